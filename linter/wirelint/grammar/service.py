"""From a rule's options to a server to ask: one for all stories of a process, so that its answers are kept."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

from wirelint.grammar.allowed import allowed
from wirelint.grammar.asking import Asking
from wirelint.grammar.engine import Unavailable
from wirelint.grammar.languagetool import LanguageTool
from wirelint.grammar.places import is_loopback, recorded
from wirelint.rule import Severity

NONE = "No LanguageTool is configured: set rules.grammar.server"


def service(server: str, timeout: float, *, allow_remote: bool, also: frozenset[str]) -> Asking:
    """The server at an address, or if that is empty the one that `wirelint languagetool start` keeps.

    timeout  seconds for one request
    also     ids of LanguageTool's to ask for beside the trusted ones

    Raises Unavailable where there is none, and where the address is not one that copy may be sent to.
    """
    return _service(address(server, allow_remote=allow_remote), timeout, also)


def address(server: str, *, allow_remote: bool) -> str:
    """The address to ask. Raises Unavailable, as `service` does."""
    if not server:
        running = recorded()
        if running is None:
            raise Unavailable(NONE, Severity.OFF)
        return running.address
    parts = urlsplit(server)
    try:
        is_sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_sound = False
    if not is_sound:
        raise Unavailable("rules.grammar.server: give an address as http://127.0.0.1:8081", Severity.ERROR)
    if not allow_remote and not is_loopback(parts.hostname or ""):
        raise Unavailable("rules.grammar.server is not this machine: set allow-remote to send copy", Severity.ERROR)
    return f"{server.rstrip('/')}/"


@lru_cache(maxsize=8)
def _service(server: str, timeout: float, also: frozenset[str]) -> Asking:
    return Asking(LanguageTool(server, allowed().keys() | also), timeout)
