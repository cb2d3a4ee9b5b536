"""Whatever was accepted arrives, and once, however often the host or its plug-ins are killed in between."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import threading
import time
from collections import Counter

import pytest

from support.https import KEY, Receiver
from support.rogue import RECORDER, SETTINGS
from support.running import Host, child_of_14, eventually, is_alive

COUNCIL = "st-helens"
ROUNDS = int(os.environ.get("REDRESS_KILLS", "10"))
THREADS = 6
REFERENCE = "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]"


class Load:
    """People who complain and want an advocate, one after the other on every thread, and note what was acknowledged."""

    def __init__(self, host: Host):
        self._host, self._over = host, threading.Event()
        self.acknowledged: list[str] = []
        self._threads = [threading.Thread(target=self._complain, args=(n,), daemon=True) for n in range(THREADS)]
        for thread in self._threads:
            thread.start()

    def _complain(self, number: int) -> None:
        count = 0
        while not self._over.is_set():
            count += 1
            try:
                sent = self._host.send(COUNCIL, child_of_14(complainant__email=f"child-{number}-{count}@example.org"))
                self.acknowledged.append(sent.reference)
            except (OSError, AssertionError, ValueError):
                pass  # Nothing was acknowledged: the host is down, or fell in the middle of it.
            time.sleep(0.1)

    def end(self) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join(60)


def kill_all(processes: list[int]) -> None:
    for process in processes:
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            pass


def kill_something(host: Host, chance: random.Random) -> None:
    """Kills the host, its plug-ins or both, or has it finish; it leaves no plug-in behind, and is started again."""
    what, plugins = chance.choice(["host", "plugins", "both", "host", "plugins", "both", "finish"]), host.plugins
    if what in ["plugins", "both"]:
        kill_all(plugins)
    if what != "plugins":
        host.stop() if what == "finish" else host.kill()
        eventually("the end of every plug-in", lambda: not [process for process in plugins if is_alive(process)])
        host.start()


def recorded(file) -> list[dict]:
    """What the recording plug-in has carried; a line that it was killed over is not one."""
    lines = file.read_text().splitlines() if file.exists() else []
    found = []
    for line in lines:
        try:
            found.append(json.loads(line))
        except ValueError:
            pass
    return found


def mentions(deliveries, kind: str) -> Counter:
    """How often each reference stands in what was carried of a kind."""
    return Counter(re.search(REFERENCE, line["message"]["text"]).group() for line in deliveries if line["kind"] == kind)


def prepared(folder, vouching, receiver: Receiver) -> Host:
    """A host that refers to the receiver and has notices recorded."""
    host = Host(folder / "host", councils=[COUNCIL])
    host.edit(
        COUNCIL, ('plugin="folder" to="advocacy-focus"', f'plugin="webhook" to="{receiver.url()}"'),
        ('<plugin name="folder"/>', '<plugin name="webhook"/>\n<plugin name="recorder"/>'),
        ('<write way="email" plugin="email"', '<team plugin="recorder" to="team"/>\n<write way="email" plugin="recorder"'))
    host.install("recorder", RECORDER, settings=SETTINGS)
    host.give("recorder", {"file": str(folder / "recorded")})
    host.give("webhook", {"allow-private-addresses": True, "ca-file": str(vouching.file)}, {"signing-key": KEY})
    return host


def emptied(host: Host) -> None:
    """Waits until nothing waits to be carried, however much that is, as long as it grows less."""
    waiting = None
    while waiting != 0:
        def fewer():
            [report] = host.ask("plugin", "list", "--council", COUNCIL)
            assert report["failed"] == 0
            return report if waiting is None or report["waiting"] < waiting else None
        waiting = eventually("something more has arrived", fewer)["waiting"]


@pytest.mark.timeout(120 + 10 * ROUNDS)
def test_everything_that_was_acknowledged_arrives_once(tmp_path, vouching):
    chance = random.Random(ROUNDS)
    with Receiver(vouching.server()) as receiver:
        host = prepared(tmp_path, vouching, receiver).start()
        load = Load(host)
        for _ in range(ROUNDS):
            time.sleep(chance.uniform(0.2, 1.2))
            kill_something(host, chance)
        load.end()
        acknowledged = set(load.acknowledged)
        assert len(acknowledged) >= ROUNDS
        emptied(host)
        referred = Counter(taken["packet"]["reference"] for taken in receiver.taken.values())
        notices = {line["key"]: line for line in recorded(tmp_path / "recorded")}
        written, alerted = (mentions(notices.values(), kind) for kind in ["notice", "alert"])
        for counted in [referred, written, alerted]:
            assert [reference for reference in acknowledged if counted[reference] != 1] == []
        # What nobody was told of may have been kept all the same, and is then carried like the rest.
        assert set(referred.values()) == {1}
        assert all(case["reference"] in referred for case in host.cases(COUNCIL))
        host.stop()
    verified = host.run("verify", "--council", COUNCIL)
    assert verified.returncode == 0, verified.stdout + verified.stderr
