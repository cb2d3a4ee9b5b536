"""Referrals and text messages that go to another program: signed, once, and to no address that the operator does not allow."""

from __future__ import annotations

import json

import pytest

from support.https import KEY, Conduct, Receiver
from support.running import ADULT, Host, child_of_14, complaint, eventually

COUNCIL = "st-helens"


@pytest.fixture
def receiver(vouching):
    with Receiver(vouching.server()) as receiver:
        yield receiver


def referring(folder, vouching, receiver: Receiver, **settings) -> Host:
    """A host that refers to the receiver, and hands texts to it too."""
    host = Host(folder / "host", councils=[COUNCIL])
    host.edit(
        COUNCIL, ('plugin="folder" to="advocacy-focus"', f'plugin="webhook" to="{receiver.url(path="/referrals")}"'),
        ('<plugin name="folder"/>', '<plugin name="webhook"/>'),
        ('<write way="email"', f'<write way="text" plugin="webhook" to="{receiver.url(path="/texts")}"/>\n<write way="email"'))
    given = {"allow-private-addresses": True, "ca-file": str(vouching.file)} | settings
    host.give("webhook", given, {"signing-key": KEY})
    return host


def test_a_referral_is_data_without_the_story(tmp_path, vouching, receiver):
    with referring(tmp_path, vouching, receiver) as host:
        sent = host.send(COUNCIL, child_of_14(
            complainant__name="Zebedee Quillfeather", complaint="The marmalade.", wanted="Jam."))
        host.comes_to(sent, "referral-1", "delivered")
    [(path, headers, body)] = receiver.requests
    packet = json.loads(body)["packet"]
    assert path == "/referrals" and headers["Idempotency-Key"] == json.loads(body)["key"]
    assert (packet["reference"], packet["known_as"], packet["under_18"]) == (sent.reference, "Zebedee", True)
    assert packet["group"] == "looked-after-child" and packet["safe_contact"] == ["Email: robin@example.org"]
    assert not [word for word in [b"Quillfeather", b"marmalade", b"Jam", sent.code.encode()] if word in body]


def test_a_text_is_handed_to_the_gateway_with_the_number(tmp_path, vouching, receiver):
    with referring(tmp_path, vouching, receiver) as host:
        sent = host.person().complain(COUNCIL, **ADULT | {"contact": {"way": ["text"], "text-phone": "07700 900 982"}})
        assert host.comes_to(sent, "notice-1", "delivered")["standing"].endswith("by text")
    [(path, _, body)] = receiver.requests
    told = json.loads(body)
    assert (path, told["onward"]) == ("/texts", "07700 900 982") and sent.reference in told["message"]["text"]


def test_a_busy_receiver_gets_it_later_with_the_same_key(tmp_path, vouching, receiver):
    receiver.conduct = Conduct(status=503, headers={"Retry-After": "1"})
    with referring(tmp_path, vouching, receiver) as host:
        sent = host.send(COUNCIL, child_of_14())
        eventually("two attempts", lambda: len(receiver.requests) >= 2)
        assert host.parcel(sent, "referral-1")["state"] == "underway"
        receiver.conduct = Conduct()
        host.comes_to(sent, "referral-1", "delivered")
    assert len({headers["Idempotency-Key"] for _, headers, _ in receiver.requests}) == 1


@pytest.mark.parametrize("conduct, words", [
    (Conduct(status=410), "the address was refused"), (Conduct(status=422), "the message was refused"),
    (Conduct(status=302, headers={"Location": "/elsewhere"}), "the operator does not allow the address"),
], ids=["gone", "not understood", "a redirect"])
def test_what_the_receiver_will_never_take_goes_back_to_the_team(tmp_path, vouching, receiver, conduct, words):
    receiver.conduct = conduct
    with referring(tmp_path, vouching, receiver) as host:
        sent = host.send(COUNCIL, child_of_14())
        parcel = host.comes_to(sent, "referral-1", "undelivered")
        assert words in parcel["standing"] and parcel["remedy"].endswith("send-again what=referral-1")
        assert "Advocacy Focus does not have your message yet. The council must pass it on." in host.page(sent)
        receiver.conduct = Conduct()
        host.take(sent, "send-again", "what=referral-1", "by=Complaints officer")
        host.comes_to(sent, "referral-1", "delivered")
    assert len(receiver.requests) == 2 and {path for path, _, _ in receiver.requests} == {"/referrals"}


def test_this_machine_is_not_delivered_to_unless_the_operator_says_so(tmp_path, vouching, receiver):
    with referring(tmp_path, vouching, receiver, **{"allow-private-addresses": False}) as host:
        sent = host.send(COUNCIL, child_of_14())
        assert "does not allow" in host.comes_to(sent, "referral-1", "undelivered")["standing"]
        # The team passes it on by hand.
        assert host.is_due(sent, "hand-over") or host.is_due(sent, "send-again")
        host.take(sent, "hand-over", "what=referral-1", "by=Complaints officer")
        assert host.show(sent)["referrals"][0]["arrived"]
    assert receiver.requests == []


def test_a_withdrawn_wish_is_not_passed_on(tmp_path, vouching, receiver):
    host = referring(tmp_path, vouching, receiver)
    (host.folder / "data/plugins/webhook.json").rename(tmp_path / "kept")
    with host:
        sent = host.send(COUNCIL, child_of_14())
        host.take(sent, "decline-advocate")
        assert host.parcel(sent, "referral-1")["state"] == "stopped"
        assert "does not have your message" not in host.page(sent)
        (tmp_path / "kept").rename(host.folder / "data/plugins/webhook.json")
        later = host.send(COUNCIL, child_of_14(complainant__name="Later"))
        host.comes_to(later, "referral-1", "delivered")
        eventually("an empty outbox", lambda: host.ask("plugin", "list")[0]["plugins"][1]["waiting"] == 0)
        assert [json.loads(body)["packet"]["reference"] for _, _, body in receiver.requests] == [later.reference]
        again = host.run("case", "step", sent.reference, "send-again", "what=referral-1", "by=Officer", "--council", COUNCIL)
        assert again.returncode == 1 and "do not want an advocate" in again.stderr

        # Whoever changes their mind is passed on, and told so.
        host.take(sent, "request-advocate", "how=telephone")
        host.comes_to(sent, "referral-2", "delivered")
        assert host.parcel(sent, "referral-1")["state"] == "stopped"
        assert "We told Advocacy Focus" in host.page(sent)
    packet = json.loads(receiver.requests[-1][2])["packet"]
    assert packet["reference"] == sent.reference and "by telephone" in packet["consent"]


def test_whoever_declines_after_it_arrived_and_asks_again_is_passed_on_again(tmp_path, vouching, receiver):
    with referring(tmp_path, vouching, receiver) as host:
        sent = host.send(COUNCIL, child_of_14())
        host.comes_to(sent, "referral-1", "delivered")
        host.take(sent, "decline-advocate")
        assert host.parcel(sent, "referral-1")["state"] == "delivered"
        host.take(sent, "request-advocate", "how=online")
        host.comes_to(sent, "referral-2", "delivered")
    assert len(receiver.requests) == 2


def test_the_operator_sends_a_test(tmp_path, vouching, receiver):
    with referring(tmp_path, vouching, receiver) as host:
        done = host.run("plugin", "send", "--council", COUNCIL, "--plugin", "webhook", "--to", receiver.url())
        assert (done.returncode, done.stdout) == (0, "delivered\n")
        assert json.loads(receiver.requests[0][2])["kind"] == "test"
        done = host.run("plugin", "send", "--council", COUNCIL, "--plugin", "webhook", "--to", "http://127.0.0.1/")
        assert done.returncode == 1 and receiver.requests[1:] == []


def test_nothing_of_a_complaint_goes_to_a_provider_whom_nobody_asked_for(tmp_path, vouching, receiver):
    with referring(tmp_path, vouching, receiver) as host:
        host.send(COUNCIL, complaint())
        eventually("what waits", lambda: host.ask("plugin", "list")[0]["waiting"] == 1)
    assert receiver.requests == []
