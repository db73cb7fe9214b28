"""One Sharer used from 32 threads under real servers: every response's links have to be exact.

Run from the project's root: python benchmarks/servers.py [REQUESTS]
A WSGI server (waitress, 32 threads) and an ASGI server (uvicorn, with the links made in Starlette's threads) answer on
this machine alone; then worker processes get the same Sharer, pickled. Requests are bounded, and everything stops by
itself.
"""

from __future__ import annotations

import argparse
import json
import logging
import multiprocessing
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import Any
from urllib.parse import parse_qsl, urlencode

from articles import KINDS
from sharelinks import Sharer, share_links

THREADS = 32
REQUESTS = 6_400
TIMEOUT = 10  # seconds
SWITCH = (
    1e-5  # seconds after which Python changes threads, a five-hundredth of what it does otherwise
)
# Articles of different fields take different ways through a Sharer, which compiles each when it is first met.
FIELDS: tuple[dict[str, str], ...] = (
    {},
    {"via": "beispiel"},
    {"description": "Ein Überblick: Chancen & Risiken"},
    {"hashtags": "Medien,Netzwerke", "image": "https://example.com/bild.png"},
)

Article = tuple[str, dict[str, str]]
"""A URL, and the fields with the title among them."""


def article(number: int) -> Article:
    """One of endlessly many articles, of all kinds in turn."""
    url, title = list(KINDS.values())[number % len(KINDS)]
    return f"{url}{number}", {
        "title": f"{title} {number}",
        **FIELDS[number // len(KINDS) % len(FIELDS)],
    }


def links_of(sharer: Sharer, asked: Article) -> list[str]:
    url, fields = asked
    return [link.url for link in sharer.links(url, **fields)]


def is_exact(asked: Article, links: list[str]) -> bool:
    url, fields = asked
    return links == [link.url for link in share_links(url, **fields)]


def _asked(query: str) -> Article:
    fields = dict(parse_qsl(query))
    return fields.pop("url"), fields


@contextmanager
def waitress(sharer: Sharer) -> Iterator[int]:
    """A WSGI server's port."""
    from waitress import create_server

    def application(environ: dict[str, Any], start_response: Callable[..., object]) -> list[bytes]:
        body = json.dumps(links_of(sharer, _asked(environ["QUERY_STRING"]))).encode()
        start_response(
            "200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
        )
        return [body]

    logging.getLogger("waitress.queue").setLevel(
        logging.ERROR
    )  # that requests wait is what is wanted
    channels: dict[int, Any] = {}
    server = create_server(application, map=channels, host="127.0.0.1", port=0, threads=THREADS)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield server.effective_port
    finally:
        # Its loop ends when it has no channel left; what a trigger is given is called in the loop's own thread.
        server.trigger.pull_trigger(lambda: server.asyncore.close_all(channels))
        thread.join(TIMEOUT)
        server.task_dispatcher.shutdown()


@contextmanager
def uvicorn(sharer: Sharer) -> Iterator[int]:
    """An ASGI server's port."""
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import JSONResponse
    from starlette.routing import Route
    from uvicorn import Config, Server

    def page(
        request: Request,
    ) -> JSONResponse:  # not async: Starlette calls it in a thread of its own
        return JSONResponse(links_of(sharer, _asked(request.url.query)))

    server = Server(
        Config(Starlette(routes=[Route("/", page)]), host="127.0.0.1", port=0, log_level="error")
    )
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        deadline = time.monotonic() + TIMEOUT
        while not server.started and time.monotonic() < deadline:
            time.sleep(0.01)
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(TIMEOUT)


SERVERS = {"waitress": waitress, "uvicorn": uvicorn}


def _ask(port: int, numbers: range, start: threading.Barrier) -> list[bool]:
    """Ask for articles over one connection, and tell of each whether its links were exact."""
    connection = HTTPConnection("127.0.0.1", port, timeout=TIMEOUT)
    start.wait(TIMEOUT)
    exact = []
    for number in numbers:
        url, fields = article(number)
        connection.request("GET", "/?" + urlencode({"url": url, **fields}))
        with connection.getresponse() as response:
            exact.append(response.status == 200 and is_exact((url, fields), json.load(response)))
    connection.close()
    return exact


def in_threads(server: str, requests: int) -> list[bool]:
    """Whether each response of a server was exact; its Sharer is new, so that all threads meet it cold."""
    start = threading.Barrier(THREADS)
    switch = sys.getswitchinterval()
    with SERVERS[server](Sharer()) as port, ThreadPoolExecutor(THREADS) as pool:
        sys.setswitchinterval(SWITCH)
        try:
            asking = [
                pool.submit(_ask, port, range(first, requests, THREADS), start)
                for first in range(THREADS)
            ]
            return [exact for done in asking for exact in done.result()]
        finally:
            sys.setswitchinterval(switch)


def _answer(sharer: Sharer, number: int) -> bool:
    return is_exact(article(number), links_of(sharer, article(number)))


def in_processes(requests: int) -> list[bool]:
    """The same, for a Sharer that is sent to fresh processes."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        return list(pool.map(_answer, [Sharer()] * requests, range(requests), chunksize=100))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("requests", nargs="?", type=int, default=REQUESTS)
    requests = parser.parse_args().requests
    ways = {
        f"{name}, {THREADS} threads": lambda name=name: in_threads(name, requests)
        for name in SERVERS
    }
    wrong = 0
    for name, run in {**ways, "2 processes": lambda: in_processes(requests)}.items():
        began = time.perf_counter()
        exact = run()
        wrong += exact.count(False)
        seconds = time.perf_counter() - began
        print(
            f"{name:<24}{len(exact):>7,} answers, {exact.count(False)} wrong, {len(exact) / seconds:>7,.0f} a second"
        )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
