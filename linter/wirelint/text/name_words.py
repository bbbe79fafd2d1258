"""Words that tell names from other capitalised words, and people from places and organisations. Folded, unless said."""

from __future__ import annotations

_CALENDAR = """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Christmas Easter Ramadan Eid Diwali Thanksgiving Halloween
    """.split()
GIVEN_MONTHS = frozenset("April June August May Jan".split())
"""Months that are given names too, as written."""
DATES = frozenset(
    word + ending
    for name in _CALENDAR
    if name not in GIVEN_MONTHS
    for word in (name, name.upper(), f"{name}s")
    for ending in ("", "'s", "’s")
) | frozenset("I I'm I've I'd I'll I’m I’ve I’d I’ll".split())
"""Words of the calendar, as written, and "I"."""

OPENERS = frozenset(
    """
    a about above according across after again against all almost already also although always amid among an and another
    any anyone as asked at away back be because before being below besides between beyond both but by can could despite
    did do does don't down during each earlier either even ever every everyone few finally first following for former
    from further given has have he he's her here his how however if in including indeed instead into is it it's its just
    last later least less let like many maybe me meanwhile more moreover most much my near nearly neither never
    nevertheless next no nobody none nor not nothing now of off officials often on once one only or other others our
    out outside over part people perhaps police rather recent same second several shares she she's should since six so
    some someone soon still such ten than that that's the their them then there there's these they they're third this
    those though three through throughout thus to today together tomorrow too towards two under unless unlike until up
    upon us very was we we're well were what when where whether which while who whose why with within without would
    yes yesterday yet you your
    """.split()
)
"""Words that open sentences with a capital that says nothing."""

OPENERS_WRITTEN = frozenset(map(str.capitalize, OPENERS))
"""The same with a capital; "US" and "IT" are none of them."""

PARTICLES = frozenset(
    "de del della der den di da dos das du van von ter zu zur bin ibn binti al el la le af av y e".split()
)
"""What may stand in lower case inside the name of a person or a place."""
JOINERS = PARTICLES | {"of", "for", "and"}
"""Small words that may stand inside a name."""
HEADS_OF = frozenset(
    """
    academy archbishop army assembly association bank battle bay bishop board bureau cape center centre chamber
    chancellor chief church city college commission committee commonwealth confederation council countess county
    court democracy department duchess duke earl embassy faculty federation foundation front fund governor guild
    gulf hall head house independence institute isle isles king kingdom lake league library mayor minister ministry
    museum office order organisation organization palace party people's port prince princess queen registrar
    republic royal school sea secretary society speaker state states strait straits tower treaty undersecretary
    union university war
    """.split()
)
"""Words that a name may go on behind with "of" or "for": "Bank of England"."""

PLACE_HEADS = frozenset(
    "san santa santo saint st la las los el le les port mount fort lake puerto rio villa new cape".split()
)
"""What the name of a place may begin with, and the name of a person hardly."""

TITLES = frozenset(
    """
    adm admiral amb ambassador archbishop attorney ayatollah baron baroness bishop brig brigadier capt captain
    cardinal chair chairman chairperson chairwoman chancellor chief cllr cmdr coach col colonel commander
    commissioner comrade congressman congresswoman constable corporal councillor count countess cpl dame deputy
    detective director doctor dr drs duchess duke earl emir emperor envoy executive father fr gen general gens gov
    governor head hon imam inspector judge justice king lady lieutenant lord lt ltc maj major marshal mayor mep
    messrs minister miss mla monsignor mp mr mrs ms msgr msp mullah officer patriarch pfc pope premier president
    prime prince princess principal private prof professor profs queen rabbi rep representative reps rev reverend
    secretary sen senator senators sens sergeant sgt sheik sheikh sheriff sir sister speaker spokesman spokesperson
    spokeswoman sultan superintendent supt td treasurer tsar undersecretary vice
    """.split()
)
"""What stands before the name of a person with a capital of its own."""
SINGLE_TITLES = TITLES - frozenset("head chief count executive general private major officer vice prime royal".split())
"""Titles before which one word is surely the name of a person: not "General Motors"."""

COURTESIES = frozenset("mr mrs ms miss dr sir dame lord lady mx prof".split())
"""Titles that stand before a name alone, so that "Mr Major" is a man and "Deputy President" is none."""
PARTIES = frozenset(
    "Democrat Republican Conservative Tory Liberal Labour Labor Socialist Communist Independent".split()
)
"""What a politician may be called before the name, as written."""

ROLES = frozenset(
    """
    activist actor actress adviser advisor aide ambassador analyst architect artist astronaut astronomer attacker
    attorney aunt author ballerina banker barmaid barman barrister batsman biologist bishop bowler boxer boyfriend
    brother businessman businesswoman butcher cabinetmaker campaigner candidate captain carpenter cartoonist cellist
    chairman chairwoman chancellor chef chemist choreographer classmate cleaner clerk climatologist climber coach
    colleague columnist comedian commissioner composer conductor congressman congresswoman conservationist
    consultant cook coroner correspondent councillor counsel cousin critic curator cyclist daughter defendant
    defender deputy detective dictator diplomat director dissident doctor drummer ecologist economist editor
    engineer entrepreneur envoy epidemiologist ex-president ex-wife farmer father fiancee filmmaker firefighter
    fireman fisherman footballer founder friend geologist girlfriend goalkeeper golfer governor granddaughter
    grandfather grandmother grandson grocer grower guitarist gunman headteacher heptathlete historian hostage
    housewife husband immigrant inspector inventor investigator jockey journalist judge landlady landlord lawmaker
    lawyer leader lecturer legislator librarian magistrate manager mathematician mayor meteorologist midfielder
    midwife migrant minister mother musician neighbor neighbour nephew neuroscientist niece novelist nurse
    oceanographer officer opener organiser organizer painter paramedic pathologist pediatrician pensioner
    percussionist philosopher photographer physicist pianist pilot playwright plumber poet policeman policewoman
    politician premier presenter president priest professor prosecutor psychiatrist psychologist quarterback rapper
    referee refugee reporter researcher resident rower sailor scientist screenwriter sculptor secretary senator
    sergeant shepherd shopkeeper singer sister skipper sociologist soldier soloist son soprano specialist spokesman
    spokesperson spokeswoman sprinter statesman statistician strategist striker student surgeon suspect swimmer
    teacher technician teenager tenor trainer translator treasurer trustee tutor umpire uncle vet veterinarian
    victim violinist violist virologist volunteer waiter widow widower wife winger witness writer
    """.split()
)
"""What a person is: before the name ("spokesman Tom Reed") or behind it ("Tom Reed, a farmer")."""

SINGLE_ROLES = ROLES - {"leader", "student"}
"""Roles before which one word is surely the name of a person: not "the market leader Ombre"."""

ORGANISATIONS = frozenset(
    """
    ab academy act administration ag agency agreement air airline airlines airport airways album alliance ambulance
    arena army arts assembly asset associates association athletic authority automotive avenue award awards band
    bank bay bhd board books bridge broadcasting bros brothers bureau bv cabin cabinet campaign cantata capital
    castle cathedral center centre chamber championship championships church cinema cities city club co coast code
    college commission committee commonwealth communications communist community company confederation conference
    congress conservatives constitution convention corp corporation council county court creek crown cruises cup
    daily day democratic democrats department desert development district division dollar dome downs east economics
    economist edition education electric electronics elevator embassy energy engineering entertainment era estate
    euro exchange express factory fair falls fc federal federation festival field film films finance financial fire
    fires foods football force forces forest forum foundation front fund gallery games gardens gas gazette general
    global globe gmbh government grand group guard guardian gulf hall harbor harbour health heights herald hill
    hills holdings home homes hospital hotel hotels house idol inc index industrial industries inquiry institute
    institution insurance international internet interstate investment investments island islands journal kingdom kk
    laboratories laboratory labour lake lakes lane law league legion liberals library life limited lines lodge
    lottery ltd magazine mail mall management market markets media medical memorial metals metropolitan mill mills
    mine minerals mines mining ministry monument motor motors mountain mountains movement museum music national
    nationalist nations navy network news nights north nv observer ocean office oil olympic olympics online open
    opera orchestra order organisation organization oyj palace park parliament partners party pass peninsula
    petroleum pharmaceuticals philharmonic pictures plain plan plaza plc plus point police pool port post power
    premiership press prison prix prize program programme progressive project protocol province pty publishing
    quarter radio rail railway railways rangers records regiment region republic republicans research reserve
    reservoir resort resorts resources review ridge river road robotics rock rovers sa school schools sciences
    scouts sea securities senate series service services shipping show socialist society software solutions songs
    south spa square stadium standard star stars state states station steel store stores straits street studio
    studios sun super supreme survey symphony system systems tech technologies technology telecom telecommunications
    telegraph television temple territories territory theater theatre times tour tower towers town trade transport
    treaty tribunal tribune trust tv uk union unit united universities university us usa valley version village
    wales war water week west wood world yard year years zone
    """.split()
)
"""Words that show a run of capitalised words to be no person, wherever they stand in it."""
SURNAMES_TOO = frozenset(
    """
    banks bay castle chambers church court creek crown day dome east field forest gardens guard hall hill hills home
    homes lake lane law lines mills north park pool post power ridge rock star street sun temple west wood
    """.split()
)
"""Those of them that end the name of a person behind a given name: "Anna Hall"."""

SPEECH = frozenset(
    """
    said says told added adds asked asks replied replies explained insisted wrote writes recalled joked admitted
    claimed argued argues acknowledged commented complained concluded conceded denied noted predicted promised remarked
    shouted stressed thinks thought believes suggested testified vowed warned
    """.split()
)
"""Verbs that people do, and spokesmen for the rest."""
LEADING_SPEECH = frozenset("said says added adds asked replied explained insisted recalled joked wrote".split())
"""Those that may stand before the speaker: "said Tom Reed"."""
DEEDS = frozenset(
    """
    beat beats broke cried died dies fires fired grinned headed hit laughed nodded plays played resigned retired retires
    scored scores shrugged sighed smiled sobbed sprinted tackled trains walked wants wed wept wins won
    """.split()
)
"""Verbs that hardly any but people do; teams and horses, some."""
PERSONS = frozenset({"he", "she"})


ENDINGS = frozenset({"'s", "’s", "'S", "’S"})
"""Possessive endings, as written."""


def bare(word: str) -> str:
    """A word without a possessive ending: "Reed" of "Reed's"."""
    return word[:-2] if word[-2:] in ENDINGS else word
