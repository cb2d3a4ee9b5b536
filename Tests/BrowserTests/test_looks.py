"""How pages look to people who see, read and print differently."""

import pytest

from support import addresses
from support.audit import faults_of_width
from support.host import COUNCILS
from support.keyboard import Keyboard

FIRST = COUNCILS[0]
SEVERAL = [addresses.of(FIRST, page) for page in addresses.OF_A_COUNCIL] + addresses.OF_THE_SITE

#: The spacing that WCAG 1.4.12 lets any reader set.
_SPACED = """() => document.querySelectorAll('*').forEach(e => {
    e.style.setProperty('line-height', '1.5', 'important');
    e.style.setProperty('letter-spacing', '0.12em', 'important');
    e.style.setProperty('word-spacing', '0.16em', 'important');
})"""

_CUT_OFF = """() => [...document.querySelectorAll('main *, header *, footer *')].filter(e => {
    const style = getComputedStyle(e);
    const cuts = v => v === 'hidden' || v === 'clip';
    const isHidden = style.clipPath !== 'none' || e.getBoundingClientRect().width <= 1;
    return !isHidden && ((cuts(style.overflowX) && e.scrollWidth > e.clientWidth + 1)
        || (cuts(style.overflowY) && e.scrollHeight > e.clientHeight + 1));
}).map(e => e.outerHTML.slice(0, 120))"""

_BORDERLESS = """() => [...document.querySelectorAll('.button, button, .exit, .input')].filter(e => {
    const style = getComputedStyle(e);
    return e.getClientRects().length && parseFloat(style.borderTopWidth) === 0 && style.textDecorationLine === 'none';
}).map(e => e.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("path", SEVERAL)
def test_every_stop_of_the_keyboard_is_marked_and_in_sight(visitor, path):
    for width, height in [(360, 780), (320, 256)]:
        reader = visitor(width=width, height=height)
        reader.go(path)
        assert Keyboard(reader.page).tour() == []


@pytest.mark.parametrize("path", SEVERAL)
def test_a_readers_own_spacing_and_size_fit(visitor, path):
    reader = visitor(scripts=True)
    reader.go(path)
    reader.page.evaluate(_SPACED)
    assert faults_of_width(reader.page) == [] and reader.page.evaluate(_CUT_OFF) == []
    larger = visitor(scripts=True, width=1280)
    larger.go(path)
    larger.page.evaluate("() => document.documentElement.style.setProperty('font-size', '200%')")
    assert larger.page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    assert larger.page.evaluate(_CUT_OFF) == []


@pytest.mark.parametrize("path", SEVERAL)
def test_a_readers_own_colours_leave_the_shapes(visitor, path):
    reader = visitor(forced_colors="active")
    reader.go(path)
    assert reader.page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert reader.page.evaluate(_BORDERLESS) == [], "a button is told apart by its ground alone"
    assert [fault for fault in Keyboard(reader.page).tour() if "not marked" in fault] == []


@pytest.mark.parametrize("path", SEVERAL)
def test_paper_shows_what_matters_and_fits(visitor, path):
    reader = visitor()
    reader.go(path)
    screen = reader.page.locator("main").inner_text()
    reader.page.emulate_media(media="print")
    # A4 within its margins, in CSS pixels.
    reader.page.set_viewport_size({"width": 680, "height": 960})
    assert reader.page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    assert reader.page.locator("h1").first.is_visible()
    assert screen.split()[:5] == reader.page.locator("main").inner_text().split()[:5]
    assert not reader.page.get_by_role("link", name="Skip to main content").is_visible()
    assert not reader.page.locator("a.exit").is_visible(), "nobody can leave a sheet of paper"


@pytest.mark.parametrize("path", SEVERAL)
def test_dark_is_dark(visitor, path):
    reader = visitor(color_scheme="dark")
    reader.go(path)
    ground = reader.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert sum(int(part) for part in ground.removeprefix("rgb(").removesuffix(")").split(",")) < 150
