"""What Vale itself finds in the texts of tests/vale, recorded for the tests that wirelint finds the same.

usage: PYTHONPATH=linter:rules python tools/vale_oracle.py [--check] [PATH OF VALE]

Without a path, the `vale` on the path. It runs each style of tests/vale/styles over tests/vale/texts, several times,
since Vale asks its rules in no fixed order: what it does not find every time is left out. tests/vale/expected.json has
what it found, by style and text, as [line, column, length, rule, level, message]. With --check nothing is written, and
the exit status is 1 where the file is not what Vale finds.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "tests" / "vale"
TIMES = 5
Row = tuple[int, int, int, str, str, str]


def found_by(vale: str, style: str) -> dict[str, set[Row]]:
    """What one run finds, by the name of the text."""
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / ".vale.ini"
        config.write_text(
            f"StylesPath = {FOLDER / 'styles'}\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = {style}\n",
            encoding="utf-8",
        )
        texts = sorted(str(path) for path in (FOLDER / "texts").iterdir())
        command = [vale, "--config", str(config), "--output=JSON", *texts]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in {0, 1}:
        sys.exit(done.stderr or done.stdout)
    return {
        Path(file).name: {
            (
                one["Line"], one["Span"][0], one["Span"][1] - one["Span"][0] + 1,
                one["Check"].replace(".", "/", 1), one["Severity"], one["Message"],
            )
            for one in alerts
        }
        for file, alerts in json.loads(done.stdout).items()
    }  # fmt: skip


def recorded(vale: str) -> dict[str, dict[str, list[Row]]]:
    """What Vale finds every time, by style and text."""
    made: dict[str, dict[str, list[Row]]] = {}
    for style in sorted(path.name for path in (FOLDER / "styles").iterdir() if path.name != "config"):
        runs = [found_by(vale, style) for _ in range(TIMES)]
        texts = sorted(set().union(*runs))
        made[style] = {text: sorted(set.intersection(*(run.get(text, set()) for run in runs))) for text in texts}
    return made


def main() -> int:
    """Write the file, or compare it."""
    rest = [arg for arg in sys.argv[1:] if arg != "--check"]
    vale = rest[0] if rest else shutil.which("vale")
    if vale is None:
        sys.exit("there is no vale on the path: name it")
    path = FOLDER / "expected.json"
    rows = recorded(vale)
    text = json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
    if "--check" in sys.argv:
        return int(json.loads(path.read_text(encoding="utf-8")) != json.loads(text))
    path.write_text(text, encoding="utf-8")
    print(sum(len(some) for style in rows.values() for some in style.values()), "findings recorded")
    return 0


if __name__ == "__main__":
    sys.exit(main())
