"""The web hook, against a real receiver: what is sent, where it may go, and what becomes of what is refused."""

from __future__ import annotations

import datetime
import email.utils
import hashlib
import hmac
import socket
import time

import pytest

from support.certificates import DAY, NOW, Authority
from support.https import KEY, Conduct, Receiver
from support.plugin import PACKET, Plugin, delivery, manifest, words

SECRETS = {"signing-key": KEY}


@pytest.fixture(scope="module")
def authority(tmp_path_factory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


def settings(authority: Authority, **changed) -> dict:
    """Settings that let a test deliver to this machine, but for what it changes."""
    return {"allow-private-addresses": "yes", "ca-file": str(authority.file)} | changed


def outcome(authority: Authority, conduct: Conduct, *, changed=None, context=None, **parts):
    """What becomes of one delivery to a receiver of this conduct, and the receiver."""
    with Receiver(context or authority.server(), conduct) as receiver, Plugin.shipped("webhook") as plugin:
        plugin.begin(settings(authority, **(changed or {})), SECRETS)
        return plugin.deliver(**{"address": receiver.url()} | parts), receiver


@pytest.mark.parametrize("status, headers, expected", [
    (200, {}, "delivered"), (201, {}, "delivered"), (202, {}, "delivered"), (204, {}, "delivered"),
    (301, {"Location": "/elsewhere"}, "never not-allowed"), (302, {"Location": "/elsewhere"}, "never not-allowed"),
    (307, {"Location": "/elsewhere"}, "never not-allowed"), (308, {"Location": "/elsewhere"}, "never not-allowed"),
    (304, {}, "never not-allowed"),
    (400, {}, "never message-refused"), (413, {}, "never message-refused"), (422, {}, "never message-refused"),
    (418, {}, "never message-refused"),
    (401, {}, "later sign-in-refused"), (403, {}, "later sign-in-refused"),
    (404, {}, "never address-refused"), (405, {}, "never address-refused"), (410, {}, "never address-refused"),
    (408, {}, "later busy"), (409, {}, "later busy"), (425, {}, "later busy"), (429, {}, "later busy"),
    (429, {"Retry-After": "120"}, "later busy 120"), (429, {"Retry-After": "0"}, "later busy 0"),
    (429, {"Retry-After": "-5"}, "later busy"), (429, {"Retry-After": "soon"}, "later busy"),
    (503, {"Retry-After": "99999999"}, "later busy 86400"),
    (503, {"Retry-After": "Tue, 09 Jun 2020 08:30:00 GMT"}, "later busy 0"),
    (500, {}, "later busy"), (502, {}, "later busy"), (503, {"Retry-After": "30"}, "later busy 30"),
    (504, {}, "later busy"),
], ids=str)
def test_what_the_receiver_answers(authority, status, headers, expected):
    answer, receiver = outcome(authority, Conduct(status, headers))
    assert answer == expected
    assert len(receiver.requests) == 1


def test_a_date_to_come_back_at(authority):
    at = email.utils.format_datetime(NOW + datetime.timedelta(hours=2), usegmt=True)
    answer, _ = outcome(authority, Conduct(503, {"Retry-After": at}))
    assert answer.startswith("later busy ")
    assert 6_900 < int(answer.split()[-1]) <= 7_200


def test_a_long_answer_is_not_read(authority):
    assert outcome(authority, Conduct(200, body=b"x" * (8 << 20)))[0] == "delivered"


def test_a_dropped_connection_is_tried_again(authority):
    assert outcome(authority, Conduct(drops=True))[0] == "later interrupted"


def test_a_silent_receiver_is_left(authority):
    assert outcome(authority, Conduct(is_silent=True), changed={"timeout": "1"})[0] == "later too-slow"


def test_a_receiver_that_is_not_there(authority):
    with socket.create_server(("127.0.0.1", 0)) as place:
        port = place.getsockname()[1]
    with Plugin.shipped("webhook") as plugin:
        plugin.begin(settings(authority), SECRETS)
        assert plugin.deliver(address=f"https://127.0.0.1:{port}/") == "later unreachable"


@pytest.mark.parametrize("names, until, host", [
    (("elsewhere.example",), NOW + DAY, "127.0.0.1"), (("elsewhere.example",), NOW + DAY, "localhost"),
    (("127.0.0.1",), NOW + DAY, "localhost"), (("127.0.0.1", "localhost"), NOW - DAY, "localhost"),
    (None, NOW + DAY, "localhost"),
], ids=["another address", "another name", "address, not name", "expired", "unknown authority"])
def test_a_receiver_that_cannot_prove_itself_hears_nothing(authority, tmp_path, names, until, host):
    vouching = authority if names else Authority(tmp_path)
    context = vouching.server(*(names or ("localhost",)), until=until)
    with Receiver(context) as receiver, Plugin.shipped("webhook") as plugin:
        plugin.begin(settings(authority), SECRETS)
        assert plugin.deliver(address=receiver.url(host)) == "later not-trusted"
    assert receiver.requests == []


def test_a_receiver_without_tls_hears_nothing(authority):
    with Receiver(None) as receiver, Plugin.shipped("webhook") as plugin:
        plugin.begin(settings(authority), SECRETS)
        assert plugin.deliver(address=receiver.url()) == "later not-trusted"
    assert receiver.requests == []


@pytest.mark.parametrize("names", [
    ("localhost",), ("LOCALHOST", "127.0.0.1"), ("other.example", "localhost"),
], ids=str)
def test_a_certificate_with_the_hosts_name_will_do(authority, names):
    with Receiver(authority.server(*names)) as receiver, Plugin.shipped("webhook") as plugin:
        plugin.begin(settings(authority), SECRETS)
        assert plugin.deliver(address=receiver.url("localhost")) == "delivered"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_what_is_sent(authority, host):
    with Receiver(authority.server()) as receiver, Plugin.shipped("webhook") as plugin:
        plugin.begin(settings(authority), SECRETS)
        sent = delivery("k-17", kind="referral", address=receiver.url(host), onward="07700 900123", packet=PACKET)
        assert words(plugin.ask("deliver", sent)()) == "delivered"
    [(path, headers, body)] = receiver.requests
    assert path == "/hook?for=newtown"
    assert headers["Host"] == f"{host}:{receiver.port}"
    assert (headers["Content-Type"], headers["Idempotency-Key"]) == ("application/json", "k-17")
    packet = {name: value for name, value in PACKET.items() if value is not None}
    assert receiver.taken["k-17"] == {
        "key": "k-17", "kind": "referral", "onward": "07700 900123", "message": sent["message"], "packet": packet}
    # The server is asked for by name, though what is connected to is the address that was looked at.
    assert receiver.names == ([host] if host == "localhost" else [None])


def test_a_receiver_that_speaks_ipv6(authority):
    with Receiver(authority.server(), host="::1") as receiver, Plugin.shipped("webhook") as plugin:
        plugin.begin(settings(authority), SECRETS)
        assert plugin.deliver(address=receiver.url("[::1]")) == "delivered"


def test_a_notice_has_no_packet(authority):
    subject = "Zoë — 日本語 \" \\ \n </script>"
    answer, receiver = outcome(authority, Conduct(), key="k-2", message={"subject": subject})
    assert answer == "delivered"
    assert set(receiver.taken["k-2"]) == {"key", "kind", "message"}
    assert receiver.taken["k-2"]["message"]["subject"] == subject


def test_a_repeat_is_signed_anew_and_has_the_same_key(authority):
    with Receiver(authority.server()) as receiver, Plugin.shipped("webhook") as plugin:
        plugin.begin(settings(authority), SECRETS)
        for _ in range(2):
            assert plugin.deliver(key="k-9", address=receiver.url()) == "delivered"
    assert [headers["Idempotency-Key"] for _, headers, _ in receiver.requests] == ["k-9", "k-9"]
    assert list(receiver.taken) == ["k-9"]


def test_a_receiver_can_tell_what_is_forged_or_old(authority):
    _, receiver = outcome(authority, Conduct())
    [(_, headers, body)] = receiver.requests
    assert receiver.accepts(headers, body)
    assert not receiver.accepts(headers, body.replace(b"notice", b"digest"))
    old = str(int(time.time()) - 301)
    signed_then = hmac.new(KEY.encode(), old.encode() + b"." + body, hashlib.sha256).hexdigest()
    aged = {"Idempotency-Key": "k-1", "Redress-Timestamp": old, "Redress-Signature": f"v1={signed_then}"}
    assert not receiver.accepts(aged, body)
    assert not receiver.accepts(aged | {"Redress-Timestamp": str(int(time.time()))}, body)


PRIVATE = [
    "127.0.0.1", "127.9.9.9", "localhost", "0.0.0.0", "0", "127.1", "2130706433", "0x7f000001", "0177.0.0.1",
    "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "100.127.255.255", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1",
    "239.255.255.255", "240.0.0.1", "255.255.255.255", "[::1]", "[::]", "[::ffff:127.0.0.1]",
    "[::ffff:10.0.0.1]", "[::127.0.0.1]", "[fe80::1]", "[fc00::1]", "[fd12::1]", "[ff02::1]",
    "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[2001:db8::1]", "[2001::1]", "[fec0::1]",
]


def test_nothing_goes_to_a_private_address(authority):
    with Receiver(authority.server()) as receiver, Plugin.shipped("webhook") as plugin:
        plugin.begin({"ca-file": str(authority.file)}, SECRETS)
        found = {host: plugin.deliver(address=receiver.url(host)) for host in PRIVATE}
        said_no = plugin.open(settings(authority, **{"allow-private-addresses": "no"}), SECRETS)
        assert "result" in said_no and plugin.deliver(address=receiver.url()) == "never not-allowed"
    assert found == {host: "never not-allowed" for host in PRIVATE}
    assert receiver.requests == [] and receiver.names == []


@pytest.mark.parametrize("address", [
    "http://127.0.0.1/", "ftp://127.0.0.1/", "https://", "https:///path", "https://robin@127.0.0.1/", "127.0.0.1",
    "https://127.0.0.1/a b", "https://127.0.0.1/\r\nX: y", "https://127.0.0.1%2f.example/", "https://127.0.0.1\\@x/",
    "HTTPS://127.0.0.1/", "https://127.0.0.1/#part", "https://exämple.org/", "file:///etc/passwd",
    "https+unix://%2Ftmp%2Fsocket/", "",
])
def test_only_addresses_that_begin_with_https(authority, address):
    with Plugin.shipped("webhook") as plugin:
        plugin.begin(settings(authority), SECRETS)
        assert plugin.deliver(address=address) == "never not-allowed"


@pytest.mark.parametrize("key", ["k\r\nX-Other: y", "k\0", "clé"])
def test_no_value_begins_a_header_of_its_own(authority, key):
    with Receiver(authority.server()) as receiver, Plugin.shipped("webhook") as plugin:
        plugin.begin(settings(authority), SECRETS)
        assert plugin.ask("deliver", delivery(key, address=receiver.url()))()["error"]["code"] == -32602
    assert receiver.requests == []


def test_many_at_once(authority):
    """Silent receivers hold up no other delivery."""
    with Receiver(authority.server(), Conduct(is_silent=True)) as silent, Receiver(authority.server()) as good:
        with Plugin.shipped("webhook") as plugin:
            greeting = plugin.open(settings(authority, timeout="2"), SECRETS)["result"]
            assert greeting["concurrency"] == 16
            waiting = [plugin.ask("deliver", delivery(f"k-{n}", address=silent.url())) for n in range(15)]
            assert plugin.deliver(key="k-good", address=good.url()) == "delivered"
            assert [words(answer()) for answer in waiting] == ["later too-slow"] * 15


@pytest.mark.parametrize("changed, secrets, faults", [
    ({}, {}, ["signing-key"]),
    ({}, {"signing-key": "x" * 31}, ["signing-key"]),
    ({"allow-private-addresses": "perhaps"}, SECRETS, ["allow-private-addresses"]),
    ({"ca-file": "authorities.pem"}, SECRETS, ["ca-file"]),
    ({"ca-file": "/nowhere/authorities.pem"}, SECRETS, ["ca-file"]),
    ({"ca-file": "/etc/hostname"}, SECRETS, ["ca-file"]),
    ({"timeout": "31"}, SECRETS, ["timeout"]),
    ({"timeout": "0", "ca-file": "x"}, {}, ["ca-file", "signing-key", "timeout"]),
], ids=str)
def test_settings_that_cannot_be_used(changed, secrets, faults):
    with Plugin.shipped("webhook") as plugin:
        assert plugin.refused(changed, secrets) == faults


def test_the_manifest_says_what_the_greeting_says(authority):
    with Plugin.shipped("webhook") as plugin:
        greeting = plugin.open(settings(authority), SECRETS)["result"]
    own = manifest("webhook")
    assert [own[name] for name in ["name", "version", "protocol", "capabilities"]] == [
        greeting[name] for name in ["name", "version", "protocol", "capabilities"]]
    assert own["program"] == "redress-webhook"
