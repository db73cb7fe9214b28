"""The share bar in templates beside the six bare links, on the same fresh articles in one run.

Run from the project's root: python benchmarks/bar.py (needs jinja2; Django where it is installed)
"""

from __future__ import annotations

import importlib.util
import statistics
import time
from collections.abc import Callable

import jinja2

from sharelinks import share_bar, share_links

TITLE = "Was sind soziale Netzwerke – und für wen lohnen sie sich überhaupt?"
URL = "https://example.com/magazin/was-sind-soziale-netzwerke?ausgabe="
ARTICLES = 2_000
ROUNDS = 15


def in_jinja2() -> Callable[[str, str], object]:
    environment = jinja2.Environment(extensions=["sharelinks.contrib.jinja2.SharelinksExtension"], autoescape=True)
    template = environment.from_string("{{ share_bar(url, title, lang='de') }}")
    return lambda url, title: template.render(url=url, title=title)


def in_django() -> Callable[[str, str], object]:
    import django
    from django.conf import settings
    from django.template import Context, Engine

    settings.configure(INSTALLED_APPS=["sharelinks.contrib.django"], LANGUAGE_CODE="de")
    django.setup()
    engine = Engine(libraries={"sharelinks": "sharelinks.contrib.django.templatetags.sharelinks"})
    template = engine.from_string("{% load sharelinks %}{% share_bar url title %}")
    return lambda url, title: template.render(Context({"url": url, "title": title}))


def microseconds(build: Callable[[str, str], object], round_: int) -> float:
    articles = [(f"{URL}{round_}-{i}", f"{TITLE} {round_}-{i}") for i in range(ARTICLES)]
    start = time.perf_counter()
    for url, title in articles:
        build(url, title)
    return (time.perf_counter() - start) / ARTICLES * 1e6


def main() -> None:
    contenders: dict[str, Callable[[str, str], object]] = {
        "share_links": share_links,
        "share_bar": lambda url, title: share_bar(url, title, lang="de"),
        "Jinja2 {{ share_bar() }}": in_jinja2(),
    }
    if importlib.util.find_spec("django"):
        contenders["Django {% share_bar %}"] = in_django()
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for round_ in range(ROUNDS):
        for name, build in contenders.items():
            times[name].append(microseconds(build, round_))
    print(f"microseconds for an article: min / median / max of {ROUNDS} rounds of {ARTICLES} fresh articles\n")
    for name, taken in times.items():
        ratio = statistics.median(a / b for a, b in zip(taken, times["share_links"], strict=True))
        row = f"{min(taken):.2f} / {statistics.median(taken):.2f} / {max(taken):.2f}"
        print(f"{name:<26}{row:>26}   {ratio:.2f} x share_links")


if __name__ == "__main__":
    main()
