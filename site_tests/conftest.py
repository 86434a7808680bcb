"""What the tests share: the two roundtables of this project, each built once."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # the helper modules beside the tests

from attacks import build_attacked
from commandline import Run
from poison.site import lay_out
from roundtable.cli.main import main
from roundtables import AT, TEXTS, BuiltRoundtable, build_whole, copy_second, copy_shipped
from smallcontent import SmallRoundtable, copy_small


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the random tests run longer than the suite has time for."""
    parser.addoption("--mutations", type=int, default=2_000, help="how many changed quotations are tried")


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker of tests that need the sources' texts."""
    config.addinivalue_line("markers", "text: needs the sources' texts; left out where ROUNDTABLE_TEXTS names none")


def pytest_report_header() -> str:
    """Say whether the tests that need the sources' texts will run."""
    return f"sources' texts: {'at hand' if TEXTS else 'not at hand, the tests marked text are left out'}"


@pytest.hookimpl(tryfirst=True)  # before pytest chooses by marks
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what asks for the browser; leave out, and count as deselected, what needs texts that are not at hand."""
    for item in items:
        if isinstance(item, pytest.Function) and "browser" in item.fixturenames:
            item.add_marker(pytest.mark.browser)
    if TEXTS is None:
        without = [item for item in items if item.get_closest_marker("text")]
        config.hook.pytest_deselected(items=without)
        items[:] = [item for item in items if item not in without]


@pytest.fixture(scope="session")
def own_environment() -> Iterator[None]:
    """Take away what the surroundings may say of the site's address and date: sites are built as at home."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SITE_URL", raising=False)
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        yield


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory, own_environment: None) -> BuiltRoundtable:  # noqa: ARG001 - set up first
    """Return the shipped roundtable after its build, the text at hand only where ROUNDTABLE_TEXTS names it."""
    return build_whole(copy_shipped(tmp_path_factory.mktemp("shipped")))


@pytest.fixture(scope="session")
def second(tmp_path_factory: pytest.TempPathFactory, own_environment: None) -> BuiltRoundtable:  # noqa: ARG001 - set up first
    """Return the second roundtable after its build."""
    return build_whole(copy_second(tmp_path_factory.mktemp("second")))


@pytest.fixture(params=["shipped", "second"], scope="session")
def addressed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> BuiltRoundtable:
    """Return each of the two roundtables, built for an address: what is taken out of a site names it."""
    copy = {"shipped": copy_shipped, "second": copy_second}[request.param]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", AT.rstrip("/"))
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        return build_whole(copy(tmp_path_factory.mktemp(f"addressed-{request.param}")))


@pytest.fixture(scope="session")
def shipped_site(shipped: BuiltRoundtable) -> Path:
    """Return the folder of the shipped site."""
    return shipped.site


@pytest.fixture(scope="session")
def second_site(second: BuiltRoundtable) -> Path:
    """Return the folder of the second site."""
    return second.site


@pytest.fixture(scope="session")
def attacked_site(tmp_path_factory: pytest.TempPathFactory, own_environment: None) -> Path:  # noqa: ARG001 - set up first
    """Return the folder of a site whose names and titles look like markup."""
    return build_attacked(tmp_path_factory.mktemp("attacked"))


@pytest.fixture(scope="session")
def poisoned_site(tmp_path_factory: pytest.TempPathFactory, own_environment: None) -> Path:  # noqa: ARG001 - set up first
    """Return the site of every text that attacks and is no fault."""
    return build_whole(lay_out(tmp_path_factory.mktemp("poisoned") / "roundtable").project).site


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallRoundtable:
    """Return a roundtable of two experts."""
    monkeypatch.delenv("ROUNDTABLE_TEXTS", raising=False)
    return copy_small("maximal", tmp_path / "roundtable")


@pytest.fixture
def run(small: SmallRoundtable, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs a command on the roundtable and gives exit status, stdout and stderr."""

    def run_command(command: str, *arguments: str) -> tuple[int, str, str]:
        try:
            status = main([command, "--project", str(small.project.root), *arguments])
        except SystemExit as error:  # argparse ends the process over wrong usage
            status = int(error.code or 0)
        said = capsys.readouterr()
        return status, said.out, said.err

    return run_command
