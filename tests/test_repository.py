"""What surrounds the code: the metadata that a package index shows, and the workflows that run the checks."""

from __future__ import annotations

import re
import sys
from importlib.metadata import metadata
from pathlib import Path

import pytest

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
CHECK = (ROOT / ".ci/run").read_text("utf-8")
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def steps(path):
    yaml = pytest.importorskip("yaml", reason="needs PyYAML: pip install pyyaml")
    jobs = yaml.safe_load(path.read_text("utf-8"))["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


def test_the_package_index_gets_a_readme_whose_links_lead_somewhere():
    targets = re.findall(r"\]\(([^)]+)\)", metadata("pysharelinks")["Description"])
    assert len(targets) > 30
    assert [target for target in targets if not target.startswith("https://")] == []
    version = PROJECT["version"]
    assert [t for t in targets if "github" in t and f"/v{version}/" not in t] == []
    pages = [re.fullmatch(r".*/en/stable/(.+)\.html", target) for target in targets]
    assert [page[1] for page in pages if page and not (ROOT / f"docs/{page[1]}.md").is_file()] == []


def test_the_version_has_one_place():
    assert metadata("pysharelinks")["Version"] == PROJECT["version"]
    cited = (ROOT / "CITATION.cff").read_text("utf-8")
    assert not re.search(r"^version:", cited, re.MULTILINE)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_runs_what_everyone_can_run(path):
    parts = set(re.findall(r"^(\w+)\(\) \{", CHECK, re.MULTILINE))
    commands = [step["run"] for step in steps(path) if "run" in step]
    assert commands
    for command in commands:
        assert command.startswith("bash .ci/run ")
        assert set(command.split()[2:]) <= parts


def test_every_check_runs_in_a_workflow():
    (checks,) = re.findall(r"^parts=\((.+)\)$", CHECK, re.MULTILINE)
    run = {
        part for path in WORKFLOWS for step in steps(path) for part in step.get("run", "").split()
    }
    assert set(checks.split()) - run == set()
    contributing = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert [
        part
        for part in checks.split()
        if not re.search(rf"`bash \.ci/run .*\b{part}\b", contributing)
    ] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_uses_actions_by_their_commit(path):
    used = [step["uses"] for step in steps(path) if "uses" in step]
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", action)] == []


def test_every_python_that_the_metadata_names_is_tested():
    yaml = pytest.importorskip("yaml", reason="needs PyYAML: pip install pyyaml")
    matrix = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text("utf-8"))
    tested = matrix["jobs"]["tests"]["strategy"]["matrix"]["python"]
    named = [
        classifier.rpartition(" :: ")[2]
        for classifier in PROJECT["classifiers"]
        if re.fullmatch(r"Programming Language :: Python :: 3\.\d+", classifier)
    ]
    assert [version for version in tested if not version.endswith("t")] == named


FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_an_issue_form_is_one_that_github_shows(path):
    """https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests"""
    yaml = pytest.importorskip("yaml", reason="needs PyYAML: pip install pyyaml")
    form = yaml.safe_load(path.read_text("utf-8"))
    if path.name == "config.yml":
        assert set(form) == {"blank_issues_enabled", "contact_links"}
        urls = set(PROJECT["urls"].values())
        for link in form["contact_links"]:
            assert set(link) == {"name", "url", "about"}
            assert link["url"].startswith(tuple(urls))
        return
    assert set(form) <= {"name", "description", "title", "labels", "body"}
    questions = [each for each in form["body"] if each["type"] != "markdown"]
    assert {each["type"] for each in questions} <= {"input", "textarea", "dropdown", "checkboxes"}
    assert all(each["attributes"]["label"] for each in questions)
    identifiers = [each["id"] for each in questions]
    assert len(identifiers) == len(set(identifiers)) > 3


def test_there_are_forms_for_a_network_and_for_a_bug():
    assert [path.stem for path in FORMS] == ["bug", "config", "network"]


def test_each_promise_of_security_names_a_test_that_exists():
    rows = re.findall(
        r"^\| (?!promise|-)(.+) \| (.+) \|$", (ROOT / "SECURITY.md").read_text("utf-8"), re.M
    )
    assert len(rows) > 10
    for promise, tests in rows:
        named = re.findall(r"`([^`]+)`", tests)
        assert named, promise
        assert [name for name in named if not (ROOT / name).is_file()] == []


def test_the_metadata_names_the_licences_of_the_icons():
    data = metadata("pysharelinks")
    assert data["License-Expression"] == "MIT AND CC-BY-4.0 AND CC0-1.0"
    assert {"LICENSE", "licenses/CC0-1.0.txt"} <= {*data.get_all("License-File")}
