"""The real program, started in a folder of its own and stopped by its own number."""

from __future__ import annotations

import json
import math
import os
import re
import shutil
import signal
import subprocess
import time
from datetime import datetime, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = ROOT / ".build/debug/redress"
COUNCILS = sorted(module.parent.name for module in (ROOT / "councils").glob("*/council.xml"))

#: How long anything that happens elsewhere is waited for, in seconds.
PATIENCE = 60


def eventually(what: str, holds):
    """Asks again and again until the answer is yes, and gives it; fails after a minute."""
    deadline = time.monotonic() + PATIENCE
    while True:
        if answer := holds():
            return answer
        if time.monotonic() > deadline:
            raise AssertionError(f"{what}: it did not come about within {PATIENCE} seconds")
        time.sleep(0.02)


class Clock:
    """The time a host lives by, which a test can move."""

    def __init__(self, folder: Path):
        self._file, self._timers = folder / "now", folder / "timers.so"
        self.move("+0")
        source = Path(__file__).with_name("timers.c")
        subprocess.run(["clang", "-shared", "-fPIC", "-o", self._timers, source], check=True)

    def move(self, by: str) -> None:
        """Moves the host's time: `+2h` is two hours past the world's."""
        fresh = self._file.with_suffix(".fresh")
        fresh.write_text(by + "\n")
        fresh.replace(self._file)

    def go_on_from(self, moment: datetime) -> None:
        """Sets the host's time, which goes on from there: whatever is tried again in a second is."""
        now = datetime.now(timezone.utc).replace(tzinfo=None)
        self.move(f"{math.ceil((moment - now).total_seconds()):+d}")

    @property
    def environment(self) -> dict[str, str]:
        """What makes a program live by this clock."""
        libraries = sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
        assert libraries, "libfaketime is missing: apt-get install libfaketime"
        return {
            "LD_PRELOAD": f"{self._timers}:{libraries[0]}",
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_NO_CACHE": "1",
            "DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "TZ": "UTC",
        }


class Host:
    """`redress serve` on a free port, with copies of the councils and an empty data folder."""

    def __init__(self, folder: Path, *, councils=COUNCILS, pace: bool = False, clock: Clock | None = None,
                 practice: bool = False):
        self.folder, self.clock, self._pace, self._practice = folder, clock, pace, practice
        self.port = 0
        self._process: subprocess.Popen | None = None
        (folder / "councils").mkdir(parents=True)
        for name in ["base", *councils]:
            shutil.copytree(ROOT / "councils" / name, folder / "councils" / name)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> "Host":
        """Starts it, at the address it had before if it had one, and waits until it says that it serves."""
        assert PROGRAM.exists(), f"{PROGRAM} is missing: run `swift build` first"
        (self.folder / "data/host.sock").unlink(missing_ok=True)
        out, err = self.folder / "out", self.folder / "err"
        # `env` changes to the folder and becomes the program, so that its number is the program's.
        command = ["env", "-C", self.folder, PROGRAM, "serve", "--councils", "councils", "--data", "data", "--port", str(self.port)]
        if self._practice:
            command.append("--practice")
        with out.open("wb") as standard, err.open("ab") as trouble:
            self._process = subprocess.Popen(
                [*command, "--pace", str(self._pace).lower()], env=self._environment, stdin=subprocess.DEVNULL,
                stdout=standard, stderr=trouble)

        def address():
            assert self._process.poll() is None, f"the host did not start: {err.read_text()}"
            return re.search(r"http://127\.0\.0\.1:([0-9]+)/", out.read_text())

        self.port = int(eventually("the host's address", address).group(1))
        return self

    @property
    def _environment(self) -> dict[str, str]:
        own = {name: value for name, value in os.environ.items() if not name.startswith("REDRESS_")}
        return own | (self.clock.environment if self.clock else {})

    def stop(self) -> None:
        """Asks it to finish, and holds that it finishes well."""
        if self._process and self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            assert self._process.wait(PATIENCE) == 0, f"the host did not stop well: {self.complaints_of_its_own}"

    def kill(self) -> None:
        """Ends it in the middle of whatever it does."""
        self._process.kill()
        self._process.wait(PATIENCE)

    def stand_still(self) -> None:
        """Stops it in the middle of whatever it does, until it goes on."""
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self._process.send_signal(signal.SIGCONT)

    def stores_hold(self, text: str) -> bool:
        """Whether any file of the data folder holds some text in the clear."""
        return any(text.encode() in file.read_bytes() for file in (self.folder / "data").rglob("*") if file.is_file())

    @property
    def complaints_of_its_own(self) -> str:
        """What it wrote to its log."""
        return (self.folder / "err").read_text()

    def run(self, *arguments: str) -> subprocess.CompletedProcess:
        """Runs another command of the program in the same folder, as its operator would."""
        return subprocess.run(
            ["env", "-C", self.folder, PROGRAM, *arguments], env=self._environment, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, timeout=PATIENCE)

    def ask(self, *arguments: str):
        """What a command answers in JSON."""
        done = self.run(*arguments, "--format", "json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def cases(self, council: str) -> list[dict]:
        """A council's cases, closed ones too."""
        return self.ask("case", "list", "--all", "--limit", "10000", "--council", council)

    def case(self, council: str, reference: str) -> dict:
        """All that the team is shown of a case."""
        return self.ask("case", "show", reference, "--council", council)

    def step(self, council: str, reference: str, *step: str) -> None:
        """Takes a step in a case, as the team would."""
        done = self.run("case", "step", reference, *step, "--council", council)
        assert done.returncode == 0, done.stderr
