"""Every string a person can type: never run, never lost in silence, shown as it was typed, and the page holds."""

import pytest

from support import addresses
from support.audit import look_over
from support.host import COUNCILS
from support.journey import Journey, follow
from support.people import PEOPLE, SECRETS
from support.plain import cookies_of, post, token_of

FIRST, SECOND = COUNCILS[2], COUNCILS[3]

#: What is typed, and what is kept of it: control characters are instructions to a machine, and nobody can read them.
STRINGS = {
    "script": "<script>window.hacked = 1</script><img src=x onerror=window.hacked=1>",
    "quotes": "\"'><b>bold</b> onclick='hacked=1' \"́ &lt;&amp;&#39; ` ${hacked=1}",
    "a template": "{{words}} {{{body}}} {{#points}} {{> layout}} {{% X}}",
    "control characters": "a\u0000b\u0007c\u001b[31md\u007fe\u0085f\u009cg",
    "right to left": "abc \u202egnirts\u202c \u2066\u202e\u2069 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "emoji": "\U0001f469\U0001f3fd\u200d\U0001f467\u200d\U0001f466 \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e"
             "\U000e0067\U000e007f \u2764\ufe0f",
    "combining marks": "Z" + "\u0301\u0323\u0489" * 40,
    "one long word": "W" * 190,
    "not a text": "\ufffe\uffff \ufeff \u200b\u2028x\u2029y",
    "addresses": "javascript:window.hacked=1 https://evil.example/ //evil.example /etc/passwd ../../..",
    "a database's words": "'; DROP TABLE cases; -- %00 %0d%0aSet-Cookie: x=y",
}
_CONTROLS = dict.fromkeys([*range(0x00, 0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0)])

#: Every field that takes words: its page, and whether it is one line.
FIELDS = [
    ("child", "child-name"), ("happened", "words"), ("when", "when-words"), ("wanted", "wanted"), ("name", "name"),
    ("contact", "address"), ("careful", "times"), ("careful", "careful"), ("help", "help-words"),
]
_ON_THE_WAY = {
    "child": {"knows": "no"}, "when": {"when": "while"}, "contact": {"way": ["letter"]}, "for-whom": {"for": "child"},
}


def kept(text: str) -> str:
    return text.translate(_CONTROLS)


def _typed(person) -> list[str]:
    """What the page shows of what was typed, to the letter."""
    return person.page.locator(".typed").evaluate_all("all => all.map(e => e.textContent)")


def _nothing_ran(person) -> None:
    assert person.page.evaluate("window.hacked") is None
    assert person.page.locator("main :is(script, img, b, iframe, style, object, svg)").count() == 0
    assert person.page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("what", STRINGS)
def test_whatever_is_typed_is_shown_as_it_is_and_never_run(visitor, host, what):
    string = STRINGS[what]
    someone = visitor(scripts=True)
    journey = Journey(someone, FIRST).begin()
    fields: dict[str, dict] = {}
    for page, name in FIELDS:
        fields.setdefault(page, dict(_ON_THE_WAY.get(page, {})))[name] = string
    answers = PEOPLE["a parent with a date"].answers | {"for-whom": {"for": "child"}} | fields
    journey.walk(answers, until="more")
    _nothing_ran(someone)
    journey.walk(answers)
    _nothing_ran(someone)
    look_over(someone, secrets=SECRETS)
    shown = _typed(someone)
    assert shown.count(kept(string)) == len(FIELDS), f"shown is {shown}"
    for page, name in FIELDS:
        journey.go(page if page != "happened" else "happened?point=1")
        assert journey.field(name).input_value() == kept(string)
        _nothing_ran(someone)
    journey.go("check")
    journey.on()
    sent = journey.sent
    dossier = host.case(FIRST, sent.reference)
    assert _count(dossier, kept(string)) >= 1
    assert "hacked=1" not in host.complaints_of_its_own and string not in host.complaints_of_its_own
    someone.follow(someone.page.locator('main a[href$="/track/case"]'))
    _nothing_ran(someone)
    assert kept(string) in _typed(someone)
    look_over(someone, secrets=(*SECRETS, sent.reference))


def _count(held, text: str) -> int:
    """How often a text stands in something made of lists and dictionaries."""
    if isinstance(held, dict):
        return sum(_count(value, text) for value in held.values())
    if isinstance(held, list):
        return sum(_count(value, text) for value in held)
    return int(isinstance(held, str) and text.strip() in held)


@pytest.mark.parametrize("what", STRINGS)
def test_what_is_no_email_and_no_number_comes_back_as_it_was(visitor, what):
    string = STRINGS[what]
    someone = visitor(scripts=True)
    journey = Journey(someone, FIRST).begin()
    journey.walk(PEOPLE["a parent with a date"].answers, until="contact")
    journey.fill({"way": ["email", "phone", "text"], "email": string, "phone": string, "text-phone": string})
    journey.on()
    assert journey.at == "contact" and len(journey.errors) == 3
    for name in ["email", "phone", "text-phone"]:
        assert journey.field(name).input_value() == kept(string)
    _nothing_ran(someone)


MEGABYTE = "0123456789abcde " * 65_536


def test_a_megabyte_comes_back_with_what_to_do(visitor):
    """Twenty times too long: refused with the words still there."""
    someone = visitor()
    # A browser takes its time over a field of that length.
    someone.context.set_default_timeout(180_000)
    journey = Journey(someone, SECOND).begin()
    journey.walk(PEOPLE["a parent with a date"].answers, until="happened")
    journey.answer(words=MEGABYTE)
    assert journey.at == "happened" and len(journey.errors) == 1
    assert journey.field("words").input_value() == MEGABYTE, "it did not come back whole"
    assert someone.page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    journey.answer(words="Shorter.")
    assert journey.at == "more"


def test_a_megabyte_comes_back_from_any_field(visitor, host):
    someone = visitor()
    journey = Journey(someone, SECOND).begin()
    journey.walk(PEOPLE["a parent with a date"].answers)
    before, token, cookies = someone.text(), token_of(someone), cookies_of(someone)
    for page, name in FIELDS:
        filled = _ON_THE_WAY.get(page, {}) | {"form": token, "go": "on", name: MEGABYTE}
        answer = post(host.origin, addresses.of(SECOND, f"complain/{page}"), filled, cookies=cookies)
        assert answer.status == 422 and MEGABYTE in answer.text, f"{name} did not come back whole"
    someone.page.reload()
    assert someone.text() == before, "nothing of it was kept"


def test_more_than_any_form_may_hold_is_refused_and_said(visitor, host):
    someone = visitor()
    journey = Journey(someone, SECOND).begin()
    journey.walk(PEOPLE["a parent with a date"].answers)
    before = someone.text()
    answer = post(host.origin, addresses.of(SECOND, "complain/happened"),
                  {"form": token_of(someone), "go": "on", "words": MEGABYTE * 5}, cookies=cookies_of(someone))
    assert answer.status == 413 and "too long" in answer.text
    someone.page.reload()
    assert someone.text() == before


def test_a_complaint_as_long_as_may_be_is_kept_to_the_last_letter(visitor, host):
    longest = "marmalade " * 4_999 + "Quillend."
    someone = visitor()
    journey = Journey(someone, SECOND).begin()
    journey.walk(PEOPLE["a parent with a date"].answers | {"happened": {"words": longest}})
    assert longest in _typed(someone)
    journey.on()
    assert _count(host.case(SECOND, journey.sent.reference), longest) >= 1


@pytest.mark.parametrize("what", STRINGS)
def test_whatever_is_typed_to_follow_a_case_is_harmless(visitor, new_host, what):
    host = new_host(councils=[FIRST])
    someone = visitor(host, scripts=True)
    string = STRINGS[what]
    journey = Journey(someone, FIRST, begins="track")
    journey.go()
    journey.answer(reference=string, code=string)
    assert journey.at == "" and len(journey.errors) == 1
    assert journey.field("reference").input_value() == kept(string)
    assert journey.field("code").input_value() == "", "a code is not shown again"
    _nothing_ran(someone)
    someone.go(addresses.of(FIRST, "track/lost"))
    journey.answer(reference=string, via="advocate")
    _nothing_ran(someone)


@pytest.mark.parametrize("what", STRINGS)
def test_whatever_is_written_to_the_team_is_shown_as_it_is(visitor, host, what):
    string = STRINGS[what]
    someone = visitor(scripts=True)
    journey = Journey(someone, SECOND, begins="advocate").begin()
    journey.answer(who="looked-after-child")
    journey.answer(name=string, way=["letter"], address=string, times=string)
    journey.answer(about=string)
    assert journey.at == "sent"
    sent = journey.sent
    case = follow(visitor(scripts=True), SECOND, sent)
    case.go("write")
    case.answer(words=string)
    assert case.at == "case"
    _nothing_ran(case.visitor)
    assert kept(string) in _typed(case.visitor)
    case.go("contact")
    assert case.field("name").input_value() == kept(string)
