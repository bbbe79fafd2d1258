"""The version and the project's address, alone, so that a build reads them without importing the rest."""

__version__ = "0.1.0"

PROJECT_URL = "https://github.com/wirelint/wirelint"
MANUAL_URL = f"{PROJECT_URL}/blob/main/docs/rules"
"""Where the pages of the rules are, unless a configuration's `manual-url` says otherwise."""
