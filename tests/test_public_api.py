"""Every public name with its signature, as `public_api.txt` lists them: a change of the interface is seen as one.

If a change is meant, write the list anew: `.venv/bin/python tests/test_public_api.py > tests/public_api.txt`
"""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

LIST = Path(__file__).with_name("public_api.txt")
MODULES = {  # each with the constants that it offers
    "sharelinks": [],
    "sharelinks.contrib.flask": [],
    "sharelinks.contrib.helpers": ["NAMES"],
    "sharelinks.contrib.jinja2": [],
    "sharelinks.contrib.starlette": [],
    "sharelinks.html.assets": ["FOLDER", "SCRIPT", "STYLESHEET"],
    "sharelinks.tables": [],
    "sharelinks.testing.pytest_plugin": [],
    "sharelinks.testing": [],
}


def public_api(name: str) -> list[str]:
    """A module's public names, one a line, with signatures; of classes their public attributes as well."""
    module = importlib.import_module(name)
    made_here = {
        each for each, value in vars(module).items() if getattr(value, "__module__", None) == name
    }
    offered = getattr(module, "__all__", None) or {*made_here, *MODULES[name]}
    return [
        line
        for public in sorted(offered)
        if not public.startswith("_")
        for line in described(f"{name}.{public}", module, public)
    ]


def described(path: str, owner: object, name: str) -> Iterator[str]:
    value = inspect.getattr_static(owner, name)
    if inspect.isclass(value):
        yield f"{path}{signature(value)}, a {' and '.join(base.__name__ for base in value.__bases__)}"
        for member in sorted(vars(value)):
            if not member.startswith("_"):
                yield from described(f"{path}.{member}", value, member)
    else:
        yield f"{path}{signature(value)}"


def signature(value: object) -> str:
    """A callable's signature, without what differs from run to run or from one Python to the next."""
    if not callable(value) or (inspect.isclass(value) and issubclass(value, Exception)):
        return ""
    written = re.sub(r"<function (\w+) at \w+>", r"\1", str(inspect.signature(value)))
    return re.sub(r"ForwardRef\(('[^']*')[^)]*\)", r"\1", written)


@pytest.mark.parametrize("name", MODULES)
def test_the_public_api_is_as_listed(name):
    pytest.importorskip(
        name, reason=f"needs what {name} imports: pip install -r tests/requirements.txt"
    )
    below = tuple(f"{other}." for other in MODULES if other.startswith(f"{name}."))
    listed = [line for line in LIST.read_text("utf-8").splitlines() if line.startswith(f"{name}.")]
    assert public_api(name) == [line for line in listed if not line.startswith(below)]


if __name__ == "__main__":
    print("\n".join(line for name in MODULES for line in public_api(name)))
