"""The program that is attacked: a practice, whose cases stand at every stage, without the waits that slow a caller down."""

from __future__ import annotations

import pytest

pytest.register_assert_rewrite("support", "attack")

from attack.hands import Hands
from attack.leaky import leaky
from support.host import COUNCILS, Host

COUNCIL = COUNCILS[0]


@pytest.fixture(scope="session")
def host(tmp_path_factory):
    host = Host(tmp_path_factory.mktemp("host") / "attacked", practice=True).start()
    yield host
    host.stop()


@pytest.fixture(scope="session")
def manager(host):
    """A complaints manager who is signed in; a second account can be done anything to."""
    manager = Hands.of_team(host, COUNCIL, "complaints-manager")
    Hands.of_team(host, COUNCIL, "complaints-officer")
    return manager


@pytest.fixture
def faulty():
    """The address of a server that has the faults the tools look for."""
    with leaky() as address:
        yield address
