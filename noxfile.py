"""The matrix: `nox` runs the tests on every Python, and the Django helpers with every Django, that
the machine has.

What a machine lacks is skipped with its reason: Python 3.14, for instance, where nox finds no
`python3.14`. With pyenv, `PATH="$(printf %s: ~/.pyenv/versions/*/bin)$PATH" nox` finds all that are
installed. One session alone: `nox --session "tests-3.12"`, `nox --session "django(5.2, 3.12)"`.
"""

from __future__ import annotations

import nox

PROJECT = nox.project.load_toml("pyproject.toml")
GROUPS = {name: nox.project.dependency_groups(PROJECT, name) for name in ("tests", "docs")}
PYTHONS = ["3.10", "3.11", "3.12", "3.13", "3.14"]
# https://docs.djangoproject.com/en/dev/faq/install/ and the oldest that is promised to work.
DJANGOS = {"4.2": PYTHONS[:3], "5.2": PYTHONS, "6.0": PYTHONS[2:], "6.1": PYTHONS[2:]}
# What starts servers says nothing new on another Python.
ONCE = ["tests/test_examples.py", "tests/test_tutorials.py"]

nox.options.error_on_missing_interpreters = False
nox.options.reuse_existing_virtualenvs = True


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """All tests but those of browser and servers."""
    session.install(".[all]", *GROUPS["tests"])
    session.run("pytest", "--quiet", *(f"--ignore={path}" for path in ONCE), *session.posargs)


@nox.session
@nox.parametrize(
    ("python", "version"),
    [
        nox.param(python, version, id=f"{version}, {python}")
        for version in DJANGOS
        for python in DJANGOS[version]
    ],
)
def django(session: nox.Session, version: str) -> None:
    """The tests of the Django helpers, with one of Django's versions."""
    session.install(
        ".[all]",
        f"django=={version}.*",
        "jinja2",
        "djangorestframework",
        "django-ninja",
        "hypothesis",
        "pytest",
        "pytest-xdist",
    )
    session.run("pytest", "--quiet", "tests/frameworks/test_django.py", *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """The documentation site, in build/docs, with warnings as errors."""
    session.install(".[all]", *GROUPS["docs"])
    session.run("python", "-m", "sphinx", "-W", "--keep-going", "-b", "html", "docs", "build/docs")
