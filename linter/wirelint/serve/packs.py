"""House rules for the page: packs to browse, drafts to try, and the desk's own packs to save them to.

Only a server that was started with a folder for it (`--allow-edit DIR`) shows and takes anything here. A pack of the
desk is `DIR/NAME.yaml`; the house's own packs are there to read.
"""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Callable, Mapping
from threading import Lock
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from wirelint.config.errors import Mistakes, Origin
from wirelint.registry import house_pack, house_packs
from wirelint.rule import Severity, Tier
from wirelint.serve import packfile
from wirelint.serve.asked import Asked, Refused, json_object
from wirelint.serve.drafts import Draft, as_entry, draft_of, told
from wirelint.style.keys import ID
from wirelint.style.packs import read_file
from wirelint.style.values import PUBLISHED

Json = dict[str, Any]
Answer = Callable[[Request], Awaitable[Response]]
Ask = Callable[[str, Asked, Json], Awaitable[Json]]
_SUFFIX = ".yaml"


class Mistaken(Exception):
    """A draft that cannot be saved, with all that is wrong with it."""

    def __init__(self, message: str, mistakes: list[Json]) -> None:
        super().__init__(message)
        self.mistakes = mistakes


class Packs:
    """The packs of the house and of a folder of the desk; no folder: nothing is shown and nothing taken.

    `ask` has a Checker do a piece of work in a process of its own, within its time: drafts hold patterns.
    """

    def __init__(self, folder: str | None, ask: Ask) -> None:
        self._ask = ask
        self.folder = None if folder is None else os.path.realpath(folder)
        self._writing = Lock()

    def routes(self, around: Callable[[Answer], Answer]) -> list[BaseRoute]:
        """The addresses; `around` counts answers and tells refusals."""
        return [
            Route("/api/v1/packs", around(self._list), methods=["GET"]),
            Route("/api/v1/packs/test", around(self._test), methods=["POST"]),
            Route("/api/v1/packs/{pack}", around(self._show), methods=["GET"]),
            Route("/api/v1/packs/{pack}/{entry}", around(self._put), methods=["PUT"]),
        ]

    async def _list(self, request: Request) -> Response:
        if self.folder is None:
            return JSONResponse({"editable": False, "packs": [], "kinds": [], "forms": {}})
        return JSONResponse(await run_in_threadpool(self.all))

    async def _show(self, request: Request) -> Response:
        return JSONResponse(await run_in_threadpool(self.one, request.path_params["pack"]))

    async def _test(self, request: Request) -> Response:
        self._folder()
        return JSONResponse(await self._ask("draft", Asked(b""), json_object(await request.body())))

    async def _put(self, request: Request) -> Response:
        given, names = json_object(await request.body()), request.path_params
        try:
            return JSONResponse(await run_in_threadpool(self.save, names["pack"], names["entry"], given))
        except Mistaken as error:
            return JSONResponse({"error": str(error), "mistakes": error.mistakes}, 422)

    def all(self) -> Json:
        """Every pack, those of the desk first, and what an entry may be."""
        from wirelint.style.forms import FORMS
        from wirelint.style.kinds import NAMES, kind

        packs = [self.one(name) for name in (*self._own(), *house_packs())]
        return {
            "editable": True,
            "packs": [{**pack, "entries": len(pack["entries"])} for pack in packs],
            "kinds": [{"name": name, "text": kind(name).text, "message": kind(name).message} for name in NAMES],
            "forms": {name: list(form.styles) for name, form in FORMS.items()},
        }

    def one(self, name: str) -> Json:
        """One pack with its entries, and what is wrong in its file. Raises Refused."""
        if name in self._own():
            return self._desk_pack(name)
        pack = house_pack(name) if self.folder is not None and name in house_packs() else None
        if pack is None:
            raise Refused(404, "no pack has that name")
        entries = [as_entry(pack.style(number)) for number in range(len(pack.heads))]
        return {"name": name, "about": pack.about, "editable": False, "entries": entries, "mistakes": []}

    def save(self, pack: str, entry: str, given: Mapping[str, Any]) -> Json:
        """Put a draft into a pack of the desk. Raises Refused, and Mistaken for a draft that does not hold."""
        path = self._path(pack)
        draft = draft_of(pack, entry, given)
        _refuse_unproved(draft)
        with self._writing:
            return _saved(path, pack, entry, given["style"])

    def _folder(self) -> str:
        if self.folder is None:
            raise Refused(403, "house rules cannot be edited here: start the server with --allow-edit DIR")
        return self.folder

    def _path(self, pack: str) -> str:
        """The file of a pack of the desk, which lies in the folder and nowhere else."""
        folder = self._folder()
        if not re.fullmatch(ID, pack):
            raise Refused(400, "the name of a pack is made of a-z, 0-9 and single hyphens")
        if pack in house_packs():
            raise Refused(403, f"“{pack}” is a pack of the house: save the rule to one of the desk")
        path = os.path.join(folder, f"{pack}{_SUFFIX}")
        if os.path.realpath(path) != path:
            raise Refused(403, "the file of that pack is a link that leads out of the folder")
        return path

    def _own(self) -> list[str]:
        if self.folder is None or not os.path.isdir(self.folder):
            return []
        names = (name.removesuffix(_SUFFIX) for name in os.listdir(self.folder) if name.endswith(_SUFFIX))
        return sorted(name for name in names if re.fullmatch(ID, name) and name not in house_packs())

    def _desk_pack(self, name: str) -> Json:
        from pathlib import Path

        mistakes = Mistakes()
        path = self._path(name)
        read = read_file(Path(path), Origin(f"{name}{_SUFFIX}"), mistakes)
        entries = [as_entry(style) for style in read.styles] if read else []
        about = read.about if read else ""
        return {"name": name, "about": about, "editable": True, "entries": entries, "mistakes": told(mistakes)}


def rule_of(id: str) -> Json | None:
    """An entry of a pack of the house as a rule with its page; None where there is none."""
    from wirelint.style.finding import house_members
    from wirelint.style.pages import page

    member = house_members(id).get(id)
    if member is None:
        return None
    style = member.style
    return {
        "id": id,
        "family": member.family,
        "summary": member.rule.summary,
        "severity": {Tier.SURE.name.lower(): Severity(style.severity).name.lower()},
        "presets": [member.pack] if style.status == PUBLISHED and style.severity is not Severity.OFF else [],
        "page": page(style),
        "sources": [text for text in (style.source, style.url) if text],
        "examples": as_entry(style).get("examples", []),
    }


def _refuse_unproved(draft: Draft) -> None:
    if draft.mistakes:
        raise Mistaken("the rule does not hold yet", told(draft.mistakes))
    style = draft.member.style if draft.member else None
    if style is None or not style.reason.strip():
        raise Mistaken("say why: a rule is saved with its reason", [])
    if not any(one.is_bad for one in style.examples):
        raise Mistaken("a rule needs an example of what is wrong", [])


def _saved(path: str, pack: str, entry: str, style: Mapping[str, Any]) -> Json:
    name = os.path.basename(path)
    try:
        placed = packfile.placed(packfile.read(path), pack, entry, style)
        mistakes = packfile.faults(placed.text, name)
        if mistakes:
            raise Mistaken(f"{name} has mistakes elsewhere: mend them first", told(mistakes))
        packfile.write(path, placed.text)
    except packfile.Unplaced as error:
        raise Refused(409, f"{name}: {error}") from error
    except (OSError, ValueError) as error:
        raise Refused(500, f"{name} cannot be written: {getattr(error, 'strerror', None) or error}") from error
    return {"file": name, "line": placed.line, "replaced": placed.replaced}
