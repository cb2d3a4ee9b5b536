"""The tools that attack, each in a place of its own; each gives what it found, and how much it tried."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from support.host import ROOT

TOOLS = ROOT / ".build/attack-tools"
#: How long a tool may take, in seconds; each is told to finish long before.
PATIENCE = 600


@dataclass
class Findings:
    """What a tool says is wrong, a line each; and how many requests, pages or cases it tried."""

    faults: list[str]
    tried: int
    log: str


def _run(tool: str, program: str, *arguments, folder: Path) -> str:
    command = [TOOLS / tool / "bin" / program, *map(str, arguments)]
    assert command[0].exists(), f"{command[0]} is missing: run scripts/attack-tests"
    home = {"HOME": str(folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    done = subprocess.run(command, cwd=folder, env=home, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          timeout=PATIENCE)
    return done.stdout + done.stderr


def schemathesis(description: dict, origin: str, folder: Path, *, examples: int, headers: dict[str, str] = {},
                 checks: list[str] = ["all"], leaving_out: list[str] = []) -> Findings:
    """Sends what a description allows and what it forbids, and holds the answers against it."""
    file = folder / "described.json"
    file.write_text(json.dumps(description))
    arguments = [argument for name, value in headers.items() for argument in ("-H", f"{name}: {value}")]
    arguments += ["--checks", ",".join(checks)]
    if leaving_out:
        arguments += ["--exclude-checks", ",".join(leaving_out)]
    log = _run("schemathesis", "schemathesis", "run", file, "--url", origin, "--phases", "examples,coverage,fuzzing",
               "--max-examples", examples, "--seed", 1, "--generation-database", "none", "--no-color", *arguments,
               folder=folder)
    tried = re.search(r"([0-9]+) generated", log)
    faults = re.findall(r"^- (ST[0-9]+ .+|.*[Ss]erver error.*)$", log, re.M)
    if not re.search(r"Failures:|No issues found|passed", log) or "Errors:" in log:
        faults.append("schemathesis did not finish well")
    return Findings(faults, int(tried.group(1)) if tried else 0, log)


#: What wapiti tries. Modules that call an address outside are left out, and the one that knows a form's token by its name
#: alone: forged forms are sent by tests of their own.
_MODULES = "xss,permanentxss,sql,exec,file,crlf,http_headers,cookieflags,csp,methods"


def wapiti(place: str, pages: list[str], folder: Path, *, cookie: str = "", seconds: int,
           excluding: list[str] = []) -> Findings:
    """Tries each field of the pages given and of their forms, all below a place; `seconds` is for each way of trying."""
    file = folder / "found.json"
    arguments = ["-H", f"Cookie: {cookie}"] if cookie else []
    for flag, addresses in [("-s", pages), ("-x", excluding)]:
        for address in addresses:
            arguments += [flag, address]
    log = _run("wapiti", "wapiti", "-u", place, "-m", _MODULES, "--scope", "folder", "--flush-session", "--no-bugreport", "-v", "1",
               "--max-attack-time", seconds, "-d", 1, "--max-links-per-page", 1,
               "--store-session", folder / "session", "--store-config", folder / "config", "-f", "json", "-o", file,
               *arguments, folder=folder)
    assert file.exists(), log
    report = json.loads(file.read_text())
    faults = [f"{kind}: {fault['method']} {fault['path']} {fault.get('parameter')}: {fault['info']}"
              for part in ("vulnerabilities", "anomalies") for kind, faults in report[part].items() for fault in faults]
    return Findings(faults, report["infos"]["crawled_pages_nbr"], log)


def sqlmap(address: str, folder: Path, *, cookie: str = "", data: str = "", leaving_out: list[str] = []) -> Findings:
    """Tries every parameter of an address, or of a form, for a way into the database."""
    arguments = []
    if cookie:
        arguments += ["--cookie", cookie, "--drop-set-cookie"]
    if data:
        arguments += ["--data", data]
    if leaving_out:
        arguments += ["--skip", ",".join(leaving_out)]
    log = _run("sqlmap", "sqlmap", "-u", address, "--batch", "--level", 1, "--risk", 1, "--threads", 2, "--technique", "BEUS",
               "--flush-session", "--output-dir", folder / "sqlmap", "--disable-coloring", "--dbms", "sqlite",
               "--ignore-code", "401,422", *arguments, folder=folder)
    faults = re.findall(r"^(?:Parameter: .+|.*identified the following injection.*)$", log, re.M)
    tried = len(re.findall(r"testing if .*parameter '.+' is dynamic|(?:parameter '.+' does not (?:seem|appear))", log))
    return Findings(faults, tried, log)
