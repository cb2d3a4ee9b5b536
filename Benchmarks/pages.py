#!/usr/bin/python3
"""How long a team waits for a whole page: asked over HTTP from the release program, with few cases in the store and with many.

`pages.py PROGRAM SCRATCH COUNT…` takes the stores that `redress-benchmarks worklists SCRATCH` filled, opens one complaint more in
each, takes it through stage 1 and into stage 2, signs a complaints manager in and asks for each page 200 times, one after the
other. It prints a row for each: name, then for each number of cases the quickest, the median and the 99th of a hundred, in
milliseconds, and how the medians compare. A page that is not answered with 200, or does not show what it should, ends the run.
"""

import base64
import hashlib
import hmac
import html
import http.client
import json
import re
import shutil
import signal
import struct
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

COUNCIL, PASSWORD, RUNS = "flood", "three green lamps", 200
STEPS = [
    ("check-safeguarding", "by=duty officer", "outcome=no-concern"),
    ("check-people-complained-about", "by=complaints manager"), ("acknowledge",), ("inform",),
    ("answer", "by=team manager", "words=We are sorry.", "resolved=no"),
    ("request-next-stage", "by=complainant", "words=It does not say what will change"),
    ("appoint-investigator", "name=Pat Stone", "bars=none"), ("appoint-independent-person", "name=Lee Marsh", "bars=none"),
    ("send-statement", "words=Nobody visited."), ("comment-on-statement", "words=For two months"),
    ("settle-statement", "agreed=yes"), ("note", "words=Rang; nobody was there"),
]


class Host:
    """The program over a store that was filled, and somebody who is signed in."""

    def __init__(self, program: str, scratch: Path, count: int):
        self.program, self.data, self.councils = program, scratch / f"flood-{count}", scratch / "flood-councils"
        if not self.councils.exists():
            shutil.copytree("councils/base", self.councils / "base")
            shutil.copytree("councils/dudley", self.councils / COUNCIL, ignore=shutil.ignore_patterns("cases"))
            module = self.councils / COUNCIL / "council.xml"
            module.write_text(module.read_text().replace('id="dudley"', f'id="{COUNCIL}"'))
        self.places = ["--councils", self.councils, "--data", self.data]
        self.process = subprocess.Popen(
            [program, "serve", *self.places, "--port", "0", "--pace", "false", "--plugins", scratch / "no-such-plugins"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        port = int(re.search(r"http://127\.0\.0\.1:([0-9]+)", self.process.stdout.readline()).group(1))
        self.connection, self.cookie = http.client.HTTPConnection("127.0.0.1", port), ""

    def ask(self, path: str, fields: dict | None = None, json_body: dict | None = None):
        body, headers = None, {"Cookie": self.cookie}
        if fields is not None:
            body, headers["Content-Type"] = urllib.parse.urlencode(fields), "application/x-www-form-urlencoded"
        if json_body is not None:
            body, headers["Content-Type"] = json.dumps(json_body), "application/json"
        self.connection.request("POST" if body else "GET", path, body, headers)
        answer = self.connection.getresponse()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie" and value.startswith("team="):
                self.cookie = value.split(";")[0]
        return answer.status, answer.read().decode()

    def run(self, *arguments):
        done = subprocess.run([self.program, *arguments, *self.places], capture_output=True, text=True)
        assert done.returncode == 0, f"{arguments}: {done.stdout}{done.stderr}"
        return json.loads(done.stdout)

    def sign_in(self):
        address = f"kay-{time.time_ns()}@example.org"
        made = self.run("user", "add", "--council", COUNCIL, "--name", "Kay Board", "--address", address, "--format", "json")
        _, page = self.ask(made["path"])
        key = base64.b32decode(re.search(r'class="team-secret"[^>]*>([^<]+)<', page).group(1).replace(" ", ""))
        mac = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
        code = f"{(struct.unpack('>I', mac[mac[-1] & 15:][:4])[0] & 0x7FFFFFFF) % 10**6:06}"
        _, page = self.ask(made["path"], {"password": PASSWORD, "again": PASSWORD, "code": code})
        recovery = re.findall(r"<code>([^<]+)</code>", page)[0]
        self.ask(f"/{COUNCIL}/team/sign-in", {"address": address, "password": PASSWORD})
        _, page = self.ask(f"/{COUNCIL}/team/code")
        self.ask(f"/{COUNCIL}/team/code", {"form": re.search(r'name="form" value="([^"]+)"', page).group(1), "code": recovery})

    def open_case(self) -> str:
        status, answer = self.ask(f"/api/v1/councils/{COUNCIL}/complaints", json_body={
            "complaint": "Quillfeather promised to visit and nobody came", "complainant": {"kind": "parent", "name": "Ada"}})
        assert status == 201, answer
        reference = json.loads(answer)["reference"]
        for step in STEPS:
            self.run("case", "step", reference, *step, "--council", COUNCIL, "--format", "json")
        return reference

    def times(self, path: str, shows: str, fields: dict | None = None) -> list[float]:
        taken = []
        for _ in range(RUNS):
            start = time.perf_counter()
            status, page = self.ask(path, fields)
            taken.append((time.perf_counter() - start) * 1_000)
            assert status == 200 and shows in html.unescape(page), f"{path}: {status}"
        return sorted(taken)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(60) == 0


def measure(program: str, scratch: Path, count: int) -> dict[str, list[float]]:
    host = Host(program, scratch, count)
    try:
        host.sign_in()
        reference = host.open_case()
        team = f"/{COUNCIL}/team"
        _, page = host.ask(f"{team}/search")
        token = re.search(r'name="form" value="([^"]+)"', page).group(1)
        rows = {
            "worklist: open, by deadline": (f"{team}/cases", "Next 50"),
            "worklist: late": (f"{team}/cases?when=late", "days over"),
            "worklist: one stage, by day received": (f"{team}/cases?stage=investigation&by=received", "Stage 2"),
            "worklist: all refused, by reference": (f"{team}/cases?all=yes&stage=refused&by=reference", "Refused"),
            "case": (f"{team}/cases/{reference}", "Quillfeather"),
            "case: its history": (f"{team}/cases/{reference}/history", "Pat Stone"),
            "case: the form of a step": (f"{team}/cases/{reference}/steps/receive-report?track=1", "report"),
        }
        found = {name: host.times(*asked) for name, asked in rows.items()}
        found["search by a name, page and all"] = host.times(
            f"{team}/search", reference, {"form": token, "words": "quillfeather ada"})
        return found
    finally:
        host.stop()


def main(program: str, scratch: str, *counts: str):
    found = [measure(program, Path(scratch), int(count)) for count in counts]
    for name in found[0]:
        cells = [f"{times[name][int(len(times[name]) * part)]:.2f}" for times in found for part in (0, 0.5, 0.99)]
        medians = [times[name][RUNS // 2] for times in found]
        print("|".join([name, *cells, f"{medians[-1] / medians[0]:.2f}"]))


if __name__ == "__main__":
    main(*sys.argv[1:])
