"""The whole journey of a complaint: for every council, without scripts, by keyboard alone, on a phone and at a desk."""

import pytest

from support import addresses
from support.audit import faults_of_answer, look_over
from support.host import COUNCILS
from support.journey import CODE, REFERENCE, Journey, complain
from support.people import CHILD, PEOPLE, SECRETS
from support.visitor import DESK, PHONE


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("council", COUNCILS)
def test_a_child_complains_by_keyboard_alone(visitor, host, council, width):
    child = visitor(scripts=False, width=width)
    journey = Journey(child, council, by_keyboard=True).begin()
    person = CHILD.but("advocate", advocate="no")
    assert journey.walk(person.answers) == person.pages
    journey.on()
    assert journey.at == "sent"
    sent = journey.sent
    assert REFERENCE.fullmatch(sent.reference) and CODE.fullmatch(sent.code)
    why = child.page.locator("details summary").first
    journey.hands.reach(why)
    journey.hands.press("Enter")
    assert child.page.locator("details[open] li").first.is_visible(), "it does not say why that date"
    journey.on()
    assert child.path == addresses.of(council)
    dossier = str(host.case(council, sent.reference))
    assert [words for words in CHILD.told if words not in dossier] == []


@pytest.mark.parametrize("who", PEOPLE)
def test_everyone_is_asked_what_concerns_them(visitor, host, who):
    person, council = PEOPLE[who], COUNCILS[list(PEOPLE).index(who) % len(COUNCILS)]
    somebody = visitor()
    journey = Journey(somebody, council).begin()
    assert journey.walk(person.answers) == person.pages
    readback = somebody.page.locator("main").inner_text()
    if person.voice == "young":
        assert "Use the words for adults" in readback, "it does not speak as to a young person"
    else:
        assert "Use the words for young people" in readback
    journey.on()
    dossier = str(host.case(council, journey.sent.reference))
    assert [words for words in person.told if words not in dossier] == []


@pytest.mark.parametrize("voice", addresses.VOICES)
@pytest.mark.parametrize("council", COUNCILS)
def test_every_page_is_sound(visitor, council, voice):
    """A person is asked every page there is; each is looked over, in the wording that they chose."""
    someone = visitor(scripts=True)
    someone.go(addresses.words(council, voice, "complain"))
    journey = Journey(someone, council)
    journey.on()
    person = PEOPLE["someone adopting, for an adult who asked"]

    def look():
        assert faults_of_answer(someone.page.reload(), personal=True) == []
        look_over(someone, secrets=SECRETS, dark=council == COUNCILS[0])

    journey.walk(person.answers, seen=look)
    look()
    journey.on()
    look()


def test_what_is_sent_tells_dates_and_why_and_to_keep_the_code(visitor):
    parent = visitor()
    complain(parent, COUNCILS[0], PEOPLE["a parent with a date"])
    text = parent.text()
    for words in ["Your reference", "Your code", "Why this date?", "shown this once", "print this page"]:
        assert words in text
    assert parent.page.locator(".date-line").count() >= 1
    parent.page.emulate_media(media="print")
    assert parent.page.locator(".code").is_visible() and parent.page.locator(".reference").is_visible()
    assert not parent.page.get_by_role("button").first.is_visible()


def test_points_are_numbered_changed_and_removed(visitor, host):
    council = COUNCILS[0]
    parent = visitor()
    journey = Journey(parent, council).begin()
    journey.walk(PEOPLE["a parent with a date"].answers, until="happened")
    for number, words in enumerate(["First thing", "Second thing", "Third thing"]):
        journey.answer(words=words)
        assert journey.at == "more"
        journey.answer(more="yes" if number < 2 else "no")
    journey.go("more")
    assert parent.page.locator(".points > li .typed").all_inner_texts() == ["First thing", "Second thing", "Third thing"]
    parent.press("Remove point 1")
    assert parent.page.locator(".points > li .typed").all_inner_texts() == ["Second thing", "Third thing"]
    parent.follow("Change point 2")
    assert journey.field("words").input_value() == "Third thing"
    journey.answer(words="A third thing, changed")
    assert parent.page.locator(".points > li .typed").all_inner_texts() == ["Second thing", "A third thing, changed"]
    journey.walk(PEOPLE["a parent with a date"].answers)
    journey.on()
    dossier = str(host.case(council, journey.sent.reference))
    assert "Second thing" in dossier and "A third thing, changed" in dossier and "First thing" not in dossier


def test_answers_are_read_back_and_can_be_changed(visitor, host):
    council = COUNCILS[1]
    child = visitor()
    journey = Journey(child, council).begin()
    journey.walk(CHILD.answers)
    changes = child.page.locator('main a[href*="/complain/"]').evaluate_all("links => links.map(a => a.pathname)")
    assert {path.rsplit("/", 1)[1] for path in changes} == set(CHILD.pages) - {"more"}
    child.follow(child.page.locator('main a[href$="/complain/name"]'))
    assert journey.field("name").input_value() == "Zebedee Quillfeather"
    journey.answer(name="Zebedee Thyme")
    assert journey.at == "check", "a change leads back to the answers"
    journey.on()
    assert "Zebedee Thyme" in str(host.case(council, journey.sent.reference))


def test_another_answer_to_who_asks_what_is_new_only(visitor):
    journey = Journey(visitor(), COUNCILS[2]).begin()
    journey.walk(CHILD.answers)
    journey.go("who")
    journey.answer(who="parent")
    assert journey.at == "age"
    journey.answer(age="18-or-over")
    assert journey.at == "advocate", "an adult is asked about help in other words, so it is asked again"
    journey.answer(advocate="no")
    assert journey.at == "check"


def test_the_wording_changes_on_the_way_and_keeps_what_was_typed(visitor):
    someone = visitor()
    journey = Journey(someone, COUNCILS[0]).begin()
    journey.walk(PEOPLE["a parent with a date"].answers, until="wanted")
    journey.fill({"wanted": "half a sent"})
    adult = someone.heading
    someone.press("Use the words for young people")
    assert journey.at == "wanted" and someone.heading != adult
    assert journey.field("wanted").input_value() == "half a sent"
    someone.press("Use the words for adults")
    assert someone.heading == adult and journey.field("wanted").input_value() == "half a sent"
