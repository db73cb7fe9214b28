"""The share bar of an e-mail: rendered without a stylesheet, and checked against the data of caniemail.com."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from browser.test_gallery import COLORS, contrast
from sharelinks import share_bar

HERE = Path(__file__).parent
URL, TITLE = "https://example.com/magazin", "Für alle"
ICONS = "https://static.example.com/icons/{name}.png"
# Features without which a link still has its text, colors and position.
NOT_ESSENTIAL = {
    "dir attribute",
    "height attribute",
    "lang attribute",
    "role attribute",
    "width attribute",
}


def test_mail_programs_support_every_feature():
    node = shutil.which("node")
    if not (node and (HERE / "node_modules" / "caniemail").exists()):
        pytest.skip("needs Node.js and npm --prefix tests/browser install --ignore-scripts")
    for options in ({"lang": "de"}, {"lang": "ar", "mail": ICONS}, {"mail": ICONS, "text": False}):
        bar = share_bar(URL, TITLE, **{"mail": True, **options})
        command = [node, str(HERE / "caniemail.mjs")]
        report = json.loads(
            subprocess.run(command, input=bar, capture_output=True, text=True, check=True).stdout
        )
        assert report["checked"] > 20
        assert report["found"].keys() <= NOT_ESSENTIAL, report["found"]


def test_mail_programs_do_not_support_the_web_bar():
    node = shutil.which("node")
    if not (node and (HERE / "node_modules" / "caniemail").exists()):
        pytest.skip("needs Node.js and npm --prefix tests/browser install --ignore-scripts")
    command = [node, str(HERE / "caniemail.mjs")]
    bar = share_bar(URL, TITLE)
    report = json.loads(
        subprocess.run(command, input=bar, capture_output=True, text=True, check=True).stdout
    )
    assert report["found"].keys() - NOT_ESSENTIAL


@pytest.mark.parametrize("width", [320, 600])
@pytest.mark.parametrize("lang", ["de", "fi", "ar"])
def test_mail_bar_without_stylesheets(chromium, width, lang):
    page = chromium.new_page(viewport={"width": width, "height": 800})
    page.set_content(f"<!doctype html>{share_bar(URL, TITLE, mail=True, lang=lang)}")
    links = page.locator("a").all()
    assert len(links) == 6
    for link in links:
        cell = link.locator("xpath=ancestor::td[1]")
        assert contrast(link.evaluate(COLORS)[0], cell.evaluate(COLORS)[1]) >= 4.5
        assert link.evaluate("a => getComputedStyle(a).textDecorationLine") == "none"
        assert cell.bounding_box()["height"] == 40
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    rows = {link.bounding_box()["y"] for link in links}
    assert len(rows) < 6 or width == 320
    page.close()
