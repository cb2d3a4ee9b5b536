"""A plug-in's real program, spoken to as the host speaks to it: JSON-RPC 2.0, a message a line."""

from __future__ import annotations

import itertools
import json
import os
import queue
import subprocess
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAMS = ROOT / ".build/debug"

#: How long anything that happens elsewhere is waited for, in seconds.
PATIENCE = 20


def eventually(what: str, holds):
    """Asks again and again until the answer is yes, and gives it."""
    deadline = time.monotonic() + PATIENCE
    while True:
        if answer := holds():
            return answer
        if time.monotonic() > deadline:
            raise AssertionError(f"{what}: it did not come about within {PATIENCE} seconds")
        time.sleep(0.01)


def manifest(name: str) -> dict:
    """What a shipped plug-in says of itself."""
    return json.loads((ROOT / "Plugins" / name / "plugin.json").read_text())


def delivery(key: str = "k-1", **changed) -> dict:
    """A notice, with whatever a test changes of it."""
    message = {
        "subject": "An update", "text": "There is something to read.\n", "language": "en-GB", "neutral": False,
        "html": "<!DOCTYPE html><p>There is something to read.</p>",
    }
    message |= changed.pop("message", {})
    return {"key": key, "kind": "notice", "address": "robin@example.org", "message": message} | changed


#: A referral's data, with a name that is not ASCII.
PACKET = {
    "reference": "NT-2026-0001", "council": "Newtown", "known_as": "Zoë", "group": "looked-after-child",
    "under_18": True, "safe_contact": ["Text, never ring"], "help": [], "wanted_by": None,
    "asked_on": "2026-06-02", "consent": "the young person, in writing",
}


#: What the host lets a plug-in's process have.
LIMITS = ["prlimit", f"--as={1 << 30}", "--cpu=60", f"--fsize={64 << 20}", "--nofile=256", "--core=0"]


class Plugin:
    """A running plug-in, for one council."""

    def __init__(self, command, *, council: str = "newtown", environment: dict | None = None):
        self._folder = tempfile.TemporaryDirectory(prefix="plugin-")
        self.folder, self.council = Path(self._folder.name), council
        self._trouble = tempfile.TemporaryFile()
        self._numbers, self._waiting = itertools.count(1), {}
        self._process = subprocess.Popen(
            [*LIMITS, "env", "-C", self.folder, *map(str, command)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=self._trouble, env={
                "PATH": "/usr/bin:/bin", "HOME": str(self.folder), "LANG": "C.UTF-8", "MALLOC_ARENA_MAX": "2",
                **(environment or {})})
        threading.Thread(target=self._listen, daemon=True).start()

    @classmethod
    def shipped(cls, name: str, **options) -> "Plugin":
        """One of the plug-ins of this repository."""
        program = PROGRAMS / f"redress-{name}"
        assert program.exists(), f"{program} is missing: run `swift build` first"
        return cls([program], **options)

    def __enter__(self) -> "Plugin":
        return self

    def __exit__(self, *_) -> None:
        try:
            self.finish()
        finally:
            self._folder.cleanup()

    def finish(self) -> None:
        """Closes its input, and holds that it then ends well and complained of nothing."""
        self._process.stdin.close()
        assert self._process.wait(PATIENCE) == 0
        assert self.complaints == b""

    @property
    def complaints(self) -> bytes:
        """What it wrote to standard error."""
        return os.pread(self._trouble.fileno(), 1 << 20, 0)

    def _listen(self) -> None:
        for line in self._process.stdout:
            answer = json.loads(line)
            self._waiting.setdefault(answer.get("id"), queue.Queue()).put(answer)

    def ask(self, method: str, params: dict):
        """Asks, and gives what waits for the answer, so that much can be asked at once."""
        number = next(self._numbers)
        place = self._waiting.setdefault(number, queue.Queue())
        self.write(json.dumps({"jsonrpc": "2.0", "method": method, "params": params, "id": number}))
        return lambda: place.get(timeout=PATIENCE)

    def write(self, line: str) -> None:
        """Sends a line as it is."""
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()

    def unasked(self) -> dict:
        """An answer to a line that was no request."""
        return self._waiting.setdefault(None, queue.Queue()).get(timeout=PATIENCE)

    def open(self, settings: dict, secrets: dict | None = None, **changed) -> dict:
        """Shakes hands, and gives the whole answer."""
        opening = {
            "protocols": [1], "plugin": "p", "council": self.council, "council_name": "Newtown",
            "settings": settings, "secrets": secrets or {}, "folder": str(self.folder),
        }
        return self.ask("initialize", opening | changed)()

    def begin(self, settings: dict, secrets: dict | None = None) -> "Plugin":
        """Shakes hands, and holds that the settings are taken."""
        answer = self.open(settings, secrets)
        assert "result" in answer, answer
        return self

    def refused(self, settings: dict, secrets: dict | None = None) -> list:
        """The settings that it finds fault with."""
        error = self.open(settings, secrets)["error"]
        assert error["code"] == -32001
        assert all(fault["message"] for fault in error["data"]["faults"])
        return sorted(str(fault.get("setting")) for fault in error["data"]["faults"])

    def deliver(self, **parts) -> str:
        """Delivers, and gives the outcome in words: `delivered`, `later busy 60`, `never address-refused`."""
        return words(self.ask("deliver", delivery(**parts))())


def words(answer: dict) -> str:
    """An outcome in words."""
    result = answer["result"]
    return " ".join(str(result[part]) for part in ["outcome", "reason", "after"] if result.get(part) is not None)
