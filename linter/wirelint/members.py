"""Rules that stand for many, as that of house style does for the entries of its packs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.rule import Finding


class MemberErrors(Exception):
    """Raised by a rule that stands for many when some failed: each error by its id, and what the others found."""

    def __init__(self, errors: Mapping[str, Exception], findings: Iterable[Finding] = ()) -> None:
        super().__init__(", ".join(errors))
        self.errors, self.findings = errors, tuple(findings)
