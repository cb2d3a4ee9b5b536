"""What somebody told in confidence, and what the operator keeps secret, is found nowhere that it does not belong."""

from __future__ import annotations

import json
import re

import pytest

from support.post import Post
from support.rogue import RECORDER, SETTINGS
from support.running import Collection, Host, child_of_14, eventually, seen_from_outside, text_of, whole

NAME, EMAIL, PHONE = "Zebedee Quillfeather", "zebedee@confidential.example", "01632 960 123"
STORY, WANTED, CHILD, CARE = "marmalade", "pumpernickel", "Florence", "ermintrude"
PASSWORD, KEY = "a good password", "a-signing-key-of-the-operators-0123456789"
PERSONAL = [NAME, "Quillfeather", EMAIL, PHONE, STORY, WANTED, CHILD, CARE]
SECRETS = [PASSWORD, KEY]
OWN, OTHER, TEAM = "medway", "st-helens", "sccm@medway.gov.uk"


def holds(text: str | bytes, words: list[str]) -> list[str]:
    """Which of the words stand in a text."""
    text = text if isinstance(text, bytes) else text.encode()
    return [word for word in words if word.lower().encode() in text.lower()]


class Confidence:
    """One council's case full of marked words, another council beside it, and all that became of them."""

    def __init__(self, folder, vouching, post: Post):
        self.post, self.notes = post, folder / "notes"
        self.collection = Collection(folder)
        self.collection.admit(OWN, "young-lives-foundation")
        self.host = host = Host(folder / "host", councils=[OWN, OTHER])
        host.edit(OTHER, ('way="email" plugin="email"', 'way="email" plugin="recorder"'),
                  ('<plugin name="folder"/>', '<plugin name="recorder"/>\n<plugin name="webhook"/>'),
                  ('plugin="folder" to="advocacy-focus"', 'plugin="webhook" to="https://127.0.0.1:1/"'))
        host.edit(OWN, ('<plugin name="folder"/>', '<plugin name="folder"/>\n<plugin name="recorder"/>'),
                  ('<write way="email"', '<write way="text" plugin="recorder" to="gateway"/>\n<write way="email"'))
        host.install("recorder", RECORDER, settings=SETTINGS)
        host.give("recorder", {"file": str(self.notes)})
        host.give("folder", self.collection.settings)
        host.give("webhook", {"allow-private-addresses": True}, {"signing-key": KEY})
        host.give_email(post, vouching, {"password": PASSWORD}, username="sender")

    def happen(self) -> None:
        """Lets both councils have cases, and things go right and wrong in them."""
        host = self.host
        self.sent = host.send(OWN, child_of_14(
            complainant__name=NAME, complainant__email=EMAIL, complainant__phone=PHONE, child__name=CHILD,
            complaint=f"They took the {STORY} and hit me.", wanted=f"A {WANTED}."))
        self.other = host.send(OTHER, child_of_14(complainant__email="other@example.org"))
        host.comes_to(self.sent, "referral-1", "delivered")
        host.comes_to(self.sent, "notice-1", "delivered")
        host.comes_to(self.other, "notice-1", "delivered")
        host.take(self.sent, "correct-contact", f"name={NAME}", f"email={EMAIL}", f"words={CARE}")
        host.take(self.sent, "write-to-team", f"words=The {STORY} is in danger.")
        eventually("both alerts of danger", lambda: len(self.mail_to_team("Urgent")) >= 2)
        host.page(self.sent)
        refused = host.run("case", "step", self.sent.reference, "answer", f"words={STORY}", "--council", OWN)
        status, problem = host.json("POST", f"/api/v1/councils/{OWN}/complaints", {
            "complaint": STORY, "complainant": {"kind": NAME, "email": PHONE}, "wanted": [WANTED]})
        assert (refused.returncode, status) == (1, 422)
        self.errors = [refused.stdout, refused.stderr, json.dumps(problem)]
        self.processes = {process: seen_from_outside(process) for process in [host.number, *host.plugins]}

    def mail_to_team(self, subject: str = "") -> list:
        return [letter for letter in self.post.to(TEAM) if subject in letter["Subject"]]


@pytest.fixture(scope="module")
def confidence(tmp_path_factory, vouching):
    with Post(vouching.server()) as post:
        post.manners.wants_sign_in = True
        made = Confidence(tmp_path_factory.mktemp("leaks"), vouching, post)
        with made.host:
            made.happen()
        yield made


def test_no_process_shows_it(confidence):
    assert len(confidence.processes) >= 4
    for seen in confidence.processes.values():
        assert seen and holds(seen, PERSONAL + SECRETS) == []
        assert confidence.sent.reference.encode() not in seen


def test_a_plugins_process_has_nothing_of_the_hosts_environment(confidence):
    host, *plugins = confidence.processes.values()
    assert b"REDRESS_RETRY" in host
    for seen in plugins:
        names = set(re.findall(rb"(?:^|\0)([A-Z_]+)=", seen))
        # The last two are what the shipped plug-ins set themselves, before they begin again.
        assert names <= {b"PATH", b"LANG", b"HOME", b"TMPDIR", b"MALLOC_ARENA_MAX", b"RES_OPTIONS"}


def test_no_log_tells_it(confidence):
    host = confidence.host
    for file in ["out", "err"]:
        text = (host.folder / file).read_text()
        assert holds(text, PERSONAL + SECRETS) == [] and confidence.sent.code not in text


def test_no_error_repeats_it(confidence):
    for text in confidence.errors:
        assert holds(text, PERSONAL + SECRETS) == []


def test_the_team_is_not_mailed_it(confidence):
    assert len(confidence.mail_to_team()) >= 3
    for letter in confidence.mail_to_team():
        assert holds(whole(letter), PERSONAL + SECRETS) == [] and confidence.sent.code not in whole(letter)


def test_the_provider_is_not_told_the_story(confidence):
    [file] = confidence.collection.opened(OWN, "young-lives-foundation")
    told = json.dumps(file)
    assert holds(told, [STORY, WANTED, CHILD, "Quillfeather", *SECRETS]) == [] and confidence.sent.code not in told
    assert "Zebedee" in told and EMAIL in told


def test_the_person_is_not_mailed_the_story_or_the_code(confidence):
    letters = confidence.post.to(EMAIL)
    assert letters
    for letter in letters:
        assert holds(whole(letter), [STORY, WANTED, CHILD, CARE, PHONE, *SECRETS]) == []
        assert confidence.sent.code not in whole(letter) and confidence.sent.reference not in letter["Subject"]


def test_another_council_and_its_plugins_get_none_of_it(confidence):
    notes = confidence.notes.read_text()
    assert {json.loads(line)["council"] for line in notes.splitlines()} == {OTHER}
    assert holds(notes, PERSONAL + SECRETS) == [] and confidence.sent.reference not in notes
    assert "other@example.org" in notes
    assert not [letter for _, letter in confidence.post.taken if confidence.other.reference in text_of(letter)]


def test_nothing_is_on_disk_in_the_clear(confidence):
    data = confidence.host.folder / "data"
    files = [file for file in data.rglob("*") if file.is_file()]
    assert len(files) > 4
    for file in files:
        content = file.read_bytes()
        assert holds(content, PERSONAL) == [], file
        assert confidence.sent.code.encode() not in content, file
        if file.parent != data / "plugins":
            assert holds(content, SECRETS) == [], file
    for file in confidence.collection.root.rglob("*"):
        if file.is_file():
            assert holds(file.read_bytes(), PERSONAL + SECRETS) == [], file


def test_what_the_operator_sees_has_no_person_in_it(confidence):
    host = confidence.host
    for command in [["plugin", "list"], ["plugin", "list", "--format", "json"], ["plugin", "check"], ["check"]]:
        done = host.run(*command)
        assert holds(done.stdout + done.stderr, PERSONAL + SECRETS) == [], command
