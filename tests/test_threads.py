"""Thirty-two threads at once get from each public function what one gets, while its caches fill and overflow.

It runs on free-threaded Python as well.
"""

from __future__ import annotations

import sys
import threading
import warnings

import pytest

from sharelinks import (
    NETWORKS,
    Article,
    Campaign,
    Network,
    Profile,
    Sharer,
    meta_tags,
    profile_bar,
    profile_url,
    share_bar,
    share_data,
    share_links,
    share_url,
    strip_tracking,
)
from sharelinks.contrib.helpers import Helpers
from sharelinks.html import qr
from sharelinks.html.assets import script_tag, style_tag
from sharelinks.testing import assert_shares, parse_share_url

try:
    import pyarrow as pa

    from sharelinks import pages
    from sharelinks.tables import add_share_links
except ModuleNotFoundError:  # not every Python without a global lock has wheels of them yet
    EXTRAS = False
else:
    EXTRAS = True

THREADS, CALLS = 32, 24
LANGUAGES = ("en", "de", "fr", "ar", "ja", "pt-BR")
ORDERS = [sorted(list(NETWORKS)[:8], key=lambda name, n=n: hash((name, n))) for n in range(CALLS)]
ORDERS = [[name for name in order if not NETWORKS[name].needs] for order in ORDERS]


def url(number):
    return f"https://bücher{number % 5}.example/{number}?a=1&utm_source=x&b={number}"


def own(number):
    return Network(f"own{number}", "Own", "https://own.example/", {"u": "{url}", "t": "{title}"})


def helpers(number):
    page = Helpers(
        sharer=Sharer(),
        static="/{}".format,
        page=lambda: url(number),
        lang=lambda: LANGUAGES[number % 6],
    )
    return page.share_bar(title=str(number)), page.meta_tags(title="T"), page.share_script()


def checked(number):
    html = f"<html lang=de><title>{number}</title><link rel=canonical href='{url(number)}'>{share_bar(url(number))}"
    report = pages.check_html(html, url(number))
    return report.as_dict(), pages.article_from_html(html), pages.preview_html(html)


def tabled(number):
    table = pa.table({"url": [url(number), "javascript:a"], "title": [str(number) * 200, None]})
    return pa.Table.from_batches(add_share_links(table)).to_pylist()


TARGETS = {
    "share_url": lambda n: [share_url(name, url(n), f"{n} 👩\u200d🚀" * 60) for name in ORDERS[n]],
    "share_links": lambda n: [link.url for link in share_links(url(n), f"T{n} a.de " * n, networks=ORDERS[n])],
    "share_bar": lambda n: share_bar(url(n), f"T{n}", networks=ORDERS[n], lang=LANGUAGES[n % 6], link_attrs={"class": f"a{n}"}, words={"share": f"S{n}"}),
    "share_data": lambda n: share_data(url(n), f"T{n}", lang=LANGUAGES[n % 6]),
    "meta_tags": lambda n: meta_tags(url(n), f"T{n}", description="D" * n, image=url(n), lang=LANGUAGES[n % 6]),
    "profile_url": lambda n: [profile_url("youtube", f"@name{n}"), profile_url("mastodon", f"@a{n}@bücher.example")],
    "profile_bar": lambda n: profile_bar({"youtube": f"@name{n}", "x": f"name{n}"}, lang=LANGUAGES[n % 6]),
    "strip_tracking": lambda n: strip_tracking(url(n)),
    "Article": lambda n: Article(url(n), f"T{n}", description=f"a\nb{n}", hashtags=f"a{n},b", via="abc"),
    "Network": lambda n: (share_bar(url(n), networks=[own(n)]), own(n).template(("url",))),
    "Profile": lambda n: Profile(name=f"own{n}", label="Own", kinds="https://own.example/{name}").url(f"a{n}"),
    "Campaign": lambda n: Sharer(campaign=Campaign(name=f"n{n}"), via="abc", base_url=url(n)).links("/a", f"T{n}"),
    "Helpers": helpers,
    "qr": lambda n: qr(url(n)),
    "assets": lambda n: style_tag(f"/{n}", n) + script_tag(f"/{n}", n),
    "testing": lambda n: (parse_share_url(share_url("whatsapp", url(n), f"T{n}")), assert_shares(share_bar(url(n)), url=Article(url(n)).url)),
    **({"pages": checked, "tables": tabled} if EXTRAS else {}),
}  # fmt: skip


@pytest.mark.parametrize("target", TARGETS)
def test_threads_get_what_one_gets(target):
    call = TARGETS[target]
    expected = [call(number) for number in range(CALLS)]
    start = threading.Barrier(THREADS)
    filters = [*warnings.filters]
    wrong = []

    def work(first):
        start.wait()
        try:
            for step in range(CALLS // 4):
                number = (first + step) % CALLS
                if call(number) != expected[number]:
                    wrong.append(number)
        except BaseException as error:
            wrong.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(THREADS)]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(interval)
    assert wrong == []
    assert warnings.filters == filters
