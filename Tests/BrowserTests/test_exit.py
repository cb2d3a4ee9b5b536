"""Exit this page: on every page, at once, and with nothing to be found afterwards."""

import pytest

from support import addresses
from support.host import COUNCILS
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
    box = person.page.get_by_role("link", name="Exit this page").bounding_box()
    assert 0 <= box["y"] < 100 and box["height"] >= 40 and box["x"] + box["width"] <= 360


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


def test_the_page_is_emptied_before_the_way_out_answers(visitor):
    person = visitor(scripts=True)
    person.go(addresses.of(FIRST))
    title = person.page.title()
    # A connection so slow that nothing comes.
    person.context.route("**/leave", lambda route: None)
    for _ in range(3):
        person.page.keyboard.press("Shift")
    person.page.wait_for_function("document.body.hidden")
    assert person.page.locator("main").inner_text() == "" and person.page.title() != title


def test_it_leaves_no_entry_in_the_history(visitor):
    """With the script, going back from the way out leads to the page before this one."""
    person = visitor(scripts=True)
    person.go(addresses.of(FIRST))
    person.follow("How complaints work")
    person.page.get_by_role("link", name="Exit this page").click()
    person.page.wait_for_url(WAY_OUT)
    person.page.go_back()
    assert person.path == addresses.of(FIRST)
