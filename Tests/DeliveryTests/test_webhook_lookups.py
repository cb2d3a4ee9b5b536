"""The web hook and names that mean one address when they are looked at and another when they are used."""

from __future__ import annotations

import pytest

from support.certificates import Authority
from support.https import KEY, Receiver
from support.lookups import Lookups
from support.plugin import Plugin

SECRETS = {"signing-key": KEY}
NAME = "receiver.example"


@pytest.fixture
def authority(tmp_path) -> Authority:
    return Authority(tmp_path / "authority")


def deliver(receiver: Receiver, authority: Authority, lookups: Lookups, *, allowed: str = "yes") -> str:
    with Plugin.shipped("webhook", environment=lookups.environment) as plugin:
        plugin.begin({"allow-private-addresses": allowed, "ca-file": str(authority.file)}, SECRETS)
        return plugin.deliver(address=receiver.url(NAME))


def test_a_name_is_looked_up_once_and_connected_to_there(authority, tmp_path):
    with Receiver(authority.server(NAME)) as receiver:
        lookups = Lookups(tmp_path, "127.0.0.1", "127.0.0.2")
        assert deliver(receiver, authority, lookups) == "delivered"
    assert lookups.looked == [NAME]
    assert receiver.names == [NAME]


def test_the_next_address_is_tried_when_the_first_is_not_there(authority, tmp_path):
    with Receiver(authority.server(NAME)) as receiver:
        lookups = Lookups(tmp_path, "127.0.0.2 127.0.0.1")
        assert deliver(receiver, authority, lookups) == "delivered"
    assert lookups.looked == [NAME]


@pytest.mark.parametrize("answer", [
    "127.0.0.1", "198.41.0.4 127.0.0.1", "10.0.0.1 198.41.0.4", "2001:503:ba3e::2:30 ::1",
    "198.41.0.4 ::ffff:127.0.0.1",
])
def test_one_private_address_refuses_all(authority, tmp_path, answer):
    with Receiver(authority.server(NAME)) as receiver:
        lookups = Lookups(tmp_path, answer)
        assert deliver(receiver, authority, lookups, allowed="no") == "never not-allowed"
    assert lookups.looked == [NAME]
    assert receiver.names == []


def test_a_name_without_an_address(authority, tmp_path):
    with Receiver(authority.server(NAME)) as receiver:
        assert deliver(receiver, authority, Lookups(tmp_path, "")) == "later unreachable"


def test_a_name_cannot_be_proved_by_a_certificate_for_its_address(authority, tmp_path):
    with Receiver(authority.server("127.0.0.1")) as receiver:
        assert deliver(receiver, authority, Lookups(tmp_path, "127.0.0.1")) == "later not-trusted"
    assert receiver.requests == []


@pytest.mark.parametrize("names, expected", [
    (("*.example",), "later not-trusted"), (("*.sub.example",), "later not-trusted"),
    (("receiver.*",), "later not-trusted"), (("receiver.example.evil.example",), "later not-trusted"),
    (("receiver.example.",), "delivered"), (("RECEIVER.EXAMPLE",), "delivered"),
], ids=str)
def test_the_names_of_a_certificate(authority, tmp_path, names, expected):
    with Receiver(authority.server(*names)) as receiver:
        assert deliver(receiver, authority, Lookups(tmp_path, "127.0.0.1")) == expected
