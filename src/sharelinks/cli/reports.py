"""The output formats of `sharelinks check`: one function per format, which streams the pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote

import attrs
from rich.text import Text

from .terminal import Terminal, echo, json_text

if TYPE_CHECKING:
    from ..pages.checking import Report
    from ..pages.findings import Finding

_COLORS = {"error": "bold red", "warning": "yellow", "info": "cyan"}
_ROOM = 160  # characters of a text that are printed
_EXAMPLES = 3  # places that are printed of a finding on many pages
_KINDS = {
    "redirect": ("redirect", "redirects"),
    "not-found": ("not-found page", "not-found pages"),
    "fragment": ("fragment", "fragments"),
    "not-html": ("file that is not HTML", "files that are not HTML"),
    "unreadable": ("page that can't be read", "pages that can't be read"),
}


@attrs.define
class Summary:
    """The totals of all pages, updated page by page.

    Attributes:
        known: The findings of a baseline, which are left out.
        ignored: The codes to ignore.
        kinds: The number of pages of each kind.
        levels: The number of findings of each level.
        left_out: The number of findings that are in the baseline.
        found: All findings with their pages, if `keeps` is true.
        keeps: Whether to keep the findings, for a new baseline.
        claims: The pages that declare each URL as their own.
    """

    known: frozenset[tuple[str, str, str]] = frozenset()
    ignored: frozenset[str] = frozenset()
    kinds: Counter[str] = attrs.field(factory=Counter)
    levels: Counter[str] = attrs.field(factory=Counter)
    left_out: int = 0
    found: list[tuple[str, Finding]] = attrs.field(factory=list)
    keeps: bool = False
    claims: dict[str, list[str]] = attrs.field(factory=lambda: defaultdict(list))

    def counted(self, name: str, report: Report) -> Report:
        """Count a page's report, and return it without ignored and known findings."""
        self.kinds[report.kind] += 1
        if report.kind == "page" and report.canonical:
            self.claims[report.canonical].append(name)
        return attrs.evolve(report, findings=self._wanted(name, report.findings))

    def across(self) -> tuple[tuple[str, Finding], ...]:
        """Return the findings about several pages, each with the first of these pages."""
        from ..pages.checking import claimed_twice

        claimed = [
            (names[0], claimed_twice(address, names))
            for address, names in self.claims.items()
            if len(names) > 1
        ]
        return tuple((name, finding) for name, finding in claimed if self._wanted(name, (finding,)))

    def _wanted(self, name: str, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        wanted = []
        for finding in findings:
            if finding.code in self.ignored:
                continue
            if (name, finding.code, finding.message) in self.known:
                self.left_out += 1
                continue
            wanted.append(finding)
            self.levels[finding.level] += 1
            if self.keeps:
                self.found.append((name, finding))
        return tuple(wanted)

    def as_dict(self) -> dict[str, object]:
        """Return the totals as plain data."""
        levels = {level: self.levels[level] for level in ("error", "warning", "info")}
        return {"kinds": dict(self.kinds), "levels": levels, "in_baseline": self.left_out}

    def __str__(self) -> str:
        levels = [_many(self.levels[level], level, f"{level}s") for level in ("error", "warning")]
        levels += [f"{self.levels['info']:,} info"] if self.levels["info"] else []
        rest = [
            _many(self.kinds[kind], *words) for kind, words in _KINDS.items() if self.kinds[kind]
        ]
        parts = [f"{_many(self.kinds['page'], 'page', 'pages')}: {', '.join(levels)}"]
        parts += [f"not checked: {', '.join(rest)}"] if rest else []
        parts += [f"{self.left_out:,} in the baseline"] if self.left_out else []
        return "; ".join(parts)


def _many(number: int, one: str, several: str) -> str:
    return f"{number:,} {one if number == 1 else several}"


Pages = Iterable[tuple[str, "Report"]]
"""The names of pages with their reports, which are written while other pages are still read."""
Write = Callable[[Pages, Summary, bool], None]
"""A function that writes pages and their summary. The last argument: is there only one page?"""


def write_text(pages: Pages, summary: Summary, is_one: bool) -> None:
    """Write a report for people.

    For one page, it includes what networks show; of several pages, findings are grouped.
    """
    # Lines are not wrapped, so that URLs and paths stay whole.
    console = Terminal(highlight=False, soft_wrap=True)
    places: dict[tuple[str, str, str], list[str]] = {}
    counts: Counter[tuple[str, str, str]] = Counter()

    def note(name: str, finding: Finding) -> None:
        key = (finding.level, finding.code, finding.message)
        counts[key] += 1
        of_this = places.setdefault(key, [])
        if len(of_this) < _EXAMPLES:
            times = f" ({finding.count} times)" if finding.count > 1 else ""
            of_this.append(f"{name}:{finding.where}{times}" if finding.where else name)

    for name, report in pages:
        if is_one:
            _show(console, name, report)
        for finding in report.findings:
            note(name, finding)
    for name, finding in summary.across():
        note(name, finding)
    levels = [*_COLORS]
    for key in sorted(places, key=lambda key: (levels.index(key[0]), -counts[key])):
        level, code, message = key
        said = Text.assemble((level, _COLORS[level]), f" {code}: {message}")
        if counts[key] == 1:
            console.print(Text.assemble(f"{places[key][0]}: ", said))
        else:
            more = ", …" if counts[key] > _EXAMPLES else ""
            console.print(said)
            console.print(Text(f"    on {counts[key]:,} pages: {', '.join(places[key])}{more}"))
    if not places:
        console.print(Text("no findings"))
    console.print(Text(str(summary)))


def _show(console: Terminal, name: str, report: Report) -> None:
    """Print what the networks show of a page, grouping networks that show the same."""
    from ..pages.preview import READERS

    if report.kind != "page":
        console.print(Text(f"{name}: {_KINDS[report.kind][0]}"))
        return
    console.print(Text(f"{name}: language {report.language or 'not declared'}"))
    alike: dict[tuple[tuple[str, str, str], ...], list[str]] = defaultdict(list)
    for network, shown in report.networks.items():
        parts = (("title", shown.title), ("text", shown.text), ("picture", shown.picture))
        cells = tuple((part, said.text, said.source) for part, said in parts if said)
        alike[cells].append(READERS[network].label)
    for cells, labels in alike.items():
        console.print(Text(f"\n{', '.join(labels)}", style="bold"))
        for part, text, source in cells:
            cut = text if part == "picture" or len(text) <= _ROOM else f"{text[:_ROOM]}…"
            console.print(Text.assemble(f"  {part:8} {cut} ", (f"({source})", "dim")))
        if not cells:
            console.print(Text("  nothing", style="dim"))
    console.print()


def write_json(pages: Pages, summary: Summary, is_one: bool) -> None:  # noqa: ARG001
    """Write one object, with `pages`, `findings` across pages and `summary`."""
    echo('{"version": 1, "pages": [')
    for number, (name, report) in enumerate(pages):
        echo(("," if number else "") + json_text({"page": name, **report.as_dict()}))
    echo(
        f'], "findings": {json_text(_across(summary))}, "summary": {json_text(summary.as_dict())}}}'
    )


def write_json_lines(pages: Pages, summary: Summary, is_one: bool) -> None:  # noqa: ARG001
    """Write one object per line for each page, and a last one with `findings` and `summary`."""
    for name, report in pages:
        echo(json_text({"page": name, **report.as_dict()}))
    echo(json_text({"version": 1, "findings": _across(summary), "summary": summary.as_dict()}))


def _across(summary: Summary) -> list[dict[str, object]]:
    return [{"page": name, **attrs.asdict(finding)} for name, finding in summary.across()]


def _all(pages: Pages, summary: Summary) -> Iterator[tuple[str, Finding]]:
    for name, report in pages:
        yield from ((name, finding) for finding in report.findings)
    yield from summary.across()


def write_github(pages: Pages, summary: Summary, is_one: bool) -> None:  # noqa: ARG001
    """Write workflow commands for GitHub Actions, which shows each finding beside its line."""
    for name, finding in _all(pages, summary):
        level = "notice" if finding.level == "info" else finding.level
        line, _, column = finding.where.partition(":")
        where = f",line={line},col={column}" if column else ""
        place = _data(name).replace(":", "%3A").replace(",", "%2C")
        echo(f"::{level} file={place}{where},title={finding.code}::{_data(finding.message)}")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def write_sarif(pages: Pages, summary: Summary, is_one: bool) -> None:  # noqa: ARG001
    """Write SARIF 2.1.0, which code hosts and editors read."""
    from ..pages.checking import CODES

    rules = [
        {"id": code, "defaultConfiguration": {"level": _sarif(level)}}
        for code, level in CODES.items()
    ]
    address = "https://pypi.org/project/pysharelinks/"
    tool = {"driver": {"name": "sharelinks", "informationUri": address, "rules": rules}}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    echo(
        f'{{"$schema": "{schema}", "version": "2.1.0", '
        f'"runs": [{{"tool": {json_text(tool)}, "results": ['
    )
    for number, (name, finding) in enumerate(_all(pages, summary)):
        echo(("," if number else "") + json_text(_result(name, finding)))
    echo("]}]}")


def _result(name: str, finding: Finding) -> dict[str, object]:
    line, _, column = finding.where.partition(":")
    region = {"region": {"startLine": int(line), "startColumn": int(column)}} if column else {}
    is_url = name.lower().startswith(("http://", "https://"))
    uri = name if is_url else quote(name, errors="surrogateescape")
    return {
        "ruleId": finding.code,
        "level": _sarif(finding.level),
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}, **region}}],
    }


def _sarif(level: str) -> str:
    return "note" if level == "info" else level


def write_html(pages: Pages, summary: Summary, is_one: bool) -> None:  # noqa: ARG001
    """Write an HTML page of cards that show what each network displays, with the findings."""
    from ..pages.cards import head, section, tail

    echo(head("sharelinks check"))
    for name, report in pages:
        if report.kind in {"page", "unreadable"}:
            echo(section(name, report, report.pictures))
    echo(tail(str(summary), [finding for _, finding in summary.across()]))


FORMATS: Mapping[str, Write] = {
    "text": write_text,
    "json": write_json,
    "jsonl": write_json_lines,
    "github": write_github,
    "sarif": write_sarif,
    "html": write_html,
}
"""The functions that write a report, by the names of their formats."""
