"""Every notice of the procedure arrives, in words for whom it is, with the stage, the procedure and the rights."""

from __future__ import annotations

import pytest

from support.post import Post
from support.running import ADULT, YOUNG, Host, complaint, text_of, whole

COUNCIL, SENDER = "dudley", "complaints@dudley.example"
PROCEDURE = {"adult": "Children Act 1989 Representations Procedure", "young": "complaints procedure for children's social care"}
GREETING = {"adult": "Dear Robin Ash,", "young": "Hello Robin Ash,"}
ADVOCACY = {"adult": "have a right to an advocate", "young": "You can have an advocate."}
STAGE_2 = {"adult": "you have a right to stage 2", "young": "you can ask for stage 2"}
KIND = {"adult": "parent", "young": "child-in-need"}


@pytest.fixture(scope="module")
def mail(tmp_path_factory, vouching):
    folder = tmp_path_factory.mktemp("notices")
    with Post(vouching.server()) as post:
        host = Host(folder / "host", councils=[COUNCIL])
        replies = '<setting name="reply-to" value="team@dudley.example"/>'
        host.edit(COUNCIL, ('<plugin name="email">', f'<plugin name="email">\n{replies}'))
        host.give_email(post, vouching)
        with host:
            yield host, post


class Correspondence:
    """A case and the letters of its complainant, who has an address of their own."""

    def __init__(self, mail, voice: str, **changed):
        self.host, self.post = mail
        self.voice, self.count = voice, 0
        self.address = f"robin{len(self.post.taken)}-{voice}@example.org"
        self.sent = self.host.send(COUNCIL, complaint(**{
            "complainant__kind": KIND[voice], "complainant__email": self.address} | changed))

    def take(self, *step: str) -> None:
        self.host.take(self.sent, *step)

    def next(self, kind: str, stage: str) -> str:
        """The text of the next letter, with what holds of every one."""
        self.count += 1
        parcel = self.host.comes_to(self.sent, f"notice-{self.count}", "delivered")
        assert parcel["kind"] == kind and parcel["standing"].endswith("by email")
        letters = self.post.to(self.address)
        assert len(letters) == self.count
        letter = letters[-1]
        assert (letter["Subject"], letter["Reply-To"]) == ("A message for you", "team@dudley.example")
        assert SENDER in letter["From"] and self.address in letter["To"]
        text = text_of(letter)
        for needed in [GREETING[self.voice], self.sent.reference, PROCEDURE[self.voice], stage]:
            assert needed in text, needed
        assert {part.get_content_type() for part in letter.walk() if not part.is_multipart()} == {"text/plain", "text/html"}
        return text


@pytest.mark.parametrize("voice", ["adult", "young"])
def test_from_receipt_to_the_next_stage(mail, voice):
    case = Correspondence(mail, voice)
    receipt = case.next("receipt", "stage 1, local resolution")
    assert ADVOCACY[voice] in receipt and "You will have" in receipt
    case.take("check-safeguarding", "by=Duty officer", "outcome=no-concern")
    case.take("acknowledge")
    assert ADVOCACY[voice] in case.next("acknowledgement", "stage 1")
    case.take("extend", "reason=complex", "words=Two schools have to be asked.")
    assert "Two schools have to be asked." in case.next("extension", "stage 1")
    case.take("answer", "by=Service manager", "words=We are sorry about the calls.", "resolved=no")
    answer = case.next("answer", "stage 1")
    assert "We are sorry about the calls." in answer and "Service manager" in answer
    assert STAGE_2[voice] in answer and ADVOCACY[voice] in answer
    case.take("request-next-stage", "by=complainant")
    case.next("next-stage", "stage 2, investigation")
    assert all(parcel["state"] == "delivered" for parcel in case.host.show(case.sent)["parcels"])


@pytest.mark.parametrize("voice", ["adult", "young"])
def test_a_withdrawal_is_confirmed(mail, voice):
    case = Correspondence(mail, voice)
    case.next("receipt", "stage 1")
    case.take("withdraw", "by=complainant")
    case.take("confirm-withdrawal")
    case.next("withdrawal", "stage 1")


def test_a_refusal_names_the_ombudsman(mail):
    case = Correspondence(mail, "adult", complainant__kind="other-with-sufficient-interest")
    case.next("receipt", "stage 1")
    case.take("decide-interest", "decision=refused", "by=Complaints manager", "reasons=A neighbour who has not met the child.",
              "childs-views=not sought: too young")
    case.take("notify-refusal")
    refusal = case.next("refusal", "stage 1")
    assert "A neighbour who has not met the child." in refusal
    assert "Local Government and Social Care Ombudsman" in refusal and "0300 061 0614" in refusal


def test_a_long_answer_arrives_as_it_was_written(mail, tmp_path):
    case = Correspondence(mail, "adult")
    case.next("receipt", "stage 1")
    words = "\n".join(["Dear Zoë — thank you.", ".", "..", "From here on:", "=20 <b>&amp;</b> " + "x" * 1200] + [
        f"{n}. We are sorry, and it will be put right by Tuesday. 😀" for n in range(400)])
    (case.host.folder / "answer").write_text(words)
    case.take("check-safeguarding", "by=Duty officer", "outcome=no-concern")
    case.take("answer", "by=Service manager", "words=@answer", "resolved=no")
    case.next("answer", "stage 1")
    letter = case.post.to(case.address)[-1]
    assert words in letter.get_body(("plain",)).get_content().replace("\r\n", "\n")
    assert "&lt;b&gt;&amp;amp;&lt;/b&gt;" in letter.get_body(("html",)).get_content()


def test_a_wish_to_complain_is_answered(mail):
    host, post = mail
    sent = host.intend(COUNCIL, "kind=parent", "channel=telephone", "name=Robin Ash", "email=wish@example.org")
    assert host.comes_to(sent, "notice-1", "delivered")["kind"] == "intention"
    [letter] = post.to("wish@example.org")
    assert sent.reference in text_of(letter) and ADVOCACY["adult"] in text_of(letter)


@pytest.mark.parametrize("answers, name", [(YOUNG, "Hello Zebedee"), (ADULT, "Dear Zebedee")], ids=["young", "adult"])
def test_outside_nothing_shows_where_somebody_asked_for_that(mail, answers, name):
    host, post = mail
    address = f"quiet-{len(post.taken)}@example.org"
    sent = host.person().complain(COUNCIL, **answers | {
        "contact": {"way": ["email"], "email": address}, "careful": {"care": ["neutral"]}, "advocate": {"advocate": "no"}})
    host.comes_to(sent, "notice-1", "delivered")
    [letter] = post.to(address)
    assert "Dudley" not in letter["From"] and letter["Subject"] == "A message for you"
    assert name in text_of(letter) and "Florence" not in whole(letter) and "review" not in letter["Subject"]
