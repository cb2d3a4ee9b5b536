"""Nobody is written to in a way that may not be safe: what waits is read on the page or handed over."""

from __future__ import annotations

from datetime import datetime

import pytest

from support.post import Post
from support.running import ADULT, Host, complaint, eventually

COUNCIL = "dudley"
EMAIL = "zebedee@example.org"


@pytest.fixture(scope="module")
def mail(tmp_path_factory, vouching):
    folder = tmp_path_factory.mktemp("safe")
    with Post(vouching.server()) as post:
        host = Host(folder / "host", councils=[COUNCIL])
        host.give_email(post, vouching)
        with host:
            yield host, post


def all_else_has_gone(host: Host, post: Post) -> None:
    """Waits until something that was written later has arrived."""
    address = f"later-{len(post.taken)}@example.org"
    host.send(COUNCIL, complaint(complainant__email=address))
    eventually("what was written later", lambda: post.to(address))


def acknowledged(host: Host, sent):
    """The same case, once the team has acknowledged it."""
    host.take(sent, "check-safeguarding", "by=Duty officer", "outcome=no-concern")
    host.take(sent, "acknowledge")
    return sent


def paged(**pages):
    return lambda host: host.person().complain(COUNCIL, **ADULT | pages)


def never_this_address(host):
    sent = host.send(COUNCIL, complaint(complainant__email=EMAIL, safe_contact="Not by email, please."))
    host.take(sent, "correct-contact", f"email={EMAIL}", f"never={EMAIL.upper()}")
    return sent


HELD = {
    "no contact": (paged(contact={"way": ["none"]}), "asked not to be contacted"),
    "own words": (paged(contact={"way": ["email"], "email": EMAIL}, careful={"careful": "My mum reads my email."}), "own words"),
    "own words, as JSON": (
        lambda host: host.send(COUNCIL, complaint(complainant__email=EMAIL, safe_contact="Only from a friend's.")), "own words"),
    "unclear times": (
        paged(contact={"way": ["email"], "email": EMAIL}, careful={"times": "when he is out"}), "has to be read by a person"),
    "letter only": (paged(contact={"way": ["letter"], "address": "1 High Street", "email": EMAIL}), "arranged nothing"),
    "telephone only": (paged(contact={"way": ["phone"], "phone": "01632 960 123", "email": EMAIL}), "No safe way of writing"),
    "never this address": (never_this_address, "must never be used"),
}


#: What somebody of the team can let go once they have read what the person said.
TO_BE_READ = {"own words", "has to be read by a person"}


@pytest.mark.parametrize("settled", ["read", "handed-over"])
@pytest.mark.parametrize("how", HELD)
def test_what_may_not_be_sent_waits_for_the_person(mail, how, settled):
    (host, post), (begin, reason) = mail, HELD[how]
    sent = acknowledged(host, begin(host))
    receipt, parcel = host.show(sent)["parcels"]
    # With the receipt somebody was told on the spot; the acknowledgement has yet to reach them.
    assert (receipt["state"], receipt["kind"]) == ("held", "receipt") and "remedy" not in receipt
    assert (parcel["state"], parcel["kind"]) == ("held", "acknowledgement") and reason in parcel["standing"]
    assert "hand-over" in parcel["remedy"] and ("confirm-contact" in parcel["remedy"]) == (reason in TO_BE_READ)
    assert host.is_due(sent, "hand-over")
    all_else_has_gone(host, post)
    assert post.to(EMAIL) == []
    if settled == "read":
        assert host.read(sent)["reference"] == sent.reference
    else:
        host.take(sent, "hand-over", "what=notice-2", "by=Complaints officer")
    assert host.parcel(sent, "notice-2")["state"] == settled
    assert not host.is_due(sent, "hand-over")


@pytest.mark.parametrize("how, told", [
    ("no contact", "You asked us not to contact you, so what we have to tell you is on this page."),
    ("own words", "We could not be sure of a safe way to write to you, so what we have to tell you is on this page."),
])
def test_the_page_says_why_it_waits_there(mail, how, told):
    host, _ = mail
    sent = acknowledged(host, HELD[how][0](host))
    assert told in host.page(sent)
    assert host.parcel(sent, "notice-2")["state"] == "read"


def test_once_a_person_has_read_it_it_can_be_sent(mail):
    host, post = mail
    address = "confirmed@example.org"
    sent = host.send(COUNCIL, complaint(complainant__email=address, safe_contact="Say nothing to my dad."))
    refused = host.run("case", "step", sent.reference, "send-again", "what=notice-1", "by=Officer", "--council", COUNCIL)
    assert refused.returncode == 1 and "has to be read first" in refused.stderr
    host.take(sent, "confirm-contact", "by=Complaints officer", "ways=email")
    host.take(sent, "send-again", "what=notice-1", "by=Complaints officer")
    host.comes_to(sent, "notice-1", "delivered")
    assert len(post.to(address)) == 1


def test_in_safe_hours_and_not_before(mailing, post):
    host = mailing(moving=True, councils=[COUNCIL])
    host.clock.go_on_from(datetime(2026, 12, 1, 10, 0))
    with host:
        sent = host.person().complain(COUNCIL, **ADULT | {
            "contact": {"way": ["email"], "email": EMAIL}, "careful": {"times": "weekdays after 4pm"}})
        for moment in [datetime(2026, 12, 1, 15, 30), datetime(2026, 12, 1, 20, 1)]:
            host.clock.go_on_from(moment)
            all_else_has_gone(host, post)
            assert host.parcel(sent, "notice-1")["state"] == "underway" and post.to(EMAIL) == []
        host.clock.go_on_from(datetime(2026, 12, 2, 16, 1))
        all_else_has_gone(host, post)
        host.comes_to(sent, "notice-1", "delivered")
        assert len(post.to(EMAIL)) == 1


CORRECTED = {
    "elsewhere": (["email=new@example.org"], "delivered"), "not at all": (["ways=none"], "held"),
    "never there": ([f"email={EMAIL}", f"never={EMAIL}"], "held"), "with care": ([f"email={EMAIL}", "words=Wait."], "held"),
}


@pytest.mark.parametrize("how", CORRECTED)
def test_a_contact_corrected_before_sending_is_obeyed(tmp_path, vouching, post, how):
    fields, state = CORRECTED[how]
    host = Host(tmp_path / "host", councils=[COUNCIL])
    with host:
        sent = host.send(COUNCIL, complaint(complainant__email=EMAIL))
        host.take(sent, "correct-contact", *fields)
        host.give_email(post, vouching)
        host.comes_to(sent, "notice-1", state)
    assert post.to(EMAIL) == [] and len(post.to("new@example.org")) == (state == "delivered")
