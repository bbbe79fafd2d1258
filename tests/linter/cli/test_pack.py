"""`wirelint pack`: prove, import, export."""

from __future__ import annotations

from pathlib import Path

from commands import Run

HEAD = "pack: desk\nentries:\n  one:\n    prefer: {adviser: advisor}\n"
PACK = HEAD + "    examples: [{bad: An adviser., fixed: An advisor.}]\n"


def test_a_sound_pack(wirelint: Run) -> None:
    Path("p.yaml").write_text(PACK)
    told = wirelint("pack", "test", "p.yaml")
    assert (told.status, told.out) == (0, "1 entries, 1 examples, 0 faults\n")


def test_faults_have_their_place_and_status_1(wirelint: Run) -> None:
    Path("p.yaml").write_text(PACK.replace("An adviser.", "An aide."))
    told = wirelint("pack", "test", "p.yaml")
    assert told.status == 1
    assert told.out.splitlines()[0] == "p.yaml:5:17: desk/one: it finds nothing in a bad example"


def test_a_pack_that_cannot_be_read_is_status_2(wirelint: Run) -> None:
    Path("p.yaml").write_text("pack: desk\nentries: {one: {}}")
    told = wirelint("pack", "test", "p.yaml")
    assert (told.status, told.out) == (2, "")
    assert told.err.startswith("p.yaml:2:11: an entry needs one of prefer")


def test_csv_there_and_back(wirelint: Run) -> None:
    Path("w.csv").write_text("bad,good,reason\nadviser,advisor,Ours\n")
    Path("p.yaml").write_text(wirelint("pack", "import", "w.csv", "--name", "desk").out)
    told = wirelint("pack", "export", "p.yaml")
    assert told.out.splitlines() == ["bad,good,reason,source,severity,id", "adviser,advisor,Ours,,warning,advisor"]


def test_what_is_no_phrase_is_named(wirelint: Run) -> None:
    Path("p.yaml").write_text("pack: p\nentries: {a: {form: percent}}")
    assert "1 entries are no phrases and left out: p/a" in wirelint("pack", "export", "p.yaml").err


def test_entries_are_explained_and_listed(wirelint: Run) -> None:
    Path("p.yaml").write_text(PACK)
    Path(".wirelint.yaml").write_text("extends: [p.yaml]")
    assert wirelint("explain", "desk/one").out.startswith("# desk/one\n\n“advisor”, not “adviser”.\n")
    assert "desk/one " in wirelint("rules").out
    assert wirelint("explain", "ap/airstrike").out.startswith("# ap/airstrike\n")
    assert "did you mean “ap/airstrike”?" in wirelint("explain", "ap/airstrik").err
    assert "guardian/nato " in wirelint("rules", "--all").out
    assert "guardian/nato " not in wirelint("rules").out
