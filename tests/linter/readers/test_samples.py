"""What is read of a file of each format, in full; and what a search for breaking bytes has found holds now."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_checks import read
from wirelint.source import Story, read_file

HERE = Path(__file__).parent
SAMPLES = sorted(path for path in (HERE / "samples").iterdir() if path.is_file())
FINDS = sorted((HERE / "finds").iterdir())


def shown(stories: tuple[Story, ...]) -> str:
    """Everything that was read, as a snapshot has it."""
    return "\n\n".join("\n".join(_lines(story)) for story in stories) + "\n"


def _lines(story: Story) -> list[str]:
    lines = [f"# {story.part or 'the story'}", *(f"! {note.message}" for note in story.notes)]
    if story.context:
        told = {
            "language": story.context.language,
            "kind": story.context.kind,
            "date": story.context.date,
            **story.meta,
        }
        lines += [f"@ {name}: {value}" for name, value in told.items() if value]
        lines += [f"{zone.value}: {span.of(story.text or '')!r}" for span, zone in story.context.parts]
        if not story.context.parts:
            lines.append(repr(story.text))
    return lines


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_what_is_read_is_as_in_the_snapshot(path: Path) -> None:
    """To write the snapshots anew, delete them, run this, and read the difference."""
    snapshot = HERE / "snapshots" / f"{path.name}.txt"
    found = shown(read_file(str(path), format=None))
    if not snapshot.exists():
        snapshot.write_text(found, encoding="utf-8")
        pytest.fail("a snapshot was written")
    assert found == snapshot.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [*SAMPLES, *FINDS], ids=lambda path: path.name)
@pytest.mark.parametrize("is_told", [True, False])
def test_what_must_hold_holds(path: Path, is_told: bool) -> None:
    format = path.suffix[1:] if path in FINDS and path.suffix != ".any" else None
    read(path.read_bytes(), format, path.name if is_told else "a.x")
