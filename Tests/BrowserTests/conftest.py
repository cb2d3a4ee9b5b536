"""The parts every browser test is given: a running host, browsers, and people to use them."""

from __future__ import annotations

import pytest

pytest.register_assert_rewrite("support")

from playwright.sync_api import sync_playwright

from support.host import Clock, Host
from support.outside import Outside
from support.visitor import Visitor, launch


@pytest.fixture(scope="session")
def outside(tmp_path_factory):
    world = Outside(tmp_path_factory.mktemp("outside"))
    yield world
    world.close()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(chromium, outside):
    with launch(chromium, outside) as browser:
        yield browser


@pytest.fixture(scope="session")
def keeping_browser(chromium, outside):
    """A browser that keeps pages in memory to go back to, as a person's own does."""
    with launch(chromium, outside, keeps_pages=True) as browser:
        yield browser


@pytest.fixture(scope="session")
def host(tmp_path_factory):
    """The host that tests share; what they do there stays apart by browser and by council."""
    host = Host(tmp_path_factory.mktemp("host") / "shared").start()
    yield host
    host.stop()


@pytest.fixture
def new_host(tmp_path):
    """Starts a host of the test's own: `moving` gives it a clock that can be moved."""
    hosts = []

    def start(*, moving: bool = False, **wishes) -> Host:
        folder = tmp_path / f"host-{len(hosts)}"
        folder.mkdir()
        host = Host(folder, clock=Clock(folder) if moving else None, **wishes)
        hosts.append(host)
        return host.start()

    yield start
    for host in hosts:
        host.stop()


@pytest.fixture
def visitor(browser, host):
    """Lets a person in, with a browser of their own; what it did behind their back is looked at in the end."""
    visitors: list[Visitor] = []

    def enter(at: Host = host, using=browser, **wishes) -> Visitor:
        visitors.append(Visitor(using, at, **wishes))
        return visitors[-1]

    yield enter
    for person in visitors:
        person.leave()
