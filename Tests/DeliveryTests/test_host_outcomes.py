"""What the other side answers, and what becomes of it: tried again in order, given back to the team, never twice by accident."""

from __future__ import annotations

import pytest

from support.certificates import Authority
from support.post import Post, Trouble
from support.running import Sent, complaint, eventually, text_of

COUNCIL, ROBIN = "dudley", "robin@example.org"


@pytest.fixture
def host(mailing):
    with mailing(councils=[COUNCIL]) as host:
        yield host


def acknowledged(host, **changed):
    """A case with two notices: of receipt, and the acknowledgement."""
    sent = host.send(COUNCIL, complaint(**changed))
    host.take(sent, "check-safeguarding", "by=Duty officer", "outcome=no-concern")
    host.take(sent, "acknowledge")
    return sent


def test_not_now_is_tried_again_and_in_order(host, post):
    post.troubles[ROBIN] = Trouble("451 not now")
    sent = acknowledged(host)
    eventually("an attempt", lambda: post.said.count("MAIL") >= 2)
    assert [parcel["state"] for parcel in host.show(sent)["parcels"]] == ["underway"] * 2
    post.troubles.clear()
    host.comes_to(sent, "notice-2", "delivered")
    first, second = (text_of(letter) for letter in post.to(ROBIN))
    assert "Thank you for telling us" in first and "We are writing to confirm" in second


def test_never_goes_back_to_the_team_until_it_is_put_right(host, post):
    post.troubles[ROBIN] = Trouble("550 nobody here")
    sent = host.send(COUNCIL, complaint())
    parcel = host.comes_to(sent, "notice-1", "undelivered")
    assert "the address was refused" in parcel["standing"]
    assert parcel["remedy"] == "correct it and send again: send-again what=notice-1"
    assert post.said.count("MAIL") == 1
    host.take(sent, "correct-contact", "name=Robin Ash", "email=robin@new.example")
    host.take(sent, "send-again", "what=notice-1", "by=Complaints officer")
    host.comes_to(sent, "notice-1", "delivered")
    assert len(post.to("robin@new.example")) == 1 and post.to(ROBIN) == []


@pytest.mark.parametrize("address", [
    "a,robin@example.org", "robin>@example.org", "<robin@example.org>", '"robin"@example.org', "robin@example.org;eve",
    "rob\\in@x.org", "robin@example..org", "@example.org", "robin@exa%0Ample.org", "x" * 80 + "@example.org"])
def test_an_address_that_is_none_reaches_nobody(host, post, address):
    status, answer = host.json("POST", f"/api/v1/councils/{COUNCIL}/complaints", complaint(complainant__email=address))
    if status != 422:
        sent = Sent(COUNCIL, answer["reference"], answer["code"])
        assert host.comes_to(sent, "notice-1", "undelivered")["remedy"].startswith("correct it and send again")
    assert post.said == [] and post.taken == []


@pytest.mark.parametrize("address", ["robin+tag@example.org", "r.o'neill@example.org", "ROBIN@Example.ORG"])
def test_an_unusual_address_is_reached(host, post, address):
    sent = host.send(COUNCIL, complaint(complainant__email=address))
    host.comes_to(sent, "notice-1", "delivered")
    assert len(post.to(address)) == 1


def test_what_may_have_arrived_is_sent_again_as_the_same(host, post):
    post.troubles[ROBIN] = Trouble(drops=True, times=2)
    sent = host.send(COUNCIL, complaint())
    host.comes_to(sent, "notice-1", "delivered")
    letters = post.to(ROBIN)
    assert len(letters) == 3 and len({letter["Message-ID"] for letter in letters}) == 1
    assert len({letter.as_string() if letter["Date"] is None else text_of(letter) for letter in letters}) == 1


def test_who_cannot_prove_itself_hears_nothing(mailing, tmp_path, vouching, post):
    stranger = Authority(tmp_path / "stranger")
    host = mailing(councils=[COUNCIL])
    with Post(stranger.server()) as impostor:
        host.give_email(impostor, vouching)
        with host:
            sent = host.send(COUNCIL, complaint())
            eventually("two attempts", lambda: impostor.said.count("STARTTLS") >= 2)
            assert host.parcel(sent, "notice-1")["state"] == "underway"
            assert not {"AUTH", "MAIL", "RCPT", "DATA"} & set(impostor.said)
            host.kill()
    host.give_email(post, vouching)
    with host:
        host.comes_to(sent, "notice-1", "delivered")
    assert len(post.to(ROBIN)) == 1


def test_a_server_that_was_down_gets_it_later(mailing, vouching):
    host = mailing(councils=[COUNCIL])
    with Post(vouching.server()) as post:
        host.give_email(post, vouching)
    with host:
        sent = acknowledged(host)
        assert host.parcel(sent, "notice-1")["state"] == "underway"
        with Post(vouching.server(), port=post.port) as back:
            host.comes_to(sent, "notice-2", "delivered")
            assert len(back.to(ROBIN)) == 2


def test_somebody_slow_holds_up_nobody_else(host, post):
    post.troubles["slow@example.org"] = Trouble(is_silent=True)
    slow = [host.send(COUNCIL, complaint(complainant__email="slow@example.org")) for _ in range(3)]
    others = [host.send(COUNCIL, complaint(complainant__email=f"quick-{n}@example.org")) for n in range(5)]
    for other in others:
        host.comes_to(other, "notice-1", "delivered")
    assert {host.parcel(sent, "notice-1")["state"] for sent in slow} == {"underway"}
    host.kill()


def test_many_that_fail_hold_up_nothing_new(host, post):
    post.troubles[ROBIN] = Trouble("451 not now")
    failing = [host.send(COUNCIL, complaint()) for _ in range(20)]
    eventually("attempts", lambda: post.said.count("MAIL") >= 20)
    host.comes_to(host.send(COUNCIL, complaint(complainant__email="new@example.org")), "notice-1", "delivered")
    post.troubles.clear()
    for sent in failing:
        host.comes_to(sent, "notice-1", "delivered")
    assert len(post.to(ROBIN)) == 20


def test_what_the_operator_corrects_takes_effect_while_the_host_runs(mailing, vouching, post):
    post.manners.wants_sign_in = True
    host = mailing(councils=[COUNCIL])
    host.give_email(post, vouching, {"password": "a bad password"}, username="sender")
    with host:
        sent = host.send(COUNCIL, complaint())
        eventually("an attempt", lambda: "AUTH" in post.said)
        host.give_email(post, vouching, {"password": "a good password"}, username="sender")
        host.comes_to(sent, "notice-1", "delivered")
    assert len(post.to(ROBIN)) == 1
