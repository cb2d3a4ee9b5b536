"""Who wants an advocate is passed on: to the provider that fits, with what is needed and never the story."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from support.post import Post
from support.running import YOUNG, Collection, Host, child_of_14, eventually, text_of, whole

#: The provider that each council's child in care is passed on to, and by what.
PROVIDERS = {
    "dudley": ("always-heard", "email"),
    "medway": ("young-lives-foundation", "folder"),
    "st-helens": ("advocacy-focus", "folder"),
    "unnamed-council": ("off-the-record", "folder"),
    "windsor-and-maidenhead": ("always-heard", "email"),
}
NET = "help@coramvoice.org.uk"

#: Words that stand in the story alone.
STORY = {"complaint": "They took the marmalade and nobody wrote to me.", "wanted": "A pumpernickel."}
TOLD = ["marmalade", "pumpernickel", "Quillfeather"]

CHILD = child_of_14(
    complainant__name="Zebedee Quillfeather", complainant__email="zebedee@example.org",
    complainant__phone="01632 960 123", safe_contact="Only at the youth club", **STORY)


class Install:
    """Every council, with mail and collection folders set up."""

    def __init__(self, host: Host, post: Post, collection: Collection):
        self.host, self.post, self.collection = host, post, collection

    def arrived(self, council: str, reference: str) -> str:
        """What the provider has got of a case, all of it."""
        provider, plugin = PROVIDERS[council]
        if plugin == "email":
            letters = [letter for letter in self.post.to(NET) if reference in text_of(letter)]
            assert len(letters) == 1
            return " ".join(whole(letters[0]).split())
        files = [file for file in self.collection.opened(council, provider) if file["packet"]["reference"] == reference]
        assert len(files) == 1 and files[0]["kind"] == "referral" and files[0]["council"] == council
        return " ".join(json.dumps(files[0], ensure_ascii=False).split())


@pytest.fixture(scope="module")
def install(tmp_path_factory, vouching):
    folder = tmp_path_factory.mktemp("referrals")
    collection = Collection(folder)
    for council, (provider, plugin) in PROVIDERS.items():
        if plugin == "folder":
            collection.admit(council, provider)
    with Post(vouching.server()) as post:
        host = Host(folder / "host")
        host.give_email(post, vouching)
        host.give("folder", collection.settings)
        with host:
            yield Install(host, post, collection)


def in_words(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day:%A} {day.day} {day:%B} {day.year}"


@pytest.mark.parametrize("council", PROVIDERS)
def test_a_child_in_care_reaches_the_provider_that_fits(install, council):
    host, (provider, plugin) = install.host, PROVIDERS[council]
    sent = host.send(council, CHILD)
    chosen = host.ask("route", "--council", council, "--who", "looked-after-child", "--age", "14")
    [referral] = host.show(sent)["referrals"]
    assert (referral["provider"], referral["reasons"]) == (chosen["provider"], chosen["reasons"])
    assert (referral["provider"], chosen["carried_by"], chosen["entitled"]) == (provider, plugin, True)
    assert referral["reasons"] and referral["safety_net"] == (provider == "always-heard")

    parcel = host.comes_to(sent, "referral-1", "delivered")
    assert parcel["standing"].startswith("arrived on ") and host.show(sent)["referrals"][0]["arrived"]
    assert f"We told {referral['provider_name']}" in host.page(sent)

    packet = install.arrived(council, sent.reference)
    for needed in ["Zebedee", sent.reference, "zebedee@example.org", "01632 960 123", "Only at the youth club", "Under 18: yes",
                   "Agreed: the person, by asking on the council's complaints site"]:
        assert needed in packet, needed
    assert not [word for word in TOLD if word in packet]


def test_the_day_it_is_wanted_by_is_the_next_of_the_laws(install):
    sent = install.host.send("medway", child_of_14(advocate_wanted=False))
    install.host.take(sent, "check-safeguarding", "by=Duty officer", "outcome=no-concern")
    install.host.take(sent, "answer", "by=Service manager", "words=We are sorry.", "resolved=no")
    install.host.take(sent, "request-next-stage", "by=complainant")
    install.host.take(sent, "request-advocate", "how=telephone")
    install.host.comes_to(sent, "referral-1", "delivered")
    days = [line["due_on"] for line in install.host.show(sent)["deadlines"]
            if line["set_by"] == "law" and line["due_on"] and not line["done_on"]]
    packet = install.arrived("medway", sent.reference)
    assert f"Wanted by: {in_words(min(days))}" in packet and min(days) in packet


def test_what_somebody_said_page_by_page_is_told_to_whoever_calls(install):
    sent = install.host.person().complain("st-helens", **YOUNG | {
        "contact": {"way": ["email", "phone"], "email": "zebedee@example.org", "phone": "01632 960 123"},
        "happened": {"words": STORY["complaint"]}, "wanted": {"wanted": STORY["wanted"]},
        "careful": {"care": ["no-voicemail", "only-me"], "times": "after 4pm", "careful": "Ask for Zeb"},
        "help": {"help": ["interpreter"], "help-words": "Somali"},
    })
    install.host.comes_to(sent, "referral-1", "delivered")
    packet = install.arrived("st-helens", sent.reference)
    for needed in ["Leave no voicemail", "Speak to nobody else", "in their own words: after 4pm", "Ask for Zeb", "interpreter",
                   "Somali", "Email: zebedee@example.org", "Telephone: 01632 960 123"]:
        assert needed in packet, needed
    assert not [word for word in TOLD if word in packet]


def test_a_wish_that_was_spoken_is_passed_on_too(install):
    sent = install.host.intend(
        "dudley", "kind=looked-after-child", "channel=telephone", "name=Zebedee Quillfeather", "phone=01632 960 123",
        "about=the marmalade", "advocate-wanted=yes", "under-18=yes")
    install.host.comes_to(sent, "referral-1", "delivered")
    packet = install.arrived("dudley", sent.reference)
    assert "Known as: Zebedee" in packet and "by telephone" in packet and "marmalade" not in packet
    assert "Always Heard" in install.host.page(sent)


def test_nobody_is_passed_on_who_did_not_ask(install):
    sent = install.host.send("medway", CHILD | {"advocate_wanted": False})
    assert install.host.show(sent)["referrals"] == []


def test_an_adult_whom_the_law_gives_no_advocate_is_not_passed_on(install):
    sent = install.host.send("dudley", {"complainant": {"kind": "parent"}, "complaint": "No.", "advocate_wanted": True})
    assert install.host.show(sent)["referrals"] == []


def test_until_it_has_arrived_nobody_says_so(tmp_path):
    host, collection = Host(tmp_path / "host", councils=["st-helens"]), Collection(tmp_path)
    with host:
        sent = host.send("st-helens", CHILD)
        eventually("an attempt", lambda: host.ask("plugin", "list")[0]["plugins"][1]["state"] == "not-set-up")
        parcel = host.parcel(sent, "referral-1")
        assert parcel["state"] == "underway" and "not yet arrived" in parcel["standing"]
        assert not host.show(sent)["referrals"][0]["arrived"]
        assert "We are telling Advocacy Focus. They do not have your message yet." in host.page(sent)
        collection.admit("st-helens", "advocacy-focus")
        host.give("folder", collection.settings)
        host.comes_to(sent, "referral-1", "delivered")
        assert "We told Advocacy Focus" in host.page(sent)
    assert len(collection.opened("st-helens", "advocacy-focus")) == 1


def test_the_team_is_told_that_the_safety_net_was_used(install):
    sent = install.host.send("windsor-and-maidenhead", CHILD)
    team = "complaintsandcompliments@rbwm.gov.uk"
    def told():
        letters = [letter for letter in install.post.to(team) if "inherits from its base" in text_of(letter)]
        return [letter for letter in letters if sent.reference in text_of(letter)]
    [letter] = eventually("word of it", told)
    assert not re.search("|".join(TOLD + ["Zebedee"]), whole(letter))
