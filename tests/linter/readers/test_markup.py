"""What a person reads of markup: white space, blocks, cells, hidden parts; and what is said twice is read once."""

from __future__ import annotations

import json

import pytest

from wirelint.readers.formats import stories
from wirelint.rule import Zone


def text(file: str, name: str = "a.html") -> str | None:
    (story,) = stories(name, f"file:///{name}", file.encode())
    return story.text


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<p> Rain \n\t fell </p>", "Rain fell"),
        ("<p>Rain<br>fell</p>", "Rain\nfell"),
        ("Rain<br><br>fell", "Rain\n\nfell"),
        ("<p>Rain&#10;&#32; &#x20;fell</p>", "Rain fell"),
        ("<p>a</p><p>&nbsp;</p><p>b</p>", "a\n\nb"),
        ("<p>wo<b>r</b>d</p>", "word"),
        ("<p><span>a</span> <span>b</span></p>", "a b"),
        ("<div>a<p>b</p>c</div>", "a\n\nb\n\nc"),
        ("<pre>\none  two\n  three\n</pre><p>x</p>", "one  two\n  three\n\nx"),
        ("<pre>one <b>two</b>\nthree\n\nfour</pre>", "one two\nthree\n\nfour"),
        ("<pre>one \n<b>two</b>\n  three</pre>", "one \ntwo\n  three"),
        ("<pre>a&#10;&#10;b&amp;c<br>  d</pre>", "a\n\nb&c\n  d"),
        ("<table><tr><td>a<td>b<tr><td>c</table>d", "a\tb\n\nc\n\nd"),
        ("<ul><li>a<li>b</ul>", "a\n\nb"),
        ("<p hidden>no</p><p style='x; display: none'>no</p><p title='hidden'>yes</p>", "yes"),
        ('<p style="overflow: hidden">yes</p><p data-hidden=1>yes</p>', "yes\n\nyes"),
        ("<p>5 < 6 & R&D &bogus; &#0; &#150;</p>", "5 < 6 & R&D &bogus; &#0; –"),
        ("<p title='a > b'>x</p><script>if (a<b) '</p>'</script><style>p{}</style>", "x"),
        ("<p>a<!-- no -->b</p><!--x--><?y z>", "ab"),
        ("<P>Up</P></div></p>", "Up"),
        ("<p>R&amp;D \n fell\tto&NewLine;the  port \r\n&nosuch; &</p>", "R&D fell to the port &nosuch; &"),
    ],
)
def test_a_page_is_read_as_it_is_shown(body: str, wanted: str) -> None:
    assert text(f"<!doctype html><body>{body}") == wanted


ROW = "\n Kvam   3\r\n  <em>Tove  </em> 10 \n"
KEPT = "Kvam   3\r\n  Tove   10"


@pytest.mark.parametrize(
    ("root", "first", "second", "wanted"),
    [
        ("", "", "", "Kvam 3 Tove 10\n\nKvam 3 Tove 10"),
        ("", ' xml:space="preserve"', "", f"{KEPT}\n\nKvam 3 Tove 10"),
        (" xml:space='preserve'", "", "", f"{KEPT}\n\n{KEPT}"),
        (" xml:space='preserve'", "", ' id="a" xml:space = "default"', f"{KEPT}\n\nKvam 3 Tove 10"),
        ("", ' title="xml:space=preserve"', ' space="preserve"', "Kvam 3 Tove 10\n\nKvam 3 Tove 10"),
    ],
)
def test_white_space_is_kept_where_the_file_says_so(root: str, first: str, second: str, wanted: str) -> None:
    body = f"<p{first}>{ROW}</p>\n  <p{second}>{ROW}</p>\n"
    nitf = f"<nitf{root}><body><body.content>\n {body} </body.content></body></nitf>"
    assert text(nitf, "a.nitf") == wanted
    g2 = f'<inlineXML contenttype="application/xhtml+xml"><body>{body}</body></inlineXML>'
    assert text(f"<newsItem{root}><contentSet>\n{g2}\n</contentSet></newsItem>", "a.xml") == wanted
    newsml = f"<NewsML{root}><NewsItem><NewsComponent><ContentItem><DataContent>\n{body}\n</DataContent></ContentItem>"
    assert text(f"{newsml}</NewsComponent></NewsItem></NewsML>", "a.xml") == wanted


def test_white_space_is_kept_in_an_element_within_a_paragraph() -> None:
    file = "<nitf><body><body.content><p>a  b <em xml:space='preserve'> c  d </em>  e</p></body.content></body></nitf>"
    assert text(file, "a.nitf") == "a b  c  d e"


def test_a_blank_paragraph_is_none_where_white_space_is_kept() -> None:
    file = (
        "<nitf xml:space='preserve'><body><body.content><p>a  b</p><p>&nbsp;</p><p> c </p></body.content></body></nitf>"
    )
    assert text(file, "a.nitf") == "a  b\n\nc"


def test_a_heading_that_says_the_headline_again_is_left_out() -> None:
    item = {
        "uri": "a",
        "headline": "Rain & wind",
        "body_xhtml": "<article><h1>Rain &amp; wind</h1><p>It fell.</p></article>",
    }
    assert text(json.dumps(item), "a.json") == "Rain & wind\n\nIt fell."
    item["body_xhtml"] = "<h1>Another</h1><p>It fell.</p>"
    assert text(json.dumps(item), "a.json") == "Rain & wind\n\nAnother\n\nIt fell."


def test_an_abstract_is_left_out_where_the_body_says_it() -> None:
    file = (
        "<nitf><body><body.head><hedline><hl1>H</hl1></hedline><abstract>{}</abstract></body.head>"
        "<body.content><p>PORT (HD) - Rain fell on Monday.</p></body.content></body></nitf>"
    )
    assert text(file.format("Rain fell on Monday …"), "a.nitf") == "H\n\nPORT (HD) - Rain fell on Monday."
    assert str(text(file.format("It was wet."), "a.nitf")).startswith("H\n\nIt was wet.")


def test_nitf_in_json_has_its_parts() -> None:
    inner = (
        "<nitf><body><body.head><hedline><hl1>Rain</hl1></hedline><byline>By Mo</byline></body.head>"
        "<body.content><p>It fell.</p></body.content></body></nitf>"
    )
    (story,) = stories("a.json", "u", json.dumps({"uri": "a", "headline": "Rain", "body_nitf": inner}).encode())
    assert story.text == "Rain\n\nBy Mo\n\nIt fell."
    assert story.context is not None
    assert [zone for _, zone in story.context.parts] == [Zone.HEADLINE, Zone.BYLINE, Zone.BODY]


def test_stories_of_one_name_are_told_apart() -> None:
    item = '{"uri": "a", "headline": "Rain", "body_text": "It fell."}'
    assert [story.part for story in stories("a.json", "u", f"[{item}, {item}]".encode())] == ["a", "a;2"]
