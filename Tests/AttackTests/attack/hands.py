"""Somebody who is signed in to a team, without a browser: what the tools are given to attack with."""

from __future__ import annotations

import re
import urllib.error
import urllib.parse
import urllib.request
from html.parser import HTMLParser

from support.host import Host
from support.team import PASSWORD, area, code_of, link_for


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Form(HTMLParser):
    """The last form of a page that is sent by POST: where to, and what is in it."""

    def __init__(self, page: str):
        super().__init__()
        self.action, self.fields, self._open = "", {}, False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "form":
            self._open = given.get("method") == "post"
            if self._open:
                self.action, self.fields = given.get("action", ""), {}
        elif self._open and (name := given.get("name")):
            self.fields.setdefault(name, [])
            if value := given.get("value"):
                self.fields[name].append(value)

    def handle_endtag(self, tag):
        if tag == "form":
            self._open = False


class Hands:
    """Asks for pages and sends forms, and keeps the cookies."""

    def __init__(self, host: Host):
        self.host, self.cookies = host, {}
        self._opener = urllib.request.build_opener(_Stay)

    def ask(self, path: str, fields: dict[str, str] | None = None) -> tuple[int, str]:
        body = urllib.parse.urlencode(fields).encode() if fields is not None else None
        request = urllib.request.Request(self.host.origin + path, data=body, headers={"Cookie": self.cookie})
        try:
            answer = self._opener.open(request)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            for kept in answer.headers.get_all("Set-Cookie") or []:
                name, value = kept.split(";")[0].split("=", 1)
                self.cookies[name] = value
            return answer.status, answer.read().decode()

    @property
    def cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    @classmethod
    def of_team(cls, host: Host, council: str, role: str) -> "Hands":
        """Makes an account, sets it up and signs in."""
        hands = cls(host)
        address = f"{role}-{id(hands)}@example.org"
        made = link_for(host, council, role.title(), address, role)
        status, page = hands.ask(made["path"])
        assert status == 200, page
        secret = re.search(r'class="team-secret"[^>]*>([^<]+)<', page).group(1)
        status, page = hands.ask(
            made["path"], {"form": "", "password": PASSWORD, "again": PASSWORD, "code": code_of(secret)})
        assert status == 200, page
        codes = re.findall(r"<code>([^<]+)</code>", page)
        status, _ = hands.ask(area(council) + "/sign-in", {"address": address, "password": PASSWORD})
        assert status == 303
        status, page = hands.ask(
            area(council) + "/code", {"form": Form(hands.ask(area(council) + "/code")[1]).fields["form"][0], "code": codes[0]})
        assert status == 303, page
        assert hands.ask(area(council) + "/you")[0] == 200
        return hands
