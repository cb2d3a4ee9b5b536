"""The pages anyone may read, of every council and in both wordings."""

import re

import pytest

from support import addresses
from support.audit import faults_of_answer, look_over
from support.host import COUNCILS
from support.links import OUTWARD, read_all

PAGES = [(council, page) for council in COUNCILS for page in addresses.OF_A_COUNCIL]
FIRST = COUNCILS[0]


@pytest.mark.parametrize("council, page", PAGES)
def test_a_page_is_sound_in_both_wordings(visitor, council, page):
    reader = visitor(scripts=True)
    said = {}
    for voice in addresses.VOICES:
        answer = reader.go(addresses.words(council, voice, page))
        assert answer.status == 200 and reader.path == addresses.of(council, page)
        assert faults_of_answer(answer) == []
        look_over(reader, dark=voice == "adult")
        said[voice] = reader.page.locator("main").inner_text()
    assert said["adult"] != said["young"], "both wordings say the same"


@pytest.mark.parametrize("path, status", [
    *[(path, 200) for path in addresses.OF_THE_SITE],
    ("/no-such-council", 404), (f"/{FIRST}/no-such-page", 404), (f"/{FIRST}/complain/no-such-page", 404),
    (f"/{FIRST}/words/shouted", 404),
])
def test_a_page_of_no_council_is_sound(visitor, path, status):
    reader = visitor(scripts=True)
    answer = reader.go(path)
    assert answer.status == status
    assert faults_of_answer(answer) == []
    look_over(reader, dark=True)


@pytest.mark.parametrize("page", addresses.OF_A_COUNCIL)
def test_the_wording_is_changed_and_kept(visitor, page):
    reader = visitor()
    reader.go(addresses.of(FIRST, page))
    first = reader.page.locator("main").inner_text()
    words = re.compile("words for (adults|young people)")
    switch = reader.page.get_by_role("link", name=words).or_(reader.page.get_by_role("button", name=words))
    for is_first in [False, True]:
        offered = switch.inner_text()
        reader.follow(switch)
        assert reader.path == addresses.of(FIRST, page)
        assert switch.inner_text() != offered
        assert (reader.page.locator("main").inner_text() == first) is is_first
        if page:
            reader.go(addresses.of(FIRST))
            reader.go(addresses.of(FIRST, page))
            assert (reader.page.locator("main").inner_text() == first) is is_first, "the choice was not kept"


def test_no_link_leads_nowhere(host):
    seen, outward = read_all(host.origin, "/")
    wrong = {path: status for path, status in seen.items()
             if status != (303 if path.split("?")[0].endswith("/leave") or "/words/" in path else 200)}
    assert wrong == {}
    assert [link for link in outward if not OUTWARD.fullmatch(link)] == []
    for council in COUNCILS:
        for page in addresses.OF_A_COUNCIL:
            assert addresses.of(council, page) in seen, "no link leads there"


@pytest.mark.parametrize("council, page", [(c, p) for c, p in PAGES if p in addresses.ON_PAPER])
def test_paper_takes_the_sides_it_says(visitor, tmp_path, council, page):
    """A poster is one side of A4, a leaflet both sides of a sheet."""
    reader = visitor()
    reader.go(addresses.of(council, page))
    pages = reader.page.pdf(format="A4", path=tmp_path / "paper.pdf").count(b"/Type /Page\n")
    assert 1 <= pages <= (1 if page == "poster" else 2), f"{page} takes {pages} sides"
