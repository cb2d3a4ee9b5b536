"""A mail server for many people, with which something can be the matter for some of them."""

from __future__ import annotations

import asyncio
import re
import ssl
from dataclasses import dataclass

from .smtp import MailServer, Manners, _Conversation


@dataclass
class Trouble:
    """What is the matter with one recipient, from now on or so many times."""

    #: What is answered to the recipient, instead of taking it.
    refusal: str = ""
    #: Whether nothing is answered to the recipient.
    is_silent: bool = False
    #: Whether the line is dropped once the whole message was taken, so that nobody hears of it.
    drops: bool = False
    #: How many times; always when it is negative.
    times: int = -1


class _Visit(_Conversation):
    async def smtp_RCPT(self, argument):
        trouble = self._server.trouble_of(re.search("<(.*)>", argument).group(1))
        if trouble and trouble.is_silent:
            await asyncio.Event().wait()
        if trouble and trouble.refusal:
            await self.push(trouble.refusal)
            return
        await super().smtp_RCPT(argument)


class Post(MailServer):
    """The server; what it took is in `taken`, a recipient and a letter each, oldest first."""

    def __init__(self, context: ssl.SSLContext, manners: Manners | None = None, *, port: int = 0):
        super().__init__(context, manners)
        self.taken: list[tuple[str, object]] = []
        self.troubles: dict[str, Trouble] = {}
        self._wanted = port

    def to(self, address: str) -> list:
        """The letters that somebody has got, oldest first."""
        return [letter for recipient, letter in self.taken if recipient == address]

    def trouble_of(self, address: str) -> Trouble | None:
        trouble = self.troubles.get(address)
        if trouble is None or trouble.times == 0 or trouble.drops:
            return None
        trouble.times -= 1
        return trouble

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(self._loop.create_server(
            lambda: _Visit(self, self._loop), "127.0.0.1", self._wanted))
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()
        server.close()

    async def handle_DATA(self, server, session, envelope) -> str:
        answer = await super().handle_DATA(server, session, envelope)
        if answer.startswith("2"):
            self.taken += [(recipient, self.letters[-1]) for recipient in envelope.rcpt_tos]
        drop = self.troubles.get(envelope.rcpt_tos[0])
        if drop and drop.drops and drop.times != 0:
            drop.times -= 1
            server.transport.abort()
            raise asyncio.CancelledError
        return answer
