"""`python -m sharelinks.cli` is the `sharelinks` command."""

from . import main

main()
