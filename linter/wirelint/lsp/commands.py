"""Commands: what a code action or a lens does that is more than an edit of the document itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lsprotocol import types

from wirelint.lsp import comparing, vocabulary, waiving
from wirelint.lsp.fixing import fix_all_edit
from wirelint.patterns import lazy_pattern

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.lsp.server import Server

FIX_ALL, WAIVE, ADD_WORD = "wirelint.fixAll", "wirelint.waive", "wirelint.addWord"
OPEN_PAGE, SHOW_STATS, DIFF = "wirelint.openPage", "wirelint.showStats", "wirelint.diff"
SPELLED = frozenset({"unknown-word", "name-spelling-conflict", "fused-words", "split-words", "misplaced-capital"})
"""The rules that leave a word alone which the vocabulary has."""
_WORD = lazy_pattern(r"\w+(?:['’.-]\w+)*")


def fix_all(uri: str) -> types.Command:
    """Make all safe fixes of a document."""
    return types.Command("Make all safe fixes", FIX_ALL, arguments=[uri])


def waive(uri: str, rule: str, text: str) -> types.Command:
    """Let pass what a rule finds at these words of a document."""
    return types.Command(f"Waive “{rule}” here, with a reason", WAIVE, arguments=[uri, rule, text])


def add_word(uri: str, word: str) -> types.Command:
    """Add a word to the vocabulary that a document is checked by."""
    return types.Command(f"Add “{word}” to the desk’s vocabulary", ADD_WORD, arguments=[uri, word])


def open_page(rule: str, href: str) -> types.Command:
    """Open the manual page of a rule."""
    return types.Command(f"Open the page of “{rule}”", OPEN_PAGE, arguments=[href])


def word_at(one: Diagnostic, text: str) -> str:
    """The word that a diagnostic stands at, where it is about a word that a vocabulary may have; else nothing."""
    said = one.span.of(text)
    return said if one.rule in SPELLED and _WORD.fullmatch(said) else ""


def register(server: Server) -> None:
    """Register the commands."""

    @server.command(FIX_ALL)
    def make_all_fixes(uri: str) -> None:
        server.later(_make_all_fixes(server, uri))

    @server.command(WAIVE)
    def write_waiver(uri: str, rule: str, text: str) -> None:
        server.later(waiving.write(server, uri, rule, text))

    @server.command(ADD_WORD)
    def write_word(uri: str, word: str) -> None:
        server.later(vocabulary.add(server, uri, word))

    @server.command(DIFF)
    async def diff(uri: str, *old: str) -> dict[str, Any] | None:
        return await comparing.compared(server, uri, old[0] if old else None)

    @server.command(OPEN_PAGE)
    def show_page(href: str) -> None:
        show(server, href)

    @server.command(SHOW_STATS)
    def show_stats(said: str) -> None:
        server.window_show_message(types.ShowMessageParams(types.MessageType.Info, said))


async def _make_all_fixes(server: Server, uri: str) -> None:
    sheet = server.sheets.get(uri)
    edit = None if sheet is None else await fix_all_edit(server, sheet)
    if edit is not None:
        await server.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit, "Make all safe fixes"))


def show(server: Server, href: str) -> None:
    """Have the client open an address, or say it where it cannot."""
    if server.shows_documents:
        server.window_show_document(types.ShowDocumentParams(href, external=True))
    else:
        server.window_show_message(types.ShowMessageParams(types.MessageType.Info, href))
