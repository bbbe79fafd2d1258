"""Every data file says where it is from, under which licence and how it was made; so does every dependency."""

from __future__ import annotations

import configparser
import importlib.metadata
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
FOLDERS = (ROOT / "linter" / "wirelint" / "data", ROOT / "rules" / "wirelint_rules" / "data")
HEADS = ("Source:", "Licence:", "Made by:")
CODE = {".py", ".NOTICE"}

FREE = re.compile(
    r"\b(?:MIT|BSD|Apache|ISC|PSFL?|Python Software Foundation|MPL|Mozilla|CNRI|Zlib|Unlicense|LGPL|Lesser)"
)
BOUND = re.compile(r"\b(?:A?GPL|Affero|GNU General Public)")


def faults(folder: Path) -> list[str]:
    """What is wrong with the notices of a folder's data, which are files, or folders of files of one kind."""
    found = []
    for path in sorted(folder.iterdir()):
        if path.suffix in CODE or path.name == "__pycache__":
            continue
        notice = next(filter(Path.exists, (path.with_suffix(".NOTICE"), path.with_name(f"{path.name}.NOTICE"))), None)
        if notice is None:
            found.append(f"{path.name} has no {path.stem}.NOTICE")
            continue
        text = notice.read_text(encoding="utf-8")
        found += [f"{notice.name} lacks {head}" for head in HEADS if not re.search(rf"^{head} +\S", text, re.M)]
        maker = re.search(r"^Made by: +([^\s;]+)", text, re.M)
        if maker and maker[1] != "hand" and not (ROOT / maker[1]).exists():
            found.append(f"{notice.name} names {maker[1]}, which does not exist")
    return found


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_every_data_file_has_its_notice(folder: Path) -> None:
    assert faults(folder) == []


def test_there_are_data_files_to_look_at() -> None:
    assert {"words.marisa", "frequencies.marisa", "bigrams.marisa"} <= {path.name for path in FOLDERS[0].iterdir()}


def test_the_word_list_is_small() -> None:
    files = (
        *(FOLDERS[0] / f"{name}.marisa" for name in ("words", "frequencies", "bigrams")),
        FOLDERS[0] / "common.txt",
    )
    assert sum(path.stat().st_size for path in files) <= 5_000_000


def test_the_word_classes_are_small() -> None:
    assert (FOLDERS[0] / "classes.marisa").stat().st_size <= 200_000


@pytest.mark.parametrize("head", HEADS)
def test_a_notice_without_a_line_is_noticed(tmp_path: Path, head: str) -> None:
    (tmp_path / "words.txt").write_text("word\n", encoding="utf-8")
    assert faults(tmp_path) == ["words.txt has no words.NOTICE"]
    lines = [f"{other} tools/make_lexicon.py" for other in HEADS if other != head]
    (tmp_path / "words.NOTICE").write_text("\n".join(lines), encoding="utf-8")
    assert faults(tmp_path) == [f"words.NOTICE lacks {head}"]


def test_a_notice_that_names_no_script_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("word\n", encoding="utf-8")
    (tmp_path / "words.NOTICE").write_text("Source: x\nLicence: y\nMade by: tools/none.py", encoding="utf-8")
    assert faults(tmp_path) == ["words.NOTICE names tools/none.py, which does not exist"]


def test_frequencies_are_under_their_own_licence() -> None:
    assert "CC BY-SA 4.0" in (FOLDERS[0] / "frequencies.NOTICE").read_text(encoding="utf-8")


def requirements(lines: list[str]) -> Iterator[str]:
    """The names of the packages that these requirements bring along, extras left out."""
    todo, seen = [Requirement(line) for line in lines], set()
    while todo:
        requirement = todo.pop()
        name = requirement.name.lower().replace("_", "-")
        if name in seen or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        seen.add(name)
        yield name
        todo += map(Requirement, importlib.metadata.requires(name) or ())


def licences(name: str) -> tuple[str, ...]:
    """What a package says of its licence; several classifiers are alternatives, as Python packages use them."""
    about = importlib.metadata.metadata(name)
    expression = about.get("License-Expression")
    if expression:
        return tuple(re.split(r"\bOR\b", expression))
    classifiers = [one for one in about.get_all("Classifier") or () if one.startswith("License ::")]
    return tuple(classifiers) or tuple((about.get("License") or "").splitlines()[:1])


def is_free(licence: str) -> bool:
    """May a package under this licence be installed beside one under Apache-2.0, and used by it?"""
    return bool(FREE.search(licence)) and not BOUND.search(licence.replace("LGPL", "Lesser"))


def core() -> list[str]:
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    return config["options"]["install_requires"].split("\n")[1:]


def test_every_dependency_of_the_core_is_free() -> None:
    names = sorted(requirements(core()))
    assert "nltk" in names, "what a dependency brings along is looked at too"
    bound = {name: licences(name) for name in names if not any(map(is_free, licences(name)))}
    assert bound == {}


@pytest.mark.parametrize(
    ("licence", "expected"),
    [
        ("MIT", True),
        ("MPL-2.0 AND MIT", True),
        ("License :: OSI Approved :: GNU Lesser General Public License v2 or later (LGPLv2+)", True),
        ("LGPL-2.1-or-later", True),
        ("GPL-3.0-only", False),
        ("GPL-3.0-or-later", False),
        ("License :: OSI Approved :: GNU General Public License v2 or later (GPLv2+)", False),
        ("MIT AND GPL-2.0-only", False),
        ("AGPL-3.0", False),
        ("", False),
        ("Proprietary", False),
    ],
)
def test_which_licences_are_free(licence: str, expected: bool) -> None:
    assert is_free(licence) is expected
