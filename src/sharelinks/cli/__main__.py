"""The `sharelinks` command as `python -m sharelinks.cli`."""

from . import main

main()
