"""One name spelled two ways.

A letter doubled, dropped, changed or out of turn gives a person, a firm or a town two names in one story. Words with a
capital that lie one slip apart are held against each other ("Mukherjee" and "Mukerjee", "Zelenskiy" and "Zelensky",
"NatWest" and "Natwest"). Names of two people are left alone, as far as the story shows them to be two: by other given
names, by a man's and a woman's title, or by standing in one sentence; so are forms of one name ("Iraq" and "Iraqi",
"the Reeds", "Ivanov" and "Ivanova"). Two names that are both well known must keep the same company ("Katherine Hollis",
"Catherine Hollis"). A word that was never seen is reported too where two letters changed over make a
well-known name of it, or one letter more or less that of a place ("Scotalnd", "Amrican").
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Related, Rule, Severity, Span, Tier, Wake, Zone
from wirelint.rule import SPEECH, Bad, Good
from wirelint.text.name_words import bare
from wirelint_rules._one_name import Form, form_of, judged, weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LONGEST_QUOTED = 18
_SPELLING = frozenset("corrects corrected spelled spelling spellings spelt misspelled misspelt".split())


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each two forms of a name, at the first place of the rarer; one for each slip for a known name."""
    pairs, slips = document.near_names, dict(document.slipped_names)
    slipped = {name: meant for name, meant in slips.items() if tuple(sorted((name, meant))) not in pairs}
    places = _places(document, {name for pair in pairs for name in pair} | set(slipped))
    found = []
    for pair in pairs:
        if slipped.keys().isdisjoint(pair) and not all(map(document.desk.has, pair)):
            rare, common = sorted((form_of(document, name, places) for name in pair), key=partial(weight, document))
            tier = Tier.SURE if slips.get(rare.name) == common.name else judged(rare, common)
            if tier is not None and not _is_spoken_of(document, places[rare.name][0]):
                found.append(_conflict(rare, common, tier))
    for name, meant in slipped.items():
        spans = form_of(document, name, places).spans
        found += [
            _slip(span, name, meant)
            for span, place in zip(spans, places[name], strict=True)
            if not _is_spoken_of(document, place)
        ]
    yield from sorted(found, key=lambda finding: finding.span)


def _is_spoken_of(document: Document, place: int) -> bool:
    """Does the sentence speak of the spelling itself, as a correction does?"""
    sentence = document.sentence_at(document.words.starts[place])
    return sentence is not None and not _SPELLING.isdisjoint(document.words.folded[sentence.first : sentence.stop])


def _places(document: Document, names: set[str]) -> Mapping[str, list[int]]:
    """Where each of the names stands, with or without a possessive ending."""
    texts, index = document.words.texts, document.index
    places = {}
    for name in names:
        folded = name.lower().replace("’", "'")
        near = (*index.get(folded, ()), *index.get(f"{folded}'s", ()))
        places[name] = sorted(place for place in near if name in {texts[place], bare(texts[place])})
    return places


def _conflict(rare: Form, common: Form, tier: Tier) -> Finding:
    wrong, right = (form.name[:_LONGEST_QUOTED] for form in (rare, common))
    message = f"“{wrong}” ({len(rare.spans)}×) or “{right}” ({len(common.spans)}×): choose one spelling"
    also = tuple((span, common.name) for span in rare.spans[1:])
    fix = Fix(rare.spans[0], common.name, f"Write “{common.name}”", also=also)
    return Finding(rare.spans[0], message, fix, tier, (Related(common.spans[0], f"“{right}” here"),))


def _slip(span: Span, name: str, meant: str) -> Finding:
    message = f"“{name[:_LONGEST_QUOTED]}” is misspelt: write “{meant[:_LONGEST_QUOTED]}”"
    return Finding(span, message, Fix(span, meant, f"Write “{meant}”"))


RULE = Rule(
    id="name-spelling-conflict",
    family="consistency",
    summary="One name spelled two ways",
    severity={Tier.SURE: Severity.WARNING, Tier.WEAK: Severity.INFO},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(views=frozenset({"near_names", "slipped_names"})),
    zones=SPEECH | {Zone.HEADLINE, Zone.LIST, Zone.TABLE},
    safety="Never safe: the rarer spelling may be the right one, or there may be two names.",
    precision="225,000 words of published copy: 25 of 28 findings right, the rest at the right form of a slip",
    examples=(
        Bad(
            "Ana ⟦2:Mukherjee⟧ won the seat on Sunday.\n\nMs ⟦Mukerjee⟧ thanked her voters.\n",
            fixed="Ana Mukherjee won the seat on Sunday.\n\nMs Mukherjee thanked her voters.\n",
        ),
        Bad(
            "Talks in ⟦Toyko⟧ ended at noon.\n\nThe envoy left ⟦2:Tokyo⟧ by train.\n",
            fixed="Talks in Tokyo ended at noon.\n\nThe envoy left Tokyo by train.\n",
        ),
        Bad(
            "The plan that ⟦2:Zelenskiy⟧ brought to Paris is new. Zelenskiy left at noon.\n\n"
            "Aides to ⟦Zelensky⟧ said he would return.\n",
            fixed="The plan that Zelenskiy brought to Paris is new. Zelenskiy left at noon.\n\n"
            "Aides to Zelenskiy said he would return.\n",
        ),
        Bad(
            "Ewa ⟦2:Brinckhof⟧ built the mill.\n\nHer son sold it. ⟦Birnckhof⟧ died in May.\n",
            fixed="Ewa Brinckhof built the mill.\n\nHer son sold it. Brinckhof died in May.\n",
        ),
        Bad(
            "The lender ⟦2:OstBank⟧ cut its rate, and OstBank will cut again.\n\nShares in ⟦Ostbank⟧ rose.\n",
            fixed="The lender OstBank cut its rate, and OstBank will cut again.\n\nShares in OstBank rose.\n",
        ),
        Bad(
            "⟦2:Katherine⟧ Sorrel runs the trust.\n\nThe trust lost money. ⟦Catherine⟧ Sorrel will resign.\n",
            fixed="Katherine Sorrel runs the trust.\n\nThe trust lost money. Katherine Sorrel will resign.\n",
        ),
        Bad(
            "Iain ⟦2:Macleod⟧ farms on the island.\n\nMr ⟦McLeod⟧ has 40 sheep.\n",
            fixed="Iain Macleod farms on the island.\n\nMr Macleod has 40 sheep.\n",
        ),
        Bad(
            "Police in ⟦2:Dorvik⟧ closed the bridge.\n\nThe mayor of ⟦Dorvick⟧ said it would be mended.\n",
            fixed="Police in Dorvik closed the bridge.\n\nThe mayor of Dorvik said it would be mended.\n",
        ),
        Bad(
            "Irena ⟦2:Núrez⟧ won the race.\n\nThe crowd sang for ⟦Nurez⟧ all night.\n",
            fixed="Irena Núrez won the race.\n\nThe crowd sang for Núrez all night.\n",
            severity=Severity.INFO,
        ),
        Bad("The ship left ⟦Scotalnd⟧ on Sunday.\n", fixed="The ship left Scotland on Sunday.\n"),
        Bad("An ⟦Amrican⟧ nurse was hurt.\n", fixed="An American nurse was hurt.\n"),
        Good("Jonny Sergi and Yurij Patrik met in Porta.\n"),
        Good("(Corrects spelling of name in second paragraph to Brinkman, not Brinkamn)\n\nBrinkman won.\n"),
        Bad(
            "K. ⟦2:Strandburg⟧ ran the ward.\n\nThe jury heard Karin ⟦Strandberg⟧, a nurse.\n",
            fixed="K. Strandburg ran the ward.\n\nThe jury heard Karin Strandburg, a nurse.\n",
        ),
        Bad(
            "The crowd sang for ⟦2:Tolvie⟧ all night.\n\nThe judge praised ⟦Tolvia⟧ too.\n",
            fixed="The crowd sang for Tolvie all night.\n\nThe judge praised Tolvie too.\n",
            severity=Severity.INFO,
        ),
        Good("The judge heard Hans Strandborg.\n\nPamela Strandberg spoke next, and Strandberg wept.\n"),
        Good("Mr Strandborg owns the mill.\n\nMrs Strandberg owns the farm.\n"),
        Good("Police in Dorvik closed the bridge.\n\nThe mayor of Norvik said it would be mended.\n"),
        Good("An earlier version misspelled Brinkman as Brinkamn.\n\nBrinkman won the seat.\n"),
        Good("The judge heard Hans Andersen.\n\nPamela Anderson spoke next, and Anderson wept.\n"),
        Good("Mr Kowalik owns the mill.\n\nMrs Kowalika owns the farm, and Mrs Kowalika sells milk.\n"),
        Good("Jan Nowakowski met Nowakowska in Poznan.\n\nNowakowska is a dentist.\n"),
        Good("The Ruzickas lost. Jan Ruzicka left.\n\nAna Ruzickova stayed.\n"),
        Good("Troops from Zamunda left.\n\nA Zamundan officer said the Zamundans had lost.\n"),
        Good("Brinkman beat Brinkmann in the final.\n\nBrinkman, 21, wept.\n"),
        Good("An Australian ship sank.\n\nThe Australasian league sent flowers.\n"),
        Good("David spoke first.\n\nThe court heard Davis, who denied it.\n"),
        Good("Elena Tarkova won.\n\nThe judge praised Jelena Brodic.\n"),
        Good("L. Strandberg ran.\n\nThe jury heard K. Strandburg, a nurse.\n"),
        Good("The minister met Theodorou.\n\nTheodora Antoniou took part, and Theodora Antoniou sang.\n"),
        Bad(
            "⟦2:Kristen⟧ Sorrel runs the trust.\n\nThe trust lost money. ⟦Kirsten⟧ Sorrel will resign.\n",
            fixed="Kristen Sorrel runs the trust.\n\nThe trust lost money. Kristen Sorrel will resign.\n",
            severity=Severity.INFO,
        ),
        Good("Slovakian Airlines lost a plane.\n\nThe chief of Slovenian Airlines sent flowers.\n"),
        Good("The Kelp Medical Center burned.\n\nThe Ostby Medical Centre sent beds.\n"),
        Good("The mayor of Rolend spoke.\n\nRoland Orlov took part, and Roland Orlov sang.\n"),
        Good("Delegates from Bollywood came.\n\nThe Hollywood studios did not.\n"),
        Good("BRINKMAN WINS SEAT\n\nAna Brinkman won. The Brinkmans danced; the vote was Brinkman's.\n"),
        Good("The World Health Organization met.\n\nThe Organisation of African Trade did not.\n"),
        Good("The Communist Party lost.\n\nCommunism, he said, was dead.\n"),
    ),
)
