"""What goes wrong on the way: going back, loading again, pressing twice, two tabs, long pauses, a lost connection."""

import pytest

from support import addresses
from support.host import COUNCILS
from support.journey import Journey
from support.people import CHILD, PEOPLE
from support.plain import at_once, cookies_of, post, token_of

FIRST, SECOND = COUNCILS[0], COUNCILS[1]
PARENT = PEOPLE["a parent with a date"]


def test_going_back_keeps_answers(visitor):
    parent = visitor()
    journey = Journey(parent, FIRST).begin()
    journey.walk(PARENT.answers, until="wanted")
    for page in ["when", "more", "happened", "child"]:
        parent.follow("Back")
        assert journey.at == page
        assert page != "happened" or "marmalade" in journey.field("words").input_value()
    assert journey.field("child-name").input_value() == "Florence"
    assert journey.field("knows").and_(parent.page.locator(":checked")).get_attribute("value") == "too-young"
    journey.answer(child_name="Florence May")
    assert journey.at == "wanted", "on to what is not answered yet"
    for _ in range(3):
        parent.page.go_back()
    parent.page.go_forward()
    journey.go("child")
    assert journey.field("child-name").input_value() == "Florence May"


def test_loading_again_sends_nothing_again(visitor, host):
    child = visitor()
    before = len(host.cases(FIRST))
    journey = Journey(child, FIRST).begin()
    journey.walk(CHILD.answers)
    journey.on()
    sent = journey.sent
    for _ in range(3):
        child.page.reload()
    assert journey.sent == sent
    child.page.go_back()
    child.page.go_forward()
    assert len(host.cases(FIRST)) == before + 1


@pytest.mark.parametrize("scripts", [False, True])
def test_pressing_send_twice_sends_once(visitor, host, scripts):
    child = visitor(scripts=scripts)
    journey = Journey(child, SECOND).begin()
    journey.walk(CHILD.answers)
    before = len(host.cases(SECOND))
    journey.main_button.dblclick()
    child.page.wait_for_url("**/complain/sent")
    assert journey.sent.code
    assert len(host.cases(SECOND)) == before + 1


def test_eight_sends_at_once_make_one_complaint(visitor, host):
    child = visitor()
    journey = Journey(child, SECOND).begin()
    journey.walk(CHILD.answers)
    before = len(host.cases(SECOND))
    fields = {"form": token_of(child), "go": "send"}
    path, cookies = addresses.of(SECOND, "complain/check"), cookies_of(child)
    answers = at_once([lambda: post(host.origin, path, fields, cookies=cookies)] * 8)
    assert {(answer.status, answer.headers.get("location")) for answer in answers} == {
        (303, addresses.of(SECOND, "complain/sent"))}
    journey.go("sent")
    assert journey.sent.code
    assert len(host.cases(SECOND)) == before + 1


def test_two_tabs_lose_nothing(visitor, host):
    one = visitor()
    journey = Journey(one, FIRST).begin()
    journey.walk(PARENT.answers, until="name")
    other = Journey(one, FIRST)
    other.page = one.context.new_page()
    other.hands.page = other.page
    one.go(addresses.of(FIRST, "complain/wanted"), other.page)
    other.fill({"wanted": "From the other tab"})
    journey.answer(name="From this tab")
    other.on()
    journey.walk(PARENT.answers)
    text = one.text()
    assert "From the other tab" in text and "From this tab" in text
    before = len(host.cases(FIRST))
    one.go(addresses.of(FIRST, "complain/check"), other.page)
    journey.on()
    assert journey.at == "sent"
    other.on()
    assert other.page.url.endswith("/complain/sent")
    assert other.page.locator(".code").inner_text() == journey.sent.code
    assert len(host.cases(FIRST)) == before + 1


def test_a_page_open_for_too_long_keeps_what_was_typed(visitor, new_host):
    """The answers from before are gone after an hour, and that is said; what is on the page when it is sent is not."""
    host = new_host(moving=True, councils=[FIRST])
    parent = visitor(host)
    journey = Journey(parent, FIRST).begin()
    journey.walk(PARENT.answers, until="wanted")
    journey.fill({"wanted": "Honey, after two hours"})
    host.clock.move("+2h")
    journey.on()
    assert journey.at == "who" and parent.page.get_by_role("status").inner_text().strip()
    journey.go("check")
    assert journey.at == "who", "an expired draft can still be read"
    assert "wanted" not in journey.walk(PARENT.answers)
    text = parent.text()
    assert "Honey, after two hours" in text and text.count("marmalade") == 1
    journey.on()
    assert len(host.cases(FIRST)) == 1


def test_a_draft_expires_and_is_unreadable_on_the_disk(visitor, new_host):
    host = new_host(moving=True, councils=[FIRST])
    parent = visitor(host)
    journey = Journey(parent, FIRST).begin()
    journey.walk(PARENT.answers)
    for words in ["marmalade", "Zebedee", "Florence", "Wisteria"]:
        assert not host.stores_hold(words), f"{words} can be read on the disk"
    host.clock.move("+59m")
    parent.page.reload()
    assert "marmalade" in parent.text()
    host.clock.move("+3h")
    parent.page.reload()
    assert journey.at == "" and "marmalade" not in parent.text()


def test_a_host_that_dies_midway_costs_nothing(visitor, new_host):
    host = new_host(councils=[FIRST])
    child = visitor(host)
    journey = Journey(child, FIRST).begin()
    journey.walk(CHILD.answers, until="name")
    journey.fill({"name": "Zebedee"})
    host.kill()
    journey.main_button.click()
    child.page.wait_for_url("chrome-error://**")
    host.start()
    journey.go("name")
    journey.walk(CHILD.answers)
    assert "marmalade" in child.text()
    host.kill()
    journey.main_button.click()
    child.page.wait_for_url("chrome-error://**")
    host.start()
    journey.go("check")
    journey.on()
    assert journey.sent.code
    assert len(host.cases(FIRST)) == 1
    assert host.run("verify").returncode == 0


def test_a_lost_connection_costs_nothing(visitor):
    child = visitor()
    journey = Journey(child, FIRST).begin()
    journey.walk(CHILD.answers, until="wanted")
    journey.fill({"wanted": "Say sorry."})
    child.context.set_offline(True)
    journey.main_button.click()
    child.page.wait_for_url("chrome-error://**")
    child.context.set_offline(False)
    journey.go("wanted")
    journey.walk(CHILD.answers)
    assert "marmalade" in child.text()


def test_a_browser_without_cookies_is_told_so(visitor):
    child = visitor()
    child.go(addresses.of(FIRST, "complain"))
    child.context.clear_cookies()
    journey = Journey(child, FIRST)
    journey.on()
    assert "cookies" in child.page.locator(".error-summary").inner_text()
    journey.on()
    assert journey.at == "who", "the second try works where cookies are kept"


@pytest.mark.parametrize("page, fields", [
    ("who", {"who": "parent"}), ("happened", {"words": "marmalade"}), ("check", {"go": "send"}), ("name", {"name": "x"}),
])
def test_a_form_from_elsewhere_does_nothing(visitor, host, page, fields):
    """Without the token, with another visit's, or sent by another site: refused, and nothing changes."""
    victim, stranger = visitor(), visitor()
    journey = Journey(victim, FIRST).begin()
    journey.walk(CHILD.answers)
    Journey(stranger, FIRST).begin()
    before, answers = len(host.cases(FIRST)), victim.text()
    path, own = addresses.of(FIRST, f"complain/{page}"), {"form": token_of(victim)}
    for token, headers in [
        ({}, {}), ({"form": "0" * 64}, {}), ({"form": token_of(stranger)}, {}), (own, {"Sec-Fetch-Site": "cross-site"}),
    ]:
        answer = post(host.origin, path, fields | token, cookies=cookies_of(victim), **headers)
        assert answer.status == 403, answer
    victim.page.reload()
    assert victim.text() == answers and len(host.cases(FIRST)) == before


def test_one_councils_cookie_opens_nothing_at_another(visitor, host):
    child = visitor()
    journey = Journey(child, FIRST).begin()
    journey.walk(CHILD.answers)
    token, cookies = token_of(child), cookies_of(child)
    assert {cookie["path"] for cookie in child.context.cookies()} == {addresses.of(FIRST)}
    assert all(cookie["httpOnly"] and cookie["sameSite"] == "Strict" and cookie["expires"] == -1
               for cookie in child.context.cookies())
    before = len(host.cases(SECOND))
    for page in ["check", "name"]:
        answer = post(host.origin, addresses.of(SECOND, f"complain/{page}"), {"form": token, "go": "send"}, cookies=cookies)
        assert answer.status in (303, 403) and "marmalade" not in answer.text
        assert not answer.headers.get("location", "").endswith("/sent")
    assert len(host.cases(SECOND)) == before


def test_no_page_can_be_reached_before_those_that_lead_to_it(visitor):
    child = visitor()
    journey = Journey(child, FIRST)
    for page in [*CHILD.pages, "check", "sent"]:
        journey.go(page)
        assert journey.at == ""
    journey.on()
    for page in [*CHILD.pages[1:], "check"]:
        journey.go(page)
        assert journey.at == "who"
