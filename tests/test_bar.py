"""The share bar: its elements, words, languages and looks, and what is refused."""

from __future__ import annotations

import gzip
import re
import sys
from importlib.resources import files

import pytest
from markupsafe import Markup, escape

from frameworks.page import HOSTILE_TITLES, Page

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

from expected import ROWS
from sharelinks import (
    NETWORKS,
    Article,
    Network,
    SharelinksError,
    Sharer,
    share_bar,
    share_links,
)
from sharelinks.html.labels import language_of, languages
from sharelinks.html.look import BUTTONS

URL = "https://example.com/magazin/was-sind-soziale-netzwerke"
TITLE = "Was sind soziale Netzwerke?"


def links_of(bar: Markup) -> list[dict[str, str | None]]:
    return [attributes for tag, attributes in Page(bar).elements if tag == "a"]


def test_bar_elements():
    page = Page(share_bar(URL, TITLE))
    assert page.tags == [
        "nav",
        "ul",
        *["li", "a", "svg", "path", "span", "span"] * 5,
        "li",
        "a",
        "svg",
        "path",
        "span",
    ]
    assert page.nav == {"class": "slk", "lang": "en", "aria-label": "Share"}
    assert page.hrefs == [link.url for link in share_links(URL, TITLE)]
    assert not re.search("&(?!amp;)", share_bar(URL, TITLE))
    assert "Share on Facebook (opens in a new tab)" in page.text
    assert page.text.endswith("Send by email")


def test_web_links_open_a_new_tab_but_mail_does_not():
    *web, mail = links_of(share_bar(URL, TITLE))
    assert all((link["target"], link["rel"]) == ("_blank", "noopener noreferrer") for link in web)
    assert mail.keys() == {"class", "href"}


def test_icons_are_decorative():
    icons = [attributes for tag, attributes in Page(share_bar(URL)).elements if tag == "svg"]
    assert len(icons) == 6
    for icon in icons:
        assert (icon["aria-hidden"], icon["fill"], icon["width"], icon["height"]) == (
            "true",
            "currentColor",
            "1em",
            "1em",
        )
        assert re.fullmatch(r"0 0 \d+ 512", icon["viewbox"])


def test_icons_can_be_turned_off():
    page = Page(share_bar(URL, TITLE, icons=False))
    assert "svg" not in page.tags
    assert "Share on Facebook (opens in a new tab)" in page.text


def test_without_text_the_name_is_an_aria_label():
    bar = share_bar(URL, TITLE, text=False, lang="de")
    assert Page(bar).text == ""
    assert [link["aria-label"] for link in links_of(bar)][::5] == [
        "Auf Facebook teilen (öffnet in neuem Tab)",
        "Per E-Mail senden",
    ]


def test_icons_and_text_cannot_both_be_off():
    with pytest.raises(SharelinksError, match="keep one of them"):
        share_bar(URL, icons=False, text=False)
    with pytest.raises(SharelinksError, match="keep one of them"):
        Sharer(icons=False, text=False)


def test_custom_attributes():
    bar = share_bar(
        URL, TITLE, networks=["x", "email"],
        list_attrs={"class": "mt-4 <b>", "id": 'a"b', "data-n": 1, "hidden": True, "data-no": None, "data-off": False},
        link_attrs={"class": "btn btn-{name}", "id": "share-{name}", "data-network": "{name}"},
    )  # fmt: skip
    assert dict(Page(bar).elements)["ul"] == {
        "class": "mt-4 <b>",
        "id": 'a"b',
        "data-n": "1",
        "hidden": None,
    }
    assert [(link["class"], link["id"], link["data-network"]) for link in links_of(bar)] == [
        ("slk-x btn btn-x", "share-x", "x"),
        ("slk-email btn btn-email", "share-email", "email"),
    ]
    assert 'class="mt-4 &lt;b&gt;" id="a&#34;b"' in bar


@pytest.mark.parametrize(
    "name",
    [
        "onclick",
        "style",
        "href",
        "src",
        "target",
        "rel",
        "aria-label",
        "a b",
        "x=",
        "ID",
        "",
        "a>b",
        "srcdoc",
        "ping",
        "download",
        "referrerpolicy",
        "popovertarget",
    ],
)
def test_reserved_attributes_are_refused(name):
    for option in ("list_attrs", "link_attrs"):
        with pytest.raises(SharelinksError, match="is not allowed"):
            share_bar(URL, **{option: {name: "x"}})


def test_link_ids_must_differ():
    with pytest.raises(SharelinksError, match="can't have the same id"):
        share_bar(URL, link_attrs={"id": "share"})
    assert share_bar(URL, networks="x twitter", link_attrs={"id": "share-{name}"}).count("id=") == 1
    assert 'id="share"' in share_bar(URL, networks=["x"], link_attrs={"id": "share"})


@pytest.mark.parametrize("value", ["", " ", "a b", "a\u3000b"])
def test_id_must_be_a_word(value):
    for option in ("list_attrs", "link_attrs"):
        with pytest.raises(SharelinksError, match="text that is not empty and has no spaces"):
            share_bar(URL, networks=["x"], **{option: {"id": value}})


def test_class_and_id_are_always_text():
    bar = share_bar(URL, networks=["x"], link_attrs={"class": True, "id": True, "data-x": True})
    assert links_of(bar)[0].keys() >= {"data-x"}
    assert (links_of(bar)[0]["class"], links_of(bar)[0]["id"]) == ("slk-x True", "True")


@pytest.mark.parametrize("option", ["list_attrs", "link_attrs", "words"])
def test_mapping_options_must_be_mappings(option):
    with pytest.raises(SharelinksError, match="give a mapping"):
        share_bar(URL, **{option: 5})


def test_custom_words():
    words = {
        "share": "Weitersagen",
        "share_on": "Bei {network} posten",
        "x": "Auf X zwitschern",
        "new_tab": "neuer Tab",
    }
    page = Page(share_bar(URL, TITLE, lang="de", words=words))
    assert page.nav["aria-label"] == "Weitersagen"
    assert (
        "Bei Facebook posten (neuer Tab)Auf X zwitschern (neuer Tab)Bei LinkedIn posten"
        in page.text
    )
    assert Sharer(words=words, lang="de").bar(URL, TITLE) == share_bar(
        URL, TITLE, lang="de", words=words
    )
    assert "&lt;b&gt;" in share_bar(URL, words={"x": "<b>"})
    with pytest.raises(
        SharelinksError, match="unknown key 'shar': the keys are share, share_on, email"
    ):
        share_bar(URL, words={"shar": "x"})


def test_new_tab_hint_can_be_empty():
    bar = share_bar(URL, TITLE, networks=["x"], words={"new_tab": ""})
    assert Page(bar).text == "Share on X"


@pytest.mark.parametrize(
    ("endpoint", "params", "name", "opens_tab"),
    [
        ("https://own.example/post", {"u": "{url}"}, "Auf Own teilen", True),
        ("HTTPS://own.example/post", {"u": "{url}"}, "Auf Own teilen", True),
        ("https://own.example/compose", {"u": "{url}", "to": "{to}"}, "Per Own senden", True),
        ("own:", {"body": "{url}"}, "Per Own senden", False),
    ],
)
def test_label_says_whether_to_send_or_share(endpoint, params, name, opens_tab):
    own = Network("own", "Own", endpoint, params)
    bar = share_bar(URL, networks=[own], lang="de", icons=False)
    assert Page(bar).text.removesuffix(" (öffnet in neuem Tab)") == name
    assert ("target" in links_of(bar)[0], "rel" in links_of(bar)[0]) == (opens_tab, opens_tab)


def icons_of(bar: Markup) -> list[str]:
    """Return the drawing inside the icon of each link or button."""
    return re.findall(r"<svg [^>]*>(.*?)</svg>", bar)


def test_every_link_has_a_distinct_icon():
    needed = {field: row[3][field] for row in ROWS for field in NETWORKS[row[0]].needs}
    drawn = icons_of(share_bar(URL, networks=NETWORKS, text=False, buttons=BUTTONS, **needed))
    assert len(drawn) == len(NETWORKS) + 3 == len(set(drawn))


def test_custom_network_shows_its_initial():
    own = [
        Network(name, label, "https://own.example/share", {"u": "{url}"})
        for name, label in {
            "a": "Own & more",
            "b": "own",
            "c": "x",
            "d": "ünsere",
            "e": "家",
        }.items()
    ]
    bar = share_bar(URL, networks=own)
    letters = [re.sub("<.*?>", "", icon) for icon in icons_of(bar)]
    assert letters == ["O", "Ow", "X", "Ü", "家"]
    assert "Share on Own &amp; more" in bar


def test_equal_labels_get_distinct_icons():
    own = [Network(f"own{n}", "X", f"https://own{n}.example/", {"u": "{url}"}) for n in range(12)]
    drawn = icons_of(share_bar(URL, networks=["x", *own], text=False))
    assert len(set(drawn)) == 13


def test_custom_network_has_its_icon_and_color():
    path = "M0 0h24v24H0z"
    for icon, box in ((path, "0 0 24 24"), (f"-1.5 0 512 512 {path}", "-1.5 0 512 512")):
        own = Network(
            "own", "Own", "https://own.example/", {"u": "{url}"}, icon=icon, color="#0f9d58"
        )
        elements = Page(share_bar(URL, networks=[own])).elements
        assert dict(elements)["svg"]["viewbox"] == box
        assert dict(elements)["path"]["d"] == path
        assert dict(elements)["a"]["data-slk-color"] == "#0d884c", "as dark as white text needs it"
    assert "data-slk-color" not in share_bar(URL, networks=NETWORKS["x"].name)


@pytest.mark.parametrize(
    "icon",
    ['M0 0"/><script>', "M0 0<", "0 0 24 M0 0", "javascript:x", "L0 0", "brands/../x", "🙂", 5],
)
def test_invalid_icon_is_refused(icon):
    with pytest.raises(SharelinksError, match="SVG path"):
        Network("own", "Own", "https://own.example/", {"u": "{url}"}, icon=icon)


def test_icon_licenses_are_packaged():
    licenses = files("sharelinks.html").joinpath("icons-license.txt").read_text("utf-8")
    assert "CC BY 4.0" in licenses
    assert "CC0 1.0 Universal" in licenses
    assert "gmail" in licenses


def test_missing_icons_error_says_what_to_do(monkeypatch):
    from sharelinks.html import icons

    monkeypatch.setattr(icons, "__file__", "/no/such/folder/icons.py")
    icons.icon_data.cache_clear()
    icons._drawn.cache_clear()
    try:
        with pytest.raises(SharelinksError, match="pass icons=False"):
            icons.link_icons([("brands/whatsapp", "WhatsApp")])
    finally:
        monkeypatch.undo()
        icons.icon_data.cache_clear()


def test_buttons_are_hidden_until_the_script_runs():
    bar = share_bar(
        "https://example.com/?a=1&b='", '"Q&A"', networks=["x"], buttons=True, popup=True, lang="de"
    )
    page = Page(bar)
    assert page.nav["data-slk-url"] == "https%3A%2F%2Fexample.com%2F%3Fa%3D1%26b%3D%27"
    assert page.nav["data-slk-title"] == "%22Q%26A%22"
    assert "data-slk-popup" in page.nav
    hidden = [
        attributes for tag, attributes in page.elements if tag == "li" and "hidden" in attributes
    ]
    assert len(hidden) == page.tags.count("button") == 2
    assert "Link kopieren" in page.text
    status = next(
        attributes for _, attributes in page.elements if attributes.get("role") == "status"
    )
    assert status["data-slk-copied"] == "Link kopiert"
    assert "data-slk-title" not in Page(share_bar(URL, buttons=True)).nav
    icons_only = Page(share_bar(URL, buttons=True, text=False))
    assert all(
        "aria-label" in attributes
        for tag, attributes in icons_only.elements
        if tag in {"a", "button"}
    )


@pytest.mark.parametrize(
    "title",
    [*HOSTILE_TITLES, "", "\r\n\x00<", "\ud83d", "x" * 100_000],
    ids=lambda title: ascii(title[:20]),
)
@pytest.mark.parametrize("options", [{}, {"buttons": True, "popup": True}, {"text": False}])
def test_hostile_title_changes_no_element(title, options):
    plain, hostile = Page(share_bar(URL, "T", **options)), Page(share_bar(URL, title, **options))
    assert hostile.tags == plain.tags
    assert hostile.text == plain.text
    assert hostile.hrefs == [link.url for link in share_links(URL, title)]


def test_nothing_is_inline_or_external():
    bar = share_bar(URL, TITLE, buttons=True, popup=True)
    assert not re.search(r"<(script|style|link|img|iframe)|\s(on\w+|style|src|srcset)=", bar)


@pytest.mark.parametrize(
    ("url", "title"),
    [
        (URL, TITLE),
        (
            "https://www.nachrichten.example/wirtschaft/digitales/soziale-netzwerke-102.html",
            "Wie sich soziale Netzwerke in zehn Jahren verändert haben – ein Überblick",
        ),
        (
            "https://www.beispiel.example/digital/internet/2026-11/soziale-netzwerke-plattformen-regulierung-eu-kommission",
            "Soziale Netzwerke: Was die EU-Kommission jetzt von den großen Plattformen verlangt",
        ),
    ],
)
def test_bar_size(url, title):
    bar = share_bar(url, title, lang="de").encode()
    assert len(bar) < 6_000
    assert len(gzip.compress(bar)) < 2_500


def test_sharer_bar_equals_share_bar():
    sharer = Sharer(networks=["x", "email"], lang="de-AT", text=False, link_attrs={"class": "btn"})
    expected = share_bar(
        URL, TITLE, networks=["x", "email"], lang="de", text=False, link_attrs={"class": "btn"}
    )
    assert sharer.bar(URL, TITLE) == sharer.bar(Article(URL, TITLE)) == expected
    assert sharer.bar(URL, TITLE, lang="fr", text=True) == share_bar(
        URL, TITLE, networks=["x", "email"], lang="fr", link_attrs={"class": "btn"}
    )
    assert sharer.bar(URL, TITLE, text=None) == expected
    assert hash(sharer) == hash(
        Sharer(networks=["x", "email"], lang="de-AT", text=False, link_attrs={"class": "btn"})
    )


def test_bar_passes_fields_to_its_links():
    bar = share_bar(URL, TITLE, networks=["whatsapp"], phone="+49 171 1234567")
    assert Page(bar).hrefs == [
        share_links(URL, TITLE, networks=["whatsapp"], phone="+49 171 1234567")[0].url
    ]
    with pytest.raises(TypeError, match="unexpected field 'colour'"):
        share_bar(URL, colour="red")


@pytest.mark.parametrize(
    ("name", "meant"),
    [("language", "lang"), ("network", "networks"), ("titel", "title"), ("icon", "icons")],
)
def test_misspelt_option_is_named_with_the_right_one(name, meant):
    with pytest.raises(TypeError, match=f"did you mean '{meant}'?"):
        share_bar(URL, **{name: "x"})


@pytest.mark.parametrize("option", ["icons", "text", "new_tab"])
def test_option_that_is_true_or_false_is_not_a_text(option):
    with pytest.raises(SharelinksError, match="'no' is neither true nor false"):
        share_bar(URL, **{option: "no"})


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("de", "de"), ("de-AT", "de"), ("de_CH.UTF-8", "de"), ("DE", "de"), ("en-US", "en"), ("", "en"), ("tlh", "en"),
        ("x-klingon", "en"), ("zh", "zh"), ("zh-CN", "zh"), ("zh-Hans-SG", "zh"), ("zh-TW", "zh-Hant"),
        ("zh_Hant_HK", "zh-Hant"), ("pt-BR", "pt-BR"), ("pt-AO", "pt"), ("no", "nb"), ("nn-NO", "nb"), ("iw", "he"),
        ("sr", "sr"), ("sr-RS", "sr"), ("sr-Latn-RS", "sr-Latn"), ("sr_Latn", "sr-Latn"), ("sr-ME", "sr-Latn"),
        ("zh-Hans-TW", "zh"), ("zh-Hant-CN", "zh-Hant"), ("zh-TW-x-foo", "zh-Hant"), ("cmn-Hant-TW", "zh-Hant"),
        ("yue-HK", "zh-Hant"), ("en-x-foo", "en"), ("de-1996", "de"), ("de-u-co-phonebk", "de"), ("de@euro", "de"),
        ("de_DE.UTF-8@euro", "de"), ("i-klingon", "en"), ("x-de", "en"), ("-de", "en"), ("de-", "de"), ("🇩🇪", "en"),
        ("<script>", "en"), ("de-" + "x" * 10_000, "de"), ("de" + "-a" * 1_000_000, "de"), ("a" * 10_000, "en"),
    ],
    ids=lambda value: ascii(value)[:20],
)  # fmt: skip
def test_language_tags(tag, language):
    assert language_of(tag) == language
    assert Page(share_bar(URL, lang=tag)).nav["lang"] == language


@pytest.mark.parametrize("language", ["ar", "fa", "he", "ur"])
def test_right_to_left_languages(language):
    assert Page(share_bar(URL, lang=language)).nav["dir"] == "rtl"
    assert "dir" not in Page(share_bar(URL, lang="de")).nav


def test_german_words():
    text = Page(share_bar(URL, lang="de", buttons=True)).text
    assert all(
        word in text for word in ("Auf Facebook teilen", "Per E-Mail senden", "Link kopieren")
    )


def test_every_language_is_complete():
    table = tomllib.loads(files("sharelinks.html").joinpath("labels.toml").read_text("utf-8"))
    assert len(table) >= 30
    assert table.keys() == languages().keys()
    for tag, words in table.items():
        also = words.pop("also", [])
        assert all(language_of(other) == tag and other == other.lower() for other in also)
        assert words.pop("direction") in {"ltr", "rtl"}
        assert words.keys() == languages()["en"].words.keys(), tag
        assert words == languages()[tag].words
        for key, word in words.items():
            assert word == word.strip(), (tag, key)
            assert word.count("{network}") == (key in {"share_on", "send_by", "ask", "profile"}), (
                tag,
                key,
            )
            assert not re.search(r'[<>&"{}]|\.\.\.', word.replace("{network}", "")), (tag, key)


def test_every_network_in_every_language():
    needed = {field: row[3][field] for row in ROWS for field in NETWORKS[row[0]].needs}
    for tag in languages():
        page = Page(share_bar(URL, networks=NETWORKS, lang=tag, buttons=True, **needed))
        assert len(page.hrefs) == len(NETWORKS)
        assert "{network}" not in page.text


def test_text_added_to_a_bar_is_not_escaped():
    """A static site's hook adds a bar to the source of a page, which must stay HTML."""
    bar = share_bar(URL, TITLE)
    for page in (
        "<p>Text</p>" + bar,
        bar + "<p>Text</p>",
        "<p>Text</p>" + Sharer(strict=False).bar("/a"),
    ):
        assert type(page) is str
        assert "<p>Text</p>" in page
    assert "<p>" + bar == f"<p>{bar}"
    # Added to markup it stays markup, and text put into that is escaped.
    for html in (Markup("<p>") + bar, bar + Markup("<p>"), bar + bar, str(bar), escape(bar)):
        assert hasattr(html, "__html__")
        assert bar in html
    assert Markup("<p>{}{}</p>").format("<b>", bar) == f"<p>&lt;b&gt;{bar}</p>"
    with pytest.raises(TypeError):
        bar + 1
    assert repr(bar).startswith("Markup(")
