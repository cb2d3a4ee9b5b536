"""The complaints team's own pages: getting in, and one complaint through every stage by those whose it is."""

from datetime import date, timedelta

import pytest

from support.audit import faults_of_answer, look_over
from support.host import COUNCILS, Host
from support.journey import complain, follow
from support.keyboard import Keyboard
from support.people import PEOPLE
from support.team import PASSWORD, code_of, link_for, set_up
from support.visitor import DESK, PHONE

COUNCIL = COUNCILS[0]
PARENT = PEOPLE["a parent with a date"]


@pytest.fixture(scope="module")
def practice(tmp_path_factory):
    host = Host(tmp_path_factory.mktemp("practice") / "host", practice=True).start()
    yield host
    host.stop()


@pytest.fixture
def joins(visitor, practice):
    """Somebody of a team, signed in."""
    made: list[str] = []

    def join(role: str, *, council: str = COUNCIL, width: int = DESK):
        name = f"{role.replace('-', ' ').title()} {len(made)}"
        made.append(role)
        address = f"{role}-{len(made)}-{id(made)}@example.org"
        return set_up(visitor(practice, scripts=True, width=width), council, address,
                      link_for(practice, council, name, address, role))

    return join


def test_an_account_is_set_up_and_signed_in_with_by_keyboard_alone(visitor, practice):
    person = visitor(practice, scripts=True)
    made = link_for(practice, COUNCIL, "Kay Board", "kay@example.org", "complaints-manager")
    answer = person.go(made["path"])
    assert faults_of_answer(answer, personal=True) == []
    look_over(person, secrets=("Kay",))
    hands = Keyboard(person.page)
    secret = person.page.locator(".team-secret").inner_text()
    hands.type(person.page.locator("#password"), "short")
    hands.type(person.page.locator("#again"), "short")
    hands.type(person.page.locator("#code"), code_of(secret))
    hands.enter(person.page.get_by_role("button", name="Set up the account"))
    look_over(person)
    assert "at least 12 characters" in person.text()
    for name, value in {"#password": PASSWORD, "#again": PASSWORD, "#code": code_of(secret)}.items():
        hands.type(person.page.locator(name), value)
    hands.enter(person.page.get_by_role("button", name="Set up the account"))
    look_over(person)
    hands.enter(person.page.get_by_role("link", name="I have kept them: sign in"))
    look_over(person)
    hands.type(person.page.locator("#address"), "kay@example.org")
    hands.type(person.page.locator("#password"), "not the password")
    hands.enter(person.page.get_by_role("button", name="Continue"))
    look_over(person)
    assert "do not belong together" in person.text() and "not the password" not in person.page.content()
    hands.type(person.page.locator("#password"), PASSWORD)
    hands.enter(person.page.get_by_role("button", name="Continue"))
    look_over(person)
    hands.type(person.page.locator("#code"), "000000")
    hands.enter(person.page.get_by_role("button", name="Sign in"))
    look_over(person)
    hands.type(person.page.locator("#code"), code_of(secret, later=1))
    hands.enter(person.page.get_by_role("button", name="Sign in"))
    assert person.path == f"/{COUNCIL}/team/cases"
    assert hands.tour() == []
    # Recovery codes are renewed by whoever knows the password.
    hands.enter(person.page.get_by_role("link", name="You", exact=True))
    hands.type(person.page.locator("#password"), "not the password")
    hands.enter(person.page.get_by_role("button", name="Show me new codes"))
    look_over(person)
    assert "not the password you have now" in person.text()
    hands.type(person.page.locator("#password"), PASSWORD)
    hands.enter(person.page.get_by_role("button", name="Show me new codes"))
    look_over(person)
    assert person.page.locator(".team-codes code").count() == 10
    # The link was used, and leads nowhere now.
    person.go(made["path"])
    assert "cannot be used" in person.heading
    look_over(person)
    person.go(f"/{COUNCIL}/team")
    person.press("Sign out")
    person.go(f"/{COUNCIL}/team/cases")
    assert person.path == f"/{COUNCIL}/team/sign-in"


def test_the_main_work_is_done_by_keyboard_alone(joins, practice):
    officer = joins("complaints-officer")
    person, hands = officer.visitor, Keyboard(officer.page)
    page = officer.page
    officer.go("/cases")
    # The list: another sort, a filter, the file, the page of a case and why its date is what it is.
    hands.enter(page.get_by_role("link", name="Received"))
    assert "by=received" in page.url
    hands.reach(page.locator("#waits"))
    page.keyboard.type("The team")
    assert page.locator("#waits").input_value() == "team"
    hands.enter(page.get_by_role("button", name="Show"))
    assert "waits=team" in page.url and hands.tour() == []
    hands.enter(page.get_by_role("link", name="Why this date of").first)
    assert "why=" in page.url and person.heading.startswith("Case")
    assert hands.tour() == []
    reference = page.locator("h1 .reference").inner_text()
    # A step: found under its group, tried, looked over and done.
    hands.reach(page.locator("summary", has_text="The team").first)
    hands.press("Enter")
    hands.enter(page.locator("a[href$='/steps/note']"))
    hands.enter(page.get_by_role("button", name="Do it"))
    look_over(person)
    assert "Fill this in" in person.text()
    hands.type(page.locator("#words"), "Rang; nobody was there")
    hands.enter(page.get_by_role("button", name="Show the dates it will start"))
    assert page.locator("#words").input_value() == "Rang; nobody was there"
    hands.enter(page.get_by_role("button", name="Do it"))
    assert "done=note" in page.url and "Rang; nobody was there" in person.text()
    # The search, and a complaint that came by telephone.
    hands.enter(page.get_by_role("link", name="Search"))
    hands.type(page.locator("#words"), reference)
    hands.enter(page.get_by_role("button", name="Search"))
    assert reference in person.text() and hands.tour() == []
    hands.enter(page.get_by_role("link", name="Register"))
    hands.choose("kind", "parent")
    hands.choose("channel", "telephone")
    hands.type(page.locator("#complaint"), "Nobody came to the meeting")
    hands.enter(page.get_by_role("button", name="Register it"))
    assert "code" in person.text().lower(), person.text()[:1500]
    look_over(person)
    assert hands.tour() == []


def test_every_page_in_every_state_can_be_used_by_everybody(joins, practice):
    manager = joins("complaints-manager")
    reference = practice.cases(COUNCIL)[0]["reference"]
    pages = ["/cases", "/cases?when=late&by=received&down=yes", "/cases?stage=closed&mine=yes", "/search", "/register",
             "/register?as=wish", "/bring-in", "/figures", "/figures?for=publishing", "/accounts", f"/accounts/{manager.number}",
             "/you", f"/cases/{reference}", f"/cases/{reference}/history", f"/cases/{reference}/viewings"]
    for page in pages:
        assert manager.go(page).status == 200, page
        look_over(manager.visitor, dark=True)
    # Each step of the case, open or not, has a form that can be used.
    manager.go(f"/cases/{reference}")
    steps = {link.get_attribute("href") for link in manager.page.locator("a[href*='/steps/']").all()}
    assert len(steps) > 50
    for step in sorted(steps):
        assert manager.visitor.go(step).status == 200, step
        look_over(manager.visitor)


def test_mistakes_are_said_beside_what_was_typed(joins, practice):
    officer = joins("complaints-officer", width=PHONE)
    officer.go("/search")
    officer.visitor.press("Search")
    look_over(officer.visitor)
    officer.go("/register")
    officer.fill(complaint="Nobody came to the meeting", email="nobody")
    officer.visitor.press("Register it")
    look_over(officer.visitor)
    assert "Nobody came to the meeting" in officer.page.content() and "Choose how it came" in officer.visitor.text()
    officer.go("/bring-in")
    officer.fill(text="2026-03-02,recieve,who=parent")
    officer.visitor.press("Try them: show every date and fault")
    look_over(officer.visitor)
    assert "recieve" in officer.visitor.text()
    assert officer.page.locator("#text").input_value() == "2026-03-02,recieve,who=parent"
    officer.fill(text="2026-03-02,receive,who=parent; how=letter; points=Nobody visited")
    officer.visitor.press("Try them: show every date and fault")
    look_over(officer.visitor)
    officer.visitor.press("Bring them in")
    look_over(officer.visitor)
    assert "Code, shown this once" in officer.visitor.text()
    reference = practice.cases(COUNCIL)[0]["reference"]
    officer.open_step(reference, "note")
    officer.visitor.press("Do it")
    look_over(officer.visitor)
    officer.open_step(reference, "hold-panel", 1)
    look_over(officer.visitor)
    assert "does not allow this now" in officer.visitor.text()
    officer.fill(attended="complainant")
    officer.visitor.press("Show what was irregular")
    look_over(officer.visitor)
    assert "What was irregular" in officer.visitor.text()


def test_two_people_at_once_and_the_second_loses_nothing(joins, practice):
    first, second = joins("complaints-manager"), joins("complaints-officer")
    reference = practice.cases(COUNCIL)[0]["reference"]
    second.open_step(reference, "note")
    second.fill(words="What I was writing")
    first.take(reference, "note", words="I was quicker")
    second.visitor.press("Do it")
    look_over(second.visitor)
    assert "I was quicker" in second.visitor.text() and "What I was writing" in second.page.content()
    second.visitor.press("Do it")
    assert "done=note" in second.page.url and "What I was writing" in second.visitor.text()


def test_a_complaint_through_every_stage_by_those_whose_it_is(joins, visitor, practice):
    sent = complain(visitor(practice), COUNCIL, PARENT)
    reference = sent.reference
    manager, officer = joins("complaints-manager"), joins("complaints-officer")
    answering, adjudicating = joins("stage-1-manager", width=PHONE), joins("adjudicating-officer")
    auditor, head = joins("auditor"), joins("head-of-service", width=PHONE)

    def sees(member, is_seen: bool):
        assert member.go(f"/cases/{reference}").status == (200 if is_seen else 404), member.address
        member.go("/cases")
        assert (reference in member.page.content()) == is_seen

    sees(answering, False)
    sees(adjudicating, False)
    manager.go(f"/cases/{reference}")
    assert "Nobody has read for risk" in manager.visitor.text()
    manager.take(reference, "check-safeguarding", outcome="no-concern")
    manager.take(reference, "check-people-complained-about")
    manager.take(reference, "assign", account=str(answering.number), part="stage-1-manager")
    manager.take(reference, "assign", account=str(officer.number), part="handler")
    sees(answering, True)
    officer.take(reference, "acknowledge", 1)
    officer.take(reference, "inform", 1)

    answering.open_step(reference, "answer", 1)
    look_over(answering.visitor)
    answering.fill(words="We are sorry. It will be put right.", resolved="no")
    answering.visitor.press("Show the dates it will start")
    look_over(answering.visitor)
    answering.visitor.press("Do it")
    assert "done=answer" in answering.page.url, answering.visitor.text()[:2000]

    officer.take(reference, "request-next-stage", 1, by="complainant", words="It does not answer the second point")
    officer.take(reference, "appoint-investigator", 1, name="Pat Stone", bars="none")
    officer.take(reference, "appoint-independent-person", 1, name="Lee Marsh", bars="none")
    officer.take(reference, "appoint-adjudicator", 1, name="Robin Vale", bars="none")
    manager.take(reference, "assign", account=str(adjudicating.number), part="adjudicating-officer")
    officer.take(reference, "send-statement", 1, words="Nobody visited, and nobody said why.")
    officer.take(reference, "comment-on-statement", 1, words="He also lost his place at school.", statement="1")
    officer.go(f"/cases/{reference}")
    assert "He also lost his place at school." in officer.visitor.text()
    look_over(officer.visitor)
    officer.visitor.page.locator("a[href*='why=settle-statement']").first.click()
    officer.page.wait_for_url("**why=settle-statement**")
    assert "not counted" in officer.visitor.text() and "why=" in officer.page.url
    look_over(officer.visitor)
    officer.take(reference, "settle-statement", 1, agreed="yes")
    officer.take(reference, "receive-report", 1, of="investigating-officer")
    officer.take(reference, "receive-report", 1, of="independent-person")
    sees(adjudicating, True)
    adjudicating.take(reference, "answer", 1, words="Both points were looked into.", resolved="no")

    officer.take(reference, "request-next-stage", 1, by="complainant", words="I want a panel")
    for name, seat in [("Ann Hill", "chair"), ("Bo Dale", "member"), ("Cy Moor", "member")]:
        officer.take(reference, "appoint-panel-member", 1, name=name, seat=seat, bars="none")
    meets = date.today() + timedelta(days=28)
    officer.take(reference, "arrange-panel", 1, meets=(meets.day, meets.month, meets.year))
    officer.take(reference, "send-panel-papers", 1)
    manager.go("/cases")
    manager.page.fill("#days", "28")
    manager.visitor.press("Move")
    officer.take(reference, "hold-panel", 1, attended="complainant")
    officer.take(reference, "receive-panel-report", 1)
    manager.take(reference, "answer", 1, by="director", words="The panel was right.", resolved="yes")
    manager.go(f"/cases/{reference}")
    look_over(manager.visitor)
    assert "Stage 3 answered" in manager.visitor.text()

    # The auditor reads all of it and is offered nothing; the head of service sees figures and no case.
    auditor.go(f"/cases/{reference}")
    look_over(auditor.visitor)
    assert "The panel was right." in auditor.visitor.text() and "What can be done" not in auditor.visitor.text()
    assert auditor.go(f"/cases/{reference}/steps/note").status == 403
    assert head.go(f"/cases/{reference}").status == 403
    head.go("/figures")
    look_over(head.visitor)
    assert reference not in head.page.content()
    manager.go("/search")
    manager.fill(words=PARENT.answers["name"]["name"] if "name" in PARENT.answers else reference)
    manager.visitor.press("Search")
    look_over(manager.visitor)
    assert reference in manager.page.content()
    manager.go(f"/cases/{reference}/viewings")
    assert "auditor" in manager.visitor.text().lower()


def test_whoever_runs_the_install_sees_how_it_runs_and_no_case(joins, practice):
    operator = joins("operator", council="", width=PHONE)
    assert operator.visitor.path == "/operator"
    look_over(operator.visitor)
    assert COUNCIL in operator.visitor.text() and "Last published holiday" in operator.visitor.text()
    for case in practice.cases(COUNCIL):
        assert case["reference"] not in operator.page.content()
    assert operator.visitor.go(f"/{COUNCIL}/team/cases").url.endswith("/sign-in?to=/{}/team/cases".format(COUNCIL))


def test_a_practice_is_marked_on_every_screen_and_keeps_apart(visitor, practice, new_host):
    person = visitor(practice, scripts=True)
    for page in ["/", f"/{COUNCIL}", f"/{COUNCIL}/complain", f"/{COUNCIL}/track", f"/{COUNCIL}/team/sign-in"]:
        person.go(page)
        assert "Nothing here is real" in person.text(), page
        look_over(person)
    real = new_host()
    person = visitor(real)
    person.go(f"/{COUNCIL}")
    assert "Practice" not in person.text()
    real.stop()
    done = real.run("serve", "--practice", "--councils", "councils", "--data", "data", "--port", "0")
    assert done.returncode >= 70 and "may hold real cases" in done.stderr


def test_an_erased_case_is_found_by_no_search_and_on_no_page(joins, visitor, practice):
    manager = joins("complaints-manager")
    sent = complain(visitor(practice), COUNCIL, PARENT)
    own = follow(visitor(practice, scripts=True), COUNCIL, sent)
    assert own.at == "case"

    def found() -> bool:
        manager.go("/search")
        manager.fill(words="marmalade")
        manager.visitor.press("Search")
        look_over(manager.visitor)
        return sent.reference in manager.page.content()

    assert found()
    for step in [["check-safeguarding", "by=Officer", "outcome=no-concern"], ["acknowledge"], ["inform"],
                 ["withdraw", "by=complainant", "words=No more"], ["confirm-withdrawal"],
                 ["review-withdrawn", "by=Manager", "goes-on=no", "because=Nothing to look at"],
                 ["check-safeguarding", "by=Officer", "outcome=no-concern"], ["close", "by=Manager"]]:
        practice.step(COUNCIL, sent.reference, *step)
    for parcel in practice.case(COUNCIL, sent.reference)["parcels"]:
        if parcel["state"] in ["held", "underway"]:
            practice.step(COUNCIL, sent.reference, "hand-over", f"what={parcel['name']}", "by=Officer")
    assert found(), "a closed case is still found"
    erase = ["case", "erase", sent.reference, "--council", COUNCIL]
    refused = practice.run(*erase)
    assert refused.returncode == 0, refused.stdout + refused.stderr
    assert found(), "saying what it would come to changes nothing"
    done = practice.run(*erase, "--confirm", "--by", "Complaints manager", "--because", "recorded-in-error")
    assert done.returncode == 0, done.stderr

    assert not found()
    manager.go("/cases?stage=closed&sort=received")
    assert sent.reference not in manager.page.content()
    for page in ["", "/history", "/viewings", "/steps/note"]:
        assert manager.go(f"/cases/{sent.reference}{page}").status == 404
    manager.go("/figures")
    look_over(manager.visitor)
    assert "Erased since, and not counted above" in manager.visitor.text()
    # Whoever followed it is let go, and their code is as good as a wrong one.
    own.page.reload()
    look_over(own.visitor)
    assert "marmalade" not in own.visitor.text() and own.field("reference").count() == 1
    own.answer(reference=sent.reference, code=sent.code)
    assert own.errors and "marmalade" not in own.visitor.text()
    assert practice.run("verify", "--council", COUNCIL).returncode == 0
