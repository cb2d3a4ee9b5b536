"""Email messages as a real server takes them: fields, words in every script, lines of every kind."""

from __future__ import annotations

import json

import pytest

from support.certificates import NOW, Authority
from support.mailing import content, outcome, sent, settings
from support.plugin import PACKET, Plugin
from support.smtp import MailServer, Manners


@pytest.fixture(scope="module")
def authority(tmp_path_factory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


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
