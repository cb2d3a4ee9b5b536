"""The complaints team is told at once of what comes in, and once a day of what is due: in references, never in personal data."""

from __future__ import annotations

import re
from datetime import datetime

from support.running import complaint, eventually, text_of, whole

COUNCIL, TEAM, DUTY = "medway", "sccm@medway.gov.uk", "duty@medway.example"
MARKED = ["Zebedee", "Quillfeather", "zebedee@example.org", "960 123", "marmalade", "Florence", "youth club", "pumpernickel"]
MARKED_COMPLAINT = complaint(
    complainant__name="Zebedee Quillfeather", complainant__email="zebedee@example.org", complainant__phone="01632 960 123",
    complaint="The marmalade again.", wanted="A pumpernickel.", safe_contact="Only at the youth club", child__name="Florence")


def told(post, address: str, reference: str, subject: str = "") -> list:
    return [letter for letter in post.to(address) if reference in text_of(letter) and subject in letter["Subject"]]


def is_impersonal(post) -> bool:
    """Whether nothing that the team got says anything about a person."""
    letters = post.to(TEAM) + post.to(DUTY)
    assert letters
    return not any(re.search("|".join(MARKED), whole(letter), re.I) for letter in letters)


def test_a_new_complaint_is_told_without_anything_about_a_person(mailing, post):
    with mailing(councils=[COUNCIL]) as host:
        sents = [host.send(COUNCIL, MARKED_COMPLAINT) for _ in range(3)]
        wish = host.intend(COUNCIL, "kind=parent", "channel=telephone", "name=Zebedee Quillfeather", "about=the marmalade")
        for sent in [*sents, wish]:
            eventually("the alert", lambda: told(post, TEAM, sent.reference))
            assert len(told(post, TEAM, sent.reference, "A case needs reading")) == 1
    assert is_impersonal(post)


def test_words_of_danger_are_told_at_once_to_whoever_is_on_duty(mailing, post):
    host = mailing(councils=[COUNCIL])
    host.edit(COUNCIL, (f'<team plugin="email" to="{TEAM}"/>', f'<team plugin="email" to="{TEAM}" urgent-to="{DUTY}"/>'))
    with host:
        calm = host.send(COUNCIL, MARKED_COMPLAINT)
        sent = host.send(COUNCIL, MARKED_COMPLAINT | {"complaint": "He hits me. The marmalade too."})
        [letter] = eventually("the urgent alert", lambda: told(post, DUTY, sent.reference))
        assert letter["Subject"] == "Urgent: read a case now"
        eventually("the usual alert too", lambda: told(post, TEAM, sent.reference, "A case needs reading"))
        host.take(calm, "write-to-team", "words=I am not safe at home.")
        eventually("the urgent alert of a message", lambda: told(post, DUTY, calm.reference))
        assert len(post.to(DUTY)) == 2
    assert is_impersonal(post)


def test_without_an_address_for_it_the_team_has_what_is_urgent(mailing, post):
    with mailing(councils=[COUNCIL]) as host:
        sent = host.send(COUNCIL, MARKED_COMPLAINT | {"complaint": "I want to kill myself."})
        eventually("the urgent alert", lambda: told(post, TEAM, sent.reference, "Urgent"))


def test_a_council_that_names_no_address_is_sent_nothing(mailing, post):
    with mailing(councils=["dudley"]) as host:
        host.send("dudley", complaint())
        eventually("the receipt", lambda: post.to("robin@example.org"))
        assert {recipient for recipient, _ in post.taken} == {"robin@example.org"}


def digests(post) -> list:
    return [letter for letter in post.to(TEAM) if letter["Subject"].startswith("What is due and late")]


def nudge(host, post) -> str:
    """Sends another complaint and waits until the team has heard of it; gives its reference."""
    sent = host.send(COUNCIL, MARKED_COMPLAINT)
    eventually("the alert", lambda: told(post, TEAM, sent.reference, "A case needs reading"))
    return sent.reference


def test_the_days_list_comes_once_at_its_hour(mailing, post):
    host = mailing(moving=True, councils=[COUNCIL])
    host.edit(COUNCIL, (f'to="{TEAM}"/>', f'to="{TEAM}" digest-at="09:30"/>'))
    host.clock.go_on_from(datetime(2026, 11, 30, 9, 0))
    host.start()
    early = nudge(host, post)
    assert digests(post) == []
    host.clock.go_on_from(datetime(2026, 11, 30, 9, 30))
    nudge(host, post)
    [first] = eventually("the list", lambda: digests(post))
    assert early in text_of(first) and "0 late" in text_of(first) and "30 November 2026" in first["Subject"]

    host.stop()
    host.start()
    nudge(host, post)
    host.kill()
    host.start()
    nudge(host, post)
    assert len(digests(post)) == 1

    host.clock.go_on_from(datetime(2027, 1, 18, 9, 31))
    nudge(host, post)
    second = eventually("the next list", lambda: digests(post)[1:])[0]
    assert early in text_of(second).split("Late, the longest first:")[1] and "was due" in text_of(second)
    assert re.search("[1-9] late", text_of(second))
    host.stop()
    assert len(digests(post)) == 2

    # A host that did not run at that hour sends it as soon as it does.
    host.clock.go_on_from(datetime(2027, 1, 19, 15, 0))
    host.start()
    eventually("the list of the day", lambda: digests(post)[2:])
    host.stop()
    assert len(digests(post)) == 3 and is_impersonal(post)
