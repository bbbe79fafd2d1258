"""Help where the cursor stands: the manual page of a rule, and in a configuration what its keys are and may hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from wirelint.filerules import FILE_RULES
from wirelint.lsp.actions import pairs
from wirelint.lsp.positions import offset_of, range_of
from wirelint.lsp.yaml_place import Schema, key_at, place, schemas
from wirelint.span import Span

if TYPE_CHECKING:
    from wirelint.lsp.diagnosing import Newest
    from wirelint.lsp.server import Server
    from wirelint.lsp.sheets import Sheet
    from wirelint.registry import Entry

_TRIGGERS = [" ", ":", "\n", "-", "[", "{", ","]


def register(server: Server) -> None:
    """Register the requests."""
    helper = Helper(server)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        sheet = server.sheets.get(params.text_document.uri)
        if sheet is not None and sheet.is_configuration:
            return await helper.of_key(sheet, params.position)
        newest = await server.diagnosing.of(params.text_document.uri)
        return None if newest is None else helper.of_rule(newest, params.position)

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=_TRIGGERS))
    async def complete(params: types.CompletionParams) -> list[types.CompletionItem]:
        sheet = server.sheets.get(params.text_document.uri)
        return await helper.complete(sheet, params.position) if sheet and sheet.is_configuration else []


class Helper:
    """Answers with the rules and the schema of each document’s configuration."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._schema: tuple[Mapping[str, Entry], Schema] | None = None

    def of_rule(self, newest: Newest, position: types.Position) -> types.Hover | None:
        """The pages of the rules whose diagnostics stand at a place."""
        sheet, unit = newest.sheet, self.server.sheets.unit
        offset = offset_of(sheet.lines, position, unit)
        here = [one for one, _ in pairs(newest) if one.span.touches(Span(offset, offset))]
        if not here:
            return None
        config = newest.said.checked.config
        pages = [page(rule, config.entries if config else {}) for rule in dict.fromkeys(one.rule for one in here)]
        return self._hover("\n---\n\n".join(filter(None, pages)), range_of(sheet.lines, here[0].span, unit))

    async def of_key(self, sheet: Sheet, position: types.Position) -> types.Hover | None:
        """What a key of a configuration is."""
        lines, number, column = self._cursor(sheet, position)
        path = key_at(lines, number, column)
        if path is None:
            return None
        entries = self._entries(sheet)
        if path[-2:-1] == ("rules",) and (text := page(path[-1], entries)):
            return self._hover(text, None)
        found = schemas(await self._schema_of(entries), path)
        texts = [schema["description"] for schema in found if "description" in schema]
        return self._hover(f"**{path[-1]}**\n\n{texts[0]}", None) if texts else None

    async def complete(self, sheet: Sheet, position: types.Position) -> list[types.CompletionItem]:
        """The keys and the values that may stand at a place of a configuration."""
        here = place(*self._cursor(sheet, position))
        found = schemas(await self._schema_of(self._entries(sheet)), here.path)
        items = _values(found) if here.is_value else _keys(found)
        return list({item.label: item for item in items}.values())

    def _cursor(self, sheet: Sheet, position: types.Position) -> tuple[list[str], int, int]:
        lines = sheet.lines
        at = lines.code_points(offset_of(lines, position, self.server.sheets.unit))
        return [lines.span(number).of(sheet.text) for number in range(len(lines))], at.line, at.column

    def _entries(self, sheet: Sheet) -> Mapping[str, Entry]:
        from wirelint.registry import house_rules

        config = self.server.configurations.of(sheet.path).config
        return config.entries if config else house_rules()

    async def _schema_of(self, entries: Mapping[str, Entry]) -> Schema:
        if self._schema is None or self._schema[0] is not entries:
            from wirelint.config.schema import json_schema

            schema = await self.server.diagnosing.lanes.slow.do(lambda: json_schema(entries)).done
            self._schema = entries, schema
        return self._schema[1]

    def _hover(self, text: str, range: types.Range | None) -> types.Hover | None:
        """The text, as Markdown where the client shows it."""
        document = self.server.client.text_document
        known = document.hover.content_format if document and document.hover else None
        kind = types.MarkupKind.Markdown
        if known is not None and kind not in known:
            kind = types.MarkupKind.PlainText
        return types.Hover(types.MarkupContent(kind, text), range) if text else None


def page(rule: str, entries: Mapping[str, Entry]) -> str:
    """The manual page of a rule, in Markdown; empty for one that is not known."""
    if rule in FILE_RULES:
        return FILE_RULES[rule].page
    entry = next((entry for entry in entries.values() if rule in (entry.id, *entry.aliases)), None)
    if entry is None:
        return ""
    from wirelint.style.finding import Member

    if isinstance(entry, Member):
        from wirelint.style.pages import page as style_page

        return style_page(entry.style)
    from wirelint.manual import page as rule_page

    return rule_page(entry.rule)


def _keys(found: list[Schema]) -> Iterator[types.CompletionItem]:
    for schema in found:
        for key, inner in schema.get("properties", {}).items():
            if not inner.get("deprecated"):
                yield types.CompletionItem(
                    key, kind=types.CompletionItemKind.Property, documentation=inner.get("description"),
                    insert_text=f"{key}: ",
                )  # fmt: skip


def _values(found: list[Schema]) -> Iterator[types.CompletionItem]:
    for value in (value for schema in found for value in _said(schema)):
        yield types.CompletionItem(value, kind=types.CompletionItemKind.Value)


def _said(schema: dict[str, Any]) -> Iterator[str]:
    """The words that may stand there."""
    yield from map(str, schema.get("enum", ()))
    if isinstance(schema.get("const"), str):
        yield schema["const"]
    if schema.get("type") == "boolean":
        yield from ("true", "false")
    yield from (
        word for one in schema.get("items", {}).get("anyOf", [schema.get("items", {})]) for word in one.get("enum", ())
    )
