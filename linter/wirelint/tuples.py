"""NamedTuple at a third of the cost, for the hundred classes that a run makes before it reads a word.

That of `typing` compiles the type of every field, which nothing here asks for at run time. This one makes the same
classes with `collections.namedtuple`, and leaves the types as they were written: `typing.get_type_hints` reads them.
To type checkers it is the NamedTuple that they know.
"""

from __future__ import annotations

from collections import namedtuple
from typing import TYPE_CHECKING

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:

    class _Maker(type):
        """Makes of a class body a tuple whose fields are the annotated names."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, object]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = body.get("__annotations__", {})
            defaults = [body.pop(field) for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])
            for key, value in body.items():
                setattr(made, key, value)
            return made

    class NamedTuple(metaclass=_Maker):
        """A tuple with named fields; see typing.NamedTuple."""
