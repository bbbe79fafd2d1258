"""Verbs by their forms, for rules that look at two or three words: small, closed lists, written for wirelint.

Only forms that are one thing are listed: “went” is a past and nothing else, “cut” and “found” are left out.
"""

from __future__ import annotations

# Base, past and participle, where the three differ and the past is no noun.
_IRREGULAR = """
arise arose arisen|begin began begun|blow blew blown|choose chose chosen|do did done|draw drew drawn|drive drove driven
eat ate eaten|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|give gave given|go went gone|grow grew grown|hide hid hidden|know knew known|ride rode ridden
shake shook shaken|sing sang sung|sink sank sunk|speak spoke spoken|spring sprang sprung|steal stole stolen
swear swore sworn|swim swam swum|take took taken|tear tore torn|throw threw thrown|undergo underwent undergone
undertake undertook undertaken|wear wore worn|withdraw withdrew withdrawn|write wrote written
overtake overtook overtaken|mistake mistook mistaken|rewrite rewrote rewritten|oversee oversaw overseen
foresee foresaw foreseen|undo undid undone
become became become|come came come|overcome overcame overcome|run ran run
"""
_ROWS = [tuple(row.split()) for line in _IRREGULAR.splitlines() for row in line.split("|") if row]
PARTICIPLE_OF = {past: participle for _, past, participle in _ROWS}
# Base and past, where the past is the participle as well.
_TWO_FORMS = """
bring brought|build built|buy bought|catch caught|feel felt|get got|have had|hear heard|hold held|keep kept|lead led
lend lent|lose lost|make made|meet met|pay paid|say said|seek sought|sell sold|send sent|sleep slept|spend spent
stand stood|teach taught|tell told|think thought|understand understood|win won
"""
_PAIRS = {past: base for line in _TWO_FORMS.split("\n") if line for base, past in map(str.split, line.split("|"))}
BASE_OF_PAST = _PAIRS | {past: base for base, past, _ in _ROWS}

# Regular verbs whose base form is no noun and no adjective.
_SURE = frozenset(
    "accuse achieve acquire adapt add admit adopt affect agree allege allow announce apologise apologize appear "
    "appoint approve argue arrive ask assess assume attend avoid believe borrow cancel celebrate clarify commit "
    "complain confirm consider consult continue contribute convert create criticise criticize decide declare defend "
    "deliver deny depend deploy describe destroy develop disagree disappear discover discuss dismiss donate earn "
    "eliminate emerge employ enable encourage enforce enjoy ensure establish evacuate examine exclude exist expand "
    "expect explain explode expose extend follow fulfil generate happen hire identify ignore imply impose improve "
    "include indicate inform injure insist install introduce invest investigate involve justify learn listen locate "
    "maintain mention modify negotiate notify obtain occur operate oppose organise organize participate perform "
    "persuade postpone prefer prepare prevent proceed proclaim prohibit promote propose protect prove provide publish "
    "pursue realise realize receive recommend recover reduce refer reflect refuse reject relate rely remain remember "
    "remove replace require resign resolve respond restore retain retire reveal seem select settle solve specify "
    "submit suffer suggest suspend tackle threaten undermine warn".split()
)
_ALSO_NOUNS = frozenset(
    "attack blame change claim decrease finish force fund help increase join kill launch monitor offer plan "
    "produce quote raise reach release repeat report represent review start stop support "
    "try play return turn move open close face urge use visit vote".split()
)
_NOUNS_TOO = frozenset("fight pay seek run rise grow win lead draw".split())
_OTHER_BASES = frozenset(
    "be become begin bring build choose get give go have hear keep know leave lend lose make meet see sell send speak "
    "spend take teach tell thank think throw understand undergo undertake withdraw write".split()
)
_NO_OBJECT = frozenset(
    "agree appear arrive complain continue depend disagree disappear emerge exist explode happen insist listen "
    "negotiate occur participate proceed rely remain resign respond retire seem suffer".split()
)
_NO_ADJECTIVES_IN_ING = frozenset("exist disagree threaten involve follow include remain consider prevent".split())


def _end(verb: str, ending: str) -> str:
    """The verb with “ed” or “ing”."""
    if verb in {"admit", "commit", "submit", "refer", "prefer", "occur", "cancel", "fulfil", "plan", "stop"}:
        return f"{verb}{verb[-1]}{ending}"
    if ending == "ed" and verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    if verb.endswith("e") and not verb.endswith("ee"):
        return f"{verb[:-1]}{ending}"
    return f"{verb}d" if verb.endswith("ee") and ending == "ed" else f"{verb}{ending}"


def _end_s(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "o")) else f"{verb}s"


BASES = _SURE
"""Base forms of regular verbs that are no other word."""
SURE_BASES = _SURE | (_OTHER_BASES - {"become", "build", "make"})
"""Base forms that are no other word, and no participle."""
ANY_BASES = _SURE | _ALSO_NOUNS | _OTHER_BASES | _NOUNS_TOO
"""Base forms that stand where a verb must: some are nouns as well."""
PAST_OF_REGULAR = {verb: _end(verb, "ed") for verb in _SURE | _ALSO_NOUNS}
BASE_OF_REGULAR = {past: verb for verb, past in PAST_OF_REGULAR.items() if verb not in {"plan", "stop"}}
"""Past form, which is the participle as well, to base."""
THIRD_PERSON = {_end_s(verb): verb for verb in ANY_BASES - {"be", "have"}} | {"has": "have", "says": "say"}
"""Form with “s” to base; some are nouns in the plural as well."""
FINITE_OF_BASE = {verb: _end_s(verb) for verb in _SURE | {"become", "say", "give", "take", "know"}}
"""Base to the form with “s”, of verbs of which neither is a noun."""
PARTICIPLE_OF_ING = {
    _end(verb, "ing"): PAST_OF_REGULAR[verb] for verb in _SURE - _NO_ADJECTIVES_IN_ING | {"monitor", "force"}
}
"""Form with “ing” to participle, of verbs whose form is no adjective."""
PASSIVE_OF_BASE = {verb: PAST_OF_REGULAR[verb] for verb in _SURE - _NO_OBJECT} | {
    "build": "built",
    "hold": "held",
    "send": "sent",
    "sell": "sold",
    "take": "taken",
    "give": "given",
    "choose": "chosen",
    "keep": "kept",
    "bring": "brought",
    "write": "written",
    "throw": "thrown",
    "see": "seen",
}
"""Base form to participle, of verbs whose base form cannot stand behind “will be”."""
