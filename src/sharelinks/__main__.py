"""The `sharelinks` command as `python -m sharelinks`."""

from .cli import main

main()
