"""The whole program with its plug-ins: a host in a folder of its own, and what its people and its operator do."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import urllib.request
from dataclasses import dataclass
from datetime import date
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode

from .plugin import PROGRAMS, ROOT


def _program():
    """How the browser tests start the program: both folders call their own parts `support`."""
    spec = importlib.util.spec_from_file_location("started_program", ROOT / "Tests/BrowserTests/support/host.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


_host = _program()
Clock, eventually, COUNCILS, PROGRAM = _host.Clock, _host.eventually, _host.COUNCILS, _host.PROGRAM
SHIPPED = ["email", "folder", "webhook"]


@dataclass(frozen=True)
class Sent:
    """What somebody has in hand once they have sent something."""

    council: str
    reference: str
    code: str


def complaint(**changed) -> dict:
    """A complaint as another program sends it; a name with a dot in it lies inside, as `complainant.name`."""
    body = {"complainant": {"kind": "parent", "name": "Robin Ash", "email": "robin@example.org"},
            "complaint": "Nobody answers my calls."}
    for name, value in changed.items():
        inner = body
        *folders, last = name.split("__")
        for folder in folders:
            inner = inner.setdefault(folder, {})
        inner[last] = value
    return body


def born(years: int) -> str:
    """The birthday, some months ago, of somebody of an age."""
    return date.today().replace(year=date.today().year - years, month=1, day=1).isoformat()


def child_of_14(**changed) -> dict:
    """A looked-after child of 14 who wants an advocate."""
    return complaint(**{
        "complainant__kind": "looked-after-child", "complainant__under_18": True, "advocate_wanted": True,
        "child__date_of_birth": born(14)} | changed)


class Host(_host.Host):
    """`redress serve` with plug-ins, which tries again after a second what was not delivered."""

    def __init__(self, folder: Path, *, councils=COUNCILS, plugins=SHIPPED, clock: Clock | None = None, **settings: str):
        super().__init__(folder, councils=councils, clock=clock)
        self._settings = settings
        self._all.append(self)
        for name in plugins:
            (folder / "Plugins" / name).mkdir(parents=True)
            shutil.copy(ROOT / "Plugins" / name / "plugin.json", folder / "Plugins" / name)
        (folder / "data/plugins").mkdir(parents=True)
        (folder / "data").chmod(0o700)

    @property
    def _environment(self) -> dict[str, str]:
        own = {f"REDRESS_{name.upper()}": value for name, value in self._settings.items()}
        return super()._environment | {"REDRESS_RETRY": "1"} | own

    #: Every host there has been, so that none is left when a test fails.
    _all: list["Host"] = []

    @classmethod
    def end_all(cls) -> None:
        """Ends those that still run."""
        for host in cls._all:
            if host._process and host._process.poll() is None:
                host.kill()

    def __enter__(self) -> "Host":
        return self.start()

    def __exit__(self, failed, *_) -> None:
        if failed:
            self.kill()
        else:
            self.stop()

    # What the operator does.

    def give(self, plugin: str, settings: dict | None = None, secrets: dict | None = None, councils: dict | None = None):
        """Writes the operator's file of a plug-in."""
        content = {"settings": settings or {}, "secrets": secrets or {},
                   "councils": {council: {"settings": own} for council, own in (councils or {}).items()}}
        file = self.folder / "data/plugins" / f"{plugin}.json"
        fresh = file.with_suffix(".fresh")
        fresh.write_text(json.dumps(content))
        fresh.chmod(0o600)
        fresh.replace(file)

    def give_email(self, server, authority, secrets: dict | None = None, **changed) -> None:
        """Sets email up for every council, each with an address of its own to send from."""
        given = {"server": "127.0.0.1", "port": server.port, "ca-file": str(authority.file)} | changed
        own = {path.name: {"from": f"complaints@{path.name}.example"} for path in (self.folder / "councils").iterdir()}
        self.give("email", given, secrets, own)

    def install(self, name: str, script: str, *, settings: list | None = None) -> None:
        """Installs a plug-in that is a Python program."""
        folder = self.folder / "Plugins" / name
        folder.mkdir(parents=True)
        manifest = {"name": name, "version": "9.9", "protocol": 1, "program": "program.py", "summary": "For a test",
                    "capabilities": ["deliver"], "settings": settings or []}
        (folder / "plugin.json").write_text(json.dumps(manifest))
        (folder / "program.py").write_text(script)
        (folder / "program.py").chmod(0o755)

    # What a council does.

    def module(self, council: str) -> Path:
        return self.folder / "councils" / council / "council.xml"

    def edit(self, council: str, *changes: tuple[str, str]) -> None:
        """Changes words of a council's module, each of which must stand there."""
        text = self.module(council).read_text()
        for old, new in changes:
            assert old in text, f"{council} does not say {old}"
            text = text.replace(old, new)
        fresh = self.folder / "fresh.xml"
        fresh.write_text(text)
        fresh.replace(self.module(council))

    def found(self, council: str, like: str, *changes: tuple[str, str]) -> str:
        """Makes a council that is like another but for its name and some changes."""
        (self.folder / "councils" / council).mkdir()
        shutil.copy(self.module(like), self.module(council))
        self.edit(council, (f'id="{like}"', f'id="{council}"'), *changes)
        return council

    # What people do.

    def send(self, council: str, body: dict) -> Sent:
        """Sends a complaint as JSON."""
        status, answer = self.json("POST", f"/api/v1/councils/{council}/complaints", body)
        assert status == 201, answer
        return Sent(council, answer["reference"], answer["code"])

    def read(self, sent: Sent) -> dict:
        """Reads a case as another program does, with its code."""
        status, answer = self.json(
            "GET", f"/api/v1/councils/{sent.council}/complaints/{sent.reference}", Authorization=f"Bearer {sent.code}")
        assert status == 200, answer
        return answer

    def json(self, method: str, path: str, body: dict | None = None, **headers: str) -> tuple[int, dict]:
        """Asks the host something in JSON."""
        request = urllib.request.Request(
            self.origin + path, method=method, headers={"Content-Type": "application/json"} | headers,
            data=None if body is None else json.dumps(body).encode())
        try:
            got = urllib.request.urlopen(request, timeout=60)
        except HTTPError as refusal:
            got = refusal
        with got:
            return got.status, json.load(got)

    def person(self) -> "Person":
        """Somebody with a browser, whose cookies are kept."""
        return Person(self)

    def page(self, sent: Sent) -> str:
        """What the page of a case says to whoever has the code."""
        return self.person().follow(sent)

    # What the team does.

    def intend(self, council: str, *fields: str) -> Sent:
        """Notes at a terminal that somebody wants to complain, or wants an advocate."""
        answer = self.ask("case", "intend", *fields, "--council", council)
        return Sent(council, answer["reference"], answer["code"])

    def show(self, sent: Sent) -> dict:
        return self.case(sent.council, sent.reference)

    def take(self, sent: Sent, *step: str) -> None:
        self.step(sent.council, sent.reference, *step)

    def parcel(self, sent: Sent, name: str) -> dict:
        """A parcel of a case, as the team sees it."""
        return next((parcel for parcel in self.show(sent)["parcels"] if parcel["name"] == name), {"state": "none"})

    def comes_to(self, sent: Sent, parcel: str, state: str) -> dict:
        """Waits until a parcel has come to a state, and gives it."""
        def holds():
            found = self.parcel(sent, parcel)
            return found if found["state"] == state else None
        return eventually(f"{parcel} {state}", holds)

    def is_due(self, sent: Sent, step: str) -> bool:
        return any(line["step"] == step and line["due"] for line in self.show(sent)["steps"])

    # What can be seen of its processes.

    @property
    def number(self) -> int:
        return self._process.pid

    @property
    def plugins(self) -> list[int]:
        """The numbers of its plug-ins' processes."""
        return [child for child in children(self.number)]


class Person:
    """Somebody with a browser, whose forms and cookies these are."""

    def __init__(self, host: Host):
        self._host = host
        self._browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()), _Stay)

    def _go(self, path: str, fields: dict | None = None) -> tuple[int, str, str]:
        """Status, where it leads to, and the page."""
        data = None if fields is None else urlencode(fields, doseq=True).encode()
        request = urllib.request.Request(
            self._host.origin + path, data=data, headers={"Content-Type": "application/x-www-form-urlencoded"})
        try:
            got = self._browser.open(request, timeout=60)
        except HTTPError as refusal:
            got = refusal
        with got:
            return got.status, got.headers.get("Location", ""), got.read().decode()

    def _send(self, path: str, **fields) -> str:
        status, location, page = self._go(path, fields)
        assert status == 303, f"{path}: {status} {page[:2000]}"
        return location

    def _token(self, path: str) -> str:
        return re.search(r'name="form" value="([0-9a-f]+)"', self._go(path)[2]).group(1)

    def complain(self, council: str, **answers: dict) -> Sent:
        """Makes a complaint page by page; what is not answered is left empty."""
        root = f"/{council}/complain"
        token = self._token(root)
        here = self._send(root, form=token, go="on")
        while here != f"{root}/sent":
            page = here.removeprefix(f"{root}/")
            here = self._send(
                here, form=token, go="send" if page == "check" else "on", **answers.get(page.replace("-", "_"), {}))
        _, _, page = self._go(here)
        reference = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]", page).group()
        code = re.search(r"\b[a-z]+(-[a-z]+){5}\b", re.sub("<[^>]*>", " ", page.split('class="code', 1)[1])).group()
        return Sent(council, reference, code)

    def follow(self, sent: Sent) -> str:
        """Opens a case, and gives what its page says."""
        root = f"/{sent.council}/track"
        here = self._send(root, form=self._token(root), go="on", reference=sent.reference, code=sent.code)
        _, _, page = self._go(here)
        return re.sub(r"\s+", " ", re.sub("<[^>]*>", " ", page.split("<main", 1)[1]))


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


#: The pages of a complaint, answered as a young person would.
YOUNG = {
    "who": {"who": "looked-after-child"}, "for_whom": {"for": "me"}, "happened": {"words": "My review was moved."},
    "more": {"more": "no"}, "when": {"when": "not-sure"}, "name": {"name": "Zebedee Quillfeather"},
    "contact": {"way": ["email"], "email": "zebedee@example.org"}, "advocate": {"advocate": "yes"},
}
#: And as a parent would.
ADULT = YOUNG | {
    "who": {"who": "parent"}, "age": {"age": "18-or-over"}, "for_whom": {"for": "child"},
    "child": {"child-name": "Florence", "knows": "too-young"}, "advocate": {"advocate": "no"},
}


def children(parent: int) -> list[int]:
    """The processes that another started and that have not ended."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            state, above = (entry / "stat").read_text().rpartition(") ")[2].split()[:2]
        except OSError:
            continue
        if int(above) == parent and state != "Z":
            found.append(int(entry.name))
    return found


def is_alive(process: int) -> bool:
    """Whether a process has not ended."""
    try:
        return (Path("/proc") / str(process) / "stat").read_text().rpartition(") ")[2][0] not in "ZX"
    except OSError:
        return False


def seen_from_outside(process: int) -> bytes:
    """What any other process of the user's can see of one: its command and its environment."""
    found = b""
    for name in ["cmdline", "environ"]:
        try:
            found += (Path("/proc") / str(process) / name).read_bytes()
        except OSError:
            pass
    return found


def text_of(letter) -> str:
    """A letter's plain text in one line."""
    return " ".join(letter.get_body(("plain",)).get_content().split())


def whole(letter) -> str:
    """Everything that a letter says, on the outside and in all its parts."""
    outside = "\n".join(f"{name}: {value}" for name, value in letter.items())
    parts = [part.get_content() for part in letter.walk() if not part.is_multipart()]
    return outside + "\n".join(part if isinstance(part, str) else part.decode() for part in parts)


#: The tool with which a provider opens what was put into its folder.
TOOL = PROGRAMS / "redress-folder"


class Collection:
    """The folders from which providers collect, with a key for each."""

    def __init__(self, folder: Path):
        self.root, self.keys, self._private = folder / "collect", folder / "keys", folder / "private"
        for made in [self.root, self.keys, self._private]:
            made.mkdir(parents=True)

    @property
    def settings(self) -> dict:
        return {"root": str(self.root), "keys-folder": str(self.keys)}

    def admit(self, council: str, provider: str) -> None:
        """Makes a key for a provider and gives its public half to the install."""
        (self.keys / council).mkdir(exist_ok=True)
        made = _run(TOOL, "new-key", self._private / f"{council}-{provider}")
        (self.keys / council / f"{provider}.pub").write_text(made)

    def files(self, council: str, provider: str) -> list[Path]:
        return sorted((self.root / council / provider).glob("*.sealed"))

    def opened(self, council: str, provider: str) -> list[dict]:
        """What a provider finds in its folder."""
        files = self.files(council, provider)
        if not files:
            return []
        return [json.loads(line) for line in _run(
            TOOL, "open", "--key", self._private / f"{council}-{provider}", *files).splitlines()]


def _run(*command) -> str:
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True, timeout=60).stdout
