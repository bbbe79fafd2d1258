"""US states behind a town: spelled out, or in their old short forms; never as postal codes, but in an address."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.style.values import Hit

if TYPE_CHECKING:
    from wirelint.document import Document

_TABLE = """
Alabama Ala. AL|Arizona Ariz. AZ|Arkansas Ark. AR|California Calif. CA|Colorado Colo. CO|Connecticut Conn. CT
Delaware Del. DE|Florida Fla. FL|Georgia Ga. GA|Illinois Ill. IL|Indiana Ind. IN|Kansas Kan. KS|Kentucky Ky. KY
Louisiana La. LA|Maryland Md. MD|Massachusetts Mass. MA|Michigan Mich. MI|Minnesota Minn. MN|Mississippi Miss. MS
Missouri Mo. MO|Montana Mont. MT|Nebraska Neb. NE|Nevada Nev. NV|New_Hampshire N.H. NH|New_Jersey N.J. NJ
New_Mexico N.M. NM|New_York N.Y. NY|North_Carolina N.C. NC|North_Dakota N.D. ND|Oklahoma Okla. OK|Oregon Ore. OR
Pennsylvania Pa. PA|Rhode_Island R.I. RI|South_Carolina S.C. SC|South_Dakota S.D. SD|Tennessee Tenn. TN|Vermont Vt. VT
Virginia Va. VA|Washington Wash. WA|West_Virginia W.Va. WV|Wisconsin Wis. WI|Wyoming Wyo. WY
"""
"""Full, as AP has it in datelines, and postal; states that are never shortened are left out."""


@cache
def _states() -> tuple[dict[str, tuple[str, str]], Any]:
    """Each form to the full and the short one, and a pattern of all behind a town."""
    rows = [row.replace("_", " ") for row in _TABLE.replace("\n", "|").split("|") if row]
    forms: dict[str, tuple[str, str]] = {}
    for row in rows:
        name, short, postal = row.rsplit(" ", 2)
        forms |= dict.fromkeys((name, short, postal), (name, short))
    names = "|".join(sorted((form.replace(".", r"\.") for form in forms), key=len, reverse=True))
    return forms, lazy_pattern(rf", (?<=[a-z], )(?P<state>{names})(?![\w-])(?! \d{{5}})")


def check(document: Document, style: str, below: int) -> Iterator[Hit]:
    """States behind a town that are in another form than the style's."""
    forms, pattern = _states()
    for match in pattern.finditer(document.text):
        place = document.words_in(Span(*match.span("state"))).start
        is_town = place > 0 and document.words.texts[place - 1][:1].isupper()
        good = forms[match["state"]][style == "traditional"]
        if is_town and match["state"] != good:
            yield _hit(document, Span(*match.span("state")), good)


def _hit(document: Document, span: Span, good: str) -> Hit:
    """The fault, with a stop that ends the sentence too kept or not doubled."""
    text = document.text
    sentence = document.sentence_at(span.start)
    is_last = sentence is not None and sentence.span.end == span.end and text[span.end - 1] == "."
    return Hit(span, (f"{good}." if is_last and not good.endswith(".") else good,), {"good": good})
