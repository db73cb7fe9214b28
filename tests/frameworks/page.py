"""What all frameworks' tests share: an article, custom networks, and `Page`, which reads HTML."""

from __future__ import annotations

from html.parser import HTMLParser

from sharelinks import Network

URL = "https://example.com/magazin/was-sind-soziale-netzwerke"
TITLE = "Was sind soziale Netzwerke?"
HOSTILE_TITLES = [
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    "{% now %} {{ 7*7 }} {# x #}",
    "${7*7} <% x %> {{ '{{' }}",
    "javascript:alert(1)",
    "&quot;&amp;",
]
INTRANET = Network(
    "intranet", "Intranet", "https://intranet.example/post", {"u": "{url}"},
    source="https://intranet.example/help", checked="2026-11-24",
)  # fmt: skip
PICTURED = Network(
    "pictured", "Pictured", "https://pictured.example/", {"u": "{url}"}, icon="solid/nothing"
)
# Values of the setting `networks` that are refused, with part of the error.
BAD_NETWORKS = [
    (
        ["no_such_module.INTRANET"],
        "network 'no_such_module.INTRANET' can't be imported: ModuleNotFoundError",
    ),
    (
        ["frameworks.page.EXTRANET"],
        "network 'frameworks.page.EXTRANET' can't be imported: AttributeError",
    ),
    (
        "facebook, frameworks.page.URL",
        "network 'frameworks.page.URL' is not a Network, but 'https://example.com/",
    ),
    (["frameworks.page.Page"], "network 'frameworks.page.Page' is not a Network, but <type>"),
    (["frameworks..page"], "network 'frameworks..page' can't be imported: "),
    (5, "networks is <int>: give a list of names"),
    (["facebok"], "did you mean 'facebook'?"),
]


class Page(HTMLParser):
    """The elements of an HTML page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(str(html))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    @property
    def tags(self) -> list[str]:
        return [tag for tag, _ in self.elements]

    @property
    def hrefs(self) -> list[str | None]:
        return [attributes["href"] for tag, attributes in self.elements if tag == "a"]

    @property
    def nav(self) -> dict[str, str | None]:
        return dict(self.elements)["nav"]

    @property
    def meta(self) -> dict[str | None, str | None]:
        return {
            attributes.get("property") or attributes.get("name"): attributes.get("content")
            for tag, attributes in self.elements
            if tag == "meta"
        }
