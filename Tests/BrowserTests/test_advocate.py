"""Asking for an advocate without a complaint."""

import pytest

from support import addresses
from support.audit import faults_of_answer, look_over
from support.host import COUNCILS
from support.journey import CODE, REFERENCE, Journey, follow
from support.people import SECRETS

ANSWERS = {
    "who": {"who": "looked-after-child"},
    "contact": {"name": "Zebedee Quillfeather", "way": ["text"], "text-phone": "07700 900 982", "times": "after school"},
    "about": {"about": "They moved the marmalade."},
}


@pytest.mark.parametrize("council", COUNCILS)
def test_three_questions_by_keyboard_alone(visitor, host, council):
    child = visitor(scripts=False)
    journey = Journey(child, council, begins="advocate", by_keyboard=True).begin()
    assert journey.walk(ANSWERS, until="sent") == ["who", "contact", "about"]
    sent = journey.sent
    assert REFERENCE.fullmatch(sent.reference) and CODE.fullmatch(sent.code)
    dossier = str(host.case(council, sent.reference))
    for words in ["Zebedee Quillfeather", "07700 900 982", "after school", "marmalade"]:
        assert words in dossier
    assert follow(visitor(), council, sent).at == "case"


@pytest.mark.parametrize("voice", addresses.VOICES)
def test_every_page_and_mistake_is_sound(visitor, voice):
    someone = visitor(scripts=True)
    journey = Journey(someone, COUNCILS[0], begins="advocate")
    someone.go(addresses.words(COUNCILS[0], voice, "advocate"))
    mistakes = {
        "": None, "who": {}, "contact": {"way": ["email", "phone"], "email": "x"}, "about": {"about": "x" * 5_001},
    }

    def look():
        assert faults_of_answer(someone.page.reload(), personal=True) == []
        look_over(someone, secrets=SECRETS, dark=voice == "adult")
        wrong = mistakes[journey.at]
        if wrong is None:
            return
        here = journey.at
        journey.fill(wrong)
        journey.on()
        assert journey.at == here and journey.errors
        look_over(someone, secrets=SECRETS)
        journey.go(here)

    journey.walk(ANSWERS | {"about": {"about": ""}}, until="sent", seen=look)
    look_over(someone, secrets=SECRETS)


def test_pressing_send_twice_asks_once(visitor, host):
    child = visitor()
    journey = Journey(child, COUNCILS[1], begins="advocate").begin()
    journey.walk(ANSWERS, until="about")
    before = len(host.cases(COUNCILS[1]))
    journey.main_button.dblclick()
    child.page.wait_for_url("**/advocate/sent")
    child.page.reload()
    assert len(host.cases(COUNCILS[1])) == before + 1
