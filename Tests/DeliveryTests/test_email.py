"""Email, sent to a real server over a real connection: what arrives, and what becomes of what does not."""

from __future__ import annotations

import json

import pytest

from support.certificates import DAY, NOW, Authority
from support.plugin import PACKET, Plugin, delivery, manifest, words
from support.smtp import MailServer, Manners

SIGN_IN = {"username": "sender"}
PASSWORD = {"password": "a good password"}


@pytest.fixture(scope="module")
def authority(tmp_path_factory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


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


def test_the_message(authority):
    letter, raw = sent(authority, {"reply-to": "team@newtown.example"}, key="k-17")
    assert b'\r\nFrom: "Newtown complaints" <complaints@newtown.example>\r\n' in raw
    assert b"\r\nTo: <robin@example.org>\r\n" in raw and b"\r\nReply-To: <team@newtown.example>\r\n" in raw
    assert letter["Subject"] == "An update"
    assert (letter["Message-ID"], letter["X-Redress-Key"]) == ("<k-17@newtown.example>", "k-17")
    assert (letter["Auto-Submitted"], letter["X-Auto-Response-Suppress"]) == ("auto-generated", "All")
    assert (letter["Content-Language"], letter["MIME-Version"]) == ("en-GB", "1.0")
    assert abs(letter["Date"].datetime - NOW).total_seconds() < 3600
    assert letter.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in letter.iter_parts()] == ["text/plain", "text/html"]
    assert not letter.defects and not any(part.defects for part in letter.walk())
    assert all(len(line) <= 76 for line in raw.split(b"\r\n"))


def test_a_neutral_message_shows_no_name(authority):
    letter, raw = sent(authority, message={"neutral": True})
    assert letter["From"].addresses[0].display_name == ""
    assert b"Newtown" not in raw


def test_words_that_are_not_ascii(authority):
    subject = "Zoë — y diweddaraf am eich cwyn, ŵ ŷ, 日本語のとても長い件名, " + "é" * 60
    text = "Annwyl Zoë,\n\nŵ ŷ — €5 =C3 trailing \n\ttab\t\nlong " + "日本語" * 300 + "\n"
    letter, raw = sent(
        authority, {"from-name": "Cyngor Tŵr \"Ôl\""}, message={"subject": subject, "text": text, "language": "cy"})
    assert letter["Subject"] == subject
    assert letter["From"].addresses[0].display_name == 'Cyngor Tŵr "Ôl"'
    assert content(letter.get_body(("plain",))) == text
    assert letter["Content-Language"] == "cy"
    raw.decode("ascii")
    assert all(len(line) <= 76 for line in raw.split(b"\r\n"))


@pytest.mark.parametrize("text", [
    ".\n..\n.a dot first\n...three\n", ".", "a\n.\nMAIL FROM:<x@example.org>\nb\n", "x" * 5_000, "\n\n\n", "",
    "From the start\nFrom again\n", "=3D=20=\n", "--=_words\nContent-Type: text/x\n\nhidden\n--=_words--\n",
    "spaces at the end   \n \n",
], ids=range(10))
def test_every_text_arrives_as_it_was(authority, text):
    letter, _ = sent(authority, message={"text": text, "html": f"<p>{text}</p>"})
    plain, html = letter.iter_parts()
    assert content(plain) == text
    assert content(html) == f"<p>{text}</p>"


def test_a_referral_brings_its_data(authority):
    letter, _ = sent(authority, kind="referral", packet=PACKET)
    assert letter.get_content_type() == "multipart/mixed"
    words_part, attachment = letter.iter_parts()
    assert words_part.get_content_type() == "multipart/alternative"
    assert (attachment.get_content_type(), attachment.get_filename()) == ("application/json", "referral.json")
    expected = {name: value for name, value in PACKET.items() if value is not None}
    assert json.loads(attachment.get_content()) == expected


@pytest.mark.parametrize("parts", [
    {"message": {"subject": "one\r\nBcc: other@example.org"}}, {"message": {"subject": "one\ntwo"}},
    {"message": {"subject": "nul\0"}}, {"message": {"subject": "line\u2028end"}},
    {"message": {"language": "en\r\nBcc: other@example.org"}},
], ids=str)
def test_no_value_begins_a_header_of_its_own(authority, parts):
    answer, server = outcome(authority, Manners(), **parts)
    assert answer == "never message-refused"
    assert server.said == []


@pytest.mark.parametrize("address", [
    "zoë@example.org", "robin@exämple.org", "robin@example.org\r\nRCPT TO:<x@example.org>", "robin", "@example.org",
    "a@b@example.org", "<robin@example.org>", "robin@example.org> SIZE=1", "", "robin@", "x" * 65 + "@example.org",
])
def test_an_address_that_is_none(authority, address):
    answer, server = outcome(authority, Manners(), address=address)
    assert answer == "never address-refused"
    assert server.said == []


def test_a_repeat_bears_the_same_message_id(authority):
    with MailServer(authority.server()) as server, Plugin.shipped("email") as plugin:
        plugin.begin(settings(server, authority))
        assert [plugin.deliver(key="k-9"), plugin.deliver(key="k-9")] == ["delivered"] * 2
    assert {letter["Message-ID"] for letter in server.letters} == {"<k-9@newtown.example>"}


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
