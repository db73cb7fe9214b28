"""One Sharer serves all threads of a real server, and other processes: each response's links are exact."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import servers
from sharelinks import Sharer

# What a server imports; the command is a program of its own.
PACKAGE = Path(__file__).parent.parent / "src/sharelinks"
SOURCES = sorted(path for path in PACKAGE.rglob("*.py") if "cli" not in path.parts)
REQUESTS = 10 * servers.THREADS


@pytest.mark.parametrize("server", servers.SERVERS)
def test_32_threads_of_a_server(server):
    pytest.importorskip(server, reason=f"needs {server}: pip install -r tests/requirements.txt")
    assert servers.in_threads(server, REQUESTS) == [True] * REQUESTS


def test_processes():
    assert servers.in_processes(REQUESTS) == [True] * REQUESTS


def test_a_wrong_link_would_be_seen():
    asked = servers.article(0)
    links = servers.links_of(Sharer(), asked)
    assert servers.is_exact(asked, links)
    assert not servers.is_exact(asked, [*links[1:], links[0]])
    assert not servers.is_exact(servers.article(1), links)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_no_module_takes_a_lock(source):
    """What is immutable needs none; a cache's entry that two threads make at once is the same."""
    nodes = list(ast.walk(ast.parse(source.read_text("utf-8"))))
    imported = {name.name for node in nodes if isinstance(node, ast.Import) for name in node.names}
    imported |= {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}
    assert imported.isdisjoint({"_thread", "asyncio", "concurrent.futures", "multiprocessing", "queue", "threading"})
