"""All safe fixes of a document at once, as `wirelint check --fix` makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.fix.choice import Offer, settle
from wirelint.lsp.edits import between, workspace_edit

if TYPE_CHECKING:
    from lsprotocol import types

    from wirelint.lsp.checking import Checker
    from wirelint.lsp.server import Server
    from wirelint.lsp.sheets import Sheet

FIX_ALL = "source.fixAll.wirelint"
MOST_ATTEMPTS = 4
"""How often it is begun again without the rules whose fixes undo each other."""


async def fix_all_edit(server: Server, sheet: Sheet) -> types.WorkspaceEdit | None:
    """The edit that makes all safe fixes of a document; None where there is nothing to make."""
    lane = server.diagnosing.lanes.for_text(sheet.text)
    text = await lane.do(lambda: fixed(lane.checker, sheet)).done
    if text == sheet.text:
        return None
    edits = between(sheet.lines, text, server.sheets.unit)
    return workspace_edit(server, sheet.uri, sheet.version, edits)


def fixed(checker: Checker, sheet: Sheet) -> str:
    """The text with all safe fixes made, those of rules that undo each other aside."""
    without: frozenset[str] = frozenset()

    def offered(text: str) -> list[Offer]:
        results = checker.check(sheet.uri, sheet.path, text).results
        found = (one for result in results for one in result.diagnostics)
        safe = (one for one in found if one.fixes and one.fixes[0].safe and one.rule not in without)
        return [Offer(one.rule, one.fixes[0]) for one in safe]

    for _ in range(MOST_ATTEMPTS):
        settled = settle(sheet.text, offered)
        if not settled.at_odds:
            return settled.text
        without |= settled.at_odds
    return sheet.text
