"""A reader of pages that follows every link, without a browser."""

from __future__ import annotations

import re
import urllib.request
from html.parser import HTMLParser
from urllib.error import HTTPError
from urllib.parse import urldefrag


class _Links(HTMLParser):
    def __init__(self, page: str):
        super().__init__()
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        own = dict(attributes)
        for name in ["href", "src", "action"]:
            if own.get(name):
                self.links.append(own[name])


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def answer(address: str) -> tuple[int, dict[str, str], str]:
    """Status, headers and text of what stands at an address; a redirect is not followed."""
    try:
        got = urllib.request.build_opener(_Stay).open(address, timeout=20)
    except HTTPError as refusal:
        got = refusal
    with got:
        return got.status, {k.lower(): v for k, v in got.headers.items()}, got.read().decode()


def read_all(origin: str, first: str) -> tuple[dict[str, int], set[str]]:
    """Reads every page of the host that can be reached by links from the first.

    Gives each address with its status, and what the links lead to outside of it.
    """
    seen, out, ahead = {}, set(), [first]
    while ahead:
        path = ahead.pop()
        if path in seen:
            continue
        status, headers, text = answer(origin + path)
        seen[path] = status
        if not headers.get("content-type", "").startswith("text/html") or status != 200:
            continue
        for link in _Links(text).links:
            here = urldefrag(link).url
            if here.startswith("/") and not here.startswith("//"):
                ahead.append(here)
            elif here:
                out.add(here)
    return seen, out


#: What a link may lead to besides pages of the site.
OUTWARD = re.compile(r"https://[^\s]+|mailto:[^\s@]+@[^\s@]+|tel:\+?[0-9]+|sms:\+?[0-9]+")
