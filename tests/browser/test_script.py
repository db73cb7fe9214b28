"""The script: copy, share and print buttons, and popup windows, in Chromium."""

from __future__ import annotations

import gzip

import pytest

from browser.test_gallery import COLORS, SHARES, as_module, rgb
from sharelinks import Network, share_bar
from sharelinks.cli.gallery import ARTICLE
from sharelinks.html.assets import FOLDER, SCRIPT, STYLESHEET, style_tag

# Replaces `open`: it records its arguments, and returns a document in place of a window.
FAKE_WINDOW = """
window.open = (url, name, features) => {
  window.opened = features;
  window.frame = document.implementation.createHTMLDocument();
  frame.addEventListener('click', event => { window.clicked = event.target.outerHTML });
  return { document: frame };
}
"""
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"


def test_copy_button(open_page, folder):
    (folder / "module.html").write_text(
        as_module(share_bar(ARTICLE, lang="de", buttons=True)), "utf-8"
    )
    for path in ("module.html", "de.html"):
        page = open_page(path, permissions=["clipboard-read", "clipboard-write"])
        bar = page.locator("nav", has=page.locator("button")).first
        status = bar.get_by_role("status")
        assert status.text_content() == ""
        status.evaluate(
            """status => {
                window.said = [];
                new MutationObserver(() => said.push(status.textContent)).observe(status, {childList: true});
            }"""
        )
        for times in (1, 2):
            bar.get_by_role("button", name="Link kopieren").click()
            page.wait_for_function("times => said.filter(Boolean).length === times", arg=times)
        # The status is emptied in between, as the same text would not be announced again.
        assert [text for text in page.evaluate("said") if text] == ["Link kopiert"] * 2
        assert "" in page.evaluate("said")
        assert page.evaluate("navigator.clipboard.readText()") == ARTICLE.url


def test_refused_clipboard_shows_the_link(open_page):
    refuses = (
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));"
        "document.execCommand = () => false"
    )
    page = open_page("de.html", script=refuses)
    asked = []

    def answer(dialog):
        asked.append((dialog.type, dialog.message, dialog.default_value))
        dialog.dismiss()

    page.on("dialog", answer)
    page.locator("button.slk-copy").first.click()
    page.wait_for_timeout(100)
    assert asked == [("prompt", ARTICLE.title, ARTICLE.url)]
    assert page.get_by_role("status").first.text_content() == ""


@pytest.mark.parametrize(
    "change",
    [
        """bar => {
            const html = bar.outerHTML;
            document.body.innerHTML = "";
            setTimeout(() => { document.body.innerHTML = html }, 50);
        }""",
        # Libraries that cache pages for going back clone them.
        "bar => { const copy = bar.cloneNode(true); document.body.replaceChildren(copy) }",
    ],
    ids=["added later", "cloned"],
)
def test_bar_added_later(open_page, folder, change):
    bar = share_bar(ARTICLE, lang="de", buttons=True, popup=True)
    (folder / "later.html").write_text(as_module(f"<main hidden></main>{bar}"), "utf-8")
    page = open_page(
        "later.html",
        permissions=["clipboard-read", "clipboard-write"],
        script=f"{FAKE_WINDOW}; document.execCommand = () => false",
    )
    page.locator("button.slk-copy:visible").wait_for()
    page.locator("nav").evaluate(change)
    page.locator("button.slk-copy:visible").click()
    page.get_by_role("status").get_by_text("Link kopiert").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == ARTICLE.url
    page.locator("a").first.click()
    assert page.evaluate("window.opened").startswith("popup,")


def test_system_share_sheet(open_page):
    page = open_page("de.html", script=SHARES)
    page.get_by_role("button", name="Teilen …").first.click()
    assert page.evaluate("window.shared") == {"title": ARTICLE.title, "url": ARTICLE.url}


@pytest.mark.parametrize(
    ("browser", "buttons"),
    [
        ("", {"copy"}),  # headless Chromium has no share sheet
        (SHARES, {"copy", "system"}),
        (
            f"{SHARES}; navigator.canShare = article => article.url.startsWith('https:')",
            {"copy", "system"},
        ),
        (f"{SHARES}; navigator.canShare = () => false", {"copy"}),
        (f"{SHARES}; {NO_CLIPBOARD}", {"copy", "system"}),
    ],
)
def test_unsupported_buttons_stay_hidden(open_page, browser, buttons):
    page = open_page("de.html", script=browser)
    classes = page.locator("nav button:visible").evaluate_all(
        "buttons => buttons.map(button => button.className)"
    )
    assert sorted(classes) == sorted(f"slk-{name}" for name in buttons for _ in range(2))


def test_no_buttons_without_javascript(open_page):
    page = open_page("de.html", java_script_enabled=False)
    assert page.locator("nav button").count() == 4
    assert page.locator("nav button:visible").count() == 0


def test_popup_window(open_page):
    page = open_page("de.html", script=FAKE_WINDOW)
    bar = page.locator("nav[data-slk-popup]")
    link = bar.locator("a").first
    link.click()
    width, height = page.evaluate("[screen.availWidth, screen.availHeight]")
    left, top = (width - 600) / 2, (height - 640) / 2
    assert page.evaluate("opened") == f"popup,width=600,height=640,left={left:g},top={top:g}"
    assert page.evaluate("clicked") == link.evaluate(
        "link => { const copy = link.cloneNode(); copy.target = ''; return copy.outerHTML }"
    )
    page.evaluate(
        "window.opened = null; document.addEventListener('click', event => event.preventDefault())"
    )
    for key in ("Control", "Shift", "Alt", "Meta"):
        link.click(modifiers=[key])
    link.click(button="middle")
    bar.locator(".slk-email").click()
    page.locator("nav:not([data-slk-popup]) a").first.click()
    assert page.evaluate("window.opened") is None


def test_popup_size(open_page, folder):
    (folder / "sized.html").write_text(as_module(share_bar(ARTICLE, popup="800x500")), "utf-8")
    page = open_page("sized.html", script=FAKE_WINDOW)
    page.locator("a.slk-x").click()
    assert page.evaluate("opened").startswith("popup,width=800,height=500,left=")


def test_popup_has_no_opener_or_referrer(open_page, folder, site):
    here = Network("here", "Here", f"{site}/seen.html", {"u": "{url}"})
    (folder / "seen.html").write_text("<title>seen</title>", "utf-8")
    (folder / "opens.html").write_text(
        as_module(share_bar(ARTICLE, networks=[here], popup=True)), "utf-8"
    )
    page = open_page("opens.html")
    with page.expect_popup() as opened:
        page.locator("a").click()
    opened.value.wait_for_url("**/seen.html?u=*")
    assert opened.value.evaluate("[window.opener, document.referrer]") == [None, ""]
    assert page.url.endswith("opens.html")


@pytest.mark.parametrize(
    ("script", "options"),
    [
        ("window.open = () => { window.refused = true; return null }", {}),
        (FAKE_WINDOW, {"has_touch": True, "is_mobile": True}),
    ],
    ids=["blocked", "on a phone"],
)
def test_link_opens_normally_without_a_popup(open_page, folder, site, script, options):
    here = Network("here", "Here", f"{site}/seen.html", {"u": "{url}"})
    (folder / "seen.html").write_text("<title>seen</title>", "utf-8")
    (folder / "opens.html").write_text(
        as_module(share_bar(ARTICLE, networks=[here], popup=True)), "utf-8"
    )
    page = open_page("opens.html", script=script, **options)
    with page.context.expect_page() as opened:
        page.locator("a").click()
    opened.value.wait_for_url("**/seen.html?u=*")
    assert page.evaluate("window.opened") is None


def test_copied_message_disappears(open_page):
    page = open_page("de.html", permissions=["clipboard-read", "clipboard-write"])
    page.clock.install(time=0)
    page.clock.pause_at(1_000)  # only the test advances the clock
    bar = page.locator("nav", has=page.locator("button.slk-copy")).first
    bar.locator("button.slk-copy").click()
    bar.get_by_text("Link kopiert").wait_for()
    page.clock.run_for(4_900)
    assert bar.get_by_role("status").text_content() == "Link kopiert"
    page.clock.run_for(200)
    assert bar.get_by_role("status").text_content() == ""


def test_copy_without_the_clipboard_api(open_page):
    """Pages on `http:` have no clipboard API."""
    copies = "addEventListener('copy', event => { window.copied = event.target.value })"
    page = open_page("de.html", script=f"{NO_CLIPBOARD}; {copies}")
    button = page.locator("button.slk-copy:visible").first
    button.click()
    page.get_by_text("Link kopiert").first.wait_for()
    assert ARTICLE.url in page.evaluate("copied")
    assert page.locator("textarea").count() == 0
    assert button.evaluate("button => button === document.activeElement")


def test_print_button(open_page, folder):
    (folder / "print.html").write_text(as_module(share_bar(ARTICLE, buttons="print")), "utf-8")
    page = open_page("print.html", script="window.print = () => { window.printed = true }")
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("printed")


def test_share_sheet_gets_the_description(open_page, folder):
    bar = share_bar(ARTICLE, buttons=True, description="Wozu?")
    (folder / "text.html").write_text(as_module(bar), "utf-8")
    page = open_page("text.html", script=SHARES)
    page.locator("button.slk-system").click()
    assert page.evaluate("shared") == {"title": ARTICLE.title, "text": "Wozu?", "url": ARTICLE.url}


@pytest.mark.parametrize("when", ["declared", "attached later"])
def test_bar_in_a_shadow_root(open_page, folder, when):
    bar = share_bar(ARTICLE, lang="de", buttons=True, popup=True)
    declared = f"<div><template shadowrootmode=open>{style_tag(STYLESHEET)}{bar}</template></div>"
    (folder / "shadow.html").write_text(
        as_module(declared if when == "declared" else "<div></div>"), "utf-8"
    )
    page = open_page(
        "shadow.html", script=FAKE_WINDOW, permissions=["clipboard-read", "clipboard-write"]
    )
    if when == "attached later":
        page.evaluate(
            "bar => { const host = document.createElement('div'); document.body.append(host);"
            "host.attachShadow({mode: 'open'}).innerHTML = bar }",
            str(bar),
        )
    page.get_by_role("button", name="Link kopieren").click()
    page.get_by_text("Link kopiert").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == ARTICLE.url
    page.locator("a.slk-x").click()
    assert page.evaluate("opened").startswith("popup,")


@pytest.mark.parametrize("java_script", [True, False])
def test_custom_network_color_needs_no_css(open_page, folder, java_script):
    own = Network("own", "Own", "https://own.example/", {"u": "{url}"}, color="#246810")
    (folder / "own.html").write_text(as_module(share_bar(ARTICLE, networks=[own])), "utf-8")
    link = open_page("own.html", java_script_enabled=java_script).locator("a")
    assert link.evaluate(COLORS)[1] == rgb("#246810")


def test_script_can_run_twice(open_page):
    page = open_page(
        "de.html", script=FAKE_WINDOW, permissions=["clipboard-read", "clipboard-write"]
    )
    page.evaluate(
        "document.head.append(Object.assign(document.createElement('script'), {src: 'sharelinks.js'}))"
    )
    page.wait_for_timeout(200)
    assert page.locator("nav button.slk-copy:visible").count() == 2
    page.evaluate(
        "const before = open; window.times = 0;"
        "window.open = (...given) => { times += 1; return before(...given) }; null"
    )
    page.locator("nav[data-slk-popup] a").first.click()
    assert page.evaluate("times") == 1


def test_default_prevented_click_opens_no_popup(open_page):
    page = open_page("de.html", script=FAKE_WINDOW)
    page.evaluate(
        "document.querySelector('nav[data-slk-popup]').addEventListener('click', event => event.preventDefault())"
    )
    page.locator("nav[data-slk-popup] a").first.click()
    assert page.evaluate("window.opened") is None


def test_script_is_at_most_1200_bytes_gzipped():
    assert len(gzip.compress((FOLDER / SCRIPT).read_bytes(), 9)) <= 1_200
