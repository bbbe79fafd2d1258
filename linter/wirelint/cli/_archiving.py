"""What the commands for collections share."""

from __future__ import annotations

import click

EXTRAS = {"local": ("pyarrow",), "spark": ("pyarrow", "pyspark", "pandas")}


def need(engine: str, *others: str) -> None:
    """Raise UsageError where what an engine needs is not installed."""
    from importlib.util import find_spec

    missing = [name for name in (*EXTRAS[engine], *others) if find_spec(name) is None]
    if missing:
        extra = "spark" if engine == "spark" else "archive"
        raise click.UsageError(f"{' and '.join(missing)} not installed: pip install 'wirelint[{extra}]'")
