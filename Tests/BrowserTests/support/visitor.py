"""A person with a browser of their own, and what that browser did behind their back."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Locator, Page, Playwright, Request

from .host import Host
from .outside import Outside

#: The way out that "Exit this page" takes.
WAY_OUT = "https://www.bbc.co.uk/weather"

PHONE, DESK, NARROW = 360, 1280, 320


def launch(playwright: Playwright, outside: Outside, *, keeps_pages: bool = False) -> Browser:
    """Debian's Chromium, for which this machine is the whole world.

    `keeps_pages`: whether it keeps pages in memory to go back to, as a person's browser does.
    """
    away = f"MAP * 127.0.0.1:{outside.port}, EXCLUDE 127.0.0.1"
    return playwright.chromium.launch(
        executable_path="/usr/bin/chromium",
        args=["--no-sandbox", "--disable-dev-shm-usage", f"--host-resolver-rules={away}"],
        ignore_default_args=["--disable-back-forward-cache"] if keeps_pages else None)


class Visitor:
    """One browser context: cookies, pages and history that no other shares."""

    def __init__(self, browser: Browser, host: Host, *, scripts: bool = False, width: int = PHONE, height: int = 780,
                 **wishes):
        self.host = host
        self.context: BrowserContext = browser.new_context(
            java_script_enabled=scripts, viewport={"width": width, "height": height}, locale="en-GB",
            timezone_id="Europe/London", reduced_motion="reduce", ignore_https_errors=True, **wishes)
        self.context.set_default_timeout(20_000)
        #: What the browser asked of others than the host, the way out aside.
        self.asked_elsewhere: list[str] = []
        #: What its console called an error, and what its scripts threw.
        self.errors: list[str] = []
        self.context.on("request", self._noted)
        self.context.on("console", self._heard)
        self.context.on("weberror", lambda error: self.errors.append(str(error.error)))
        self.page: Page = self.context.new_page()

    def _noted(self, request: Request) -> None:
        leads_out = request.is_navigation_request() and request.url == WAY_OUT
        if not request.url.startswith(self.host.origin + "/") and not leads_out:
            self.asked_elsewhere.append(request.url)

    def _heard(self, message) -> None:
        # A page that says no is answered with a status to match, of which the console makes a note.
        is_a_refusal = re.search(r"the server responded with a status of (4\d\d|503)", message.text)
        if message.type == "error" and not is_a_refusal:
            self.errors.append(f"{message.text} ({message.location.get('url')})")

    def go(self, path: str, page: Page | None = None):
        """Types an address; gives the answer."""
        return (page or self.page).goto(self.host.origin + path)

    @property
    def path(self) -> str:
        """The address the person sees, without the host."""
        return urlsplit(self.page.url).path

    @property
    def heading(self) -> str:
        return self.page.locator("h1").inner_text()

    def text(self) -> str:
        """All that can be read on the page."""
        return self.page.locator("body").inner_text()

    def press(self, button: str | Locator = "Continue") -> None:
        """Clicks a button and waits for the page it leads to."""
        target = self.page.get_by_role("button", name=button, exact=True) if isinstance(button, str) else button
        with self.page.expect_navigation():
            target.click()

    def follow(self, link: str | Locator) -> None:
        """Clicks a link and waits for the page it leads to."""
        target = self.page.get_by_role("link", name=link).first if isinstance(link, str) else link
        with self.page.expect_navigation():
            target.click()

    def leave(self) -> None:
        """Closes the browser, and holds that it did nothing the person did not ask for."""
        self.context.close()
        assert self.asked_elsewhere == [], f"the pages asked others for {self.asked_elsewhere}"
        assert self.errors == [], f"the browser found faults: {self.errors}"
