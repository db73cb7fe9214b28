"""One `Sharer` shared by the threads of real servers, and by several processes."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import servers
from sharelinks import Sharer

PACKAGE = Path(__file__).parent.parent / "src/sharelinks"
LOCKING = {"_thread", "asyncio", "concurrent.futures", "multiprocessing", "queue", "threading"}
REQUESTS = 10 * servers.THREADS


@pytest.mark.parametrize("server", servers.SERVERS)
def test_server_with_32_threads(server):
    pytest.importorskip(server, reason=f"needs {server}: pip install --group tests")
    assert servers.in_threads(server, REQUESTS) == [True] * REQUESTS


def test_several_processes():
    assert servers.in_processes(REQUESTS) == [True] * REQUESTS


def test_wrong_links_are_noticed():
    asked = servers.article(0)
    links = servers.links_of(Sharer(), asked)
    assert servers.is_exact(asked, links)
    assert not servers.is_exact(asked, [*links[1:], links[0]])
    assert not servers.is_exact(servers.article(1), links)


def test_package_takes_no_locks():
    """Immutable objects need no locks, and two threads filling a cache at once store equal values."""
    listing = (
        "import sharelinks, sys; sharelinks.share_bar('https://a.de/');"
        "print(*[m.__file__ for n, m in sys.modules.items() if n.startswith('sharelinks')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", listing], check=True, capture_output=True, text=True
    )
    sources = done.stdout.split()
    assert len(sources) > 10
    for source in sources:
        nodes = list(ast.walk(ast.parse(Path(source).read_text("utf-8"))))
        imported = {
            name.name for node in nodes if isinstance(node, ast.Import) for name in node.names
        }
        imported |= {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}
        assert imported.isdisjoint(LOCKING), source
