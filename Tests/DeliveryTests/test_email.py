"""Email, sent to a real server over a real connection: what becomes of what is refused, dropped or not trusted."""

from __future__ import annotations

import pytest

from support.certificates import DAY, NOW, Authority
from support.lookups import Lookups
from support.mailing import PASSWORD, SIGN_IN, outcome, settings
from support.plugin import Plugin, delivery, manifest, words
from support.smtp import MailServer, Manners


@pytest.fixture(scope="module")
def authority(tmp_path_factory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.mark.parametrize("answers, expected", [
    ({}, "delivered"),
    ({"greeting": "421 not now"}, "later busy"),
    ({"greeting": "554 not you"}, "later not-set-up"),
    ({"EHLO": "421 not now"}, "later busy"),
    ({"STARTTLS": "454 not now"}, "later busy"),
    ({"STARTTLS": "501 no"}, "later not-trusted"),
    ({"MAIL": "421 not now"}, "later busy"),
    ({"MAIL": "451 not now"}, "later busy"),
    ({"MAIL": "530 sign in"}, "later sign-in-refused"),
    ({"MAIL": "550 not from you"}, "later not-set-up"),
    ({"MAIL": "552 too large"}, "never message-refused"),
    ({"RCPT": "421 not now"}, "later busy"),
    ({"RCPT": "450 not now"}, "later busy"),
    ({"RCPT": "550 nobody here"}, "never address-refused"),
    ({"RCPT": "553 not a name"}, "never address-refused"),
    ({"DATA": "451 not now"}, "later busy"),
    ({"DATA": "554 no"}, "never message-refused"),
    ({"end": "451 not now"}, "later busy"),
    ({"end": "452 full"}, "later busy"),
    ({"end": "550 spam"}, "never message-refused"),
    ({"end": "552 too large"}, "never message-refused"),
    ({"end": "554 no"}, "never message-refused"),
], ids=str)
def test_what_the_server_answers(authority, answers, expected):
    answer, server = outcome(authority, Manners(answers))
    assert answer == expected
    assert len(server.letters) == (1 if expected == "delivered" else 0)


@pytest.mark.parametrize("where", ["greeting", "EHLO", "MAIL", "RCPT", "DATA", "middle"])
def test_a_dropped_line_is_tried_again(authority, where):
    answer, server = outcome(authority, Manners(drops_at=where), message={"text": "a line\n" * 40_000})
    assert answer == "later interrupted"
    assert server.letters == []


@pytest.mark.parametrize("where", ["greeting", "MAIL", "end"])
def test_a_silent_server_is_left(authority, where):
    assert outcome(authority, Manners(silent_at=where), {"timeout": "1"})[0] == "later too-slow"


def test_a_server_that_says_no_goodbye_has_the_message_all_the_same(authority):
    assert outcome(authority, Manners(silent_at="QUIT"))[0] == "delivered"


@pytest.mark.parametrize("names, until", [
    (("elsewhere.example",), NOW + DAY), (("127.0.0.1",), NOW - DAY), (None, NOW + DAY),
], ids=["another name", "expired", "unknown authority"])
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_server_that_cannot_prove_itself_hears_nothing(authority, tmp_path, names, until, security):
    vouching = authority if names else Authority(tmp_path)
    context = vouching.server(*(names or ("127.0.0.1",)), until=until)
    with MailServer(context, is_tls=security == "tls") as server, Plugin.shipped("email") as plugin:
        plugin.begin(settings(server, authority, security=security, **SIGN_IN), PASSWORD)
        assert plugin.deliver() == "later not-trusted"
    assert not {"AUTH", "MAIL"} & set(server.said)


def test_without_encryption_nothing_is_sent(authority):
    answer, server = outcome(authority, Manners(encrypts=False), SIGN_IN, PASSWORD)
    assert answer == "later not-trusted"
    assert not {"AUTH", "MAIL"} & set(server.said)


def test_a_server_that_is_not_there(authority):
    with MailServer(authority.server()) as server:
        given = settings(server, authority)
    with Plugin.shipped("email") as plugin:
        assert plugin.begin(given).deliver() == "later unreachable"


def test_a_server_whose_name_has_no_address(authority, tmp_path):
    with Plugin.shipped("email", environment=Lookups(tmp_path, "").environment) as plugin:
        plugin.begin({"from": "complaints@newtown.example", "server": "mail.example"})
        assert plugin.deliver() == "later unreachable"


@pytest.mark.parametrize("changed, secrets, expected", [
    (SIGN_IN, PASSWORD, "delivered"),
    (SIGN_IN, {"password": "a bad password"}, "later sign-in-refused"),
    ({}, {}, "later sign-in-refused"),
], ids=["right", "wrong", "none"])
def test_signing_in(authority, changed, secrets, expected):
    assert outcome(authority, Manners(wants_sign_in=True), changed, secrets)[0] == expected


@pytest.mark.parametrize("code, expected", [("454", "later busy"), ("535", "later sign-in-refused")])
def test_a_refused_sign_in(authority, code, expected):
    manners = Manners({"AUTH": f"{code} no"}, wants_sign_in=True)
    assert outcome(authority, manners, SIGN_IN, PASSWORD)[0] == expected


def test_tls_from_the_first_byte(authority):
    with MailServer(authority.server(), is_tls=True) as server, Plugin.shipped("email") as plugin:
        plugin.begin(settings(server, authority, security="tls", **SIGN_IN), PASSWORD)
        assert plugin.deliver() == "delivered"


def test_a_server_on_this_machine_may_do_without(authority):
    manners = Manners(encrypts=False)
    assert outcome(authority, manners, {"security": "none"})[0] == "delivered"


def test_a_silent_server_holds_up_no_other_delivery(authority):
    """Eight at once: seven wait for a server that says nothing, and each is answered when its time is over."""
    with MailServer(authority.server(), Manners(silent_at="end")) as server, Plugin.shipped("email") as plugin:
        greeting = plugin.open(settings(server, authority, timeout="2"))["result"]
        assert greeting["concurrency"] == 8
        waiting = [plugin.ask("deliver", delivery(f"k-{n}")) for n in range(7)]
        refused = plugin.deliver(key="k-other", address="nobody")
        assert refused == "never address-refused"
        assert [words(answer()) for answer in waiting] == ["later too-slow"] * 7


@pytest.mark.parametrize("manners, secrets, faults", [
    (Manners(wants_sign_in=True), PASSWORD, []),
    (Manners(wants_sign_in=True), {"password": "a bad password"}, ["password"]),
    (Manners(encrypts=False), PASSWORD, ["server"]),
    (Manners({"greeting": "554 not you"}), PASSWORD, ["server"]),
    (Manners(drops_at="greeting"), PASSWORD, ["server"]),
], ids=["well", "password", "no encryption", "refused", "dropped"])
def test_check_looks_and_sends_nothing(authority, manners, secrets, faults):
    with MailServer(authority.server(), manners) as server, Plugin.shipped("email") as plugin:
        plugin.begin(settings(server, authority, **SIGN_IN), secrets)
        found = plugin.ask("check", {})()["result"]["faults"]
    assert [fault["setting"] for fault in found] == faults
    assert "MAIL" not in server.said and server.letters == []
    if not faults:
        assert server.said[-2:] == ["AUTH", "QUIT"]


@pytest.mark.parametrize("changed, secrets, faults", [
    ({"from": None, "server": None}, {}, ["from", "server"]),
    ({"from": "nobody"}, {}, ["from"]),
    ({"from": "ö@newtown.example"}, {}, ["from"]),
    ({"from-name": "Newtown\r\nBcc: x@example.org"}, {}, ["from-name"]),
    ({"reply-to": "team"}, {}, ["reply-to"]),
    ({"server": "mail server"}, {}, ["server"]),
    ({"port": "0"}, {}, ["port"]),
    ({"port": "65536"}, {}, ["port"]),
    ({"port": "smtp"}, {}, ["port"]),
    ({"security": "perhaps"}, {}, ["security"]),
    ({"security": "none", "server": "mail.example"}, {}, ["security"]),
    ({"security": "none", "server": "127.evil.example"}, {}, ["security"]),
    ({"security": "none", "server": "::1"} | SIGN_IN, PASSWORD, ["username"]),
    (SIGN_IN, {}, ["password"]),
    ({}, PASSWORD, ["username"]),
    (SIGN_IN, {"password": ""}, ["password"]),
    (SIGN_IN, {"password": "two\r\nlines"}, ["password"]),
    ({"ca-file": "authorities.pem"}, {}, ["ca-file"]),
    ({"ca-file": "/nowhere/authorities.pem"}, {}, ["ca-file"]),
    ({"timeout": "46"}, {}, ["timeout"]),
    ({"timeout": "0", "port": "x", "from": "x"}, {}, ["from", "port", "timeout"]),
], ids=str)
def test_settings_that_cannot_be_used(changed, secrets, faults):
    given = {"from": "complaints@newtown.example", "server": "mail.example"} | changed
    with Plugin.shipped("email") as plugin:
        assert plugin.refused({name: value for name, value in given.items() if value is not None}, secrets) == faults


def test_the_manifest_says_what_the_greeting_says(authority):
    with MailServer(authority.server()) as server, Plugin.shipped("email") as plugin:
        greeting = plugin.open(settings(server, authority))["result"]
    own = manifest("email")
    assert [own[name] for name in ["name", "version", "protocol", "capabilities"]] == [
        greeting[name] for name in ["name", "version", "protocol", "capabilities"]]
    assert own["program"] == "redress-email"
