"""The server for a newsroom under load, and what asking it costs.

usage: PYTHONPATH=linter:rules:tests python tests/bench/serve.py [--seconds 60] [--clients 50] [--languagetool]

Starts the real server and prints a JSON object. One story of 3 KB over HTTP beside the same in this process, in turns
(milliseconds: medians by the clock, means of processor time). Then so many clients at once, each of which asks again as
soon as it is answered: errors, median and 99th percentile of the latencies in milliseconds, requests a second, resident
megabytes of all the server's processes early and at the end. With --languagetool, the stories of tests/corpus through
LanguageTool's API here and by LanguageTool itself, in turns. The clients speak HTTP over bare connections, so that they
cost little beside it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode, urlsplit

import httpx
import psutil

from newsroom import Newsroom, newsroom
from wirelint.grammar import server
from wirelint.serve.asked import Asked
from wirelint.serve.checking import Checker
from wirelint.serve.configured import Setup

ROOT = Path(__file__).parent.parent.parent
TEXTS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "corpus").glob("*.txt"))]
TIMES, FIRST = 60, 5
"""How often one story is asked for, behind the first few, in which things are imported."""
EARLY = 0.25
"""The part of a load after which memory is first measured."""


class Told(NamedTuple):
    """One answer."""

    status: int
    seconds: float


def story(length: int = 3000) -> str:
    """A story of so many characters, from several."""
    return "\n\n".join(text.strip() for text in TEXTS)[:length] + "\n"


def alone(desk: Newsroom) -> dict[str, float]:
    """One story over HTTP and in this process, in turns: by the clock, and in processor time of whoever answers."""
    text, checker = story(), Checker(Setup(None, use_config=False))
    over, within, used = [], [], 0.0
    with desk.client() as client:
        for turn in range(TIMES + FIRST):
            if turn == FIRST:
                before, used = processor(desk), 0.0
            began = time.perf_counter()
            assert client.post("/api/v1/check", json={"text": text}).status_code == 200
            over.append(time.perf_counter() - began)
            began, work = time.perf_counter(), time.process_time()
            json.dumps(checker.check(Asked(text)))
            within.append(time.perf_counter() - began)
            used += time.process_time() - work
    http, here = (1000 * statistics.median(took[FIRST:]) for took in (over, within))
    there, alone = (1000 * seconds / TIMES for seconds in (processor(desk) - before, used))
    return {
        "http": round(http, 2), "in process": round(here, 2), "ratio": round(http / here, 2),
        "http, processor": round(there, 2), "in process, processor": round(alone, 2),
        "ratio, processor": round(there / alone, 2),
    }  # fmt: skip


def processor(desk: Newsroom) -> float:
    """Processor time in seconds that the server and its processes have taken."""
    return sum(one.cpu_times().user + one.cpu_times().system for one in _processes(desk))


async def one_client(address: str, body: bytes, end: float, told: list[Told]) -> None:
    """Ask again and again until the end."""
    place = urlsplit(address)
    head = f"POST /api/v1/check HTTP/1.1\r\nHost: {place.netloc}\r\nContent-Type: application/json\r\n"
    request = f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body
    reader, writer = await asyncio.open_connection(place.hostname, place.port)
    while time.monotonic() < end:
        began = time.monotonic()
        writer.write(request)
        answer = await reader.readuntil(b"\r\n\r\n")
        length = next(line for line in answer.lower().split(b"\r\n") if line.startswith(b"content-length:"))
        await reader.readexactly(int(length[15:]))
        told.append(Told(int(answer[9:12]), time.monotonic() - began))
    writer.close()


async def load(desk: Newsroom, clients: int, seconds: float) -> dict[str, Any]:
    """So many clients for so long."""
    told: list[Told] = []
    body = json.dumps({"text": story()}).encode()
    end = time.monotonic() + seconds
    running = [asyncio.ensure_future(one_client(desk.address, body, end, told)) for _ in range(clients)]
    await asyncio.sleep(EARLY * seconds)
    early = megabytes(desk)
    failed = [one for one in await asyncio.gather(*running, return_exceptions=True) if one is not None]
    took = sorted(1000 * one.seconds for one in told)
    median, late = statistics.median(took), took[int(0.99 * len(took))]
    return {
        "clients": clients, "seconds": seconds, "requests": len(told), "a second": round(len(told) / seconds, 1),
        "errors": len(failed) + sum(one.status != 200 for one in told), "median": round(median, 1),
        "p99": round(late, 1), "p99/median": round(late / median, 2),
        "MB early": early, "MB at the end": megabytes(desk),
    }  # fmt: skip


def megabytes(desk: Newsroom) -> int:
    """Resident memory of the server and its processes."""
    return round(sum(one.memory_info().rss for one in _processes(desk)) / 1e6)


def _processes(desk: Newsroom) -> list[psutil.Process]:
    parent = psutil.Process(desk.process.pid)
    return [parent, *parent.children(recursive=True)]


def beside_languagetool(desk: Newsroom) -> dict[str, float]:
    """Seconds that all stories take here and there, each asked for twice, the second time measured."""
    took = {"wirelint": 0.0, "LanguageTool": 0.0}
    folder = ROOT / ".languagetool"
    addresses = {"wirelint": desk.address, "LanguageTool": server.start(folder, 0).address}
    try:
        for text in TEXTS:
            for name, address in addresses.items():
                form = urlencode({"language": "en-US", "text": text}).encode()
                took[name] += [_asked(address, form) for _ in range(2)][1]
    finally:
        server.stop(folder)
    ratio = took["LanguageTool"] / took["wirelint"]
    return {name: round(seconds, 3) for name, seconds in took.items()} | {"ratio": round(ratio, 1)}


def _asked(address: str, form: bytes) -> float:
    kind = {"content-type": "application/x-www-form-urlencoded"}
    began = time.perf_counter()
    httpx.post(f"{address}/v2/check", content=form, headers=kind, timeout=60, trust_env=False).raise_for_status()
    return time.perf_counter() - began


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--languagetool", action="store_true")
    chosen = parser.parse_args()
    with newsroom(Path(tempfile.mkdtemp()), "--no-config", "--processes", "2") as desk:
        told: dict[str, Any] = {"one story": alone(desk)}
        told["load"] = asyncio.run(load(desk, chosen.clients, chosen.seconds))
        if chosen.languagetool:
            told["beside LanguageTool"] = beside_languagetool(desk)
    print(json.dumps(told, indent=2))


if __name__ == "__main__":
    main()
