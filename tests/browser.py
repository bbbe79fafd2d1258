"""Chromium for tests, driven through a pipe by its DevTools protocol: no driver, no port, no network."""

from __future__ import annotations

import base64
import fcntl
import json
import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from programs import program

PATIENCE = 60
"""Seconds that one answer may take; then the browser is ended, and the pipe with it."""
TROUBLE = {"Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded", "Page.javascriptDialogOpening"}


class Page:
    """One tab. `events` holds everything that the browser told of it, in order."""

    def __init__(self, out: int, into: int) -> None:
        self._out, self._into = os.fdopen(out, "wb", 0), os.fdopen(into, "rb", 0)
        self._left = b""
        self._number = 0
        self._session: str | None = None
        self.events: list[dict[str, Any]] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command and wait for its answer."""
        self._number += 1
        session = {"sessionId": self._session} if self._session else {}
        self._out.write(
            json.dumps({"id": self._number, "method": method, "params": params, **session}).encode() + b"\0"
        )
        while (message := self._message()).get("id") != self._number:
            self.events.append(message)
        assert "result" in message, message
        result: dict[str, Any] = message["result"]
        return result

    def open(self, path: Path) -> None:
        """Open a file, and wait until it is loaded."""
        self.events.clear()
        self.call("Page.navigate", url=path.as_uri())
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self._message())

    def ask(self, expression: str) -> Any:
        """The value of an expression of JavaScript in the page."""
        told = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    def press(self, key: str, **more: Any) -> None:
        """Press a key and let it go."""
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, **more)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, **more)

    def dress(self, scheme: str = "light", width: int = 1280, height: int = 1000) -> None:
        """Set the colour scheme that the reader prefers, and the size of the window."""
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def picture(self, path: Path) -> None:
        """Write what the window shows as a PNG."""
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    def trouble(self) -> list[dict[str, Any]]:
        """What went wrong: exceptions, lines on the console (breaches of the policy among them), dialogs."""
        self.ask("1")
        return [event for event in self.events if event.get("method") in TROUBLE]

    def requests(self) -> list[str]:
        """Everything that the page asked for, itself first."""
        sent = [event for event in self.events if event.get("method") == "Network.requestWillBeSent"]
        return [event["params"]["request"]["url"] for event in sent]

    def _message(self) -> dict[str, Any]:
        while b"\0" not in self._left:
            piece = self._into.read(1 << 16)
            assert piece, "the browser is gone"
            self._left += piece
        message, _, self._left = self._left.partition(b"\0")
        told: dict[str, Any] = json.loads(message)
        return told


@contextmanager
def browser(profile: Path) -> Iterator[Page]:
    """A page of a browser of its own; `profile` is an empty folder for what it keeps."""
    read_by_it, out = os.pipe()
    into, written_by_it = os.pipe()
    options = (
        "--headless=new --no-sandbox --disable-gpu --no-first-run --remote-debugging-pipe --hide-scrollbars".split()
    )
    command = [program("chromium", "google-chrome", "chrome"), *options, f"--user-data-dir={profile}", "about:blank"]

    def put_pipes() -> None:
        """Chromium reads commands from 3 and answers on 4."""
        commands, answers = (fcntl.fcntl(pipe, fcntl.F_DUPFD, 10) for pipe in (read_by_it, written_by_it))
        os.dup2(commands, 3)
        os.dup2(answers, 4)

    quiet = subprocess.DEVNULL
    running = subprocess.Popen(command, pass_fds=(3, 4), preexec_fn=put_pipes, stdout=quiet, stderr=quiet)
    os.close(read_by_it)
    os.close(written_by_it)
    try:
        yield Page(out, into)
    finally:
        running.terminate()
        running.wait(PATIENCE)


def contrast(left: str, right: str) -> float:
    """The contrast of two colours, as WCAG 2.2 reckons it."""
    dark, light = sorted(map(luminance, (left, right)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of a colour as a browser tells it, `rgb(…)`."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
