"""People of a complaints team: their accounts, their authenticators, and their hands."""

from __future__ import annotations

import base64
import hashlib
import hmac
import struct
import time
from dataclasses import dataclass, field

from .host import Host
from .visitor import Visitor

PASSWORD = "three green lamps"


def code_of(secret: str, later: int = 0) -> str:
    """What an authenticator shows for a secret (RFC 6238), now or so many half minutes later."""
    plain = secret.replace(" ", "")
    key = base64.b32decode(plain + "=" * (-len(plain) % 8))
    mac = hmac.new(key, struct.pack(">Q", int(time.time()) // 30 + later), hashlib.sha1).digest()
    start = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[start:start + 4])[0] & 0x7FFFFFFF) % 10**6:06}"


def area(council: str) -> str:
    return f"/{council}/team" if council else "/operator"


@dataclass
class Member:
    """Somebody of a team, with a browser of their own."""

    visitor: Visitor
    council: str
    address: str
    number: int
    recovery: list[str] = field(default_factory=list)

    @property
    def page(self):
        return self.visitor.page

    def go(self, page: str = ""):
        return self.visitor.go(area(self.council) + page)

    def sign_in(self) -> None:
        """Signs in with a recovery code, which no half minute need be waited for."""
        self.go("/sign-in")
        self.page.fill("#address", self.address)
        self.page.fill("#password", PASSWORD)
        self.visitor.press("Continue")
        self.page.fill("#code", self.recovery.pop())
        self.visitor.press("Sign in")

    def open_step(self, reference: str, step: str, track: int | None = None) -> None:
        self.go(f"/cases/{reference}/steps/{step}" + (f"?track={track}" if track else ""))

    def fill(self, **fields: str) -> None:
        """Fills in a form: choices are chosen, and what is typed is typed; `on_` is a day as three numbers."""
        for name, value in fields.items():
            name = name.replace("_", "-").rstrip("-")
            if isinstance(value, tuple):
                for part, number in zip(["day", "month", "year"], value):
                    self.page.fill(f"#{name}-{part}", str(number))
            elif (choice := self.page.locator(f'input[name="{name}"][value="{value}"]')).count():
                choice.check()
            else:
                self.page.fill(f"#{name}", value)

    def take(self, reference: str, step: str, track: int | None = None, **fields: str) -> None:
        """Takes a step, and holds that it was taken."""
        self.open_step(reference, step, track)
        self.fill(**fields)
        self.visitor.press("Do it")
        assert "done=" in self.page.url, f"{step}: {self.visitor.text()[:1500]}"


def link_for(host: Host, council: str, name: str, address: str, role: str) -> dict:
    """Makes an account at a terminal; gives its number and its link."""
    realm = ["--council", council] if council else []
    return host.ask("user", "add", "--name", name, "--address", address, "--role", role, *realm)


def set_up(visitor: Visitor, council: str, address: str, made: dict) -> Member:
    """Sets an account up by its link and signs in."""
    visitor.go(made["path"])
    secret = visitor.page.locator(".team-secret").inner_text()
    for name, value in {"password": PASSWORD, "again": PASSWORD, "code": code_of(secret)}.items():
        visitor.page.fill(f"#{name}", value)
    visitor.press("Set up the account")
    member = Member(visitor, council, address, made["number"], visitor.page.locator(".team-codes code").all_inner_texts())
    member.sign_in()
    return member
