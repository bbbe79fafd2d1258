"""Packs of house style, kept as they were compiled: used as long as nothing has changed, and never wrong."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from commands import done
from wirelint.cache import packs
from wirelint.cache.keys import Keys
from wirelint.config import Config, ConfigError, load_config
from wirelint.document import Context
from wirelint.engine import check
from wirelint.style.stored import dump_pack

PACK = """\
pack: desk
about: "%"
entries:
  one:
    prefer: {air strike~: [airstrike~, raid]}
    except: [air strike fighter]
    examples: [{bad: "An ⟦air strike⟧.", fixed: An airstrike.}]
  two: {form: percent, style: percent, severity: error}
  three: {ban: [kelp], status: draft}
"""
FORMS = "pack: desk\nentries: {two: {form: percent, style: percent}}\n"
TEXT = "An air strike hit 4% of the farms, and two air strikes on Monday hit kelp.\n"
FAULTY = "pack: desk\nentries:\n  one: {prefer: {kelp: weed}, severty: info}\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("desk.yaml").write_text(PACK, encoding="utf-8")
    Path(".wirelint.yaml").write_text("extends: [wire, desk.yaml]\n", encoding="utf-8")


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the packs that are read from YAML from here on."""
    from wirelint.style import packs, reader

    read: list[str] = []

    def noting(way: Callable[..., reader.Read]) -> Callable[..., reader.Read]:
        def read_pack(*given: object) -> reader.Read:
            found = way(*given)
            read.append(found.name)
            return found

        return read_pack

    for module in (packs, reader):
        monkeypatch.setattr(module, "read_pack", noting(module.read_pack))
    return read


def loaded(kept: str | None = "kept") -> Config:
    return load_config(config_file=Path(".wirelint.yaml"), kept=kept)


def said(config: Config) -> list[tuple[str, str, str]]:
    found = check(TEXT, config.settings_for(None), Context(language="en")).diagnostics
    return [(one.rule, one.message, str(one.fixes)) for one in found if one.family == "style"]


def files() -> list[Path]:
    return sorted(Path("kept").glob("*.style")) if Path("kept").exists() else []


@pytest.mark.parametrize("named", ["desk.yaml", "folder"])
@pytest.mark.parametrize("text", [PACK, FORMS])
def test_a_second_run_reads_no_pack_and_says_the_same(named: str, text: str, reads: list[str]) -> None:
    Path("folder").mkdir()
    for place in ("desk.yaml", "folder/a.yaml"):
        Path(place).write_text(text, encoding="utf-8")
    Path(".wirelint.yaml").write_text(f"extends: [wire, {named}]\n", encoding="utf-8")
    plain = loaded(None)
    assert not Path("kept").exists()
    first, second = loaded(), loaded()
    assert reads == ["desk", "desk"]
    assert said(plain) == said(first) == said(second) != []
    assert first.files == second.files
    kept, made = (next(iter(one.settings_for(None).members.values())).entry for one in (second, first))
    assert dump_pack(kept.compiled) == dump_pack(made.compiled)  # type: ignore[attr-defined]


def test_what_changes_in_any_file_is_minded(reads: list[str]) -> None:
    Path("folder").mkdir()
    Path("folder/a.yaml").write_text(PACK, encoding="utf-8")
    Path("folder/b.yaml").write_text("pack: desk\nentries: {four: {ban: [weed]}}\n", encoding="utf-8")
    Path(".wirelint.yaml").write_text("extends: [wire, folder]\n", encoding="utf-8")
    loaded()
    status = os.stat("folder/b.yaml")
    Path("folder/b.yaml").write_text("pack: desk\nentries: {four: {ban: [farm]}}\n", encoding="utf-8")
    os.utime("folder/b.yaml", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert loaded().entries["desk/four"].style.says == ["farm"]  # type: ignore[attr-defined]
    assert len(reads) == 4


def test_another_version_reads_anew(reads: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    loaded()
    packs._code.cache_clear()
    monkeypatch.setattr("wirelint._version.__version__", "0.0.0")
    try:
        loaded()
    finally:
        packs._code.cache_clear()
    assert len(reads) == 2


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _flipped(data: bytes) -> bytes:
    return data.replace(b"airstrike", b"airstroke")


def _headless(data: bytes) -> bytes:
    return data.partition(b"\n")[2]


def _foreign(data: bytes) -> bytes:
    return b"\xff\x00 another program's"


@pytest.mark.parametrize("spoil", [_cut, _flipped, _headless, _foreign, lambda data: b""])
def test_what_is_damaged_is_made_anew(spoil: Callable[[bytes], bytes], reads: list[str]) -> None:
    plain = said(loaded())
    (path,) = files()
    whole = path.read_bytes()
    path.write_bytes(spoil(whole))
    assert said(loaded()) == plain
    assert path.read_bytes() == whole
    assert len(reads) == 2


def test_a_pack_is_not_taken_for_another(reads: list[str]) -> None:
    loaded()
    (one,) = files()
    Path("desk.yaml").write_text(PACK.replace("kelp", "weed"), encoding="utf-8")
    loaded()
    (two,) = set(files()) - {one}
    two.write_bytes(one.read_bytes())
    assert loaded().entries["desk/three"].style.says == ["weed"]  # type: ignore[attr-defined]


def test_mistakes_are_told_at_their_place_by_every_run() -> None:
    Path("desk.yaml").write_text(FAULTY, encoding="utf-8")
    told = []
    for _ in range(2):
        with pytest.raises(ConfigError) as caught:
            loaded()
        told.append(str(caught.value))
    assert told[0] == told[1]
    assert "desk.yaml:3:31: " in told[0]
    assert files() == []


def test_a_mistake_elsewhere_is_told_though_the_pack_is_kept() -> None:
    loaded()
    Path(".wirelint.yaml").write_text("extends: [wire, gone.yaml, desk.yaml]\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"\.wirelint\.yaml:1:17: .*gone\.yaml"):
        loaded()


@pytest.mark.parametrize("folder", [os.devnull, "desk.yaml"])
def test_a_folder_that_cannot_be_is_no_error(folder: str) -> None:
    assert said(loaded(folder)) == said(loaded(None))


def test_a_folder_that_is_full_or_read_only_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def mkstemp(*given: object, **more: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("tempfile.mkstemp", mkstemp)
    assert said(loaded()) == said(loaded(None))
    assert files() == []


def test_what_was_written_longest_ago_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    for place, word in enumerate(("kelp", "weed", "farm", "moss")):
        Path("desk.yaml").write_text(PACK.replace("kelp", word), encoding="utf-8")
        before = set(files())
        loaded()
        (new,) = set(files()) - before
        os.utime(new, (place, place))
        monkeypatch.setattr(packs, "MOST_BYTES", 2 * new.stat().st_size + 9)
    assert sorted(path.stat().st_mtime for path in files()) == [2, 3]
    left = Path("kept", "x.half")
    left.write_bytes(b"")
    os.utime(left, (0, 0))
    Path("desk.yaml").write_text(PACK, encoding="utf-8")
    loaded()
    assert not left.exists()


def test_results_are_found_again_by_a_pack_that_is_kept() -> None:
    first, second = (Keys("1").key(TEXT, loaded().settings_for(None), Context()) for _ in range(2))
    assert first == second is not None
    Path("desk.yaml").write_text(PACK.replace("raid", "attack"), encoding="utf-8")
    assert Keys("1").key(TEXT, loaded().settings_for(None), Context()) != first


def test_the_command_line_keeps_packs_and_can_do_without() -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    env = {"XDG_CACHE_HOME": os.path.abspath("home")}
    plain = done("check", "a.txt", "--no-cache", env=env)
    assert "desk/one" in plain.out
    assert not Path("home").exists()
    assert done("check", "a.txt", env=env) == plain == done("check", "a.txt", env=env)
    assert len(list(Path("home/wirelint").glob("*.style"))) == 1
    assert done("check", "a.txt", "--cache-dir", "kept", "--jobs", "2") == plain
    assert len(files()) == 1


def test_where_the_code_is_in_no_files_none_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def code() -> bytes:
        raise NotADirectoryError

    monkeypatch.setattr(packs, "_code", code)
    assert said(loaded()) == said(loaded(None)) != []
    assert not Path("kept").exists()
