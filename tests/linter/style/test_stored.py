"""Packs compiled ahead say the same as those that they were made of."""

from __future__ import annotations

from pathlib import Path

from wirelint.config.errors import Mistakes, Origin
from wirelint.style.packs import compiled, read_file
from wirelint.style.stored import dump_pack, load_pack

TEXT = """\
pack: desk
about: Ours.
defaults: {source: "Desk book, 2025", severity: info, zones: [body, headline]}
entries:
  one:
    prefer: {air strike~: [airstrike~, raid]}
    except: [air strike fighter]
    reason: "One\\tword"
    examples: [{bad: "An ⟦air strike⟧.", fixed: An airstrike.}, {good: An airstrike.}]
  two: {form: numerals, below: 7, status: draft}
  three: {limit: {of: words, per: lead, most: 40}, exact: true, safe: true, language: any}
"""


def test_what_is_stored_is_what_was_read(desk: Path) -> None:
    (desk / "p.yaml").write_text(TEXT, encoding="utf-8")
    mistakes = Mistakes()
    read = read_file(desk / "p.yaml", Origin("here"), mistakes)
    assert read is not None
    assert not mistakes
    made = compiled([read])
    again = load_pack(dump_pack(made, read.about))
    assert again.heads == made.heads
    assert again.about == "Ours."
    assert again.table.rows == made.table.rows
    for number in range(3):
        bare = [one._replace(origin=Origin("")) for one in made.style(number).examples]
        style = made.style(number)._replace(origin=Origin(""), examples=tuple(bare))
        assert again.style(number) == style


def test_the_house_is_read_without_yaml() -> None:
    import subprocess
    import sys

    script = (
        "import sys\nfrom wirelint.registry import house_pack\n"
        "assert len(house_pack('ap').heads) > 100\nassert 'yaml' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True, env={"PYTHONPATH": ":".join(sys.path)})
