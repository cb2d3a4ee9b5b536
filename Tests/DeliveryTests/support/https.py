"""A real HTTPS receiver, which checks who sent what and behaves as a test wants it to."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import ssl
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KEY = "a key that both sides know, and nobody else"
NEWEST = 5 * 60


@dataclass
class Conduct:
    """How a receiver behaves."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    drops: bool = False
    is_silent: bool = False


class _Request(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: "_Server"

    def do_POST(self) -> None:
        receiver = self.server.receiver
        body = self.rfile.read(int(self.headers["Content-Length"]))
        receiver.requests.append((self.path, self.headers, body))
        conduct = receiver.conduct
        if conduct.is_silent:
            receiver.over.wait(30)
        if conduct.drops or conduct.is_silent:
            self.close_connection = True
            return
        self.send_response(conduct.status if receiver.accepts(self.headers, body) else 401)
        for name, value in conduct.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(conduct.body)))
        self.end_headers()
        self.wfile.write(conduct.body)

    def do_GET(self) -> None:
        self.server.receiver.requests.append((self.path, self.headers, b"a redirect was followed"))
        self.send_error(404)

    def log_message(self, *_) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    receiver: "Receiver"

    def handle_error(self, *_) -> None:
        pass


class _Server6(_Server):
    address_family = 10


class Receiver:
    """The receiver, on a port of its own: what it took is in `taken`, every request in `requests`."""

    def __init__(self, context: ssl.SSLContext | None, conduct: Conduct | None = None, *, host: str = "127.0.0.1"):
        self.conduct, self.requests, self.taken = conduct or Conduct(), [], {}
        self.names: list[str] = []
        self.over = threading.Event()
        self._server = (_Server6 if ":" in host else _Server)((host, 0), _Request)
        self._server.receiver = self
        if context:
            context.sni_callback = lambda _, name, __: self.names.append(name)
            self._server.socket = context.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False)
        self.port = self._server.server_address[1]

    def __enter__(self) -> "Receiver":
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_) -> None:
        self.over.set()
        self._server.shutdown()
        self._server.server_close()

    def url(self, host: str = "127.0.0.1", path: str = "/hook?for=newtown") -> str:
        return f"https://{host}:{self.port}{path}"

    def accepts(self, headers, body: bytes) -> bool:
        """A receiver's duty, as `docs/plugins.md` has it: signature, age, and whether it has the key already."""
        stamp = headers["Redress-Timestamp"]
        code = hmac.new(KEY.encode(), stamp.encode() + b"." + body, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(f"v1={code}", headers["Redress-Signature"]):
            return False
        if not re.fullmatch("[0-9]+", stamp) or abs(time.time() - int(stamp)) > NEWEST:
            return False
        content = json.loads(body)
        if content["key"] != headers["Idempotency-Key"]:
            return False
        self.taken.setdefault(content["key"], content)
        return True
