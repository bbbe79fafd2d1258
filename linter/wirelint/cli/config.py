"""`wirelint config`: what is in force, and what may be written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from wirelint.cli._options import config_options, configs
from wirelint.cli._terminal import output


@click.group(short_help="Show the settings in force, or the schema of a configuration.")
def command() -> None:
    """Show the settings in force, or the schema of a configuration."""


@command.command(short_help="Show the settings in force, and where each comes from.")
@click.argument("path", type=click.Path(path_type=Path), required=False)
@config_options
def show(path: Path | None, **options: Any) -> None:
    """Show the settings in force for PATH, by default for the working folder, and where each comes from."""
    from wirelint import config

    output("text").write(config.show(configs(**options).for_path(path), path))


@command.command(short_help="Print the JSON Schema of .wirelint.yaml, for editors.")
@click.option("--pack", is_flag=True, help="The schema of a pack of house style instead.")
def schema(pack: bool) -> None:
    """Print the JSON Schema of .wirelint.yaml, for editors."""
    import json

    from wirelint.config import json_schema
    from wirelint.style.schema import pack_schema

    made = pack_schema() if pack else json_schema()
    output("json").write(json.dumps(made, ensure_ascii=False, indent=2) + "\n")
