"""The admin password: what is kept, and how delays grow and end."""

from __future__ import annotations

import json
import logging
import sys
import tempfile
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kiosk.admin_password import LONGEST_DELAY_S, AdminPassword, Cost, Verdict, delay_after
from kiosk.errors import AdminPasswordError

CHEAP = Cost(passes=1, memory_kib=8, lanes=1)
RIGHT, WRONG = "correct horse", "correct donkey"


@pytest.fixture
def password(tmp_path: Path) -> AdminPassword:
    made = AdminPassword(tmp_path / "kiosk" / "admin.json", CHEAP)
    made.set(RIGHT)
    return made


def test_without_a_file_no_password_is_set(tmp_path: Path) -> None:
    password = AdminPassword(tmp_path / "admin.json", CHEAP)

    assert not password.is_set
    with pytest.raises(AdminPasswordError, match="kiosk set-password"):
        password.check(RIGHT, 0)


def test_right_and_wrong(password: AdminPassword) -> None:
    assert password.is_set
    assert password.check(WRONG, 100).verdict is Verdict.WRONG
    assert password.check(RIGHT, 101).verdict is Verdict.OK


def test_the_file_is_private_and_does_not_tell(password: AdminPassword) -> None:
    text = password.path.read_text()

    assert RIGHT not in text
    assert json.loads(text)["hash"].startswith("$argon2id$")
    assert sys.platform == "win32" or password.path.stat().st_mode & 0o777 == 0o600


def test_nothing_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    password = AdminPassword(tmp_path / "admin.json", CHEAP)
    password.set(RIGHT)
    password.check(WRONG, 0)

    assert not any(word in caplog.text for word in (RIGHT, WRONG, "argon2id"))


def test_during_a_delay_even_the_right_password_is_not_looked_at(password: AdminPassword) -> None:
    password.check(WRONG, 100)

    early = password.check(RIGHT, 100.25)

    assert (early.verdict, early.wait) == (Verdict.WAIT, 0.75)
    assert password.check(RIGHT, 101).verdict is Verdict.OK


def test_the_right_password_ends_the_series(password: AdminPassword) -> None:
    password.check(WRONG, 100)
    password.check(WRONG, 200)
    password.check(RIGHT, 300)

    assert password.check(WRONG, 301).wait == 1


def test_delays_survive_the_process_and_the_machine(password: AdminPassword) -> None:
    for now in (1000, 1001, 1003, 1007):
        password.check(WRONG, now)
    again = AdminPassword(password.path, CHEAP)

    assert again.wait(1010) == 5
    assert again.wait(3) == 5, "the machine was restarted: it counts from there"
    assert again.wait(8) == 0


def test_a_wrong_password_is_counted_before_it_is_looked_at(
    password: AdminPassword, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_arguments: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(AdminPassword, "_matches", killed)
    with pytest.raises(KeyboardInterrupt):
        password.check(WRONG, 50)

    assert password.wait(50) == 1


def test_a_hash_of_another_cost_is_renewed(password: AdminPassword) -> None:
    dearer = AdminPassword(password.path, Cost(passes=2, memory_kib=16, lanes=1))

    assert dearer.check(RIGHT, 10).verdict is Verdict.OK

    assert "m=16,t=2,p=1" in password.path.read_text()
    assert password.check(RIGHT, 20).verdict is Verdict.OK


@pytest.mark.parametrize("text", ["", "short", "x" * 257])
def test_length_is_limited(password: AdminPassword, text: str) -> None:
    with pytest.raises(AdminPasswordError, match="8 to 256"):
        password.set(text)

    assert password.check(RIGHT, 0).verdict is Verdict.OK


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"{}",
        b'{"hash": "$argon2id$nonsense"}',
        b'{"hash": "$argon2i$v=19$m=8,t=1,p=1$c29tZXNhbHQ$8Dk2M0Vd2g"}',
        b'{"hash": "$argon2id$", "failures": -1}',
        b'{"hash": "$argon2id$", "failed_at": NaN}',
    ],
)
def test_a_damaged_file_lets_nobody_in_and_is_no_first_start(password: AdminPassword, content: bytes) -> None:
    password.path.write_bytes(content)

    assert password.is_set
    with pytest.raises(AdminPasswordError, match="--reset"):
        password.check(RIGHT, 0)
    password.set(RIGHT)
    assert password.check(RIGHT, 0).verdict is Verdict.OK


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(AdminPasswordError, match=r"ui\.admin_file"):
        AdminPassword(tmp_path / "file" / "admin.json", CHEAP).set(RIGHT)


@pytest.mark.skipif(not hasattr(__import__("os"), "geteuid"), reason="POSIX")
def test_a_file_of_another_user_is_not_replaced(
    password: AdminPassword, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: password.path.stat().st_uid + 1)

    with pytest.raises(AdminPasswordError, match="belongs to another user"):
        password.set(WRONG)


@given(st.integers(0, 10_000))
def test_delays_double_up_to_a_limit(failures: int) -> None:
    assert delay_after(failures) <= delay_after(failures + 1) <= max(1, 2 * delay_after(failures))
    assert delay_after(failures) <= LONGEST_DELAY_S


@given(text=st.text(min_size=8, max_size=40), form=st.sampled_from(["NFC", "NFD"]))
@settings(deadline=None, max_examples=40)
def test_any_text_is_accepted_again_however_it_is_composed(text: str, form: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        password = AdminPassword(Path(folder) / "admin.json", CHEAP)
        password.set(text)

        assert password.check(unicodedata.normalize(form, text), 0).verdict is Verdict.OK  # type: ignore[arg-type]


class Guessing(RuleBasedStateMachine):
    """True time only goes on; the machine may be restarted at any time, and counts from 0 again then."""

    @initialize(started=st.floats(0, 1e6))
    def begin(self, started: float) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.password = AdminPassword(Path(self._folder.name) / "admin.json", CHEAP)
        self.password.set(RIGHT)
        self.true, self.started = 1e6 + started, 1e6
        self.failures, self.failed_at = 0, 0.0

    @property
    def now(self) -> float:
        return self.true - self.started

    @rule(seconds=st.one_of(st.floats(0, 3), st.floats(0, 1000)))
    def time_passes(self, seconds: float) -> None:
        self.true += seconds

    @rule(off=st.floats(0, 100))
    def restart(self, off: float) -> None:
        self.true += off
        self.started = self.true

    @rule()
    def guess(self) -> None:
        before = self.true - self.failed_at
        if self.password.check(WRONG, self.now).verdict is Verdict.WRONG:
            assert before >= delay_after(self.failures) - 1e-6, "no guess comes before its time"
            self.failures, self.failed_at = self.failures + 1, self.true

    @rule()
    def enter_the_right_one(self) -> None:
        if self.password.check(RIGHT, self.now).verdict is Verdict.OK:
            self.failures, self.failed_at = 0, 0.0

    @invariant()
    def nobody_waits_for_ever(self) -> None:
        assert self.password.wait(self.now) <= LONGEST_DELAY_S

    def teardown(self) -> None:
        self._folder.cleanup()


TestGuessing = Guessing.TestCase
TestGuessing.settings = settings(deadline=None, max_examples=30, stateful_step_count=20)


def test_many_who_try_at_once_get_one_try(tmp_path: Path) -> None:
    password = AdminPassword(tmp_path / "admin.json", CHEAP)
    password.set("right password")
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda n: password.check(f"wrong {n} of eight", 100.0), range(8)))
    assert [result.verdict for result in results].count(Verdict.WRONG) == 1
    assert [result.verdict for result in results].count(Verdict.WAIT) == 7
