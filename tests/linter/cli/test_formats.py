"""`wirelint check` of the formats of news: which files, as what, and fixes that change their own bytes only."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from commands import Run
from wire_writers import WRITERS

NITF = (
    "<nitf><body><body.head><hedline><hl1>Rain\xa0falls</hl1></hedline></body.head>\r\n"
    "<body.content><p>They won thewar &amp; a café’s\r\n\tlease.</p></body.content></body></nitf>\r\n"
)
NINJS = '{"uri": "a", "type": "text", "headline": "Rain", "body_text": "They won thewar."}'


def declared(encoding: str) -> str:
    return f'<?xml version="1.0" encoding="{encoding}"?>\r\n' + NITF


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (NITF, "utf-8"),
        (NITF, "utf-8-sig"),
        (NITF, "utf-16"),
        (declared("UTF-16"), "utf-16"),
        (declared("UTF-16"), "utf-16-le"),
        (declared("ISO-8859-1").replace("’", "'"), "latin-1"),
        (declared("windows-1252"), "cp1252"),
        (declared("ISO-8859-15").replace("’", "€"), "iso-8859-15"),
        (declared("shift_jis").replace("é", "e").replace("\xa0", " ").replace("’", "の"), "shift_jis"),
    ],
)
def test_a_fix_changes_its_own_bytes_in_any_encoding(wirelint: Run, text: str, codec: str) -> None:
    path = Path("a.nitf")
    path.write_bytes(text.encode(codec))
    assert wirelint("check", "--fix", "a.nitf").status == 0
    assert path.read_bytes() == text.replace("thewar", "the war").encode(codec)


@pytest.mark.parametrize("name", WRITERS)
def test_a_fix_changes_its_own_bytes_in_any_format(wirelint: Run, name: str) -> None:
    copy = "Rain & ruin", ["They won thewar on Monday.", "“A café,” she said."]
    text = next(one for seed in range(99) if "thewar" in (one := WRITERS[name](*copy, Random(seed))))
    path = Path(f"a{'.md' if name == 'markdown' else '.feed'}")
    path.write_text(text, encoding="utf-8", newline="")
    done = wirelint("check", "--fix", str(path))
    assert path.read_bytes() == text.replace("thewar", "the war").encode()
    assert done.status == 0


def test_a_place_is_one_of_the_file_through_all_layers(wirelint: Run) -> None:
    item = {"uri": "a", "headline": "Rain", "body_xhtml": "<p>“Caf\u00e9”</p>\n<p>They won &quot;thewar&quot;.</p>"}
    text = json.dumps(item)
    Path("a.json").write_text(text)
    (entry,) = json.loads(wirelint("check", "--format", "json", "a.json").out)
    (found,) = entry["diagnostics"]
    assert found["range"]["start"] == {"line": 0, "character": text.index("thewar")}
    assert text[found["range"]["start"]["character"] : found["range"]["end"]["character"]] == "thewar"


def test_of_a_folder_only_copy_is_checked(wirelint: Run) -> None:
    Path("package.json").write_text('{"name": "x", "version": "1.0", "description": "thewar"}')
    Path("pom.xml").write_text("<project><name>thewar</name></project>")
    Path("story.json").write_text(NINJS)
    Path("story.xml").write_text(NITF.replace("’", "'"))
    entries = json.loads(wirelint("check", "--format", "json", ".").out)
    assert [entry["uri"].rpartition("/")[2] for entry in entries] == ["story.json", "story.xml"]
    done = wirelint("check", "pom.xml")
    assert done.status == 2
    assert "No format that wirelint reads" in done.out


def test_a_folder_without_copy_has_nothing_to_check(wirelint: Run) -> None:
    Path("package.json").write_text('{"name": "x"}')
    done = wirelint("check", ".")
    assert (done.status, "Nothing to check here" in done.out) == (2, True)


def test_the_command_line_says_what_a_file_is(wirelint: Run) -> None:
    Path("a.dat").write_text(NINJS)
    assert wirelint("check", "--input-format", "ninjs", "a.dat", "--format", "json").status == 1
    assert wirelint("check", "--input-format", "nitf", "a.dat").status == 2
    done = wirelint("check", "--input-format", "ninj", "a.dat")
    assert (done.status, "ninjs" in done.err) == (2, True)


def test_the_configuration_says_how_large_a_file_may_be(wirelint: Run) -> None:
    Path(".wirelint.yaml").write_text("max-bytes: 10\n")
    Path("a.txt").write_text("Rain falls on the quay.\n")
    done = wirelint("check", "a.txt")
    assert (done.status, "Larger than 10 bytes" in done.out) == (2, True)


def test_plain_text_is_read_as_it_was(wirelint: Run) -> None:
    Path("a.txt").write_text("# thewar\n\n<p>thewar</p> &amp; *thewar*\n")
    assert wirelint("check", "a.txt", "--format", "concise").out.count("fused-words") == 3
