"""`wirelint serve`: the server for a newsroom."""

from __future__ import annotations

import os

import click

from wirelint.grammar.places import is_loopback

PORT = 7676


@click.command(short_help="Serve a newsroom: an API, LanguageTool's, and a page for the desk.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; another one needs a token.")
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(0, 65535), help="0: any that is free.")
@click.option("--token", envvar="WIRELINT_TOKEN", default="", help="What clients must show [$WIRELINT_TOKEN].")
@click.option("--config", "config_file", type=click.Path(dir_okay=False, path_type=str), help="Configuration to use.")
@click.option("--no-config", is_flag=True, help="Use no configuration file.")
@click.option("--allow-edit", type=click.Path(exists=True, file_okay=False), help="Folder of packs the page may edit.")
@click.option("--processes", type=click.IntRange(1, 64), help="How many checks at a time [one for each processor].")
@click.option("--timeout", default=30.0, show_default=True, type=click.FloatRange(0.1), help="Seconds for a request.")
@click.option("--max-bytes", default=20_000_000, show_default=True, type=click.IntRange(1_000), help="Of one request.")
def command(
    host: str,
    port: int,
    token: str,
    config_file: str | None,
    no_config: bool,
    allow_edit: str | None,
    processes: int | None,
    timeout: float,
    max_bytes: int,
) -> int:
    """Check copy over HTTP, for many desks.

    The server listens on this machine alone unless --host says otherwise, and then asks for a token. The page for the
    desk is at /, wirelint's API under /api/v1/, LanguageTool's under /v2/. It needs the extra “serve”:
    pip install 'wirelint[serve]'.
    """
    if config_file is not None and no_config:
        raise click.UsageError("--config and --no-config exclude each other")
    if not is_loopback(host) and not token:
        raise click.UsageError(f"{host} can be reached by others: give a --token, or set WIRELINT_TOKEN")
    try:
        from wirelint.serve.guard import LOOPBACK, Limits
        from wirelint.serve.serving import run
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"starlette", "uvicorn", "anyio", "h11"}:
            raise
        raise click.ClickException("the server needs starlette and uvicorn: pip install 'wirelint[serve]'") from error
    from wirelint.serve.asked import Asked
    from wirelint.serve.configured import Setup, read_config
    from wirelint.serve.pool import Pool

    setup = Setup(config_file, not no_config)
    read_config(setup, Asked(""))
    count = processes or os.cpu_count() or 1
    pool = Pool(setup, processes=count, waiting=32 * count, seconds=timeout)
    # A page of a name that was made to lead here has no token to show; a server in front has a name of its own.
    hosts = None if token else LOOPBACK | {host}
    return run(pool, Limits(hosts, token, max_bytes, timeout), host, port, allow_edit)
