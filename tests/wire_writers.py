"""Small writers of the formats of news, for tests of the readers: a headline and paragraphs to a file's text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from html import escape, unescape
from random import Random

Writer = Callable[[str, Sequence[str], Random], str]
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def spelt(text: str, random: Random, *, always: str = "&<>") -> str:
    """Text as XML may spell it: some characters as references, of any kind."""
    return "".join(_reference(mark, random) if mark in always or random.random() < 0.05 else mark for mark in text)


def _reference(mark: str, random: Random) -> str:
    if mark == " ":
        return mark
    ways = [f"&#{ord(mark)};", f"&#x{ord(mark):X};"]
    return random.choice([*ways, _NAMED[mark]] if mark in _NAMED else ways)


def _section(text: str, random: Random) -> str:
    """The text in a CDATA section, where that may hold it, or else as references."""
    return spelt(text, random) if "]]>" in text or random.random() < 0.5 else f"<![CDATA[{text}]]>"


def _paragraphs(paragraphs: Sequence[str], random: Random) -> str:
    return "".join(f"\n  <p>{_inline(text, random)}</p>" for text in paragraphs)


def _inline(text: str, random: Random) -> str:
    """The text with a word of it in an element, or a line end for a space."""
    words = [spelt(word, random) for word in text.split(" ")]
    place = random.randrange(len(words))
    words[place] = f"<em>{words[place]}</em>"
    return "".join(word + random.choice((" ", " ", " ", "\n   ", "\r\n")) for word in words[:-1]) + words[-1]


def nitf(headline: str, paragraphs: Sequence[str], random: Random) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<nitf><body><body.head><hedline><hl1>'
        f"{_section(headline, random)}</hl1></hedline></body.head><body.content>{_paragraphs(paragraphs, random)}"
        "\n</body.content></body></nitf>\n"
    )


def newsml_g2(headline: str, paragraphs: Sequence[str], random: Random) -> str:
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a"><contentMeta><headline>'
        f'{spelt(headline, random)}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">'
        f'<h:html xmlns:h="x"><h:body>{_paragraphs(paragraphs, random).replace("p>", "h:p>")}</h:body></h:html>'
        "</inlineXML></contentSet></newsItem>"
    )


def newsml_1(headline: str, paragraphs: Sequence[str], random: Random) -> str:
    return (
        f"<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>{spelt(headline, random)}</HeadLine></NewsLines>"
        f"<ContentItem><DataContent>{_paragraphs(paragraphs, random)}</DataContent></ContentItem></NewsComponent>"
        "</NewsItem></NewsML>"
    )


def html(headline: str, paragraphs: Sequence[str], random: Random) -> str:
    body = _paragraphs(paragraphs, random)
    return f"<!DOCTYPE html>\n<html lang=en><head><title>T</title></head><body><h1>{spelt(headline, random)}</h1>{body}"


def feed(headline: str, paragraphs: Sequence[str], random: Random) -> str:
    inner = _paragraphs(paragraphs, random)
    body = f"<![CDATA[{inner}]]>" if "]]>" not in inner and random.random() < 0.5 else spelt(inner, random)
    title = spelt(spelt(headline, random), random, always="&<>")
    item = f"<item><title>{title}</title><description>{body}</description></item>"
    return f'<rss version="2.0"><channel><title>C</title>{item}</channel></rss>'


def ninjs_text(headline: str, paragraphs: Sequence[str], random: Random) -> str:
    item = {"uri": "a", "version": "1", "headline": headline, "body_text": "\n\n".join(paragraphs)}
    return json.dumps(item, ensure_ascii=random.random() < 0.5)


def ninjs_xhtml(headline: str, paragraphs: Sequence[str], random: Random) -> str:
    item = {"uri": "a", "version": "1", "headline": headline, "body_xhtml": _paragraphs(paragraphs, random)}
    return json.dumps(item, ensure_ascii=random.random() < 0.5, indent=random.choice((None, 2)))


def markdown(headline: str, paragraphs: Sequence[str], random: Random) -> str:
    body = "".join(f"\n{_marked(text, random)}\n" for text in paragraphs)
    return f"# {_marked(headline, random)}\n{body}"


def _marked(text: str, random: Random) -> str:
    """The text with every mark that Markdown knows behind a backslash, and maybe a word of it strong."""
    words = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text).split(" ")
    place = random.randrange(len(words))
    if words[place].isalnum():
        words[place] = f"**{words[place]}**"
    return " ".join(words)


def iptc_7901(headline: str, paragraphs: Sequence[str], random: Random) -> str:
    body = "".join(f"    {_wrapped(text, random)}\r\n" for text in paragraphs)
    return f"\x01ABC0123 4 POL 180\r\nslug\r\n\x02{headline}\r\n\r\n{body}\x03\r\n241530 NOV 26\r\n\x04"


def anpa_1312(headline: str, paragraphs: Sequence[str], random: Random) -> str:
    body = "".join(f"\t{_wrapped(text, random)}\r\n" for text in paragraphs)
    return f"\x16\x16\x01a0123\x1f\r\nr i bc-slug 11-24 0180\r\n\x02^slug<\r\n^{headline}<\r\n{body}\x03\r\n\x04"


def _wrapped(text: str, random: Random) -> str:
    """The text with a line end somewhere between 45 and 100 characters in."""
    place = text.find(" ", random.randrange(46, 60))
    if not 46 <= place <= 100 or len(text) > place + 90:
        return text
    return f"{text[:place]}\r\n{text[place + 1 :]}"


WRITERS: dict[str, Writer] = {
    "nitf": nitf,
    "newsml-g2": newsml_g2,
    "newsml-1": newsml_1,
    "html": html,
    "feed": feed,
    "ninjs-text": ninjs_text,
    "ninjs-xhtml": ninjs_xhtml,
    "markdown": markdown,
    "iptc-7901": iptc_7901,
    "anpa-1312": anpa_1312,
}


def meant(name: str, spelling: str) -> str:
    """What a few characters of a file of a format stand for, by the standard library."""
    if name.startswith("ninjs"):
        spelling = json.loads(f'"{spelling}"')
    if name == "markdown":
        return re.sub(r"\\(.)", r"\1", spelling)
    if name == "feed":
        spelling = unescape(spelling)
    return spelling if name in {"ninjs-text", "iptc-7901", "anpa-1312"} else unescape(spelling)


__all__ = ["WRITERS", "Writer", "escape", "meant"]
