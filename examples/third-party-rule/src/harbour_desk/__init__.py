"""The rules of the Harbour Desk, offered to wirelint through the entry point `harbour-desk`."""

from harbour_desk import ship_as_she

RULES = (ship_as_she.RULE,)
