"""A plug-in that hangs, crashes, floods or lies costs its own delivery, and nothing else of anybody's."""

from __future__ import annotations

import json
import urllib.request

import pytest

from support.post import Post
from support.rogue import BLABBER, BROKEN, MUTE, SETTINGS, WAYS, rogue
from support.running import Host, child_of_14, complaint, eventually, is_alive

#: What becomes, at first, of a delivery over which a plug-in misbehaves.
CONDUCTS = {way: "underway" for way in WAYS} | {"twice": "delivered"}
SCRIPTS = {way: rogue(way) for way in WAYS} | {"mute": MUTE, "broken": BROKEN, "blab": BLABBER}
MARKED = ["Zebedee", "Quillfeather", "zebedee", "marmalade", "Obedience", "960"]


class Rogues:
    """A council for each way of misbehaving, beside an honest one, all in one install."""

    def __init__(self, folder, post, vouching):
        self.post, self.notes = post, folder / "notes"
        self.notes.mkdir()
        self.host = Host(folder / "host", councils=["st-helens"])
        for way, script in SCRIPTS.items():
            plugin = f"rogue-{way}"
            self.host.found(
                f"{way}-council", "st-helens", ('<plugin name="email">', f'<plugin name="{plugin}"/>\n<plugin name="email">'),
                ('<write way="email" plugin="email"', f'<team plugin="email" to="team@{way}.example"/>\n'
                                                      f'<write way="email" plugin="{plugin}"'))
            self.host.install(plugin, script, settings=SETTINGS)
            self.host.give(plugin, {"file": str(self.notes / way)})
        self.host.give_email(post, vouching)

    def begin(self) -> None:
        """Has every plug-in carry something that it misbehaves over, and three things more."""
        self.bad = {way: self.write_to(way, f"bad-{way}@example.org") for way in CONDUCTS}
        self.good = {way: [self.write_to(way, f"good-{n}@example.org") for n in range(3)] for way in SCRIPTS}

    def carried(self, way: str) -> list[str]:
        """Whom the plug-in has carried something to."""
        file = self.notes / way
        return [json.loads(line)["address"] for line in file.read_text().splitlines()] if file.exists() else []

    def write_to(self, way: str, address: str):
        return self.host.send(f"{way}-council", complaint(complainant__email=address))

    def line(self, way: str) -> dict:
        """What the operator is told of the plug-in."""
        [report] = self.host.ask("plugin", "list", "--council", f"{way}-council")
        return next(line for line in report["plugins"] if line["plugin"] == f"rogue-{way}")

    def honest_mail_goes_on(self) -> None:
        """Another council's letter arrives meanwhile."""
        address = f"honest-{len(self.post.taken)}@example.org"
        self.host.send("st-helens", complaint(complainant__email=address))
        eventually("an honest letter", lambda: self.post.to(address))

    def site_goes_on(self) -> None:
        with urllib.request.urlopen(self.host.origin + "/st-helens", timeout=10) as page:
            assert page.status == 200


@pytest.fixture(scope="module")
def rogues(tmp_path_factory, vouching):
    with Post(vouching.server()) as post:
        made = Rogues(tmp_path_factory.mktemp("hostile"), post, vouching)
        with made.host:
            made.begin()
            yield made
            processes = made.host.plugins
            assert processes
        assert not [process for process in processes if is_alive(process)]


GOOD = {f"good-{n}@example.org" for n in range(3)}


@pytest.mark.parametrize("way", [way for way in CONDUCTS if way != "hang"])
def test_it_costs_its_own_delivery(rogues, way):
    rogues.honest_mail_goes_on()
    rogues.site_goes_on()
    # Another plug-in of the same council's.
    eventually("word to the team of all four", lambda: len(rogues.post.to(f"team@{way}.example")) >= 4)
    for sent in rogues.good[way]:
        rogues.host.comes_to(sent, "notice-1", "delivered")
    if CONDUCTS[way] == "delivered":
        rogues.host.comes_to(rogues.bad[way], "notice-1", "delivered")
    else:
        assert rogues.host.parcel(rogues.bad[way], "notice-1")["state"] == CONDUCTS[way]
    assert set(rogues.carried(way)) == GOOD


@pytest.mark.parametrize("way", ["crash", "flood", "lie", "babble", "free-words"])
def test_the_operator_is_told(rogues, way):
    line = eventually("a restart", lambda: (line := rogues.line(way))["restarts"] and line.get("trouble") and line)
    assert line["version"] == "9.9" and "@" not in line["trouble"]


@pytest.mark.parametrize("way", ["mute", "broken"])
def test_it_does_not_even_begin(rogues, way):
    sent = rogues.good[way][0]
    rogues.honest_mail_goes_on()
    rogues.site_goes_on()
    eventually("the trouble", lambda: rogues.line(way).get("trouble"))
    assert rogues.host.parcel(sent, "notice-1")["state"] == "underway" and rogues.carried(way) == []


def test_what_it_says_of_people_is_kept_from_the_log(rogues):
    sent = rogues.host.send("blab-council", child_of_14(
        complainant__name="Zebedee Quillfeather", complainant__email="zebedee@obedience.example",
        complainant__phone="01632 960 123", complaint="The marmalade."))
    rogues.host.comes_to(sent, "notice-1", "delivered")
    log = eventually("what it wrote", lambda: "wrote to standard error" in (
        text := rogues.host.complaints_of_its_own) and text)
    assert not [word for word in [*MARKED, sent.reference] if word.lower() in log.lower()]


def test_one_that_hangs_is_ended_after_a_minute_and_meanwhile_nobody_else_waits(rogues):
    while "trouble" not in rogues.line("hang"):
        rogues.honest_mail_goes_on()
        rogues.site_goes_on()
        assert rogues.host.parcel(rogues.bad["hang"], "notice-1")["state"] == "underway"
    assert rogues.line("hang")["trouble"] == "It did not answer in time."
