"""The rest of the world, as far as a browser under test can see it: a plain page, and a note of who was asked for."""

from __future__ import annotations

import ssl
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A browser's own errands, which no page sent it on, end in no certificate that it trusts."""


class Outside:
    """Answers for every host there is but this machine, so that nothing leaves it and leaving can be seen."""

    PAGE = b"<!DOCTYPE html><html lang=en><title>Somewhere else</title><h1>Somewhere else</h1>"

    def __init__(self, folder: Path):
        #: The headers of every request that reached it.
        self.visits: list[dict[str, str]] = []
        self._server = _Server(("127.0.0.1", 0), self._handler())
        # Each connection shakes hands in a thread of its own, so that an idle one holds up nobody.
        self._server.socket = self._certified(folder).wrap_socket(
            self._server.socket, server_side=True, do_handshake_on_connect=False)
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    @staticmethod
    def _certified(folder: Path) -> ssl.SSLContext:
        key, certificate = folder / "key.pem", folder / "certificate.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=outside",
             "-keyout", key, "-out", certificate], check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        return context

    def _handler(self):
        outside = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                outside.visits.append({**self.headers, "Path": self.path})
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(outside.PAGE)))
                self.end_headers()
                self.wfile.write(outside.PAGE)

            def log_message(self, *_):
                pass

        return Handler
