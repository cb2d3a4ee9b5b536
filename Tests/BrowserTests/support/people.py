"""Who complains, what they answer page by page, and which pages they are asked."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

#: What people type: words that stand nowhere else, so that whatever tells them is found.
SECRETS = ("Zebedee", "Quillfeather", "marmalade", "zebedee@example.com", "01632 960 123", "Wisteria")

Answers = dict[str, dict[str, str | list[str]]]

SAFE_WAYS = {
    "way": ["email", "phone", "letter"], "email": "zebedee@example.com", "phone": "01632 960 123",
    "address": "1 Wisteria Lane\nTestham",
}


@dataclass(frozen=True)
class Person:
    """Somebody with a complaint."""

    #: The answers, by the page that asks for them.
    answers: Answers
    #: The pages that are asked, in order.
    pages: list[str]
    #: The wording that who they are leads to.
    voice: str = "adult"
    #: What the team must be able to read.
    told: list[str] = field(default_factory=list)

    def but(self, page: str, **changed) -> "Person":
        """The same person with other answers on one page."""
        return replace(self, answers=self.answers | {page: changed})


_COMMON: Answers = {
    "happened": {"words": "My review was moved, and the marmalade too.\n\nNobody said why."},
    "more": {"more": "no"},
    "when": {"when": "not-sure"},
    "wanted": {"wanted": "Say sorry."},
    "name": {"name": "Zebedee Quillfeather"},
    "contact": SAFE_WAYS,
    "careful": {"care": ["no-voicemail", "neutral"], "times": "after 4", "careful": "Ask for Zebedee only."},
    "help": {"help": ["interpreter"], "help-words": "Welsh"},
    "advocate": {"advocate": "yes"},
}
_REST = ["happened", "more", "when", "wanted", "name", "contact", "careful", "help", "advocate"]
_TOLD = ["Zebedee Quillfeather", "marmalade", "zebedee@example.com", "01632 960 123", "Wisteria", "after 4", "Welsh"]

CHILD = Person(
    answers={"who": {"who": "looked-after-child"}, "for-whom": {"for": "me"}, **_COMMON},
    pages=["who", "for-whom", *_REST], voice="young", told=_TOLD)

PEOPLE = {
    "a child in care": CHILD,
    "a child who gets help, for a friend too": Person(
        answers={
            **_COMMON, "who": {"who": "child-in-need"}, "for-whom": {"for": "both"},
            "child": {"child-name": "Dougal", "born-day": "1", "born-month": "2", "born-year": "2015", "knows": "yes"},
        },
        pages=["who", "for-whom", "child", *_REST], voice="young", told=[*_TOLD, "Dougal", "2015-02-01"]),
    "a care leaver who gives no name and wants no contact": Person(
        answers={
            **_COMMON, "who": {"who": "care-leaver"}, "age": {"age": "18-or-over"}, "for-whom": {"for": "me"},
            "wanted": {}, "name": {}, "contact": {"way": ["none"]}, "help": {}, "advocate": {"advocate": "not-sure"},
        },
        pages=["who", "age", "for-whom", *[page for page in _REST if page != "careful"]], voice="young",
        told=["marmalade"]),
    "a parent with a date": Person(
        answers={
            **_COMMON, "who": {"who": "parent"}, "age": {"age": "18-or-over"}, "for-whom": {"for": "child"},
            "child": {"child-name": "Florence", "knows": "too-young"},
            "when": {"when": "day", "day-day": "3", "day-month": "September", "day-year": "2026"},
            "advocate": {"advocate": "no"},
        },
        pages=["who", "age", "for-whom", "child", *_REST], told=[*_TOLD, "Florence", "2026-09-03"]),
    "a special guardian": Person(
        answers={
            **_COMMON, "who": {"who": "special-guardianship"}, "family": {"family": "special-guardian"},
            "age": {"age": "not-said"}, "for-whom": {"for": "me"},
            "when": {"when": "while", "when-words": "since Easter"},
        },
        pages=["who", "family", "age", "for-whom", *_REST], told=[*_TOLD, "since Easter"]),
    "someone adopting, for an adult who asked": Person(
        answers={
            **_COMMON, "who": {"who": "adoption"}, "family": {"family": "prospective-adopter"},
            "age": {"age": "18-or-over"}, "for-whom": {"for": "other"},
            "child": {"child-name": "Ermintrude", "knows": "yes"},
        },
        pages=["who", "family", "age", "for-whom", "child", *_REST], told=[*_TOLD, "Ermintrude"]),
    "a foster carer by text": Person(
        answers={
            **_COMMON, "who": {"who": "foster-carer"}, "age": {"age": "18-or-over"}, "for-whom": {"for": "me"},
            "contact": {"way": ["text", "advocate"], "text-phone": "07700 900 982"},
        },
        pages=["who", "age", "for-whom", *_REST], told=["Zebedee Quillfeather", "marmalade", "07700 900 982"]),
}
