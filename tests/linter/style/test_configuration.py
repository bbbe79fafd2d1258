"""Packs in a configuration: where they come from, which entries are on, and what each is worth."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wirelint.config import ConfigError, load, load_config
from wirelint.config.config import Config
from wirelint.rule import Severity, Tier
from wirelint.run import check_story
from wirelint.source import Story

Found = Callable[..., list[tuple[str, str, str]]]
PACK = "pack: desk\nentries:\n  one:\n    ban: [depot]\n  two:\n    ban: [bridge]\n"
DRAFT = PACK + "  three:\n    ban: [road]\n    status: draft\n  four:\n    ban: [mill]\n    severity: off\n"


def put(desk: Path, config: str, **files: str) -> Config:
    for name, text in files.items():
        path = desk / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (desk / ".wirelint.yaml").write_text(config, encoding="utf-8")
    return load(desk / ".wirelint.yaml")


def on(config: Config, path: str | None = None) -> dict[str, Severity]:
    return {id: one.severity[Tier.SURE] for id, one in config.settings_for(path).members.items()}


W = Severity.WARNING


def test_files_and_folders_are_packs(desk: Path) -> None:
    assert on(put(desk, "extends: [wire, a.yaml]", a=PACK)) == {"desk/one": W, "desk/two": W}
    other = PACK.replace("depot", "quay").replace("one:", "zero:")
    assert on(put(desk, "extends: [packs/desk]", packs__desk__a=PACK, packs__desk__b=other)) == {
        "desk/one": W, "desk/two": W, "desk/zero": W,
    }  # fmt: skip


def test_a_pack_alone_leaves_the_preset_wire(desk: Path) -> None:
    assert put(desk, "extends: [a.yaml]", a=PACK).presets == ("wire",)


def test_later_packs_take_the_place_of_earlier_entries(desk: Path) -> None:
    config = put(desk, "extends: [a.yaml, b.yaml]", a=PACK, b="pack: desk\nentries:\n  one:\n    ban: [quay]")
    result = check_story(
        Story("a", "a", "The depot and the quay and the bridge burned on Monday.\n"), config.settings_for(None)
    )
    style = [(one.rule, one.message) for one in result.diagnostics if one.family == "style"]
    assert style == [
        ("desk/one", "House style avoids “quay”: reword"), ("desk/two", "House style avoids “bridge”: reword")
    ]  # fmt: skip


def test_a_desk_overrides_an_entry_of_the_house(desk: Path) -> None:
    entry = "pack: ap\nentries:\n  airstrike:\n    prefer: {airstrike: air strike}"
    config = put(desk, "extends: [ap, a.yaml]", a=entry)
    result = check_story(
        Story("a", "a", "The air strike and the airstrike ended on Monday.\n"), config.settings_for(None)
    )
    assert [(one.rule, one.fixes[0].replacement) for one in result.diagnostics if one.family == "style"] == [
        ("ap/airstrike", "air strike")
    ]


def test_drafts_and_off_run_where_they_are_named(desk: Path) -> None:
    assert set(on(put(desk, "extends: [a.yaml]", a=DRAFT))) == {"desk/one", "desk/two"}
    config = put(desk, "extends: [a.yaml]\nrules: {desk/three: hint, desk/four: warning}", a=DRAFT)
    assert on(config) == {"desk/one": W, "desk/two": W, "desk/three": Severity.HINT, "desk/four": W}


def test_entries_and_whole_packs_are_set(desk: Path) -> None:
    config = put(desk, "extends: [a.yaml]\nrules: {desk/one: error, desk/*: hint}", a=DRAFT)
    assert on(config) == {"desk/one": Severity.ERROR, "desk/two": Severity.HINT}
    config = put(desk, "extends: [a.yaml]\nrules: {desk/*: off, desk/two: {severity: info}}", a=DRAFT)
    assert on(config) == {"desk/two": Severity.INFO}


def test_paths_set_entries_for_some_stories(desk: Path) -> None:
    config = put(desk, "extends: [a.yaml]\npaths: [{match: [sport], rules: {desk/*: off}}]", a=PACK)
    assert on(config, str(desk / "sport" / "x.txt")) == {}
    assert len(on(config, str(desk / "x.txt"))) == 2


def test_the_command_line_selects_entries_and_packs(desk: Path) -> None:
    put(desk, "extends: [a.yaml]", a=DRAFT)

    def selected(*names: str, ignore: tuple[str, ...] = ()) -> set[str]:
        config = load_config(config_file=desk / ".wirelint.yaml", select=names, ignore=ignore)
        return set(on(config))

    assert selected("desk/two") == {"desk/two"}
    assert selected("desk") == selected("style") == {"desk/one", "desk/two"}
    assert selected("desk", ignore=("desk/one",)) == {"desk/two"}
    assert selected("desk/three") == {"desk/three"}
    assert selected("ap/airstrike") == {"ap/airstrike"}
    assert selected("fused-words") == set()


def test_presets_bring_their_house(desk: Path) -> None:
    for preset in ("ap", "reuters", "guardian"):
        assert {id.partition("/")[0] for id in on(load_config(use_config=False, preset=preset))} == {preset}
    assert on(load_config(use_config=False, preset="wire")) == {}


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("extends: [b]", ".wirelint.yaml:1:11: expected a preset, a file or a pack, found “b”"),
        (
            "extends: [wyre]",
            ".wirelint.yaml:1:11: expected a preset, a file or a pack, found “wyre”; did you mean “wire”?",
        ),
        ("extends: [../b]", ".wirelint.yaml:1:11: “../b” is outside the folder of the configuration"),
        ("extends: [empty]", ".wirelint.yaml:1:11: the folder “empty” has no YAML files"),
        ("extends: [bad.yaml]", "bad.yaml:3:3: an entry needs one of prefer"),
        ("rules: {nobody/one: off}", ".wirelint.yaml:1:9: unknown rule “nobody/one”: no pack “nobody” is among those"),
        ("rules: {nobody/*: off}", ".wirelint.yaml:1:9: no pack is on that “nobody/*” could mean"),
        (
            "extends: [a.yaml]\nrules: {desk/onee: off}",
            ".wirelint.yaml:2:9: unknown rule “desk/onee”; did you mean “desk/one”?",
        ),
        (
            "extends: [a.yaml]\nrules: {desk/one: {size: 3}}",
            ".wirelint.yaml:2:20: “desk/one” has no options, so no “size”",
        ),
    ],
)
def test_mistakes(desk: Path, config: str, message: str) -> None:
    (desk / "empty").mkdir()
    with pytest.raises(ConfigError) as caught:
        put(desk, config, a=PACK, bad="pack: bad\nentries:\n  one: {}")
    assert str(caught.value).startswith(message)


def test_an_installed_pack_is_found_by_its_name(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = desk / "site" / "desk_style"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "a.yaml").write_text(PACK)
    info = desk / "site" / "desk_style-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: desk-style\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[wirelint.packs]\ndesk-style = desk_style\nbroken = desk_style:nothing\n")
    monkeypatch.syspath_prepend(str(desk / "site"))
    assert set(on(put(desk, "extends: [desk-style]"))) == {"desk/one", "desk/two"}
    with pytest.raises(ConfigError, match="the pack “broken” cannot be loaded: AttributeError"):
        put(desk, "extends: [broken]")
