"""The formulas of `metric`: arithmetic and comparisons over numbers, and nothing else."""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping
from typing import Any

LONGEST = 2000
_BINARY: Mapping[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.Mod: math.fmod, ast.Gt: operator.gt, ast.GtE: operator.ge, ast.Lt: operator.lt, ast.LtE: operator.le,
    ast.Eq: operator.eq, ast.NotEq: operator.ne,
}  # fmt: skip
_UNARY: Mapping[type, Callable[[Any], Any]] = {
    ast.USub: operator.neg, ast.UAdd: operator.pos, ast.Not: operator.not_
}  # fmt: skip
_FUNCTIONS: Mapping[str, Callable[..., float]] = {
    "sqrt": math.sqrt, "abs": abs, "ceil": math.ceil, "floor": math.floor, "log": math.log, "log10": math.log10,
    "log2": math.log2, "exp": math.exp, "pow": math.pow, "min": min, "max": max, "cbrt": math.cbrt,
}  # fmt: skip
_SIGNS = ((r"&&", " and "), (r"\|\|", " or "), (r"!(?!=)", " not "))


class Formula:
    """A formula, read. Raises ValueError where it is anything but one."""

    def __init__(self, source: str) -> None:
        text = source.strip()
        for sign, word in _SIGNS:
            text = re.sub(sign, word, text)
        if len(text) > LONGEST:
            raise ValueError(f"the formula is longer than {LONGEST:,} characters")
        try:
            self._body = ast.parse(" ".join(text.split()), mode="eval").body
        except (SyntaxError, RecursionError, MemoryError) as error:
            raise ValueError(f"the formula cannot be read: {source.strip()!r}") from error
        self.names = frozenset(_names(self._body))

    def value(self, numbers: Mapping[str, float]) -> Any:
        """What it comes to. Raises ValueError or ArithmeticError where it comes to nothing."""
        return _value(self._body, numbers)


def _names(node: ast.AST) -> set[str]:
    """The names in it; raises ValueError for anything but arithmetic."""
    found: set[str] = set()
    for one in ast.walk(node):
        if isinstance(one, ast.Name):
            found.add(one.id)
        elif isinstance(one, ast.Attribute):
            if not (isinstance(one.value, ast.Name) and one.value.id == "math" and one.attr in _FUNCTIONS):
                raise ValueError(f"the formula asks for “{one.attr}”")
        elif not isinstance(one, _ALLOWED) or (isinstance(one, ast.Call) and not isinstance(one.func, ast.Attribute)):
            raise ValueError("the formula is more than arithmetic")
    return found - {"math"}


_ALLOWED = (
    ast.BinOp, ast.UnaryOp, ast.Compare, ast.BoolOp, ast.Call, ast.Constant, ast.expr_context, ast.operator,
    ast.unaryop, ast.cmpop, ast.boolop,
)  # fmt: skip


def _value(node: ast.AST, numbers: Mapping[str, float]) -> Any:
    match node:
        case ast.Constant(value=int() | float() as value):
            return value
        case ast.Name(id=name) if name in numbers:
            return numbers[name]
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _BINARY:
            return _BINARY[type(op)](_value(left, numbers), _value(right, numbers))
        case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _BINARY:
            return _BINARY[type(op)](_value(left, numbers), _value(right, numbers))
        case ast.UnaryOp(op=op, operand=operand) if type(op) in _UNARY:
            return _UNARY[type(op)](_value(operand, numbers))
        case ast.BoolOp(op=op, values=values):
            found = (_value(value, numbers) for value in values)
            return all(found) if isinstance(op, ast.And) else any(found)
        case ast.Call(func=ast.Attribute(attr=name), args=args, keywords=[]):
            return _FUNCTIONS[name](*(_value(arg, numbers) for arg in args))
    raise ValueError("the formula is more than arithmetic over what is counted")
