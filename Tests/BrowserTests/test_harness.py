"""The tests' own eyes: a page with planted faults is found out."""

import pytest

from support.audit import look_over
from support.keyboard import Keyboard
from support.visitor import Visitor

GOOD = """<!DOCTYPE html><html lang="en-GB"><head><title>A page</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body>
<main><h1>A page</h1><p><a class="exit" href="/leave">Exit this page</a></p>{}</main></body></html>"""

PLANTED = {
    "a picture without words": ("<img src='/assets/a.png'>", "image-alt"),
    "a field without a name": ("<form><input name='a'></form>", "label"),
    "words too pale": ("<p class='pale'>pale</p>", "color-contrast"),
    "two first headings": ("<h1>Another</h1>", "2 first headings"),
    "too wide": ("<div class='wide'>wide</div>", "scrolls sideways"),
    "a style of its own": ("<p style='margin: 0'>x</p>", "style of its own"),
    "a script inline": ("<script>1</script>", "script inline"),
    "an error nobody is told of": ("<div class='error-summary'><a href='#x'>Say</a></div><input id=x>", "its title is"),
    "a link to no place": ("<a href='#nowhere'>x</a>", "#nowhere leads nowhere"),
    "a secret in the title": ("<title>Zebedee</title>", None),
}


def show(person: Visitor, body: str) -> None:
    sheet = ".pale { color: #ccc; background: #fff } .wide { width: 2000px } a:focus { outline: none }"
    page = GOOD.format(f"<link rel='stylesheet' href='/planted.css'>{body}")
    person.context.route("**/planted.css", lambda route: route.fulfill(body=sheet, content_type="text/css"))
    person.context.route("**/planted", lambda route: route.fulfill(body=page, content_type="text/html"))
    person.go("/planted")


def test_a_good_page_passes(visitor):
    person = visitor(scripts=True)
    show(person, "<p>Nothing is wrong.</p>")
    look_over(person, secrets=("Zebedee",))


@pytest.mark.parametrize("what", PLANTED)
def test_a_planted_fault_is_found(visitor, what):
    body, said = PLANTED[what]
    person = visitor(scripts=True)
    person.context.route("**/a.png", lambda route: route.fulfill(body=b"", content_type="image/png"))
    show(person, body)
    if said is None:
        person.page.evaluate("document.title = 'Zebedee'")
    with pytest.raises(AssertionError, match=said or "title tells Zebedee"):
        look_over(person, secrets=("Zebedee",))


def test_asking_others_is_found(browser, host):
    person = Visitor(browser, host, scripts=True)
    show(person, "<img alt='' src='https://elsewhere.example/a.png'>")
    with pytest.raises(AssertionError, match="elsewhere.example"):
        person.leave()


def test_a_script_that_fails_is_found(browser, host):
    person = Visitor(browser, host, scripts=True)
    show(person, "<script>window.setTimeout(() => { throw new Error('planted') })</script>")
    person.page.wait_for_timeout(100)
    with pytest.raises(AssertionError, match="planted"):
        person.leave()


def test_a_focus_that_cannot_be_seen_is_found(visitor):
    person = visitor()
    show(person, "<a href='/'>out</a>")
    assert any("not marked" in fault for fault in Keyboard(person.page).tour())
