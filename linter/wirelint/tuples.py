"""NamedTuple at a fifth of the cost, for the hundred classes that a run makes before it reads a word.

That of `typing` compiles the type of every field, which nothing here asks for at run time, and `collections.namedtuple`
compiles a constructor for every class. This one makes the same classes, and leaves the types as they were written:
`typing.get_type_hints` reads them. Constructors of as many arguments differ in nothing but names, so one is compiled
for each number, and given the names of each class. To type checkers it is the NamedTuple that they know.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from itertools import repeat
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["NamedTuple", "made"]

Row = TypeVar("Row", bound=tuple[Any, ...])

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections import _tuplegetter  # what collections.namedtuple makes its fields of

    _NAMESPACE = {"__builtins__": {}, "new": tuple.__new__}

    @cache
    def _code(count: int) -> CodeType:
        """The code of a constructor of so many arguments, without their names."""
        names = ", ".join(f"a{number}" for number in range(count))
        return eval(f"lambda cls, {names}: new(cls, ({names},))" if count else "lambda cls: new(cls)").__code__

    class _Tuple(tuple):
        """What all of the classes have in common; see collections.namedtuple."""

        __slots__ = ()

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes):
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {[*changes]!r}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            fields = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({fields})"

        def __getnewargs__(self):
            return tuple(self)

    class _Maker(type):
        """Makes of a class body a tuple whose fields are the annotated names. Other bases are for type checkers."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, object]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = tuple(map(sys.intern, body.get("__annotations__", {})))
            defaults = {field: body.pop(field) for field in fields if field in body}
            if [*defaults] != [*fields[len(fields) - len(defaults) :]]:
                raise TypeError(f"A field without a default follows one with a default in {name}")
            code = _code(len(fields)).replace(
                co_name="__new__", co_qualname=f"{name}.__new__", co_varnames=("cls", *fields)
            )
            made = FunctionType(code, _NAMESPACE, "__new__", tuple(defaults.values()))
            given = {field: _tuplegetter(number, "") for number, field in enumerate(fields)}
            known = {"__slots__": (), "_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
            return type(name, (_Tuple,), {**known, **given, **body, "__new__": made})

    class NamedTuple(metaclass=_Maker):
        """A tuple with named fields; see typing.NamedTuple."""


def made(kind: type[Row], rows: Iterable[tuple[Any, ...]]) -> list[Row]:
    """Named tuples from rows that have a value for every field: `kind(*row)` for each, in half the time.

    Nothing counts the values, so it is for rows that are put together on the spot.
    """
    return [*map(tuple.__new__, repeat(kind), rows)]
