"""Networks provided by installed packages through entry points."""

from __future__ import annotations

import importlib
import importlib.metadata
import os
import subprocess
import sys
import threading
import zipfile

import pytest

from sharelinks import (
    NotShareableError,
    SharelinksError,
    Sharer,
    UnknownNetworkError,
    lookup,
    share_links,
    share_url,
)

URL = "https://example.com/"
NETWORK = """
from sharelinks import Network

INTRANET = Network(
    "intranet", "Intranet", "https://intranet.example/post", {"u": "{url}"},
    source="https://intranet.example/help", checked="2026-11-24", aliases=("the-wall",),
)
"""


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Return a function that installs a module with entry points on the path."""
    monkeypatch.syspath_prepend(tmp_path)
    numbers = iter(range(100))

    def install_module(entry_points: str, source: str = NETWORK) -> str:
        module = f"{tmp_path.name.replace('-', '_')}_{next(numbers)}"
        (tmp_path / f"{module}.py").write_text(source, "utf-8")
        metadata = tmp_path / f"{module}-1.0.dist-info"
        metadata.mkdir()
        (metadata / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n", "utf-8"
        )
        lines = entry_points.replace("MODULE", module)
        (metadata / "entry_points.txt").write_text(f"[sharelinks.networks]\n{lines}\n", "utf-8")
        clear_caches()
        return module

    yield install_module
    clear_caches()


def clear_caches():
    lookup._installed.cache_clear()
    lookup._load.cache_clear()
    importlib.invalidate_caches()


def test_installed_network_is_found_by_name(install):
    install("intranet = MODULE:INTRANET")
    assert (
        share_url("Intranet", URL) == "https://intranet.example/post?u=https%3A%2F%2Fexample.com%2F"
    )
    assert [link.label for link in share_links(URL, networks="x intranet")] == ["X", "Intranet"]
    assert Sharer(networks=["intranet"]).networks[0].name == "intranet"


def test_alias_is_a_separate_entry_point(install):
    install("intranet = MODULE:INTRANET\nthe-wall = MODULE:INTRANET")
    assert share_url("the-wall", URL) == share_url("intranet", URL)


def test_built_in_networks_load_no_plugin(install):
    module = install("intranet = MODULE:INTRANET", "raise RuntimeError('loaded')")
    assert share_url("x", URL)
    with pytest.raises(NotShareableError):
        share_url("youtube", URL)
    with pytest.raises(UnknownNetworkError):
        share_url("zzz", URL)
    assert module not in sys.modules


def test_suggestions_include_plugins(install):
    install("intranet = MODULE:INTRANET")
    with pytest.raises(UnknownNetworkError, match="did you mean 'intranet'"):
        share_url("intranett", URL)


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("raise OSError('no')", "network 'intranet' can't be loaded from MODULE:INTRANET: OSError('no')"),
        ("import no_such_module", "ModuleNotFoundError"),
        ("", "has no attribute 'INTRANET'"),
        ("INTRANET = 'https://intranet.example'", "'https://intranet.example' is not a Network"),
        (NETWORK.replace('"intranet"', '"b"'), "the entry point 'intranet' (MODULE:INTRANET) is for network 'b'"),
    ],
)  # fmt: skip
def test_broken_plugin_is_reported_when_used(install, source, says):
    module = install("intranet = MODULE:INTRANET", source)
    with pytest.raises(SharelinksError) as excinfo:
        share_url("intranet", URL)
    assert says.replace("MODULE", module) in str(excinfo.value)
    assert not isinstance(excinfo.value, UnknownNetworkError)
    assert share_links(URL)


@pytest.mark.parametrize("name", ["facebook", "twitter", "googleplus", "Mastodon"])
def test_plugin_cannot_take_a_built_in_name(install, name):
    module = install(f"{name} = MODULE:INTRANET")
    says = f"two networks are named '{name.lower()}', one from sharelinks itself and one from {module}:INTRANET"
    with pytest.raises(SharelinksError, match=says):
        share_url("intranet", URL)


def test_plugin_names_must_be_unique(install):
    modules = [install("intranet = MODULE:INTRANET"), install("intranet = MODULE:INTRANET")]
    with pytest.raises(SharelinksError, match="two networks are named 'intranet'") as excinfo:
        share_url("intranet", URL)
    assert all(f"{module}:INTRANET" in str(excinfo.value) for module in modules)


def test_unreadable_entry_points(monkeypatch):
    def broken(**_):
        raise ValueError("no such format")

    clear_caches()
    monkeypatch.setattr(importlib.metadata, "entry_points", broken)
    with pytest.raises(SharelinksError, match="can't be read: no such format"):
        share_url("intranet", URL)


def test_threads_get_the_same_plugin_network(install):
    install("intranet = MODULE:INTRANET", "import time\ntime.sleep(0.01)\n" + NETWORK)
    start, found = threading.Barrier(8), []

    def ask():
        start.wait()
        found.append(share_links(URL, networks=["intranet"])[0].network)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(map(id, found))) == 1


def test_plugin_installed_by_pip(tmp_path):
    """Like the example of docs/own-network.md, installed as a wheel and used in another process."""
    files = {
        "my_networks.py": NETWORK,
        "my_networks-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: my-networks\nVersion: 1.0\n",
        "my_networks-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        "my_networks-1.0.dist-info/entry_points.txt": "[sharelinks.networks]\nintranet = my_networks:INTRANET\n",
    }
    files["my_networks-1.0.dist-info/RECORD"] = "".join(f"{name},,\n" for name in files)
    wheel = tmp_path / "my_networks-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    site = tmp_path / "site"
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(site),
        str(wheel),
    ]
    subprocess.run(pip, check=True)
    code = f"from sharelinks import share_url; print(share_url('intranet', {URL!r}))"
    environment = os.environ | {"PYTHONPATH": str(site)}
    printed = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, env=environment
    )
    assert printed.stdout == "https://intranet.example/post?u=https%3A%2F%2Fexample.com%2F\n"
