"""What must be true of every page in every state, whoever looks at it and however."""

from __future__ import annotations

from importlib.resources import files

from playwright.sync_api import Page, Response

from .visitor import DESK, NARROW, PHONE, Visitor

_AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
_STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

#: What every answer says, word for word.
HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "content-type": "text/html; charset=utf-8",
}

_TOO_WIDE = """() => {
    const room = window.innerWidth;
    if (document.scrollingElement.scrollWidth <= room) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > room + 0.5);
    return wide.slice(-3).map(e => e.outerHTML.slice(0, 120)).concat('it scrolls sideways');
}"""

_STRUCTURE = """() => {
    const faults = [];
    const all = selector => [...document.querySelectorAll(selector)];
    if (all('h1').length !== 1) faults.push(`it has ${all('h1').length} first headings`);
    if (document.documentElement.lang !== 'en-GB') faults.push(`its language is ${document.documentElement.lang}`);
    const ids = all('[id]').map(e => e.id);
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    if (twice.length) faults.push(`ids stand twice: ${twice}`);
    if (all('style, [style]').length) faults.push('it has a style of its own');
    if (all('script:not([src])').length) faults.push('it has a script inline');
    const exits = all('a.exit').map(e => e.textContent.trim());
    // A team's pages need no way out in a hurry.
    const wanted = document.body.classList.contains('team') ? '' : 'Exit this page';
    if (exits.join() !== wanted) faults.push(`its ways out are ${exits}`);
    for (const e of all('a[href^="#"]'))
        if (!document.getElementById(e.hash.slice(1))) faults.push(`${e.hash} leads nowhere`);
    const summary = document.querySelector('.error-summary');
    if (Boolean(summary) !== document.title.startsWith('Error: '))
        faults.push(`its title is ${document.title}`);
    return faults;
}"""

_WRONG_FIELDS = """() => {
    const faults = [];
    const summary = document.querySelector('.error-summary');
    const wrong = [...document.querySelectorAll('[aria-invalid="true"]')];
    if (!summary) return wrong.map(e => `${e.name} is marked and there is no summary`);
    for (const link of summary.querySelectorAll('a')) {
        const field = document.getElementById(link.hash.slice(1));
        if (!field) { faults.push(`${link.hash} is not there`); continue; }
        if (!field.matches('input, textarea, select')) faults.push(`${link.hash} cannot be filled in`);
        const group = field.closest('fieldset');
        const told = e => (e?.getAttribute('aria-describedby') ?? '').split(/ +/).filter(Boolean)
            .map(id => document.getElementById(id)?.textContent ?? '').join(' ');
        if (!(told(field) + ' ' + told(group)).includes(link.textContent.trim()))
            faults.push(`${link.hash} is not described by “${link.textContent.trim()}”`);
        if (!field.matches('[type=radio], [type=checkbox]') && field.getAttribute('aria-invalid') !== 'true')
            faults.push(`${link.hash} is not marked as wrong`);
    }
    if (!summary.innerText.trim()) faults.push('the summary says nothing');
    return faults;
}"""


def faults_by_axe(page: Page, **only) -> list[str]:
    """What axe finds, a line each; the page's context must have scripts on."""
    wanted = only or {"runOnly": _STANDARDS}
    page.evaluate(_AXE)
    found = page.evaluate("options => axe.run(document, options)", {
        "resultTypes": ["violations"], "preload": False, **wanted})
    return [f"axe: {fault['id']}: {fault['help']}: {node['html'][:160]} ({node['failureSummary'][:300]})"
            for fault in found["violations"] for node in fault["nodes"][:3]]


def faults_in_the_dark(page: Page) -> list[str]:
    """What cannot be read in dark colours."""
    page.emulate_media(color_scheme="dark")
    found = faults_by_axe(page, runOnly={"type": "rule", "values": ["color-contrast"]})
    page.emulate_media(color_scheme="light")
    return ["dark: " + fault for fault in found]


def faults_of_width(page: Page) -> list[str]:
    """Where the page is wider than a phone, a narrow phone or a 1280-pixel desk at 400 %, or a desk."""
    size, faults = page.viewport_size, []
    for width, height in [(PHONE, 780), (DESK, 900), (NARROW, 256)]:
        page.set_viewport_size({"width": width, "height": height})
        faults += [f"at {width} px: {fault}" for fault in page.evaluate(_TOO_WIDE)]
    page.set_viewport_size(size)
    return faults


def faults_of_answer(answer: Response, *, personal: bool = False) -> list[str]:
    """Where the headers of an answer say too little; a personal page may be kept by no cache at all."""
    said = answer.headers
    faults = [f"{name} is {said.get(name)}" for name, value in HEADERS.items() if said.get(name) != value]
    allowed = ["no-store"] if personal else ["no-store", "no-cache"]
    if said.get("cache-control") not in allowed:
        faults.append(f"cache-control is {said.get('cache-control')}")
    return faults


def look_over(visitor: Visitor, *, secrets: tuple[str, ...] = (), dark: bool = False) -> None:
    """Holds what must be true of the page that a visitor with scripts is on, and names all that is not.

    `secrets` are words of a person, which neither address nor title may tell.
    """
    page = visitor.page
    faults = faults_by_axe(page) + faults_of_width(page) + page.evaluate(_STRUCTURE) + page.evaluate(_WRONG_FIELDS)
    if dark:
        faults += faults_in_the_dark(page)
    if not page.title().strip():
        faults.append("it has no title")
    for secret in secrets:
        faults += [f"{where} tells {secret}" for where, text in [("address", page.url), ("title", page.title())]
                   if secret.casefold() in text.casefold()]
    assert faults == [], f"{page.url}:\n" + "\n".join(faults)
