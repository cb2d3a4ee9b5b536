"""Takes the pictures in docs/screens: not part of the usual run, `scripts/screens` asks for it by name."""

from io import BytesIO

import pytest
from PIL import Image

from support import addresses
from support.host import ROOT, Host
from support.journey import Journey, complain
from support.people import CHILD, PEOPLE
from support.team import link_for, set_up
from support.visitor import DESK, PHONE, Visitor

FOLDER = ROOT / "docs/screens"
COUNCIL = "medway"
#: No picture is longer or heavier than this.
HEIGHT, BYTES = 2_400, 150_000


def take(person: Visitor, name: str, whole: bool = True) -> None:
    """Keeps a picture of the whole page, or of what the window shows, in as many colours as a page has."""
    person.page.mouse.move(0, 0)
    picture = Image.open(BytesIO(person.page.screenshot(full_page=whole))).convert("RGB")
    picture = picture.crop((0, 0, picture.width, min(picture.height, HEIGHT)))
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = FOLDER / f"{name}.png"
    for colours in (128, 64, 32, 16):
        picture.quantize(colours, dither=Image.Dither.NONE).save(file, optimize=True)
        if file.stat().st_size <= BYTES:
            return
    raise AssertionError(f"{name} takes {file.stat().st_size} bytes")


def visit(person: Visitor, page: str, voice: str = "adult") -> None:
    person.go(addresses.words(COUNCIL, voice, page))


@pytest.mark.parametrize("name, page, voice, width, wishes", [
    ("01-start", "", "adult", PHONE, {}),
    ("01-start-young", "", "young", PHONE, {}),
    ("01-start-desk", "", "adult", DESK, {}),
    ("01-start-dark", "", "adult", PHONE, {"color_scheme": "dark"}),
    ("02-danger", "danger", "adult", PHONE, {}),
    ("03-before-you-start-young", "complain", "young", PHONE, {}),
    ("09-advocate-young", "advocate", "young", PHONE, {}),
    ("10-procedure", "procedure", "adult", PHONE, {}),
    ("10-procedure-desk", "procedure", "adult", DESK, {}),
    ("11-leaflet", "leaflet", "adult", DESK, {}),
    ("12-poster", "poster", "young", DESK, {}),
])
def test_public_pages(visitor, name, page, voice, width, wishes):
    reader = visitor(width=width, **wishes)
    visit(reader, page, voice)
    take(reader, name)


def test_the_journey_of_a_child(visitor):
    child = visitor()
    journey = Journey(child, COUNCIL).begin()
    pictures = {"who": "04-who", "happened": "05-what-happened-young", "contact": "06-contact-young"}

    def look():
        if name := pictures.get(journey.at):
            take(child, name)

    journey.walk(CHILD.answers, seen=look)
    take(child, "07-check-young")
    journey.on()
    take(child, "08-sent-young")


def test_a_mistake_and_what_is_sent(visitor):
    parent = visitor()
    journey = Journey(parent, COUNCIL).begin()
    journey.walk(PEOPLE["a parent with a date"].answers, until="contact")
    journey.answer(way=["email"], email="nobody")
    take(parent, "06-contact-mistake")


@pytest.mark.parametrize("width, name", [(PHONE, "13-following"), (DESK, "13-following-desk")])
def test_a_case_that_is_followed(visitor, host, width, name):
    parent = visitor(width=width)
    sent = complain(parent, COUNCIL, PEOPLE["a parent with a date"])
    if width == DESK:
        take(parent, "08-sent-desk")
    host.step(COUNCIL, sent.reference, "acknowledge")
    parent.go(addresses.of(COUNCIL, "track/case"))
    take(parent, name)


def test_what_was_written_down_is_commented_on(visitor, host):
    child = visitor(width=PHONE)
    sent = complain(child, COUNCIL, CHILD)
    for step in [("acknowledge",), ("skip-stage-1",), ("send-statement", "words=You were moved without being asked.")]:
        host.step(COUNCIL, sent.reference, *step)
    child.go(addresses.of(COUNCIL, "track/comment"))
    take(child, "14-statement-young")


@pytest.mark.parametrize("width, name", [(PHONE, "14-two-procedures"), (DESK, "14-two-procedures-desk")])
def test_a_case_under_two_procedures(visitor, host, width, name):
    parent = visitor(width=width)
    sent = complain(parent, COUNCIL, PEOPLE["a parent with a date"])
    for step in [
        ("acknowledge",), ("add-point", "words=The bus to school is late."),
        ("route", "points=2", "to=corporate", "reason=School transport is no part of social care"),
    ]:
        host.step(COUNCIL, sent.reference, *step)
    parent.go(addresses.of(COUNCIL, "track/case"))
    take(parent, name)


def test_the_team(visitor, tmp_path):
    host = Host(tmp_path / "host", councils=[COUNCIL], practice=True).start()
    try:
        _team(visitor, host)
    finally:
        host.stop()


def _team(visitor, host):
    made = link_for(host, COUNCIL, "Maria Jones", "maria@example.org", "complaints-manager")
    newcomer = visitor(host)
    newcomer.go(made["path"])
    take(newcomer, "15-team-set-up")
    manager = set_up(visitor(host, width=DESK), COUNCIL, "maria@example.org", made)
    reference = next(case["reference"] for case in host.cases(COUNCIL) if case["state"] == "investigation")
    for page, name in [("/cases", "16-team-cases-desk"), (f"/cases/{reference}", "17-team-case-desk"),
                       (f"/cases/{reference}/history", "19-team-history-desk"), ("/figures", "20-team-figures-desk"),
                       ("/register", "21-team-register-desk"), ("/accounts", "22-team-accounts-desk")]:
        manager.go(page)
        take(manager.visitor, name)
    manager.open_step(reference, "receive-report", 1)
    manager.fill(of="investigating-officer")
    manager.visitor.press("Show the dates it will start")
    take(manager.visitor, "18-team-step-desk")
    manager.go("/search")
    manager.fill(words="reports")
    manager.visitor.press("Search")
    take(manager.visitor, "23-team-search-desk")
    manager.page.set_viewport_size({"width": PHONE, "height": 780})
    for page, name in [("/cases", "16-team-cases"), (f"/cases/{reference}", "17-team-case"), ("/you", "25-team-you")]:
        manager.go(page)
        take(manager.visitor, name)
    # The statement of complaint, and why a date is what it is: cut out of the case's page.
    stated = next(case["reference"] for case in host.cases(COUNCIL) if case["state"] == "investigation"
                  and "statement of complaint was sent" in str(host.ask("case", "show", case["reference"], "--council", COUNCIL)))
    for width, name in [(PHONE, "26-team-statement"), (DESK, "26-team-statement-desk")]:
        manager.page.set_viewport_size({"width": width, "height": 1_100})
        manager.go(f"/cases/{stated}?why=receive-report")
        manager.page.evaluate("document.querySelector('#statement').scrollIntoView()")
        take(manager.visitor, name, whole=False)
    operator = set_up(visitor(host, width=DESK), "", "sam@example.org",
                      link_for(host, "", "Sam Reed", "sam@example.org", "operator"))
    take(operator.visitor, "24-install-desk")
