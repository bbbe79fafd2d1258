"""`wirelint learn`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from commands import Run, done

CONFIG, WORDS = Path(".wirelint.yaml"), Path("vocabulary.txt")


def test_a_word_that_is_learnt_is_no_slip() -> None:
    story = Path("a.txt")
    story.write_text("The goverment met Zorvan. A zorvan sank.\n")
    asked = ("check", "--select", "unknown-word", "--fail-on", "hint", "a.txt")
    assert "goverment" in done(*asked).out
    assert done("learn", "goverment", "Zorvan").status == 0
    assert "goverment" not in done(*asked).out
    assert "vocabulary: [vocabulary.txt]" in CONFIG.read_text()


def test_the_key_is_added_to_the_configuration(wirelint: Run) -> None:
    CONFIG.write_text("fail-on: hint  # loud\n# the end")
    assert wirelint("learn", "Moll").out == "learnt “Moll” in vocabulary.txt\n"
    assert CONFIG.read_text() == "fail-on: hint  # loud\n# the end\nvocabulary: [vocabulary.txt]\n"
    assert wirelint("learn", "Moll").out == "“Moll” is there already\n"
    assert WORDS.read_text().count("Moll") == 1
    assert wirelint("learn", "--list").out == "Moll\n"


def test_words_go_into_the_first_file_that_is_named(wirelint: Run) -> None:
    CONFIG.write_text("vocabulary: [names.txt, more.txt]\n")
    Path("more.txt").write_text("Zoll\nAnders\n")
    assert wirelint("learn", "Duran Duran", "moll").status == 0
    assert Path("names.txt").read_text().endswith("\nDuran Duran\nmoll\n")
    assert CONFIG.read_text() == "vocabulary: [names.txt, more.txt]\n"
    assert wirelint("learn", "--list").out == "Anders\nDuran Duran\nmoll\nZoll\n"


def test_words_are_forgotten_in_every_file(wirelint: Run) -> None:
    CONFIG.write_text("vocabulary: [names.txt, more.txt]\n")
    Path("names.txt").write_text("Zoll\nAnders\n")
    Path("more.txt").write_text("Zoll\n")
    told = wirelint("learn", "--forget", "Zoll", "Moll")
    assert (told.status, told.err) == (2, "Error: “Moll”: in no vocabulary file\n")
    assert Path("names.txt").read_text() == "Anders\n"
    assert Path("more.txt").read_text() == ""


def test_a_configuration_may_be_named(wirelint: Run) -> None:
    Path("desk").mkdir()
    Path("desk/mine.yaml").write_text("{}\n")
    told = wirelint("learn", "Moll", "--config", "desk/mine.yaml")
    assert told.status == 2
    assert "desk/mine.yaml: no key can be added at its end: write “vocabulary: [vocabulary.txt]”" in told.err
    Path("desk/mine.yaml").write_text("extends: [wire]\nvocabulary: [vocabulary.txt]\n")
    assert wirelint("learn", "Moll", "--config", "desk/mine.yaml").status == 0
    assert Path("desk/vocabulary.txt").exists()
    assert not CONFIG.exists()


@pytest.mark.parametrize("name", ["../names.txt", "/etc/names.txt", "link.txt"])
def test_nothing_outside_the_folder_is_written(wirelint: Run, name: str) -> None:
    Path("desk").mkdir()
    os.symlink("../outside.txt", "desk/link.txt")
    Path("desk/.wirelint.yaml").write_text(f"vocabulary: [{name}]\n")
    told = wirelint("learn", "Moll", "--config", "desk/.wirelint.yaml")
    assert told.status == 2
    assert "is outside the folder of the configuration" in told.err
    assert not Path("outside.txt").exists()


@pytest.mark.parametrize("arguments", [(), ("--list", "Moll"), ("--list", "--forget"), ("12",), ("# Moll",)])
def test_what_is_asked_for_must_make_sense(wirelint: Run, arguments: tuple[str, ...]) -> None:
    assert wirelint("learn", *arguments).status == 2
    assert not WORDS.exists()


@pytest.mark.parametrize("text", ["vocabulary: []\n", "vocabulary: names.txt\n"])
def test_a_key_without_a_file_is_told(wirelint: Run, text: str) -> None:
    CONFIG.write_text(text)
    told = wirelint("learn", "Moll")
    assert (told.status, told.err) == (2, ".wirelint.yaml:1:1: name a file of words here: [vocabulary.txt]\n")
