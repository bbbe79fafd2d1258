"""`python -m wirelint` is `wirelint`."""

from wirelint.cli import main

if __name__ == "__main__":
    main()
