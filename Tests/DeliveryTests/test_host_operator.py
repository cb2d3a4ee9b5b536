"""What an operator sees and does: which plug-ins there are, how they stand, what is wrong, a test, another try."""

from __future__ import annotations

import re

import pytest

from support.post import Post, Trouble
from support.rogue import RECORDER, SETTINGS
from support.running import Collection, Host, complaint, eventually

COUNCILS = ["medway", "dudley"]
TEAM = "sccm@medway.gov.uk"


def line(host: Host, council: str, plugin: str) -> dict:
    [report] = host.ask("plugin", "list", "--council", council)
    return next(found for found in report["plugins"] if found["plugin"] == plugin)


def outboxes(host: Host, **headers: str) -> dict:
    """What each council's outbox holds, as the health page tells it."""
    status, body = host.json("GET", "/readyz", **headers)
    assert status == 200
    return {council["id"]: council.get("outbox") for council in body["councils"]}


def test_how_they_stand_and_what_waits_arrived_and_failed(mailing, post, tmp_path):
    host = mailing(councils=COUNCILS)
    post.troubles |= {"never@example.org": Trouble("550 no"), "later@example.org": Trouble("451 not now")}
    with host:
        assert line(host, "medway", "email")["state"] == "idle"
        for name in ["robin", "never", "later"]:
            host.send("medway", complaint(complainant__email=f"{name}@example.org"))

        def counted():
            found = line(host, "medway", "email")
            # Three alerts and one notice.
            return (found["delivered"], found["failed"], found["waiting"]) == (4, 1, 1) and found
        found = eventually("what is counted", counted)
        assert (found["version"], found["state"], found["restarts"]) == ("1.0.0", "running", 0)
        assert set(found["capabilities"]) == {"deliver", "check"}
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", found["oldest_waiting"])

        told = outboxes(host)
        assert (told["medway"]["delivered"], told["medway"]["failed"], told["medway"]["waiting"]) == (4, 1, 1)
        assert told["medway"]["oldest_waiting"] == found["oldest_waiting"]
        email = next(plugin for plugin in told["medway"]["plugins"] if plugin["plugin"] == "email")
        assert (email["version"], email["state"], email["restarts"]) == ("1.0.0", "running", 0)
        assert (told["dudley"]["delivered"], told["dudley"]["waiting"], told["dudley"]["failed"]) == (0, 0, 0)
        text = host.run("plugin", "list").stdout
        assert re.search(r"medway: 1 waiting, the oldest since \S+, 4 delivered, 1 failed", text)
        assert "email 1.0.0 (deliver, check): running" in text


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Forwarded-Host", "X-Real-IP", "Via"])
def test_whoever_comes_through_a_proxy_is_not_told(operated, header):
    assert outboxes(operated, **{header: "127.0.0.1"}) == dict.fromkeys(COUNCILS)
    assert all(outboxes(operated).values())


@pytest.fixture(scope="module")
def operated(tmp_path_factory):
    """A host whose operator has set nothing up and installed only email."""
    with Host(tmp_path_factory.mktemp("operated") / "host", councils=COUNCILS, plugins=["email"]) as host:
        yield host


def test_what_is_not_installed_or_not_set_up_is_said_plainly(operated):
    done = operated.run("plugin", "check")
    assert done.returncode == 1
    assert "It is not installed. Put its folder among the plug-ins and start the host again." in done.stdout
    assert re.search(
        r"The setting server is missing\. Expected a host name\. Give it in \S*data/plugins/email\.json\.", done.stdout)
    sent = operated.send("medway", complaint())
    eventually("an attempt", lambda: line(operated, "medway", "email")["state"] == "not-set-up")
    found = line(operated, "medway", "email")
    assert "The setting server is missing" in found["trouble"] and found["waiting"] == 2
    assert line(operated, "medway", "folder")["state"] == "not-installed"
    assert operated.parcel(sent, "notice-1")["state"] == "underway"


def test_a_file_that_others_can_read_is_not_used(tmp_path, vouching, post):
    host = Host(tmp_path / "host", councils=["dudley"])
    host.give_email(post, vouching)
    (host.folder / "data/plugins/email.json").chmod(0o644)
    with host:
        done = host.run("plugin", "check")
        assert done.returncode == 1 and "is open to others than its owner. Expected mode 600" in done.stdout


def test_a_check_finds_what_is_wrong_and_what_is_well(mailing, post):
    host = mailing(councils=["dudley"])
    with host:
        done = host.run("plugin", "check")
        assert (done.returncode, done.stdout) == (0, "dudley  email: all is well\n")
        assert post.taken == []


def test_a_test_is_sent_and_its_outcome_told(mailing, post):
    post.troubles["never@example.org"] = Trouble("550 no")
    with mailing(councils=["dudley"]) as host:
        def send(to, plugin="email"):
            done = host.run("plugin", "send", "--council", "dudley", "--plugin", plugin, "--to", to)
            return done.returncode, done.stdout.strip()
        assert send("operator@example.org") == (0, "delivered")
        assert [letter["Subject"] for letter in post.to("operator@example.org")] == ["A test"]
        assert send("never@example.org") == (1, "never in this form: address-refused")
        unknown = host.run("plugin", "send", "--council", "dudley", "--plugin", "pigeon", "--to", "x")
        assert (unknown.returncode, unknown.stderr) == (
            1, "redress: the module of dudley names no plug-in pigeon; it names email\n")


def test_what_did_not_reach_the_team_is_sent_again(mailing, post):
    post.troubles[TEAM] = Trouble("550 no")
    with mailing(councils=["medway"]) as host:
        sent = host.send("medway", complaint())
        eventually("the failure", lambda: line(host, "medway", "email")["failed"] == 1)
        listed = host.run("plugin", "list").stdout
        assert f"not delivered: alert-complaint about {sent.reference}: the address was refused" in listed
        post.troubles.clear()
        done = host.run("plugin", "retry", "--council", "medway")
        assert (done.returncode, done.stdout) == (0, "1 to be sent again\n")
        eventually("the alert", lambda: post.to(TEAM))
        assert eventually("the count", lambda: line(host, "medway", "email")["failed"] == 0)


def test_without_a_running_host_the_command_answers_itself(mailing, post):
    host = mailing(councils=["dudley"])
    assert host.run("plugin", "check").stdout == "dudley  email: all is well\n"
    done = host.run("plugin", "send", "--council", "dudley", "--plugin", "email", "--to", "operator@example.org")
    assert (done.returncode, done.stdout) == (0, "delivered\n")
    assert line(host, "dudley", "email")["state"] == "idle"


def test_what_a_council_changes_takes_effect_at_the_next_letter(mailing, post, tmp_path):
    host = mailing(councils=["dudley"])
    host.install("recorder", RECORDER, settings=SETTINGS)
    host.give("recorder", {"file": str(tmp_path / "recorded")})
    with host:
        def sender(address: str) -> str:
            host.send("dudley", complaint(complainant__email=address))
            return eventually("a letter", lambda: post.to(address))[0]["From"]
        assert sender("first@example.org").startswith("Dudley Metropolitan Borough Council")
        host.edit("dudley", ('value="Dudley Metropolitan Borough Council"', 'value="Dudley Council"'))
        eventually("the new name", lambda: sender(f"next-{len(post.taken)}@example.org").startswith("Dudley Council"))
        host.edit("dudley", ('<plugin name="email">', '<plugin name="recorder"/>\n<plugin name="email">'),
                  ('way="email" plugin="email"', 'way="email" plugin="recorder"'))
        eventually("the other way", lambda: (
            host.send("dudley", complaint(complainant__email="last@example.org")) and (tmp_path / "recorded").exists()))


def test_the_one_that_waits_goes_the_way_that_is_arranged_by_then(tmp_path):
    host = Host(tmp_path / "host", councils=["dudley"], plugins=["email"])
    host.install("recorder", RECORDER, settings=SETTINGS)
    host.give("recorder", {"file": str(tmp_path / "recorded")})
    with host:
        sent = host.send("dudley", complaint())
        eventually("an attempt", lambda: line(host, "dudley", "email")["state"] == "not-set-up")
        host.edit("dudley", ('<plugin name="email">', '<plugin name="recorder"/>\n<plugin name="email">'),
                  ('way="email" plugin="email"', 'way="email" plugin="recorder"'))
        host.comes_to(sent, "notice-1", "delivered")
        host.edit("dudley", ('<write way="email" plugin="recorder"/>', ""))
        eventually("a notice that waits on the page", lambda: host.parcel(
            host.send("dudley", complaint()), "notice-1")["state"] == "held")


FROM = '<setting name="from" value="sccm@medway.gov.uk"/>'
CHECKED = {
    "not installed": (
        ('<plugin name="folder"', '<plugin name="pigeon"'), ('plugin="folder"', 'plugin="pigeon"'), "warning", "not installed"),
    "unknown setting": ((FROM, FROM.replace('"from"', '"form"')), None, "error", "form"),
    "bad value": ((FROM, FROM.replace("sccm@medway.gov.uk", "nobody")), None, "error", "email address"),
    "the operator's": ((FROM, FROM + '<setting name="server" value="mail.example"/>'), None, "error", "operator"),
    "bad address": (
        (f'<team plugin="email" to="{TEAM}"', '<team plugin="email" to="nobody"'), None, "error", "email address"),
}


@pytest.mark.parametrize("fault", CHECKED)
def test_a_module_is_checked_against_what_is_installed(tmp_path, fault):
    first, second, severity, told = CHECKED[fault]
    host = Host(tmp_path / "host", councils=["medway"])
    host.edit("medway", first, *([second] if second else []))
    done = host.run("check", "councils", "--plugins", "Plugins")
    text = host.module("medway").read_text()
    place = text[:text.index(first[1])].count("\n") + 1
    begin = rf"councils/medway/council\.xml:{place}:\d+: {severity}: "
    found = [row for row in done.stdout.splitlines() if re.match(begin, row) and told in row]
    assert len(found) == 1, done.stdout + done.stderr
    assert done.returncode == (1 if severity == "error" else 0)


def test_a_sealed_folder_is_sent_a_test_too(tmp_path):
    collection = Collection(tmp_path)
    collection.admit("medway", "young-lives-foundation")
    host = Host(tmp_path / "host", councils=["medway"])
    host.give("folder", collection.settings)
    with host:
        done = host.run("plugin", "send", "--council", "medway", "--plugin", "folder", "--to", "young-lives-foundation")
        assert (done.returncode, done.stdout.strip()) == (0, "delivered")
    [opened] = collection.opened("medway", "young-lives-foundation")
    assert opened["kind"] == "test"
