"""Hands that have a keyboard and nothing else."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

_FOCUSED = """() => {
    const e = document.activeElement;
    if (!e || e === document.body || e === document.documentElement) return null;
    const style = getComputedStyle(e);
    // A link that runs over two lines has a box for each.
    const seen = [...e.getClientRects()].some(box => [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]]
        .map(([x, y]) => document.elementFromPoint(box.left + box.width * x, box.top + box.height * y))
        .some(top => top && (e.contains(top) || top.closest('label')?.htmlFor === e.id)));
    return {
        html: e.outerHTML.slice(0, 160),
        marked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none',
        seen,
    };
}"""


class Keyboard:
    """Moves by Tab, chooses by Space and the arrow keys, types, and presses Enter."""

    #: More than any page has things to stop at.
    STOPS = 300

    def __init__(self, page: Page):
        self.page = page

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def has_focus(self, target: Locator) -> bool:
        return target.evaluate("e => e === document.activeElement")

    def reach(self, target: Locator) -> None:
        """Tabs on until the focus is on something."""
        for _ in range(self.STOPS):
            if self.has_focus(target):
                return
            self.press("Tab")
        raise AssertionError(f"{target} cannot be reached by Tab")

    def type(self, target: Locator, text: str) -> None:
        """Types into a field in the place of what is in it."""
        self.reach(target)
        self.press("Control+a")
        self.press("Delete")
        for number, line in enumerate(text.split("\n")):
            if number:
                self.press("Enter")
            self.page.keyboard.type(line)
        assert target.input_value() == text

    def choose(self, name: str, value: str) -> None:
        """Chooses one of several: Tab leads to the group, the arrow keys to its members."""
        group = self.page.locator(f'input[type=radio][name="{name}"]')
        wanted = self.page.locator(f'input[type=radio][name="{name}"][value="{value}"]')
        stop = group.and_(self.page.locator(":checked")) if group.and_(self.page.locator(":checked")).count() else \
            group.first
        self.reach(stop)
        for _ in range(group.count()):
            if self.has_focus(wanted):
                break
            self.press("ArrowDown")
        if not wanted.is_checked():
            self.press("Space")
        assert wanted.is_checked(), f"{name} {value} cannot be chosen by keyboard"

    def tick(self, name: str, values: list[str]) -> None:
        """Ticks these boxes of a group, and no other, as they stand."""
        for box in self.page.locator(f'input[type=checkbox][name="{name}"]').all():
            if (box.get_attribute("value") in values) != box.is_checked():
                self.reach(box)
                self.press("Space")
        ticked = [box.get_attribute("value") for box in self.page.locator(
            f'input[type=checkbox][name="{name}"]:checked').all()]
        assert sorted(ticked) == sorted(values)

    def enter(self, target: Locator) -> None:
        """Presses Enter on a link or a button and waits for the page it leads to."""
        self.reach(target)
        with self.page.expect_navigation():
            self.press("Enter")

    def tour(self) -> list[str]:
        """Tabs through the whole page, and gives what is wrong with a stop: unmarked, or out of sight."""
        faults = []
        for _ in range(self.STOPS):
            self.press("Tab")
            stop = self.page.evaluate(_FOCUSED)
            if stop is None:
                return faults
            if not stop["marked"]:
                faults.append(f"the focus is not marked on {stop['html']}")
            if not stop["seen"]:
                faults.append(f"the focus is out of sight on {stop['html']}")
        return faults + ["the page has no end"]
