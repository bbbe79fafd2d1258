"""The real LanguageTool, through language_tool_python: offsets, what is asked for, and what goes wrong."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.grammar.allowed import allowed
from wirelint.grammar.engine import Unavailable
from wirelint.grammar.languagetool import LanguageTool, _end


def found(server: str, *texts: str) -> list[list[tuple[str, str]]]:
    answers = LanguageTool(server, allowed()).check(texts)
    return [[(one.span.of(text), one.rule) for one in matches] for text, matches in zip(texts, answers, strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        "The minister said he would went home.",
        "😀 The minister 😀😀 said he would went home 😀.",
        "𝔗he 🇺🇳 envoy, 👩‍👩‍👧 and é, would went home.",
        "The minister\nsaid he would went\r\nhome.",
    ],
)
def test_offsets_are_code_points(languagetool: str, text: str) -> None:
    assert found(languagetool, text) == [[("went", "MD_BASEFORM")]]


def test_a_match_that_holds_an_emoji_ends_where_it_should(languagetool: str) -> None:
    text = "Prices rose 😀😀, he would went, in a five year 😀 battle."
    client = LanguageTool(languagetool, {"MD_BASEFORM", "WHITESPACE_RULE", "MISSING_HYPHEN", "EMOJI"})
    assert all(one.span.end <= len(text) for one in client.check([text])[0])


def test_each_text_has_its_own_matches(languagetool: str) -> None:
    texts = ("He would went home.", "All is well here.", "😀 He was been there.", "It could of been worse.")
    assert found(languagetool, *texts) == [
        [("went", "MD_BASEFORM")],
        [],
        [("was been", "WAS_BEEN")],
        [("could of", "MODAL_OF")],
    ]
    assert found(languagetool) == []


def test_only_what_is_asked_for_is_found(languagetool: str) -> None:
    text = "Teh goverment said,he would went   home ."
    assert found(languagetool, text) == [[("went", "MD_BASEFORM")]]
    assert LanguageTool(languagetool, {"WAS_BEEN"}).check([text]) == [()]


def test_no_proxy_sees_the_copy(languagetool: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    assert found(languagetool, "He would went home.") == [[("went", "MD_BASEFORM")]]


def test_every_trusted_rule_has_its_row() -> None:
    assert len(allowed()) >= 50
    for id, one in allowed().items():
        assert id == one.id == id.upper()
        assert one.right <= one.found
        assert one.right / one.found >= 0.75 if one.found else True
        assert 5 <= len(one.advice) <= 40


def test_a_server_that_is_away() -> None:
    with pytest.raises(Unavailable, match="No LanguageTool at"):
        found("http://127.0.0.1:9/", "A text.")


@pytest.fixture
def stranger() -> Iterator[str]:
    """A server that answers, and is no LanguageTool."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'["hello"]')

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_server_that_is_something_else(stranger: str) -> None:
    with pytest.raises(Unavailable, match="no LanguageTool"):
        found(stranger, "A text.")


@given(st.text(alphabet="aé😀\n", max_size=20), st.data())
def test_the_end_is_where_so_many_units_end(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    units = len(text[start:end].encode("utf-16-le")) // 2
    assert _end(text, start, units) == end
    assert _end(text, start, 1_000) == len(text)
