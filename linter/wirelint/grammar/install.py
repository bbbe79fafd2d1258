"""Getting a LanguageTool onto this machine: the download of language_tool_python, or the server's jars through Maven.

Both leave the folder as language_tool_python wants it where LTP_PATH names its parent: LanguageTool-<version> with
languagetool-server.jar in it. From Maven that jar is a stub, whose manifest names the jars beside it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

from wirelint.grammar.languagetool import MISSING
from wirelint.grammar.places import FOLDER, JAR, VERSION

MAIN = "org.languagetool.server.HTTPServer"
LANGUAGES = ("en", "es", "ca", "pt")
"""English, and the three without which the server dies when it starts."""
_GROUP = "<groupId>org.languagetool</groupId>"
_WIDEST = 70
"""Bytes of a line of a manifest; the format allows 72 with the line end."""


class InstallError(Exception):
    """LanguageTool could not be installed; the message says why and what to do."""


def is_installed(folder: Path) -> bool:
    """Is there a LanguageTool of the right version in the folder?"""
    return (folder / FOLDER / JAR).is_file()


def java() -> str:
    """The path of Java. Raises InstallError."""
    return _tool("java", "Java 17 or later is missing: install it, as with “apt install default-jre-headless”")


def _tool(name: str, fault: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise InstallError(fault)
    return found


def download(folder: Path) -> None:
    """Let language_tool_python download the whole of LanguageTool (250 MB). Raises InstallError."""
    java()
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["LTP_PATH"] = str(folder)
    try:
        from language_tool_python.download_lt import LocalLanguageTool
    except ImportError as error:
        raise InstallError(MISSING) from error
    try:
        LocalLanguageTool.from_version_name(VERSION).download()
    except OSError as error:  # those of requests are among them
        raise InstallError(f"LanguageTool cannot be downloaded ({type(error).__name__}); try --from-maven") from error
    except Exception as error:  # its own have no common base
        raise InstallError(f"LanguageTool cannot be downloaded: {error}") from error
    if not is_installed(folder):
        raise InstallError(f"The download left no {JAR} in {folder / FOLDER}; try --from-maven")


def from_maven(folder: Path) -> None:
    """Fetch the server and the jars it needs with Maven (97 MB). Raises InstallError; what is half done goes again."""
    java()
    maven = _tool("mvn", "Maven is missing: install it, as with “apt install maven”")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as made:
        place = Path(made) / FOLDER
        _fetch(maven, Path(made), place / "libs")
        _write_stub(place / JAR, sorted(path.name for path in (place / "libs").glob("*.jar")))
        shutil.rmtree(folder / FOLDER, ignore_errors=True)
        place.rename(folder / FOLDER)


def _fetch(maven: str, work: Path, libs: Path) -> None:
    (work / "pom.xml").write_text(_pom(), encoding="utf-8")
    command = [maven, "--batch-mode", "--quiet", "dependency:copy-dependencies", f"-DoutputDirectory={libs}"]
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False)
    if done.returncode or not libs.is_dir():
        said = (done.stdout + done.stderr).strip().splitlines()
        raise InstallError(f"Maven failed: {said[0] if said else f'exit status {done.returncode}'}")


def _pom() -> str:
    """A project that needs the server and the languages, but not all languages."""
    exclusion = f"<exclusions><exclusion>{_GROUP}<artifactId>language-all</artifactId></exclusion></exclusions>"
    wanted = [("languagetool-server", exclusion), *((f"language-{code}", "") for code in LANGUAGES)]
    dependencies = "".join(
        f"<dependency>{_GROUP}<artifactId>{name}</artifactId><version>{VERSION}</version>{more}</dependency>"
        for name, more in wanted
    )
    return (
        '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
        "<groupId>wirelint</groupId><artifactId>languagetool</artifactId><version>1</version><packaging>pom</packaging>"
        f"<dependencies>{dependencies}</dependencies></project>\n"
    )


def _write_stub(path: Path, jars: Iterable[str]) -> None:
    """A jar that holds a manifest and nothing else."""
    lines = ("Manifest-Version: 1.0", f"Main-Class: {MAIN}", f"Class-Path: {' '.join(f'libs/{jar}' for jar in jars)}")
    with zipfile.ZipFile(path, "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", "".join(f"{_folded(line)}\r\n" for line in lines))


def _folded(line: str) -> str:
    """A manifest's line, broken as the format asks: what goes on begins with a space. The names are ASCII."""
    first, rest = line[:_WIDEST], line[_WIDEST:]
    pieces = [rest[start : start + _WIDEST - 1] for start in range(0, len(rest), _WIDEST - 1)]
    return "\r\n ".join((first, *pieces))
