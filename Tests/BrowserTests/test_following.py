"""Following a case by reference and code, and all that a person can do with it."""

import time

import pytest

from support import addresses
from support.audit import faults_of_answer, look_over
from support.host import COUNCILS, eventually
from support.journey import Journey, Sent, complain, follow
from support.people import CHILD, PEOPLE, SECRETS
from support.plain import at_once, cookies_of, post, token_of

FIRST, SECOND = COUNCILS[0], COUNCILS[1]
PARENT = PEOPLE["a parent with a date"]


@pytest.fixture(scope="module")
def quiet_host(tmp_path_factory):
    """A host whose wrong codes are this module's own."""
    from support.host import Host

    host = Host(tmp_path_factory.mktemp("quiet") / "host").start()
    yield host
    host.stop()


@pytest.fixture
def guest(visitor, quiet_host):
    return lambda **wishes: visitor(quiet_host, **wishes)


@pytest.mark.parametrize("council", COUNCILS)
def test_a_case_is_followed_by_keyboard_from_another_browser(guest, council):
    sent = complain(guest(), council, PARENT)
    other = guest()
    journey = Journey(other, council, begins="track", by_keyboard=True)
    journey.go()
    journey.answer(reference=sent.reference.lower().replace("-", " "), code=sent.code.upper().replace("-", "  "))
    assert journey.at == "case"
    text = other.text()
    for words in ["Where it is", "Who has it", "Whose turn it is", "Why this date?", "marmalade", "zebedee@example.com"]:
        assert words in text
    assert sent.code not in other.page.content()
    journey.hands.enter(other.page.get_by_role("link", name="Add something to your complaint"))
    journey.answer(words="And the toast.")
    assert journey.at == "case" and "And the toast." in other.text()
    journey.hands.enter(other.page.get_by_role("button", name="Stop following and close"))
    assert other.path == addresses.of(council)
    journey.go("case")
    assert "marmalade" not in other.text()


#: What a person can do: the page, what they fill in, and what the team can read of it.
ACTIONS = {
    "add": {"words": "One thing more: honey."},
    "write": {"words": "When will I hear of the honey?"},
    "nobody": {"words": "Three weeks without honey."},
    "contact": {"name": "Zebedee Honey", "way": ["phone"], "phone": "01632 960 999"},
    "advocate": {"advocate": "yes"},
    "withdraw": {"words": "No more honey.", "sure": ["yes"]},
}


@pytest.mark.parametrize("voice", addresses.VOICES)
def test_every_page_of_a_case_is_sound_and_does_what_it_says(guest, quiet_host, voice):
    sent = complain(guest(), SECOND, PARENT)
    someone = guest(scripts=True)
    someone.go(addresses.words(SECOND, voice, "track"))
    journey = Journey(someone, SECOND, begins="track")
    secrets = (*SECRETS, sent.reference, *sent.code.split("-")[:2])

    def look():
        assert faults_of_answer(someone.page.reload(), personal=True) == []
        look_over(someone, secrets=secrets, dark=voice == "adult")

    look()
    journey.on()
    look_over(someone, secrets=secrets)
    assert len(journey.errors) == 2
    journey.answer(reference=sent.reference, code=sent.code)
    look()
    for page, filled in ACTIONS.items():
        someone.follow(someone.page.locator(f'main a[href$="/track/{page}"]'))
        assert journey.at == page
        look()
        journey.fill(filled)
        journey.on()
        assert journey.at == "case", f"{page}: {journey.errors}"
        assert someone.page.get_by_role("status").inner_text().strip()
        look_over(someone, secrets=secrets)
        someone.page.reload()
        assert someone.page.get_by_role("status").count() == 0, "it is said once"
    dossier = str(quiet_host.case(SECOND, sent.reference))
    for words in ["One thing more: honey.", "When will I hear", "Three weeks without", "Zebedee Honey", "01632 960 999",
                  "No more honey."]:
        assert words in dossier


@pytest.mark.parametrize("page, filled, fields", [
    ("add", {}, ["words"]), ("write", {"words": "  "}, ["words"]), ("add", {"words": "x" * 50_001}, ["words"]),
    ("contact", {"way": ["email"], "email": "nothing"}, ["email"]), ("contact", {"way": ["email", "none"]}, ["way"]),
    ("withdraw", {"words": "Not sure"}, ["sure"]),
])
def test_mistakes_are_said_and_cost_nothing(guest, page, filled, fields):
    someone = guest(scripts=True)
    complain(someone, FIRST, PARENT)
    journey = Journey(someone, FIRST, begins="track")
    journey.go(page)
    journey.fill(filled)
    journey.on()
    links = someone.page.locator(".error-summary a").evaluate_all("links => links.map(a => a.hash.slice(1))")
    assert journey.at == page and links == fields
    look_over(someone, secrets=SECRETS)
    for name, value in filled.items():
        if isinstance(value, str) and value.strip():
            assert journey.field(name).input_value() == value


def test_the_next_stage_is_asked_for_once_stage_1_is_answered(guest, quiet_host):
    someone = guest()
    sent = complain(someone, FIRST, PARENT)
    journey = Journey(someone, FIRST, begins="track")
    journey.go("case")
    assert someone.page.locator('main a[href$="/track/next-stage"]').count() == 0
    quiet_host.step(FIRST, sent.reference, "acknowledge")
    quiet_host.step(FIRST, sent.reference, "answer", "by=Service manager", "words=We are sorry about the honey.", "resolved=no")
    someone.page.reload()
    assert "We are sorry about the honey." in someone.text()
    someone.follow(someone.page.locator('main a[href$="/track/next-stage"]'))
    journey.answer(words="The honey was not the point.")
    assert journey.at == "case"
    assert "The honey was not the point." in str(quiet_host.case(FIRST, sent.reference))


#: What the team does to answer stage 2, step by step.
STAGE_2 = [
    ("appoint-investigator", "name=Ivo"), ("appoint-independent-person", "name=Ira"), ("appoint-adjudicator", "name=Head"),
    ("receive-report", "of=investigating-officer"), ("receive-report", "of=independent-person"),
    ("answer", "by=Director", "words=We uphold the honey.", "resolved=no", "findings=1=upheld"),
    ("record-receipt", "stage=2"),
]


@pytest.mark.parametrize("width", [360, 1280])
def test_a_complaint_under_two_procedures_shows_both(guest, quiet_host, width):
    parent = guest(width=width, scripts=True)
    sent = complain(parent, FIRST, PARENT)
    for step in [
        ("acknowledge",), ("add-point", "words=The bus to school is late."), ("add-point", "words=The exam was unfair."),
        ("route", "points=2", "to=corporate", "reason=School transport is no part of social care"),
        ("route", "points=3", "to=outside", "destination=The school, Hill Road", "reason=The school runs its exams"),
    ]:
        quiet_host.step(FIRST, sent.reference, *step)
    parent.go(addresses.of(FIRST, "track/case"))
    text = parent.text()
    for words in [
        "The children’s social care complaints procedure: point 1",
        "The council’s corporate complaints procedure: point 2", "Point 3 is for somebody else to look into",
    ]:
        assert words in text
    look_over(parent, secrets=SECRETS)


@pytest.mark.parametrize("voice", addresses.VOICES)
def test_a_review_panel_is_asked_for_once_stage_2_is_answered(guest, quiet_host, voice):
    someone = guest(scripts=True)
    sent = complain(someone, FIRST, PARENT)
    someone.go(addresses.words(FIRST, voice, "track"))
    journey = Journey(someone, FIRST, begins="track")
    quiet_host.step(FIRST, sent.reference, "answer", "by=Manager", "words=Sorry.", "resolved=no")
    quiet_host.step(FIRST, sent.reference, "request-next-stage", "by=complainant")
    for step in STAGE_2:
        quiet_host.step(FIRST, sent.reference, *step)
    journey.go("case")
    assert "We uphold the honey." in someone.text() and "ask for stage 3" in someone.text().lower()
    assert any("panel (stage 3)" in line or "review panel (stage 3)" in line for line in someone.text().splitlines())
    look_over(someone, secrets=SECRETS)
    someone.follow(someone.page.locator('main a[href$="/track/next-stage"]'))
    journey.fill({"words": "   "})
    journey.on()
    links = someone.page.locator(".error-summary a").evaluate_all("links => links.map(a => a.hash.slice(1))")
    assert journey.at == "next-stage" and links == ["words"], "why somebody is unhappy has to be said (regulation 18(2))"
    look_over(someone, secrets=SECRETS)
    journey.answer(words="The honey is still missing.")
    assert journey.at == "case" and "Stage 3" in someone.text()
    look_over(someone, secrets=SECRETS)
    assert "The honey is still missing." in str(quiet_host.case(FIRST, sent.reference))


def test_a_message_is_answered_on_the_page(guest, quiet_host):
    someone = guest()
    sent = complain(someone, FIRST, PARENT)
    journey = Journey(someone, FIRST, begins="track")
    journey.go("write")
    journey.answer(words="Is anyone there?")
    steps = str(quiet_host.case(FIRST, sent.reference))
    assert "Is anyone there?" in steps
    quiet_host.step(FIRST, sent.reference, "write-to-complainant", "by=Complaints manager",
                    "words=We are here.")
    someone.page.reload()
    assert "We are here." in someone.text()


def test_pressing_twice_does_it_once(guest):
    someone = guest()
    complain(someone, FIRST, PARENT)
    journey = Journey(someone, FIRST, begins="track")
    journey.go("add")
    fields = {"form": token_of(someone), "words": "Only once, honey", "go": "on",
              "once": journey.field("once").first.get_attribute("value")}
    path, cookies, origin = addresses.of(FIRST, "track/add"), cookies_of(someone), someone.host.origin
    answers = at_once([lambda: post(origin, path, fields, cookies=cookies)] * 4)
    assert {answer.status for answer in answers} == {303}
    journey.go("case")
    assert someone.text().count("Only once, honey") == 1


def test_a_wrong_code_and_an_unknown_reference_get_the_same_answer(guest):
    known = complain(guest(), FIRST, PARENT)
    stranger = guest()
    stranger.go(addresses.of(FIRST, "track"))
    token, cookies, path = token_of(stranger), cookies_of(stranger), addresses.of(FIRST, "track")

    def ask(reference: str, code: str):
        answer = post(stranger.host.origin, path, {"form": token, "reference": reference, "code": code, "go": "on"},
                      cookies=cookies)
        status, headers, text = answer.without_chance
        return status, headers, text.replace(f'value="{reference}"', "")

    wrong = "acorn-acorn-acorn-acorn-acorn-acorn"
    elsewhere = complain(guest(), SECOND, PARENT)
    answers = [ask(known.reference, wrong), ask(elsewhere.reference, wrong), ask("nothing like it", wrong),
               ask(elsewhere.reference, elsewhere.code)]
    assert answers[0][0] == 422
    assert all(answer == answers[0] for answer in answers)


def test_a_lost_code_tells_the_same_of_every_reference(guest, quiet_host):
    known = complain(guest(), FIRST, PARENT)
    said = []
    elsewhere = complain(guest(), SECOND, PARENT)
    for reference in [known.reference, elsewhere.reference]:
        someone = guest(scripts=True)
        journey = Journey(someone, FIRST, begins="track")
        journey.go()
        someone.follow("I have lost my code")
        look_over(someone)
        journey.answer(reference=reference, via="safe-contact")
        look_over(someone, secrets=(reference,))
        said.append(someone.page.locator("main").inner_text())
    assert said[0] == said[1]
    eventually("the team is told of a lost code", lambda: "lost" in str(quiet_host.case(FIRST, known.reference)))


def test_guessing_is_slowed_and_the_team_is_told(visitor, new_host):
    host = new_host(councils=[FIRST])
    sent = complain(visitor(host), FIRST, PARENT)
    stranger = visitor(host)
    stranger.go(addresses.of(FIRST, "track"))
    token, cookies, path = token_of(stranger), cookies_of(stranger), addresses.of(FIRST, "track")

    def guess():
        begun = time.monotonic()
        answer = post(host.origin, path, {"form": token, "reference": sent.reference, "code": "a b c d e f", "go": "on"},
                      cookies=cookies)
        assert answer.status == 422
        return time.monotonic() - begun

    # A wait is never shorter than it says, however slow the machine.
    assert max(at_once([guess] * 10)) >= 5
    eventually("the team is told", lambda: "wrong code" in str(host.case(FIRST, sent.reference)))
    child = follow(visitor(host), FIRST, sent)
    assert child.at == "case", "nobody can lock a person out of their own case"


def test_following_ends_by_itself(visitor, new_host):
    host = new_host(moving=True, councils=[FIRST])
    someone = visitor(host)
    sent = complain(someone, FIRST, PARENT)
    journey = follow(visitor(host), FIRST, sent)
    host.clock.move("+15m")
    journey.page.reload()
    assert journey.at == "case"
    host.clock.move("+30m")
    journey.page.reload()
    assert journey.at == "case"
    journey.go("write")
    journey.fill({"words": "Too late?"})
    host.clock.move("+55m")
    journey.on()
    assert "private" in journey.visitor.text() and "marmalade" not in journey.visitor.text()
    assert journey.field("reference").count() == 1
    journey.answer(reference=sent.reference, code=sent.code)
    assert journey.at == "case"


def test_one_case_is_not_anothers(guest):
    """The cookie of one case opens no other, and that of another council nothing."""
    one, two = guest(), guest()
    first, second = complain(one, FIRST, PARENT), complain(two, SECOND, CHILD)
    Journey(one, FIRST, begins="track").go("case")
    assert first.reference in one.text()
    one.go(addresses.of(SECOND, "track/case"))
    assert second.reference not in one.text() and "marmalade" not in one.text()
    one.context.add_cookies([{**cookie, "path": addresses.of(SECOND)} for cookie in one.context.cookies()])
    one.go(addresses.of(SECOND, "track/case"))
    assert "marmalade" not in one.text()


def test_a_cookie_from_before_does_not_open_the_case(guest):
    """Whoever planted or knew the cookie of a browser does not see what is followed there later."""
    sent = complain(guest(), FIRST, PARENT)
    someone = guest()
    journey = Journey(someone, FIRST, begins="track")
    journey.go()
    before = someone.context.cookies()
    journey.answer(reference=sent.reference, code=sent.code)
    assert journey.at == "case"
    thief = guest()
    thief.context.add_cookies(before)
    thief.go(addresses.of(FIRST, "track/case"))
    assert "marmalade" not in thief.text()
