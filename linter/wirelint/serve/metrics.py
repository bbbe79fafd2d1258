"""What the server counts, in the text format of Prometheus (version 0.0.4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Upper bounds of the histogram of latencies, in seconds."""


class Metrics:
    """Counts requests, how long they take, and findings by rule. Nothing of a story is kept."""

    def __init__(self) -> None:
        self.requests: Counter[tuple[str, int]] = Counter()
        self.findings: Counter[tuple[str, str]] = Counter()
        self.words = self.stories = 0
        self._buckets = [0] * (len(BOUNDS) + 1)
        self._seconds = 0.0

    def answered(self, path: str, status: int, seconds: float) -> None:
        """Count a request."""
        self.requests[path, status] += 1
        self._seconds += seconds
        place = next((number for number, bound in enumerate(BOUNDS) if seconds <= bound), len(BOUNDS))
        self._buckets[place] += 1

    def text(self, busy: int) -> str:
        """Everything that was counted; `busy` is how many checks are at work or wait."""
        return "".join(f"{line}\n" for line in self._lines(busy))

    def _lines(self, busy: int) -> Iterator[str]:
        yield "# TYPE wirelint_requests_total counter"
        for (path, status), count in sorted(self.requests.items()):
            yield f'wirelint_requests_total{{path="{path}",status="{status}"}} {count}'
        yield "# TYPE wirelint_request_seconds histogram"
        for bound, count in zip((*BOUNDS, "+Inf"), accumulate(self._buckets), strict=True):
            yield f'wirelint_request_seconds_bucket{{le="{bound}"}} {count}'
        yield f"wirelint_request_seconds_sum {self._seconds:.6f}"
        yield f"wirelint_request_seconds_count {sum(self._buckets)}"
        yield "# TYPE wirelint_findings_total counter"
        for (rule, severity), count in sorted(self.findings.items()):
            yield f'wirelint_findings_total{{rule="{rule}",severity="{severity}"}} {count}'
        yield "# TYPE wirelint_stories_total counter"
        yield f"wirelint_stories_total {self.stories}"
        yield "# TYPE wirelint_words_total counter"
        yield f"wirelint_words_total {self.words}"
        yield "# TYPE wirelint_busy gauge"
        yield f"wirelint_busy {busy}"
