"""A person's way through pages that ask: the complaint's journey, the wish for an advocate, a followed case."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from playwright.sync_api import Locator

from . import addresses
from .keyboard import Keyboard
from .mouse import Mouse
from .people import Answers, Person
from .visitor import Visitor

REFERENCE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]")
CODE = re.compile(r"[a-z]+(-[a-z]+){5}")


@dataclass(frozen=True)
class Sent:
    """What somebody has in hand once they have sent something."""

    reference: str
    code: str


class Journey:
    """One person on their way through a council's pages, with a mouse unless they have a keyboard only."""

    def __init__(self, visitor: Visitor, council: str, *, begins: str = "complain", by_keyboard: bool = False):
        self.visitor, self.council, self._begins = visitor, council, begins
        self.page = visitor.page
        self.hands = Keyboard(self.page) if by_keyboard else Mouse(self.page)

    @property
    def at(self) -> str:
        """Which page of the journey it is at; the empty one is its beginning."""
        root = addresses.of(self.council, self._begins)
        assert self.visitor.path.startswith(root), f"the journey led to {self.visitor.path}"
        return self.visitor.path.removeprefix(root).strip("/")

    def go(self, page: str = ""):
        """Types the address of one of its pages."""
        return self.visitor.go(f"{addresses.of(self.council, self._begins)}/{page}".rstrip("/"))

    @property
    def main_button(self) -> Locator:
        """The button that leads on, beside which there may be others."""
        return self.page.locator("main form .button[name=go]").first

    def field(self, name: str) -> Locator:
        return self.page.locator(f'main [name="{name}"]')

    def begin(self) -> "Journey":
        """Comes to the council's start page and sets out from there."""
        self.visitor.go(addresses.of(self.council))
        self.hands.enter(self.page.locator(f'main a[href="{addresses.of(self.council, self._begins)}"]').first)
        self.on()
        return self

    def on(self) -> None:
        """Presses the button that leads on."""
        self.hands.enter(self.main_button)

    def fill(self, answers: dict) -> None:
        """Fills in fields of this page, and leaves the others as they are."""
        for name, value in answers.items():
            kind = self.field(name).first.get_attribute("type")
            if kind == "checkbox":
                self.hands.tick(name, value)
            elif kind == "radio":
                self.hands.choose(name, value)
            else:
                self.hands.type(self.field(name), value)

    def answer(self, **answers) -> None:
        """Fills in fields of this page and goes on."""
        self.fill({name.replace("_", "-"): value for name, value in answers.items()})
        self.on()

    def walk(self, answers: Answers, until: str = "check", seen=lambda: None) -> list[str]:
        """Answers page after page up to one, looking at each with `seen`; gives the pages that were asked."""
        asked = []
        while self.at != until:
            here = self.at
            assert here not in asked, f"{here} was asked again: {self.errors}"
            asked.append(here)
            seen()
            self.fill(answers.get(here, {}))
            self.on()
        return asked

    @property
    def errors(self) -> list[str]:
        """What the summary of errors says."""
        return self.page.locator(".error-summary li").all_inner_texts()

    @property
    def sent(self) -> Sent:
        """What the last page tells."""
        return Sent(self.page.locator(".reference").inner_text().strip(), self.page.locator(".code").inner_text().strip())


def complain(visitor: Visitor, council: str, person: Person) -> Sent:
    """Makes a whole complaint without looking at its pages, and comes to the page that says so.

    What the pages are like is for the tests of the journey; this sends the same forms with the same cookies.
    """
    root = addresses.of(council, "complain")

    def send(path: str, fields: dict):
        answer = visitor.context.request.post(
            visitor.host.origin + path, data=urlencode(fields, doseq=True), max_redirects=0,
            headers={"Content-Type": "application/x-www-form-urlencoded"})
        assert answer.status == 303, f"{path}: {answer.status}"
        return answer.headers["location"]

    token = re.search(r'name="form" value="([0-9a-f]+)"', visitor.context.request.get(
        visitor.host.origin + root).text()).group(1)
    here = send(root, {"form": token, "go": "on"})
    while here != f"{root}/sent":
        page = here.removeprefix(f"{root}/")
        go = "send" if page == "check" else "on"
        here = send(here, {"form": token, "go": go, **person.answers.get(page, {})})
    visitor.go(here)
    return Journey(visitor, council).sent


def follow(visitor: Visitor, council: str, sent: Sent) -> Journey:
    """Opens a case with its reference and code."""
    journey = Journey(visitor, council, begins="track")
    journey.go()
    journey.answer(reference=sent.reference, code=sent.code)
    return journey
