"""A server of one's own: what is recorded, what is told apart, and what keeps it from starting."""

from __future__ import annotations

import json
import os
import socket
import stat
import zipfile
from pathlib import Path

import psutil
import pytest

from wirelint.grammar import install, server
from wirelint.grammar.install import InstallError
from wirelint.grammar.places import FOLDER, JAR, STATE, Running, data_folder, is_loopback, recorded


def record(folder: Path, **fields: object) -> None:
    (folder / STATE).write_text(json.dumps({"pid": os.getpid(), "began": 0.0, "port": 9, **fields}), encoding="utf-8")


def tool(folder: Path, name: str, script: str) -> None:
    """A program of a name, the only one there is."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that alone is searched for programs."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def installed(folder: Path) -> None:
    (folder / FOLDER).mkdir()
    (folder / FOLDER / JAR).write_bytes(b"")


def test_the_server_of_the_tests_is_known_and_kept(languagetool: str, languagetool_folder: Path) -> None:
    found = server.status(languagetool_folder)
    assert found is not None
    assert found.running.address == languagetool
    assert found.answers
    assert found.memory > 100_000_000
    assert server.start(languagetool_folder) == found.running
    listening = {one.laddr.ip for one in psutil.Process(found.running.pid).net_connections() if one.status == "LISTEN"}
    assert all(is_loopback(host.removeprefix("::ffff:")) for host in listening)
    assert listening


def test_another_process_with_its_number_is_never_taken_for_the_server(tmp_path: Path) -> None:
    record(tmp_path)
    assert server.status(tmp_path) is None
    assert not server.stop(tmp_path)
    assert not (tmp_path / STATE).exists()
    record(tmp_path, began=psutil.Process().create_time())
    found = server.status(tmp_path)
    assert found is not None
    assert not found.answers


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"pid": 1}', "nonsense"])
def test_a_record_that_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / STATE).write_text(text, encoding="utf-8")
    assert recorded(tmp_path) is None
    assert server.status(tmp_path) is None


def test_nothing_starts_that_is_not_installed(tmp_path: Path) -> None:
    with pytest.raises(InstallError, match="install"):
        server.start(tmp_path)


def test_a_taken_port_is_said(tmp_path: Path) -> None:
    installed(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(InstallError, match="is taken"):
            server.start(tmp_path, taken.getsockname()[1])


def test_a_server_that_ends_at_once_is_said(tmp_path: Path, only: Path) -> None:
    installed(tmp_path)
    tool(only, "java", "exit 3")
    with pytest.raises(InstallError, match=r"ended with 3: see .*server\.log"):
        server.start(tmp_path, 0)
    assert recorded(tmp_path) is None


def test_a_server_that_never_answers_is_ended(tmp_path: Path, only: Path) -> None:
    installed(tmp_path)
    tool(only, "java", f"echo $$ > {tmp_path}/pid; exec /bin/sleep 60")
    with pytest.raises(InstallError, match="did not answer within 1 s"):
        server.start(tmp_path, 0, patience=1)
    assert not psutil.pid_exists(int((tmp_path / "pid").read_text()))


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (ConnectionError("far away"), r"cannot be downloaded \(ConnectionError\); try --from-maven"),
        (SystemError("Java is old"), "cannot be downloaded: Java is old"),
        (None, r"left no languagetool-server\.jar"),
    ],
)
def test_a_download_that_fails_is_said(
    tmp_path: Path, only: Path, monkeypatch: pytest.MonkeyPatch, error: Exception | None, expected: str
) -> None:
    from language_tool_python.download_lt import ReleaseLocalLanguageTool

    def fail(self: object) -> None:
        if error:
            raise error

    tool(only, "java", "exit 0")
    monkeypatch.setenv("LTP_PATH", "")
    monkeypatch.setattr(ReleaseLocalLanguageTool, "download", fail)
    with pytest.raises(InstallError, match=expected):
        install.download(tmp_path / "there")
    assert os.environ["LTP_PATH"] == str(tmp_path / "there")


@pytest.mark.parametrize("job", [install.from_maven, install.download])
def test_java_that_is_missing_is_said(tmp_path: Path, only: Path, job: object) -> None:
    assert callable(job)
    with pytest.raises(InstallError, match="Java 17 or later is missing"):
        job(tmp_path / "there")
    tool(only, "java", "exit 0")
    with pytest.raises(InstallError, match="Maven is missing"):
        install.from_maven(tmp_path / "there")


def test_maven_that_fails_leaves_nothing_behind(tmp_path: Path, only: Path) -> None:
    tool(only, "java", "exit 0")
    tool(only, "mvn", "echo [ERROR] no network; exit 1")
    with pytest.raises(InstallError, match=r"Maven failed: \[ERROR\] no network"):
        install.from_maven(tmp_path / "there")
    assert [*(tmp_path / "there").iterdir()] == []


def test_what_maven_fetches_is_named_by_a_stub(tmp_path: Path, only: Path) -> None:
    tool(only, "java", "exit 0")
    names = [f"a-rather-long-name-of-a-jar-{number}.jar" for number in range(20)]
    made = "; ".join(f": > $d/{name}" for name in names)
    tool(only, "mvn", f'for a in "$@"; do case $a in *=*) d=${{a#*=}};; esac; done; /bin/mkdir -p $d; {made}')
    install.from_maven(tmp_path)
    assert install.is_installed(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "bin") == [FOLDER]
    with zipfile.ZipFile(tmp_path / FOLDER / JAR) as jar:
        text = jar.read("META-INF/MANIFEST.MF").decode()
    assert all(len(line) <= 72 for line in text.split("\r\n"))
    whole = text.replace("\r\n ", "")
    assert f"Class-Path: {' '.join(f'libs/{name}' for name in sorted(names))}\r\n" in whole


def test_the_languages_without_which_the_server_dies_are_fetched() -> None:
    pom = install._pom()
    assert all(
        f"<artifactId>language-{code}</artifactId><version>6.8</version>" in pom for code in ("en", "es", "ca", "pt")
    )
    assert "<exclusion><groupId>org.languagetool</groupId><artifactId>language-all</artifactId></exclusion>" in pom


@pytest.mark.parametrize(
    ("host", "expected"),
    [("localhost", True), ("127.0.0.1", True), ("127.8.8.8", True), ("::1", True), ("10.0.0.1", False), ("a.b", False)],
)
def test_which_hosts_are_this_machine(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected


def test_the_users_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert data_folder() == tmp_path / "wirelint" / "languagetool"
    monkeypatch.delenv("XDG_DATA_HOME")
    assert data_folder() == Path.home() / ".local" / "share" / "wirelint" / "languagetool"
    monkeypatch.setattr("sys.platform", "darwin")
    assert data_folder().parts[-3:] == ("Application Support", "wirelint", "languagetool")
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert data_folder() == tmp_path / "local" / "wirelint" / "languagetool"


def test_an_address_is_on_loopback() -> None:
    assert Running(1, 0.0, 8081).address == "http://127.0.0.1:8081"
