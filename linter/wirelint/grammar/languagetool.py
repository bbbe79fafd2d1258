"""LanguageTool, asked through language_tool_python.

The package turns LanguageTool's UTF-16 offsets into code points, but leaves lengths as they are; it keeps the text it
counted last in its class, so that it may be used from one thread at a time; and it obeys the proxies of the
environment, which would send the copy away from this machine.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from wirelint.grammar.engine import Match, Unavailable
from wirelint.span import Span

if TYPE_CHECKING:
    from language_tool_python import LanguageTool as Client
    from language_tool_python import Match as Found

_BETWEEN = "\n\n"
"""Ends a paragraph, and with it the sentence, for LanguageTool."""
_NO_PROXY = {"no_proxy": "*"}
MISSING = "language-tool-python is missing: pip install 'wirelint[grammar]'"


class LanguageTool:
    """An Engine: a LanguageTool server and the rules that it is asked for.

    server    address, as in http://127.0.0.1:8081
    rules     LanguageTool's ids; no other rule is run
    language  "en" is every English: what its variants add is spelling and taste
    """

    def __init__(self, server: str, rules: Collection[str], language: str = "en") -> None:
        self.server, self.rules, self.language = server, frozenset(rules), language
        self._client: Client | None = None

    def check(self, texts: Sequence[str]) -> list[tuple[Match, ...]]:
        """See Engine. All texts are sent in one request."""
        joined = _BETWEEN.join(texts)
        starts = [0, *accumulate(len(text) + len(_BETWEEN) for text in texts)]
        matches: list[list[Match]] = [[] for _ in texts]
        for found in self._found(joined):
            start, end = found.offset, _end(joined, found.offset, found.error_length)
            place = bisect_right(starts, start) - 1
            span = Span(start - starts[place], end - starts[place])
            if place < len(texts) and span.end <= len(texts[place]):
                matches[place].append(Match(span, found.rule_id, found.message, tuple(found.replacements)))
        return [tuple(one) for one in matches]

    def _found(self, text: str) -> list[Found]:
        try:
            from language_tool_python.exceptions import LanguageToolError
        except ImportError as error:
            raise Unavailable(MISSING) from error
        try:
            return self._connected().check(text)
        except LanguageToolError as error:
            raise Unavailable(f"No LanguageTool at {self.server}: grammar not checked"[:80]) from error
        except (OSError, LookupError, TypeError, ValueError, AttributeError) as error:
            raise Unavailable("That server is no LanguageTool: grammar not checked") from error

    def _connected(self) -> Client:
        """The client, which asks the server for its languages when it is made."""
        if self._client is None:
            from language_tool_python import LanguageTool as Client

            client = Client(self.language, remote_server=self.server, proxies=_NO_PROXY)
            client.enabled_rules = set(self.rules)
            client.enabled_rules_only = True
            self._client = client
        return self._client


def _end(text: str, start: int, units: int) -> int:
    """The code point at which so many UTF-16 units from a code point on end."""
    end = start
    while units > 0 and end < len(text):
        units -= 2 if text[end] > "\uffff" else 1
        end += 1
    return end
