"""A space where none belongs: before a mark, inside brackets or quotation marks, or a second one.

Edits leave them: a word goes and the space before it stays, so that a line may break before the comma. The rule looks
at the marks between words, not at numbers (“.300”), names (“.NET”), ellipses (“…”, “. . .”), faces (“:-)”) or the
columns of tables. French, which sets a space before “;”, “:”, “?” and “!”, may keep it. Two spaces behind a stop, as
typists learnt to set them, are a hint.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Stage, Tier, Wake
from wirelint.patterns import lazy_pattern
from wirelint.rule import EVERYWHERE, Bad, Good
from wirelint_rules._edits import around, is_jumble
from wirelint_rules._stray import Stray, by_marks, two_spaces

_STOPS = frozenset('.?!:”")’')
_MARKS = {",": "comma", ";": "semicolon", ":": "colon", ".": "full stop", "?": "question mark", "%": "percent sign"}
_PLACES = {mark: f"before the {name}" for mark, name in _MARKS.items()}
_PLACES |= {"!": "before the exclamation mark"} | dict.fromkeys('“”"', "inside the quotation marks")
_PAIR = lazy_pattern(r"(?<! )  (?! )")
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_TEENS = frozenset({"11", "12", "13"})
_LONGEST_ROW = 80
_ONE_SIDED = frozenset({"/ ", " /", " -"})
_LINKS = frozenset(
    "and but or so yet the an of in on at to with by for from which who that as not is was it he".split()
)


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at each gap that holds a space and a mark, and at the endings of ordinal numbers."""
    found = [*_ordinals(document)]
    rows: dict[int, bool] = {}
    for gap in document.stray_gaps:
        for place in document.gap_index.get(gap, ()):
            found += (_finding(document, stray, gap) for stray in by_marks(document, place, gap))
            pairs = two_spaces(document, place, gap)
            found += (_second(stray) for stray in pairs if not _is_row(document, stray, rows))
            if gap in _ONE_SIDED:
                found += _one_sided(document, place, gap)
    yield from sorted(found, key=lambda finding: finding.span)


def _finding(document: Document, stray: Stray, gap: str) -> Finding:
    shown = around(document.text, stray.span).strip()
    if stray.edit is None and stray.mark == "?":
        return Finding(
            stray.span, f"“{shown}” stands for what was lost here, or has a space too many", tier=Tier.LIKELY
        )
    if stray.edit is None:
        return Finding(stray.span, "A quotation mark has a space on either side: close up one", tier=Tier.LIKELY)
    message = f"“{shown}” has a space {_PLACES.get(stray.mark, 'inside the bracket')}: close it up"
    sure = not is_jumble(gap)
    fix = Fix(*stray.edit, "Close up the space", safe=sure)
    return Finding(stray.span, message, fix, Tier.SURE if sure else Tier.LIKELY)


def _second(stray: Stray) -> Finding:
    tier = Tier.WEAK if stray.mark in _STOPS and stray.mark else Tier.SURE
    span, put = stray.edit or (stray.span, " ")
    return Finding(stray.span, "Two spaces stand here: leave one", Fix(span, put, "Leave one space", safe=True), tier)


def _is_row(document: Document, stray: Stray, rows: dict[int, bool]) -> bool:
    """Is the line set in columns: wide space, a tab, or two spaces in several places? Each line is looked at once."""
    line = document.lines.code_points(stray.span.start).line
    if line not in rows:
        text = document.lines.span(line).of(document.text).strip()
        is_prose = len(text) > _LONGEST_ROW or text.endswith((".", "!", "?", "”", '"'))
        rows[line] = "   " in text or "\t" in text or (len(_PAIR.findall(text)) > 1 and not is_prose)
    return rows[line]


def _ordinals(document: Document) -> Iterator[Finding]:
    """Endings of ordinal numbers that stand apart from them: “the 109 th Congress”."""
    words = document.words
    for place in document.places(_ENDINGS):
        number = words.texts[place - 1] if place else ""
        if words.gaps[place] != " " or not number.isdigit() or words.texts[place] != _ending(number):
            continue
        if words.gaps[place + 1][:1] != ".":
            span = words.span(place - 1, place)
            cut = document.gap_span(place)
            message = f"“{span.of(document.text)[:24]}” is one word: close it up"
            yield Finding(span, message, Fix(cut, "", "Close up the space", safe=True))


def _ending(number: str) -> str:
    return "th" if number[-2:] in _TEENS else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")


def _one_sided(document: Document, place: int, gap: str) -> Iterator[Finding]:
    """A slash or dash between two words with a space on one side only, which is no address, folder or suffix."""
    texts, span = document.words.texts, document.gap_span(place)
    if not (0 < place < len(texts) and texts[place - 1].isalpha() and texts[place].isalpha() and len(texts[place]) > 1):
        return
    mark, shown = gap.strip(), around(document.text, span)
    beside = shown.partition(gap)[0 if gap[-1] == " " else 2]
    if mark == "-" and texts[place] in _LINKS:
        message = f"“{shown}” has a space on one side of its dash: put two, or none"
        yield Finding(span, message, Fix(span, " - ", "Put a space behind the dash"), Tier.LIKELY)
    elif mark == "/" and not set("/.:~\\") & {*beside}:
        fix = Fix(span, "/", "Close up the slash")
        yield Finding(span, f"“{shown}” has a space on one side of its slash: close up", fix, Tier.LIKELY)


RULE = Rule(
    id="stray-space",
    family="damage",
    summary="A space before a mark, inside brackets, or a second one",
    severity={Tier.SURE: Severity.WARNING, Tier.LIKELY: Severity.WARNING, Tier.WEAK: Severity.HINT},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    stage=Stage.DAMAGE,
    wake=Wake(words=_ENDINGS, views=frozenset({"stray_gaps"})),
    zones=EVERYWHERE,
    languages=None,
    safety="Safe: only white space is changed. Where a quotation mark may belong to either side nothing is offered; a "
    "slash is left to an editor.",
    examples=(
        Bad("Shares of the bank⟦ .⟧ It is over⟦ ,⟧ they say⟦ !⟧", fixed="Shares of the bank. It is over, they say!"),
        Bad("It is over⟦ ,⟧but the mayor (62⟦ )⟧ stays.", fixed="It is over, but the mayor (62) stays."),
        Bad("It is over⟦ .⟧The mayor stays.", fixed="It is over. The mayor stays."),
        Bad("The mayor (⟦( ⟧62) stays.".replace("(⟦", "⟦"), fixed="The mayor (62) stays."),
        Bad("He said it was “⟦“ ⟧over⟦ ”⟧.".replace("“⟦", "⟦"), fixed="He said it was “over”."),
        Bad('"It is over⟦, " ⟧she said.', fixed='"It is over," she said.'),
        Bad('He left. It is over⟦. " ⟧And he left.'),
        Bad("It took 2⟦ ?⟧ years."),
        Bad("The⟦  ⟧mayor stays and the⟦  ⟧envoy goes.", fixed="The mayor stays and the envoy goes."),
        Bad("The mayor stays.⟦  ⟧He is 62.", fixed="The mayor stays. He is 62.", severity=Severity.HINT),
        Bad("It rose 5⟦ %⟧ in the ⟦109 th⟧ week.", fixed="It rose 5% in the 109th week."),
        Bad("The Iraq⟦/ ⟧Iran⟦/ ⟧Turkey border", fixed="The Iraq/Iran/Turkey border", severity=Severity.WARNING),
        Bad("They want peace⟦ -⟧and work.", fixed="They want peace - and work."),
        Good("He paused ... then left . . . for good … and all."),
        Good("The .22 rifle, the .300 hitter, .NET code and Booking .com; on .Net too"),
        Good("Bonjour ! Qui va là ? « Moi » : 5 % des voix ; rien.", language="fr"),
        Good("Es stieg um 5 %, „aber nur heute“ und nie mehr.", language="de"),
        Good("She smiled :-) and :) and ;-) at 2 : 1."),
        Good("Rao   1,204\nName  Votes  Share\nDoe  12  1\nRoe\t12  1"),
        Good("He ticked [ ] and ( ) and left a ) b ) open."),
        Good("See https://example.org/list/ or /etc/hosts, and/or s/he, a / b, a -5 low, the suffix -ing."),
        Good("They want peace - and work - now-"),
        Good('It was 5 ft 2 " tall, and "he" left "it" all.'),
        Good("In the 109th, at St Mary, 5 St Mary, 4 rd and 21 st."),
        Good("Oslo\n, the capital\n  ; and so on"),
        Good("Mayor Roe (62), 5% [sic], “over”, said: “It is.”"),
    ),
)
