"""The page for the desk: files of the package, served as they are."""

from __future__ import annotations

from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

_TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".ico": "image/x-icon",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".woff2": "font/woff2",
}


def page_routes() -> list[BaseRoute]:
    """An address for every file of the page; a path is looked up among these and nowhere else."""
    folder = files("wirelint.serve") / "page"
    if not folder.is_dir():
        return [Route("/", _missing)]
    return [
        Route("/" if file.name == "index.html" else f"/static/{file.name}", _File(file).answer)
        for file in sorted(folder.iterdir(), key=lambda file: file.name)
        if file.is_file() and _type(file) is not None
    ]


class _File:
    """A file that is read once."""

    def __init__(self, file: Traversable) -> None:
        self.content, self.type = file.read_bytes(), _type(file)
        self.tag = f'"{blake2b(self.content, digest_size=12).hexdigest()}"'

    async def answer(self, request: Request) -> Response:
        """The file, or that it has not changed."""
        headers = {"etag": self.tag, "cache-control": "no-cache"}
        if request.headers.get("if-none-match") == self.tag:
            return Response(status_code=304, headers=headers)
        return Response(self.content, media_type=self.type, headers=headers)


async def _missing(request: Request) -> Response:
    return PlainTextResponse("wirelint is here; this installation has no page", 404)


def _type(file: Traversable) -> str | None:
    return _TYPES.get(file.name[file.name.rfind(".") :])
