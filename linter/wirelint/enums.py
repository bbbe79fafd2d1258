"""Enumerations at a fifth of the cost, for the seven that a run makes before it has found anything.

A class of `enum` takes as long to make as four others, and asks each member for its hash in Python. These have of it
what is needed within: members with a name and a value that are singletons, also when they were pickled, `Kind(value)`,
and the members in their order. To type checkers it is the Enum that they know. What rules, configurations and other
programs see (wirelint.rule) is of `enum` itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["Enum"]

if TYPE_CHECKING:
    from enum import Enum
else:

    class _Maker(type):
        """Makes members of what a class body assigns to public names, functions and properties aside."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, object]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            values = {key: value for key, value in body.items() if key[0] != "_" and not hasattr(value, "__get__")}
            rest = {key: value for key, value in body.items() if key not in values}
            made = super().__new__(cls, name, bases, {"__slots__": (), **rest})
            made._members = {}
            for key, value in values.items():
                member = made._members[value] = object.__new__(made)
                member.name, member.value = key, value
                setattr(made, key, member)
            return made

        def __call__(cls, value):
            try:
                return cls._members[value]
            except KeyError:
                raise ValueError(f"{value!r} is not a valid {cls.__name__}") from None

        def __iter__(cls):
            return iter(cls._members.values())

    class Enum(metaclass=_Maker):
        """An enumeration; see enum.Enum."""

        __slots__ = ("name", "value")

        def __reduce__(self):
            return type(self), (self.value,)

        def __repr__(self):
            return f"<{type(self).__name__}.{self.name}: {self.value!r}>"
