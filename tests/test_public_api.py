"""The public API: every name in `docs/reference.md` with its signature, as listed in `public_api.txt`.

After an intended change, regenerate the list:
`.venv/bin/python tests/test_public_api.py > tests/public_api.txt`
"""

from __future__ import annotations

import importlib
import inspect
import re
import typing
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

LIST = Path(__file__).with_name("public_api.txt")
REFERENCE = Path(__file__).parent.parent / "docs/reference.md"
DIRECTIVE = re.compile(
    r"\.\. (current|auto)(?:module|function|class|data|exception):: (\S+)$|   :members: (.+)$"
)
MEMBERS: dict[str, set[str]] = {}
"""What the reference lists of a class of its own; of a module's classes, all members with a docstring are shown."""


def reference() -> dict[str, list[str]]:
    """Return the public names of each module, in the order of the reference."""
    names = defaultdict(list)
    module, shown = "", ""
    for line in REFERENCE.read_text("utf-8").splitlines():
        found = DIRECTIVE.match(line)
        if not found:
            continue
        kind, target, members = found.groups()
        if members and shown == module:
            names[module] += members.split(", ")
        elif members:
            MEMBERS[f"{module}.{shown}"].update(members.split(", "))
        elif kind == "current" or "automodule" in line:
            module = shown = target
            names[module] += []
        elif target:
            shown = target
            names[module].append(target)
            MEMBERS[f"{module}.{target}"] = set()
    return dict(names)


PUBLIC = reference()


def public_api(name: str) -> list[str]:
    """Return a line with the signature of each public name of a module, and of the members of its classes."""
    module = importlib.import_module(name)
    return [
        line
        for public in sorted(PUBLIC[name])
        for line in described(f"{name}.{public}", getattr(module, public))
    ]


def described(path: str, value: object) -> Iterator[str]:
    if inspect.isclass(value):
        bases = [base.__name__ for base in value.__bases__ if base is not object]
        kind = f", a kind of {' and '.join(bases)}" if bases else ""
        yield f"{path}{signature(value)}{kind}"
        for member in sorted(vars(value)):
            if is_shown(path, value, member):
                yield from described(f"{path}.{member}", inspect.getattr_static(value, member))
    else:
        yield f"{path}{signature(value)}"


def is_shown(path: str, owner: type, member: str) -> bool:
    if member.startswith("_"):
        return False
    if member in inspect.signature(owner).parameters:
        return True
    if path in MEMBERS:
        return member in MEMBERS[path]
    value = inspect.getattr_static(owner, member)
    return isinstance(value, property) or (inspect.isfunction(value) and bool(value.__doc__))


def signature(value: object) -> str:
    """Return a callable's signature, without what differs between runs and Python versions."""
    if hasattr(value, "__required_keys__"):  # a TypedDict
        return f"({', '.join(value.__annotations__)})"
    if not callable(value) or (inspect.isclass(value) and issubclass(value, Exception)):
        return ""
    bare = inspect.signature(value)
    parameters = [
        parameter.replace(annotation=Annotation.of(parameter.annotation))
        for parameter in bare.parameters.values()
    ]
    bare = bare.replace(
        parameters=parameters, return_annotation=Annotation.of(bare.return_annotation)
    )
    return re.sub(r"<function (\w+) at \w+>", r"\1", str(bare))


class Annotation(str):
    """An annotation as it is written, which some Python versions keep as text and others evaluate."""

    __slots__ = ()

    @classmethod
    def of(cls, annotation: object) -> object:
        if annotation is inspect.Signature.empty:
            return annotation
        text = getattr(annotation, "__forward_arg__", annotation)
        return cls(text if isinstance(text, str) else inspect.formatannotation(text))

    __repr__ = str.__str__


@pytest.mark.parametrize("name", PUBLIC)
def test_public_api_matches_the_list(name):
    importorskip(name)
    below = tuple(f"{other}." for other in PUBLIC if other.startswith(f"{name}."))
    listed = [line for line in LIST.read_text("utf-8").splitlines() if line.startswith(f"{name}.")]
    assert public_api(name) == [line for line in listed if not line.startswith(below)]


@pytest.mark.parametrize("name", PUBLIC)
def test_all_matches_the_reference(name):
    module = importorskip(name)
    assert set(PUBLIC[name]) == set(getattr(module, "__all__", PUBLIC[name]))


def functions_of(value: object) -> Iterator[object]:
    if inspect.isclass(value):
        for name, member in vars(value).items():
            member = member.fget if isinstance(member, property) else member
            if inspect.isfunction(member) and not name.startswith("_"):
                yield member
    elif inspect.isfunction(value):
        yield value


@pytest.mark.parametrize("name", PUBLIC)
def test_type_hints_can_be_resolved(name):
    module = importorskip(name)
    for public in PUBLIC[name]:
        for function in functions_of(getattr(module, public)):
            typing.get_type_hints(function)


@pytest.mark.parametrize("name", PUBLIC)
def test_docstring_starts_with_a_verb(name):
    """Docstrings of properties and classes start with a noun instead."""
    public = [getattr(importorskip(name), each) for each in PUBLIC[name]]
    members = [member for each in public if inspect.isclass(each) for member in vars(each).values()]
    functions = [each for each in public + members if inspect.isfunction(each) and each.__doc__]
    nouns = {"A", "All", "An", "The", "What", "Whether"}
    assert [each for each in functions if each.__doc__.split()[0] in nouns] == []


def importorskip(name: str):
    return pytest.importorskip(name, reason=f"needs what {name} imports: pip install --group tests")


if __name__ == "__main__":
    print("\n".join(line for name in PUBLIC for line in public_api(name)))
