"""Every page with every mistake: said at the top and beside the field, and nothing that was typed is lost."""

import pytest

from support.audit import look_over
from support.host import COUNCILS
from support.journey import Journey
from support.people import PEOPLE, SECRETS
from support import addresses

FIRST = COUNCILS[0]

#: Mistakes, by page: what is filled in, and which field each message leads to.
MISTAKES: dict[str, list[tuple[dict, list[str]]]] = {
    "who": [({}, ["who"])],
    "family": [({}, ["family"])],
    "age": [({}, ["age"])],
    "for-whom": [({}, ["for"])],
    "child": [
        ({"child-name": "Zebedee", "born-day": "31", "born-month": "2", "born-year": "2015"}, ["born-day", "knows"]),
        ({"child-name": "Zebedee " * 30, "born-day": "1", "born-month": "1", "born-year": "2099", "knows": "no"},
         ["child-name", "born-day"]),
    ],
    "happened": [({}, ["words"]), ({"words": "  \n "}, ["words"]), ({"words": "marmalade " * 6_000}, ["words"])],
    "more": [({}, ["more"])],
    "when": [
        ({}, ["when"]), ({"when": "day"}, ["day-day"]),
        ({"when": "day", "day-day": "1", "day-month": "x", "day-year": "26"}, ["day-day"]),
        ({"when": "day", "day-day": "1", "day-month": "1", "day-year": "2099"}, ["day-day"]),
        ({"when": "while", "when-words": "Zebedee " * 30}, ["when-words"]),
    ],
    "wanted": [({"wanted": "marmalade " * 600}, ["wanted"])],
    "name": [({"name": "Zebedee " * 30}, ["name"])],
    "contact": [
        ({}, ["way"]),
        ({"way": ["email", "phone", "text", "letter"]}, ["email", "phone", "text-phone", "address"]),
        ({"way": ["email", "phone"], "email": "Zebedee", "phone": "marmalade"}, ["email", "phone"]),
        ({"way": ["email", "none"], "email": "zebedee@example.com"}, ["way"]),
        ({"way": ["letter"], "address": "Wisteria " * 100}, ["address"]),
    ],
    "careful": [({"times": "Zebedee " * 30, "careful": "marmalade " * 600}, ["times", "careful"])],
    "help": [({"help-words": "marmalade " * 600}, ["help-words"])],
    "advocate": [({}, ["advocate"])],
}


def _make(journey: Journey, filled: dict, fields: list[str]) -> None:
    """Makes a mistake and holds what is said of it."""
    here = journey.at
    journey.fill(filled)
    with journey.page.expect_response(lambda answer: answer.request.method == "POST") as answer:
        journey.on()
    assert answer.value.status == 422 and journey.at == here
    links = journey.page.locator(".error-summary a").evaluate_all("links => links.map(a => a.hash.slice(1))")
    assert links == fields, f"{here} with {str(filled)[:80]}: {journey.errors}"
    for name, value in filled.items():
        control = journey.field(name).first
        if control.get_attribute("type") in ("radio", "checkbox"):
            chosen = journey.field(name).and_(journey.page.locator(":checked"))
            assert sorted(box.get_attribute("value") for box in chosen.all()) == sorted(
                [value] if isinstance(value, str) else value)
        elif value.strip():
            assert control.input_value() == value, f"{name} was not kept"


@pytest.mark.parametrize("voice", addresses.VOICES)
def test_every_mistake_is_said_and_costs_nothing(visitor, voice):
    someone = visitor(scripts=True)
    someone.go(addresses.words(FIRST, voice, "complain"))
    journey = Journey(someone, FIRST)
    journey.on()
    made = []

    def err():
        for filled, fields in MISTAKES[journey.at]:
            if voice == "young" and journey.at == "who":
                someone.go(addresses.words(FIRST, voice, "complain/who"))
            _make(journey, filled, fields)
            look_over(someone, secrets=SECRETS, dark=voice == "adult")
            made.append(journey.at)
            journey.go(journey.at)

    journey.walk(PEOPLE["someone adopting, for an adult who asked"].answers | {
        "for-whom": {"for": "child"}, "child": {"knows": "no"}}, seen=err)
    assert set(made) == set(MISTAKES)


def test_a_link_of_the_summary_leads_to_the_field(visitor):
    someone = visitor()
    journey = Journey(someone, FIRST).begin()
    journey.on()
    someone.page.locator(".error-summary a").first.click()
    someone.page.keyboard.press("Space")
    assert journey.field("who").first.is_checked()


def test_the_other_ways_of_contact_are_forgotten_when_they_are_unticked(visitor, host):
    """What goes with a way that is not ticked stays in the form, and is not sent."""
    someone = visitor()
    journey = Journey(someone, FIRST).begin()
    answers = PEOPLE["a parent with a date"].answers
    journey.walk(answers)
    journey.go("contact")
    journey.answer(way=["email"])
    journey.on()
    dossier = str(host.case(FIRST, journey.sent.reference))
    assert "zebedee@example.com" in dossier and "01632 960 123" not in dossier and "Wisteria" not in dossier
