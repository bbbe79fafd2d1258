"""Look for bytes that break a reader: samples changed at random, held to what must hold (tests/reader_checks.py).

    python tools/fuzz_readers.py --minutes 10 [--seed N]

What breaks one is stored in tests/linter/readers/finds, where the tests read it from then on.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import time
from pathlib import Path
from random import Random

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "linter"), str(ROOT / "rules"), str(ROOT / "tests")]
SAMPLES, FINDS = ROOT / "tests/linter/readers/samples", ROOT / "tests/linter/readers/finds"
SLOWEST = 2.0
"""Seconds that no text of a few kilobytes may take."""
TOKENS = [
    b"<", b">", b"</", b"/>", b"<p>", b"</p>", b"<pre>", b"<br>", b"<td>", b"<!--", b"-->", b"<![CDATA[", b"]]>",
    b"<?", b"<!D[", b"&", b"&#10;", b"&#x110000;", b"&#0;", b"&amp;", b"&nbsp;", b";", b'"', b"'", b"\\", b"\\u",
    b"\\ud83d", b"\\n", b"{", b"}", b"[", b"]", b"](", b")", b":", b",", b"*", b"**", b"_", b"`", b"```", b"~~~",
    b"#", b"|", b"> ", b"- ", b"1. ", b"    ", b"\t", b"\r", b"\n", b"\r\n", b"\n\n", b"\x00", b"\x01", b"\x02",
    b"\x03", b"\x04", b"\x10", b"\x16", b"\x1f", b"\xad", b"\xc2\xad", b"\xff", b"\xe2\x80\x9c",
    b"\xf0\x9f\x98\x80", b"\xed\xa0\x80", b"---", b"===", b"^", b"<script>", b"nitf", b"body",
]  # fmt: skip


def main() -> int:
    """Look until the time is up; the exit status is 1 where something was found."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    random = Random(given.seed)
    seeds = [path.read_bytes() for path in sorted(SAMPLES.iterdir()) if path.is_file()]
    stop = time.monotonic() + given.minutes * 60
    count = found = 0
    while time.monotonic() < stop:
        count += 1
        found += not _holds(_changed(seeds, random), random)
    print(f"{count} texts, {found} finds")
    return int(found > 0)


def _holds(data: bytes, random: Random) -> bool:
    from reader_checks import NAMES, read

    format = random.choice([None, *NAMES])
    begin = time.monotonic()
    try:
        read(data, format)
        assert time.monotonic() - begin < SLOWEST, "slow"
    except Exception as error:
        FINDS.mkdir(exist_ok=True)
        name = f"{hashlib.sha256(data).hexdigest()[:12]}.{format or 'any'}"
        (FINDS / name).write_bytes(data)
        print(f"{name}: {type(error).__name__}: {str(error)[:200]}", flush=True)
        return False
    return True


def _changed(seeds: list[bytes], random: Random) -> bytes:
    """A sample with one to twelve changes."""
    data = random.choice(seeds)
    for _ in range(random.randint(1, 12)):
        data = _change(data, random.choice(seeds), random)[:20_000] or b"<"
    return data


def _change(data: bytes, other: bytes, random: Random) -> bytes:
    start = random.randrange(len(data) + 1)
    end = min(len(data), start + int(random.expovariate(1 / 12)))
    place = random.randrange(len(other))
    inserts = (
        random.choice(TOKENS),
        data[start:end] * random.randint(1, 40),
        other[place : place + random.randint(1, 200)],
        bytes((random.randrange(256),)),
        b"",
    )
    if random.random() < 0.05:
        return data[:start]
    return data[:start] + random.choice(inserts) + data[random.choice((start, end)) :]


if __name__ == "__main__":
    sys.exit(main())
