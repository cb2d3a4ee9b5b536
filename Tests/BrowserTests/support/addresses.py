"""The addresses of the public site, as `Sources/Website/SitePath.swift` has them."""

from __future__ import annotations

#: What every council's pages are called below its own address; the empty one is its start page.
OF_A_COUNCIL = [
    "", "procedure", "danger", "leaflet", "poster", "accessibility", "privacy", "complain", "track", "advocate",
]
#: Pages of no council.
OF_THE_SITE = ["/", "/which-council"]
#: Pages made for paper.
ON_PAPER = {"leaflet", "poster"}

VOICES = ["adult", "young"]


def of(council: str, page: str = "") -> str:
    """The address of a council's page."""
    return f"/{council}/{page}".rstrip("/")


def words(council: str, voice: str, page: str = "") -> str:
    """The address that chooses a wording and goes on to a page."""
    return f"/{council}/words/{voice}?page={of(council, page)}"
