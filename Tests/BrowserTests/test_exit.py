"""Exit this page: on every page, at once, and with nothing to be found afterwards."""

from base64 import b64decode
from io import BytesIO

import pytest
from PIL import Image

from support import addresses
from support.host import COUNCILS, eventually
from support.journey import Journey, complain, follow
from support.people import CHILD, SECRETS
from support.keyboard import Keyboard
from support.visitor import WAY_OUT

FIRST = COUNCILS[0]
SEVERAL = [addresses.of(FIRST, page) for page in addresses.OF_A_COUNCIL] + addresses.OF_THE_SITE + [
    f"/{FIRST}/no-such-page"]


@pytest.mark.parametrize("path", SEVERAL)
def test_it_is_a_link_and_the_second_stop(visitor, outside, path):
    person = visitor()
    person.go(path)
    way_out = person.page.get_by_role("link", name="Exit this page")
    keyboard = Keyboard(person.page)
    keyboard.press("Tab")
    keyboard.press("Tab")
    assert keyboard.has_focus(way_out)
    outside.visits.clear()
    keyboard.enter(way_out)
    person.page.wait_for_url(WAY_OUT)
    assert outside.visits and "Referer" not in outside.visits[0], "it says where the person came from"
    assert person.context.cookies() == []


@pytest.mark.parametrize("path", SEVERAL)
def test_it_stays_in_sight_however_far_down(visitor, path):
    person = visitor()
    person.go(path)
    person.page.keyboard.press("End")
    whole, height = person.page.locator("html"), person.page.viewport_size["height"]
    eventually("the end of the page is in sight", lambda: sum(whole.bounding_box()[side] for side in ["y", "height"]) < height + 2)
    box = person.page.get_by_role("link", name="Exit this page").bounding_box()
    assert 0 <= box["y"] < 130 and box["height"] >= 40 and box["x"] + box["width"] <= 360


@pytest.mark.parametrize("path", SEVERAL)
def test_shift_three_times_leaves(visitor, path):
    person = visitor(scripts=True)
    person.go(path)
    for _ in range(3):
        person.page.keyboard.press("Shift")
    person.page.wait_for_url(WAY_OUT)


def test_shift_while_typing_does_not_leave(visitor):
    """Capital letters are written with Shift: presses with another key between them do not count."""
    person = visitor(scripts=True)
    person.go(addresses.of(FIRST))
    for _ in range(4):
        person.page.keyboard.press("Shift")
        person.page.keyboard.press("a")
    assert person.path == addresses.of(FIRST)


def test_the_page_is_empty_before_the_way_out_answers(visitor, new_host):
    slow = new_host(councils=[FIRST])
    person = visitor(slow, scripts=True)
    person.go(addresses.of(FIRST))
    eye = person.context.new_cdp_session(person.page)
    slow.stand_still()
    for _ in range(3):
        person.page.keyboard.press("Shift")

    def colours():
        picture = Image.open(BytesIO(b64decode(eye.send("Page.captureScreenshot")["data"])))
        return picture.convert("RGB").getcolors(picture.width * picture.height)

    try:
        eventually("nothing can be seen any more", lambda: len(colours()) == 1)
    finally:
        slow.go_on()
    person.page.wait_for_url(WAY_OUT)


def test_it_leaves_no_entry_in_the_history(visitor):
    """With the script, going back from the way out leads to the page before this one."""
    person = visitor(scripts=True)
    person.go(addresses.of(FIRST))
    person.follow("How complaints work")
    person.page.get_by_role("link", name="Exit this page").click()
    person.page.wait_for_url(WAY_OUT)
    person.page.go_back()
    assert person.path == addresses.of(FIRST)


def _tells(person, *others: str) -> list[str]:
    """The secrets that can be read on the page a person is on, or in its fields."""
    seen = str(person.page.evaluate(
        "() => [document.documentElement.innerText, ...[...document.querySelectorAll('input, textarea')].map(e => e.value)]"
    ))
    return [secret for secret in (*SECRETS, *others) if secret in seen]


def _back(person) -> None:
    """Presses the browser's button to go back, which may bring a page from its memory."""
    person.page.evaluate("window.setTimeout(() => history.back())")
    person.page.wait_for_timeout(500)
    person.page.wait_for_load_state()


@pytest.mark.parametrize("scripts", [False, True])
def test_nothing_is_left_of_a_complaint_that_was_begun(visitor, keeping_browser, host, scripts):
    child = visitor(host, keeping_browser, scripts=scripts)
    journey = Journey(child, FIRST).begin()
    journey.walk(CHILD.answers, until="check")
    assert _tells(child) != []
    child.page.get_by_role("link", name="Exit this page").click()
    child.page.wait_for_url(WAY_OUT)
    assert child.context.cookies() == []
    for _ in range(4):
        _back(child)
        assert _tells(child) == [], child.page.url
    for page in ["check", "name", "happened?point=1", "sent"]:
        journey.go(page)
        assert _tells(child) == [] and journey.at == "", "it can still be opened"


@pytest.mark.parametrize("scripts", [False, True])
def test_nothing_is_left_of_a_case_that_was_followed(visitor, keeping_browser, host, scripts):
    child = visitor(host, keeping_browser, scripts=scripts)
    sent = complain(child, FIRST, CHILD)
    child.follow(child.page.locator('main a[href$="/track/case"]'))
    assert _tells(child) != []
    child.page.get_by_role("link", name="Exit this page").click()
    child.page.wait_for_url(WAY_OUT)
    for _ in range(3):
        _back(child)
        assert _tells(child, sent.code, sent.reference) == [], child.page.url
    follow(child, FIRST, sent)
    assert child.path == addresses.of(FIRST, "track/case"), "leaving ended the visit, not the case"
