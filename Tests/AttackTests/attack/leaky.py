"""A server with the faults that the tools look for: what they do not find here they would not find in the program."""

from __future__ import annotations

import contextlib
import http.server
import sqlite3
import threading
import urllib.parse


class _Leaky(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        path, _, query = self.path.partition("?")
        asked = urllib.parse.parse_qs(query, keep_blank_values=True).get("q", [""])[0]
        if path == "/api":
            return self._send(500 if asked else 200, "application/json", "{}")
        found, status = self._find(asked)
        self._send(status, "text/html", f"""<!DOCTYPE html><title>Leaky</title>
            <form action="/search"><input name="q" value="{asked}"><button>Search</button></form>
            <a href="/search?q=a">Search</a><p>{found}</p>""")

    def _find(self, asked: str) -> tuple[str, int]:
        with contextlib.closing(sqlite3.connect(":memory:")) as database:
            database.execute("CREATE TABLE names (name TEXT)")
            database.execute("INSERT INTO names VALUES ('a'), ('b')")
            try:
                rows = database.execute(f"SELECT name FROM names WHERE name = '{asked}'").fetchall()
            except sqlite3.Error as error:
                return f"SQLite3::SQLException: {error}", 500
        return ", ".join(row[0] for row in rows) or "nothing", 200

    def _send(self, status: int, kind: str, body: str):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Set-Cookie", "session=1")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def leaky():
    """The address of such a server."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Leaky)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
