"""Whatever writes and is killed, finds no room or may not write says so, and leaves what was there as it was."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

URL = "https://example.com/a"
HTML = f"<title>T</title><link rel=canonical href='{URL}'>"
TABLE = "url,title\n" + f"{URL},T\n" * 50
WRITERS = {
    "batch": ["batch", "in.csv", "OUT.csv"],
    "batch, rejects": ["batch", "in.csv", "/dev/null", "--format", "csv", "--rejects", "OUT.csv"],
    "check, baseline": ["check", "in.html", "--base-url", URL, "--write-baseline", "OUT.json"],
    "links, QR code": [URL, "--qr", "url", "--output", "OUT.svg"],
}
PRINTERS = {
    "links": [URL],
    "page": ["page", "in.html"],
    "check": ["check", "in.html", "--base-url", URL],
    "batch": ["batch", "in.csv", "-"],
    "QR code": [URL, "--qr", "url"],
}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in.html").write_text(HTML)
    (tmp_path / "in.csv").write_text(TABLE)
    return tmp_path


def run(folder, arguments, out="OUT", **settings):
    given = [each.replace("OUT", out) for each in arguments]
    return subprocess.run(
        [sys.executable, "-m", "sharelinks", *given], cwd=folder, stderr=subprocess.PIPE, text=True, **settings
    )  # fmt: skip


def small():
    """Let no file grow beyond a few bytes, as on a disk that is full."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))


def check_refused(done):
    assert done.returncode in {1, 2}, done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert done.stderr.startswith("sharelinks: ")


def out_of(arguments):
    return next(each for each in arguments if "OUT" in each)


@pytest.mark.parametrize("name", WRITERS)
def test_a_full_disk_leaves_the_old_file(folder, name):
    old = folder / out_of(WRITERS[name])
    old.write_text("as it was")
    check_refused(run(folder, WRITERS[name], preexec_fn=small, stdout=subprocess.DEVNULL))
    assert old.read_text() == "as it was"
    assert not [*folder.glob(".*")]


@pytest.mark.parametrize("name", WRITERS)
def test_a_full_device_is_said_so(folder, name):
    (folder / out_of(WRITERS[name])).symlink_to("/dev/full")
    check_refused(run(folder, WRITERS[name], stdout=subprocess.DEVNULL))


@pytest.mark.parametrize("name", WRITERS)
def test_a_folder_that_is_none_is_said_so(folder, name):
    check_refused(run(folder, WRITERS[name], "in.html/OUT", stdout=subprocess.DEVNULL))
    assert {path.name for path in folder.iterdir()} == {"in.html", "in.csv"}


@pytest.mark.parametrize("name", WRITERS)
def test_a_read_only_file_stays(folder, name):
    old = folder / out_of(WRITERS[name])
    old.write_text("as it was")
    old.chmod(0o444)
    check_refused(run(folder, WRITERS[name], stdout=subprocess.DEVNULL))
    assert old.read_text() == "as it was"


@pytest.mark.parametrize("name", PRINTERS)
def test_an_output_that_is_full_is_said_so(folder, name):
    with Path("/dev/full").open("w") as full:
        check_refused(run(folder, PRINTERS[name], stdout=full))


@pytest.mark.parametrize("name", PRINTERS)
def test_whoever_has_read_enough_ends_it_silently(folder, name):
    command = f"{sys.executable} -m sharelinks {' '.join(PRINTERS[name])} | head -c 1"
    done = subprocess.run(
        ["bash", "-c", f"{command}; exit ${{PIPESTATUS[0]}}"], cwd=folder, capture_output=True
    )
    assert done.stderr == b""
    assert done.returncode in {0, 1, 141}


@pytest.mark.parametrize(
    ("name", "end"),
    [
        ("batch", signal.SIGTERM),
        ("batch", signal.SIGHUP),
        ("batch", signal.SIGINT),
        ("check, baseline", signal.SIGINT),
    ],
)
def test_a_killed_run_leaves_the_old_file(folder, name, end):
    old = folder / out_of(WRITERS[name])
    old.write_text("as it was")
    arguments = [each.replace("in.csv", "-").replace("in.html", "-") for each in WRITERS[name]]
    arguments += ["--from", "csv"] if name == "batch" else []
    # Behind nohup or "&" tests inherit signals that are ignored.
    code = (
        "import signal, threading; from sharelinks.cli import main\n"
        "for name in ('SIGINT', 'SIGHUP', 'SIGTERM'): signal.signal(getattr(signal, name), signal.SIG_DFL)\n"
        "threading.Timer(1, print, ['waits for input'], {'flush': True}).start()\n"
        "main()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        process.stdin.write(TABLE.encode() if name == "batch" else HTML.encode())
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(end)
        _, said = process.communicate(timeout=30)
    assert said == b""
    assert process.returncode == 128 + end
    assert old.read_text() == "as it was"
    assert not [*folder.glob(".*")]
