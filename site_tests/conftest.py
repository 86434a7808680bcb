"""What the tests share: the roundtable that they own, built once in each guise, and a watch over what they read."""

import gc
import shutil
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

sys.path.insert(0, str(Path(__file__).parent))  # the helper modules beside the tests

from attacks import build_attacked
from commandline import Run
from onecore import keep_to_one_core
from poison.site import lay_out
from roundtable.cli.main import main
from roundtables import AT, TEXTS, BuiltRoundtable, build_whole, copy_quoted, copy_whole
from sharing import made_once
from smallcontent import SmallRoundtable, copy_small
from templatecache import keep_compiled
from watch import WATCH


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the random tests run longer than the suite has time for."""
    parser.addoption("--mutations", type=int, default=2_000, help="how many changed quotations are tried")


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker of tests that need the sources' texts, hold no example to a time, and watch what is read."""
    config.addinivalue_line("markers", "text: needs the sources' texts; left out where ROUNDTABLE_TEXTS names none")
    # How long an example takes, or is looked for, says what else the machine does.
    chance = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.register_profile("chance", chance)
    # What fails is of the change that is tested, and fails again: others are drawn by --hypothesis-profile=chance.
    settings.register_profile("same", chance, derandomize=True)
    settings.load_profile("same")
    WATCH.begin()
    keep_compiled()  # for all the roundtables that are built from the same templates
    keep_to_one_core()


def pytest_report_header() -> str:
    """Say whether the tests that need the sources' texts will run."""
    return f"sources' texts: {'at hand' if TEXTS else 'not at hand, the tests marked text are left out'}"


@pytest.hookimpl(tryfirst=True)  # before pytest chooses by marks
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what asks for a browser; leave out, and count as deselected, what needs texts that are not at hand."""
    for item in items:
        if isinstance(item, pytest.Function) and "playwright" in item.fixturenames:
            item.add_marker(pytest.mark.browser)
    if TEXTS is None:
        without = [item for item in items if item.get_closest_marker("text")]
        config.hook.pytest_deselected(items=without)
        items[:] = [item for item in items if item not in without]


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no garbage in what is made until all tests are collected, then or later: it lasts as long as they."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Let the tests of `own` read the content that ships, from their fixtures' beginning to their end, and no other."""
    with WATCH.over(item.path):
        return (yield)


@pytest.fixture(scope="session")
def own_environment() -> Iterator[None]:
    """Take away what the surroundings may say of the site's address and date: sites are built as at home."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SITE_URL", raising=False)
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        yield


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return the folder of this run of the tests, which all of its processes share."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def quoted(run_folder: Path, own_environment: None) -> BuiltRoundtable:  # noqa: ARG001 - set up first
    """Return the roundtable that is quoted from, after its build without the texts."""
    return made_once(run_folder, "quoted", lambda folder: build_whole(copy_quoted(folder)))


@pytest.fixture(scope="session")
def whole(run_folder: Path, own_environment: None) -> BuiltRoundtable:  # noqa: ARG001 - set up first
    """Return the roundtable that is shown whole, after its build."""
    return made_once(run_folder, "whole", lambda folder: build_whole(copy_whole(folder)))


@pytest.fixture(params=["quoted", "whole"], scope="session")
def addressed(request: pytest.FixtureRequest, run_folder: Path) -> BuiltRoundtable:
    """Return the roundtable in each guise, built for an address: what is taken out of a site names it.

    The pictures of both are the same, so those that were painted for the one are kept for the other.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", AT.rstrip("/"))
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        quoted = made_once(run_folder, "addressed-quoted", lambda folder: build_whole(copy_quoted(folder)))
        if request.param == "quoted":
            return quoted
        return made_once(run_folder, "addressed-whole", lambda folder: build_painted(folder, quoted.project.kept))


def build_painted(folder: Path, kept: Path) -> BuiltRoundtable:
    """Copy the roundtable that is shown whole into a folder, with what another build kept, and build it."""
    project = copy_whole(folder)
    shutil.copytree(kept, project.kept)
    return build_whole(project)


@pytest.fixture(scope="session")
def market(run_folder: Path) -> BuiltRoundtable:
    """Return the small roundtable that has something of everything, built for an address."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", AT)
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        return made_once(run_folder, "market", build_maximal)


def build_maximal(folder: Path) -> BuiltRoundtable:
    """Copy that roundtable into a folder, and build it without its text."""
    small = copy_small("maximal", folder)
    small.templates()
    return build_whole(small.without_text())


@pytest.fixture(scope="session")
def quoted_site(quoted: BuiltRoundtable) -> Path:
    """Return the folder of the site with quotations alone."""
    return quoted.site


@pytest.fixture(scope="session")
def whole_site(whole: BuiltRoundtable) -> Path:
    """Return the folder of the site with the whole contributions."""
    return whole.site


@pytest.fixture(scope="session")
def attacked_site(run_folder: Path, own_environment: None) -> Path:  # noqa: ARG001 - set up first
    """Return the folder of a site whose names and titles look like markup."""
    return made_once(run_folder, "attacked", build_attacked)


@pytest.fixture(scope="session")
def poisoned_site(run_folder: Path, own_environment: None) -> Path:  # noqa: ARG001 - set up first
    """Return the site of every text that attacks and is no fault."""
    return made_once(run_folder, "poisoned", lambda folder: build_whole(lay_out(folder).project).site)


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallRoundtable:
    """Return a roundtable of two experts."""
    monkeypatch.delenv("ROUNDTABLE_TEXTS", raising=False)
    return copy_small("maximal", tmp_path / "roundtable")


@pytest.fixture
def minimal(tmp_path: Path, own_environment: None) -> SmallRoundtable:  # noqa: ARG001 - set up first
    """Return the least that content may hold, to be built."""
    small = copy_small("minimal", tmp_path / "minimal")
    small.templates()
    return small


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
