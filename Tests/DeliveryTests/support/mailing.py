"""What the email tests share: settings that work with a server, and one delivery to it."""

from __future__ import annotations

from support.certificates import Authority
from support.plugin import Plugin
from support.smtp import MailServer, Manners

SIGN_IN = {"username": "sender"}
PASSWORD = {"password": "a good password"}


def settings(server: MailServer, authority: Authority, **changed) -> dict:
    """Settings that work with a server, but for what a test changes."""
    given = {"from": "complaints@newtown.example", "from-name": "Newtown complaints", "server": "127.0.0.1",
             "port": str(server.port), "ca-file": str(authority.file)}
    return {name: value for name, value in (given | changed).items() if value is not None}


def outcome(authority: Authority, manners: Manners, changed=None, secrets=None, context=None, **parts):
    """What becomes of one delivery to a server with these manners, and the server."""
    with MailServer(context or authority.server(), manners) as server, Plugin.shipped("email") as plugin:
        plugin.begin(settings(server, authority, **(changed or {})), secrets)
        return plugin.deliver(**parts), server


def sent(authority: Authority, changed=None, **parts):
    """A message as it arrived."""
    answer, server = outcome(authority, Manners(), changed, **parts)
    assert answer == "delivered"
    [letter], [raw] = server.letters, server.raw
    return letter, raw


def content(part) -> str:
    """A part's text, with lines ended as Python ends them."""
    return part.get_content().replace("\r\n", "\n")
