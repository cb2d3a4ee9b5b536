"""Hands that point and click, for tests of something else than hands."""

from __future__ import annotations

from playwright.sync_api import Locator, Page


class Mouse:
    """Does what `Keyboard` does, quicker."""

    def __init__(self, page: Page):
        self.page = page

    def type(self, target: Locator, text: str) -> None:
        target.fill(text)

    def choose(self, name: str, value: str) -> None:
        self.page.locator(f'input[type=radio][name="{name}"][value="{value}"]').check()

    def tick(self, name: str, values: list[str]) -> None:
        for box in self.page.locator(f'input[type=checkbox][name="{name}"]').all():
            box.set_checked(box.get_attribute("value") in values)

    def enter(self, target: Locator) -> None:
        with self.page.expect_navigation():
            target.click()
