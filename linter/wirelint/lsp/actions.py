"""Code actions: the fixes of a diagnostic, all safe fixes, and what else is to be done about a diagnostic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from wirelint.lsp import commands
from wirelint.lsp.edits import workspace_edit
from wirelint.lsp.fixing import FIX_ALL, fix_all_edit
from wirelint.lsp.positions import span_of
from wirelint.suppress.quoting import NEVER

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.lsp.diagnosing import Newest
    from wirelint.lsp.server import Server

Json = dict[str, Any]
QUICK_FIX = str(types.CodeActionKind.QuickFix.value)


def register(server: Server) -> None:
    """Register the request."""
    options = types.CodeActionOptions([QUICK_FIX, FIX_ALL])

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, options)
    async def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        newest = await server.diagnosing.of(params.text_document.uri)
        if newest is None or not newest.sheet.is_copy:
            return []
        found: list[types.CodeAction] = []
        if _is_wanted(QUICK_FIX, params.context):
            found += _quick(server, newest, params.range)
        if _is_wanted(FIX_ALL, params.context):
            found += await _all(server, newest, is_asked_for=bool(params.context.only))
        return found


def _is_wanted(kind: str, context: types.CodeActionContext) -> bool:
    """Is a kind of action asked for, by its own name or by that of a wider kind?"""
    names = [str(getattr(one, "value", one)) for one in context.only or ()]
    return not names or any(name in {"", kind} or kind.startswith(f"{name}.") for name in names)


def _quick(server: Server, newest: Newest, range: types.Range) -> list[types.CodeAction]:
    """What can be done about the diagnostics at a place: their fixes first, one of them preferred."""
    span = span_of(newest.sheet.lines, range, server.sheets.unit)
    here = [(one, item) for one, item in pairs(newest) if one.span.touches(span)]
    fixes = [action for _, item in here for action in _fixes(server, newest, item)]
    preferred = next((number for number, (_, safe) in enumerate(fixes) if safe), 0)
    for number, (action, _) in enumerate(fixes):
        action.is_preferred = number == preferred
    return [*(action for action, _ in fixes), *chain.from_iterable(_others(server, newest, *one) for one in here)]


def pairs(newest: Newest) -> Iterable[tuple[Diagnostic, Json]]:
    """The diagnostics of a document, as they are and as the client has them."""
    found = (one for result in newest.said.checked.results for one in result.diagnostics)
    return zip(found, newest.said.items, strict=True)


def _fixes(server: Server, newest: Newest, item: Json) -> Iterator[tuple[types.CodeAction, bool]]:
    sheet = newest.sheet
    for fix in item["data"]["fixes"]:
        edits = [types.TextEdit(_range(edit["range"]), edit["newText"]) for edit in fix["edits"]]
        edit = workspace_edit(server, sheet.uri, sheet.version, edits)
        yield (
            types.CodeAction(fix["title"], types.CodeActionKind.QuickFix, [_diagnostic(server, item)], edit=edit),
            fix["safe"],
        )


def _others(server: Server, newest: Newest, one: Diagnostic, item: Json) -> Iterator[types.CodeAction]:
    uri, text = newest.sheet.uri, newest.sheet.text
    if one.rule not in NEVER and one.family != "file":
        yield _command(server, item, commands.waive(uri, one.rule, one.span.of(text)))
    word = commands.word_at(one, text)
    if word:
        yield _command(server, item, commands.add_word(uri, word))
    if "codeDescription" in item:
        yield _command(server, item, commands.open_page(one.rule, item["codeDescription"]["href"]))


def _command(server: Server, item: Json, command: types.Command) -> types.CodeAction:
    return types.CodeAction(command.title, types.CodeActionKind.QuickFix, [_diagnostic(server, item)], command=command)


async def _all(server: Server, newest: Newest, *, is_asked_for: bool) -> list[types.CodeAction]:
    """All safe fixes: worked out where just that is asked for, else when it is chosen."""
    if not any(one.fixes and one.fixes[0].safe for one, _ in pairs(newest)):
        return []
    title = "Make all safe fixes (wirelint)"
    if not is_asked_for:
        return [types.CodeAction(title, FIX_ALL, command=commands.fix_all(newest.sheet.uri))]
    edit = await fix_all_edit(server, newest.sheet)
    return [] if edit is None else [types.CodeAction(title, FIX_ALL, edit=edit)]


def _range(range: Json) -> types.Range:
    return types.Range(types.Position(**range["start"]), types.Position(**range["end"]))


def _diagnostic(server: Server, item: Json) -> types.Diagnostic:
    made: types.Diagnostic = server.protocol.structured(item, types.Diagnostic)
    return made
