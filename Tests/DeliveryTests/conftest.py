"""What the tests of the whole host share: an authority, a mail server of their own, and a moving clock."""

from __future__ import annotations

import pytest

pytest.register_assert_rewrite("support")

from support.certificates import Authority
from support.post import Post
from support.running import Clock, Host


@pytest.fixture(scope="session")
def vouching(tmp_path_factory) -> Authority:
    """An authority that the hosts trust."""
    return Authority(tmp_path_factory.mktemp("vouching"))


@pytest.fixture
def post(vouching):
    """A mail server that the authority vouches for."""
    with Post(vouching.server()) as server:
        yield server


@pytest.fixture
def mailing(tmp_path, vouching, post):
    """Makes a host, not started yet, whose councils send by that mail server."""

    def make(*, moving: bool = False, **wishes) -> Host:
        clock = Clock(tmp_path) if moving else None
        host = Host(tmp_path / "host", clock=clock, **wishes)
        host.give_email(post, vouching)
        return host

    return make


def pytest_sessionfinish():
    Host.end_all()
