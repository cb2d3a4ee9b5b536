"""Requests that no browser makes, with the cookies of one that is open."""

from __future__ import annotations

import re
import threading
import urllib.request
from dataclasses import dataclass
from urllib.error import HTTPError
from urllib.parse import urlencode

from .links import _Stay
from .visitor import Visitor


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    text: str

    @property
    def without_chance(self) -> tuple[int, dict[str, str], str]:
        """The same without what differs each time: tokens, numbers drawn, the hour."""
        text = re.sub(r'name="(form|once)" value="[0-9a-f]*"', "", self.text)
        changing = {"date", "content-length", "set-cookie"}
        return self.status, {name: value for name, value in self.headers.items() if name not in changing}, text


def cookies_of(person: Visitor) -> str:
    """The cookies that a person's browser holds, as it would send them."""
    return "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in person.context.cookies())


def token_of(person: Visitor) -> str:
    """The token in the form of the page that a person is on."""
    return person.page.locator('main form input[name="form"]').first.get_attribute("value")


def post(origin: str, path: str, fields: dict, *, cookies: str = "", **headers: str) -> Answer:
    """Sends a form, and follows nowhere."""
    request = urllib.request.Request(
        origin + path, data=urlencode(fields, doseq=True).encode(),
        headers={"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookies} | headers)
    try:
        got = urllib.request.build_opener(_Stay).open(request, timeout=60)
    except HTTPError as refusal:
        got = refusal
    with got:
        return Answer(got.status, {k.lower(): v for k, v in got.headers.items()}, got.read().decode())


def at_once(work: list) -> list:
    """Does several things at the same time and gives what each came to."""
    done: list = [None] * len(work)

    def do(number):
        done[number] = work[number]()

    threads = [threading.Thread(target=do, args=(number,)) for number in range(len(work))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return done
