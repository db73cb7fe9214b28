"""Findings about pictures: each by a picture with only this fault."""

from __future__ import annotations

import json
import struct
import zlib
from pathlib import Path

import imagesize
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from sharelinks.cli.app import app
from sharelinks.pages import check_page, read_page
from sharelinks.pages.pictures import PictureFile

URL = "https://example.com/magazin/"
IMAGE = "https://example.com/bild.png"


def png(width: int, height: int, size: int = 0) -> bytes:
    """Return a PNG of this width and height, with at least `size` bytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"teXt", b"\0" * size)
        + chunk(b"IEND", b"")
    )


WEBP = b"RIFF\x1a\0\0\0WEBPVP8 \x0e\0\0\0\x30\x01\0\x9d\x01\x2a\xb0\x04\x76\x02\0\0"
SVG = b'<?xml version="1.0"?><!-- A --><svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"/>'
AVIF = b"\0\0\0\x1cftypavif\0\0\0\0avifmif1"


def page(more: str = "", image: str = IMAGE) -> str:
    return f"""<!doctype html><html lang="de"><title>T</title><link rel="canonical" href="{URL}">
<meta property="og:title" content="T"><meta property="og:description" content="D">
<meta property="og:type" content="article"><meta name="twitter:card" content="summary_large_image">
<meta property="og:image" content="{image}">{more}"""


def found(data: bytes | str, more: str = "", robots: bytes | str = "no robots.txt"):
    given = {IMAGE: data, "https://example.com/robots.txt": robots}
    return check_page(read_page(page(more), URL), given.__getitem__)


SIZE = (
    '<meta property="og:image:width" content="1200"><meta property="og:image:height" content="{}">'
)


@pytest.mark.parametrize(
    ("data", "more", "code", "level", "words"),
    [
        ("status 404", "", "image-missing", "error", "can't be loaded: status 404"),
        (b"<!doctype html>", "", "image-type", "warning", "is not an image"),
        (SVG, "", "image-type", "warning", "is SVG, which networks do not show"),
        (AVIF, "", "image-type", "warning", "is AVIF"),
        (WEBP, "", "image-webp", "info", "is WebP"),
        (png(1200, 630), SIZE.format(627), "image-size-differs", "warning", "but the page declares 1200 x 627"),
        (png(199, 199), "", "image-too-small", "warning", "too small for Facebook, X, WhatsApp"),
        (png(299, 299), "", "image-too-small", "warning", "too small for X, WhatsApp"),
        (png(599, 400), "", "image-too-small", "warning", "below 600 x 315"),
        (png(1300, 324), "", "image-too-wide", "warning", "WhatsApp shows no image wider than 4:1"),
        (png(800, 801), "", "image-upright", "info", "crop it to about 1.91:1"),
        (png(1200, 630, 600_000), "", "image-heavy", "warning", "too many for WhatsApp"),
        (png(1200, 630, 8_000_000), "", "image-heavy", "warning", "too many for Facebook, X, LinkedIn, WhatsApp"),
    ],
)  # fmt: skip
def test_finding_of_a_picture(data, more, code, level, words):
    (finding,) = found(data, more).findings
    assert (finding.code, finding.level, finding.where) == (code, level, "4:1")
    assert words in finding.message


def test_faultless_picture_is_shown_in_the_preview():
    report = found(png(1200, 630), SIZE.format(630), b"User-agent: *\nDisallow: /admin\n")
    assert report.findings == ()
    assert report.pictures[IMAGE].startswith("data:image/png;base64,iVBORw0KGgo")


@pytest.mark.parametrize(
    ("robots", "names"),
    [
        (b"User-agent: *\nDisallow: /", "Facebook, X, LinkedIn, WhatsApp, Pinterest, Telegram, Slack, Discord"),
        (b"User-agent: facebookexternalhit\nDisallow: /magazin\n", "Facebook"),
        (b"User-agent: *\nDisallow: /\nUser-agent: Twitterbot\nUser-agent: LinkedInBot\nAllow: /\n",
         "Facebook, WhatsApp, Pinterest, Telegram, Slack, Discord"),
    ],
)  # fmt: skip
def test_robots_txt_that_bars_networks(robots, names):
    barred = found(png(1200, 630), robots=robots).findings
    assert {finding.code for finding in barred} == {"robots"}
    assert f"robots.txt blocks {names} from this page" in barred[0].message


@given(
    st.binary(max_size=400),
    st.sampled_from(
        [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", WEBP[:16], AVIF, b"<svg "]
    ),
)
def test_any_bytes_can_be_measured(data, start):
    file = PictureFile(url=IMAGE, element=None, data=start + data)
    assert all(side >= 0 for side in file.size)
    assert found(start + data).kind == "page"


def test_unmeasurable_picture_has_no_findings(monkeypatch):
    def fail(_):
        raise ValueError

    monkeypatch.setattr(imagesize, "get", fail)
    assert PictureFile(url=IMAGE, element=None, data=png(9, 9)).size == (0, 0)
    assert found(png(9, 9)).findings == ()


def test_pictures_of_a_built_site(tmp_path):
    (tmp_path / "bilder").mkdir()
    (tmp_path / "bilder/ä b.png").write_bytes(png(1200, 630))
    (tmp_path / "robots.txt").write_text("User-agent: WhatsApp\nDisallow: /b\n")
    for name, image in (
        ("a", "bilder/%C3%A4%20b.png"),
        ("b", "fehlt.png"),
        ("c", "../../etc/passwd"),
    ):
        (tmp_path / f"{name}.html").write_text(
            page("", f"https://example.com/{image}").replace(
                URL, f"https://example.com/{name}.html"
            )
        )
    args = [
        "check",
        str(tmp_path),
        "--site-url",
        "https://example.com/",
        "--images",
        "--format",
        "jsonl",
    ]
    *pages, _ = map(json.loads, CliRunner().invoke(app, args).stdout.splitlines())
    codes = {
        Path(page["page"]).stem: [finding["code"] for finding in page["findings"]] for page in pages
    }
    assert codes == {
        "a": ["robots"],
        "b": ["image-missing", "robots"],
        "c": ["image-missing"],
    }
