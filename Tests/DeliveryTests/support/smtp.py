"""A real mail server, which refuses, drops or dawdles where a test wants it to."""

from __future__ import annotations

import asyncio
import email
import email.policy
import ssl
import threading
from dataclasses import dataclass, field

from aiosmtpd.smtp import SMTP, AuthResult


@dataclass
class Manners:
    """How a server behaves: what it answers at a command, and where it drops the line or says nothing more."""

    answers: dict[str, str] = field(default_factory=dict)
    drops_at: str = ""
    silent_at: str = ""
    encrypts: bool = True
    wants_sign_in: bool = False


class _Conversation(SMTP):
    """One caller's conversation."""

    def __init__(self, server: "MailServer", loop):
        self._server, self._greeted = server, False
        manners = server.manners
        super().__init__(
            server, hostname="mail.example", loop=loop, timeout=30, data_size_limit=5 << 20,
            tls_context=server.context if manners.encrypts and not server.is_tls else None,
            auth_required=manners.wants_sign_in, auth_require_tls=not server.is_tls,
            authenticator=lambda _, __, ___, ____, given: AuthResult(
                success=(given.login, given.password) == (b"sender", b"a good password"), handled=False))

    async def push(self, status):
        if not self._greeted:
            self._greeted = True
            status = await self._meet("greeting") or status
        await super().push(status)

    async def _meet(self, command: str, go_on=None, argument=None):
        """Does at a command what the test wants, or goes on."""
        manners = self._server.manners
        self._server.said.append(command)
        if manners.drops_at == command:
            self.transport.abort()
            raise asyncio.CancelledError
        if manners.silent_at == command:
            await asyncio.Event().wait()
        answer = manners.answers.get(command)
        if go_on is None:
            return answer
        await (self.push(answer) if answer else go_on(argument))

    async def smtp_EHLO(self, name):
        await self._meet("EHLO", super().smtp_EHLO, name)

    async def smtp_STARTTLS(self, argument):
        await self._meet("STARTTLS", super().smtp_STARTTLS, argument)

    async def smtp_AUTH(self, argument):
        await self._meet("AUTH", super().smtp_AUTH, argument)

    async def smtp_MAIL(self, argument):
        await self._meet("MAIL", super().smtp_MAIL, argument)

    async def smtp_RCPT(self, argument):
        await self._meet("RCPT", super().smtp_RCPT, argument)

    async def smtp_QUIT(self, argument):
        await self._meet("QUIT", super().smtp_QUIT, argument)

    async def smtp_DATA(self, argument):
        if self._server.manners.drops_at == "middle":
            await self.push("354 go on")
            await self._reader.readline()
            self.transport.abort()
            raise asyncio.CancelledError
        await self._meet("DATA", super().smtp_DATA, argument)


class MailServer:
    """The server, on a port of its own; what it took is in `letters`, what it was told in `said`."""

    def __init__(self, context: ssl.SSLContext, manners: Manners | None = None, *, is_tls: bool = False):
        self.context, self.manners, self.is_tls = context, manners or Manners(), is_tls
        self.letters: list[email.message.EmailMessage] = []
        self.raw: list[bytes] = []
        self.said: list[str] = []
        self.port, self._loop, self._ready = 0, asyncio.new_event_loop(), threading.Event()
        self._loop.set_exception_handler(lambda *_: None)
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> "MailServer":
        self._thread.start()
        assert self._ready.wait(10)
        return self

    def __exit__(self, *_) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(self._loop.create_server(
            lambda: _Conversation(self, self._loop), "127.0.0.1", 0, ssl=self.context if self.is_tls else None))
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()
        server.close()

    async def handle_DATA(self, server, session, envelope) -> str:
        self.said.append("end")
        if self.manners.silent_at == "end":
            await asyncio.Event().wait()
        answer = self.manners.answers.get("end", "250 taken")
        if answer.startswith("2"):
            self.raw.append(envelope.content)
            self.letters.append(email.message_from_bytes(envelope.content, policy=email.policy.default))
        return answer
