"""The pages anyone may read, of every council and in both wordings."""

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
def test_the_wording_is_changed_by_a_link_and_kept(visitor, page):
    reader = visitor()
    reader.go(addresses.of(FIRST, page))
    adult = reader.page.locator("main").inner_text()
    other = "young people"
    for _ in range(2):
        switch = reader.page.get_by_role("link", name=f"words for {other}").or_(
            reader.page.get_by_role("button", name=f"words for {other}"))
        with reader.page.expect_navigation():
            switch.click()
        assert reader.path == addresses.of(FIRST, page)
        other = "adults" if other == "young people" else "young people"
    assert reader.page.locator("main").inner_text() == adult


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
def test_paper_is_one_sheet_with_its_code(visitor, tmp_path, council, page):
    """The leaflet folds from a sheet or two, the poster is one; what the code says is the council's own address."""
    reader = visitor()
    reader.go(addresses.of(council, page))
    pages = reader.page.pdf(format="A4", path=tmp_path / "paper.pdf").count(b"/Type /Page\n")
    assert pages <= (1 if page == "poster" else 2), f"{page} takes {pages} sheets"
