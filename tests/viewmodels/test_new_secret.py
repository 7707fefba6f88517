"""A new PIN: at a visit without staff seeing it, or by a code over the phone (N7)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from prodiary.app.models.new_secret import NewSecretViewModel
from prodiary.app.models.recover import RecoverViewModel
from prodiary.app.models.secret_news import SecretNewsViewModel
from prodiary.device.attempts import FREE_TRIES
from prodiary.domain.event import SecretReset
from prodiary.errors import BadCode, DiskFull, NotYourTask, WeakSecret, WrongSecret
from tests.sitekit import SUBJECT
from tests.unit.device.conftest import PIN
from tests.viewmodels.ward import Ward

NEW_PIN = "314159"
OTHER_CODE = "00000-00000-00000-00000-00000-00"


@pytest.fixture
def ward(qapp: QApplication, tmp_path: Path) -> Iterator[Ward]:
    ward = Ward(tmp_path)
    yield ward
    ward.close()


@pytest.fixture
def page(ward: Ward) -> NewSecretViewModel:
    return begin(ward)


@pytest.fixture
def recover(ward: Ward) -> RecoverViewModel:
    lock(ward)
    page = RecoverViewModel(ward.shared)
    page.start()
    return page


def begin(ward: Ward) -> NewSecretViewModel:
    page = NewSecretViewModel(ward.shared)
    page.start()
    ward.wait(lambda: page.state != "busy")
    return page


def lock(ward: Ward) -> None:
    ward.call(lambda: ward.shared.close_session("lock"))


def type_pin(ward: Ward, page: NewSecretViewModel | RecoverViewModel, pin: str) -> None:
    for digit in pin:
        page.pad.press(digit)
    page.pad.enter()
    ward.wait(lambda: page.state != "busy")


def hand_over(page: NewSecretViewModel) -> None:
    page.sayPresent(True)
    page.handOver()
    page.goOn()


def enter_code(page: RecoverViewModel, code: str) -> None:
    page.typeCode(code)
    page.useCode()


def opens(ward: Ward, pin: str) -> bool:
    def unlock() -> bool:
        try:
            session = ward.shared.device.unlock(pin)
        except WrongSecret:
            return False
        session.lock("lock")
        return True

    return ward.call(unlock)


# --- at a visit ---


def test_nobody_hands_over_before_saying_who_is_present(page: NewSecretViewModel) -> None:
    assert (page.step, page.subject, page.mayReset) == ("present", SUBJECT, True)
    page.handOver()
    page.goOn()
    assert (page.step, page.handed) == ("present", False)
    page.sayPresent(True)
    page.handOver()
    assert (page.step, page.handed) == ("handed", True)


def test_the_participant_chooses_twice_and_gives_it_back(
    ward: Ward, page: NewSecretViewModel
) -> None:
    """N7: the new one opens, the old one does not, and it is recorded as the nurse's."""
    locked: list[bool] = []
    page.lockWanted.connect(lambda: locked.append(True))
    hand_over(page)
    type_pin(ward, page, NEW_PIN)
    assert page.step == "again"
    assert page.pad.length == 0
    type_pin(ward, page, NEW_PIN)
    assert page.step == "done"
    rows = ward.call(lambda: ward.staff.trail().rows)
    assert [row.by.id for row in rows if row.kind == SecretReset.TYPE] == ["nina"]
    page.giveBack()
    assert locked == [True]
    assert page.subject == ""
    lock(ward)
    assert opens(ward, NEW_PIN)
    assert not opens(ward, PIN)


def test_two_that_differ_begin_again_and_change_nothing(
    ward: Ward, page: NewSecretViewModel
) -> None:
    hand_over(page)
    type_pin(ward, page, NEW_PIN)
    type_pin(ward, page, "271828")
    assert (page.step, page.differed) == ("secret", True)
    # What was typed first is forgotten: the same again is not enough.
    type_pin(ward, page, NEW_PIN)
    assert (page.step, page.differed) == ("again", False)
    lock(ward)
    assert opens(ward, PIN)


@pytest.mark.parametrize("pin", ["1", "111111", "123456"])
def test_a_weak_one_is_refused_at_once(ward: Ward, page: NewSecretViewModel, pin: str) -> None:
    hand_over(page)
    type_pin(ward, page, pin)
    assert isinstance(page.error, WeakSecret)
    assert page.step == "secret"


def test_from_the_participant_s_hands_there_is_no_way_back_but_the_lock(
    ward: Ward, page: NewSecretViewModel
) -> None:
    """C12: whoever has the tablet then never sees what staff see."""
    ways: list[str] = []
    page.left.connect(lambda: ways.append("left"))
    page.lockWanted.connect(lambda: ways.append("lock"))
    hand_over(page)
    page.back()
    assert page.step == "handed"
    page.back()
    assert ways == ["lock"]
    page.start()
    ward.wait(lambda: page.state != "busy")
    page.back()
    assert ways == ["lock", "left"]


def test_a_full_disk_leaves_the_old_one(
    ward: Ward, page: NewSecretViewModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand_over(page)
    type_pin(ward, page, NEW_PIN)

    def full(secret: str) -> None:
        raise DiskFull

    monkeypatch.setattr(ward.staff, "reset_secret", full)
    type_pin(ward, page, NEW_PIN)
    assert isinstance(page.error, DiskFull)
    assert page.step == "secret"
    lock(ward)
    assert opens(ward, PIN)


def test_a_role_without_that_task_gets_no_further(
    ward: Ward, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prodiary.domain.staff.MAY", {"nurse": frozenset({"visit"})})
    page = begin(ward)
    assert not page.mayReset
    page.sayPresent(True)
    page.handOver()
    assert page.step == "present"
    with pytest.raises(NotYourTask):
        ward.call(lambda: ward.staff.reset_secret(NEW_PIN))


def test_the_idle_lock_takes_everything_typed(ward: Ward, page: NewSecretViewModel) -> None:
    hand_over(page)
    type_pin(ward, page, NEW_PIN)
    page.pad.press("3")
    page.forget()
    assert (page.step, page.pad.length, page.subject, page._first) == ("present", 0, "", "")


# --- by phone ---


@pytest.mark.parametrize("spell", [str.lower, lambda code: code.replace("-", " "), str.strip])
def test_a_code_however_it_is_typed_and_a_new_pin(
    ward: Ward, recover: RecoverViewModel, spell: object
) -> None:
    """N7: no network is touched, and the diary opens at once."""
    came_in: list[bool] = []
    recover.recovered.connect(came_in.append)
    assert callable(spell)
    enter_code(recover, spell(ward.clinic.trial.site.recovery[0]))
    assert recover.step == "secret"
    type_pin(ward, recover, NEW_PIN)
    type_pin(ward, recover, NEW_PIN)
    assert came_in == [True]
    assert ward.shared.session is not None
    assert not recover.typed
    lock(ward)
    assert opens(ward, NEW_PIN)
    assert not opens(ward, PIN)


def test_the_code_is_shown_back_in_groups_as_it_is_understood(recover: RecoverViewModel) -> None:
    recover.typeCode(" 7n42q 8xk-da Ol9\u00e9")
    assert recover.groups == ["7N42Q", "8XKDA", "019"]


@pytest.mark.parametrize("code", ["", "7N42Q", "00000-00000-00000-00000-00000-01", "x" * 500, "é"])
def test_a_slip_of_the_fingers_is_no_try(ward: Ward, recover: RecoverViewModel, code: str) -> None:
    for _ in range(FREE_TRIES + 2):
        enter_code(recover, code)
        assert isinstance(recover.error, BadCode)
        assert (recover.step, recover.mistyped, recover.waitLeft) == ("code", True, 0)
    recover.typeCode("7")
    assert not recover.mistyped


def try_code(ward: Ward, recover: RecoverViewModel, code: str) -> None:
    enter_code(recover, code)
    type_pin(ward, recover, NEW_PIN)
    type_pin(ward, recover, NEW_PIN)


def test_a_code_that_opens_nothing_is_said_and_after_some_there_is_a_wait(
    ward: Ward, recover: RecoverViewModel
) -> None:
    """I3: wrong codes are counted apart from wrong PINs, and wait as they do."""
    try_code(ward, recover, OTHER_CODE)
    assert (recover.step, recover.refused, recover.triesLeft) == ("code", True, FREE_TRIES - 1)
    assert recover.groups
    for _ in range(FREE_TRIES - 1):
        try_code(ward, recover, OTHER_CODE)
    assert recover.waitLeft > 0
    enter_code(recover, ward.clinic.trial.site.recovery[0])
    assert recover.step == "code"
    ward.clock.advance(minutes=1)
    recover.tick()
    assert recover.waitLeft == 0
    try_code(ward, recover, ward.clinic.trial.site.recovery[0])
    assert ward.shared.session is not None


def test_a_code_works_once(ward: Ward, recover: RecoverViewModel) -> None:
    code = ward.clinic.trial.site.recovery[0]
    try_code(ward, recover, code)
    lock(ward)
    recover.start()
    try_code(ward, recover, code)
    assert recover.refused
    assert ward.shared.session is None


def test_a_failure_of_the_disk_does_not_cost_the_code(
    ward: Ward, recover: RecoverViewModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(code: str, secret: str) -> None:
        raise DiskFull

    code = ward.clinic.trial.site.recovery[0]
    with monkeypatch.context() as patch:
        patch.setattr(ward.shared.device, "recover", full)
        try_code(ward, recover, code)
    assert isinstance(recover.error, DiskFull)
    assert (recover.step, recover.refused) == ("secret", False)
    type_pin(ward, recover, NEW_PIN)
    type_pin(ward, recover, NEW_PIN)
    assert ward.shared.session is not None


def test_back_leads_to_the_locked_screen_and_forgets_the_code(recover: RecoverViewModel) -> None:
    left: list[bool] = []
    recover.left.connect(lambda: left.append(True))
    recover.typeCode("7N42Q")
    recover.back()
    assert left == [True]
    assert not recover.typed


# --- told once ---


def test_it_is_told_once_at_the_next_unlock(ward: Ward) -> None:
    ward.call(lambda: ward.staff.reset_secret(NEW_PIN))
    lock(ward)
    told = []
    for _ in range(2):
        ward.shared.session = ward.call(lambda: ward.shared.device.unlock(NEW_PIN))
        news = SecretNewsViewModel(ward.shared)
        news.start()
        ward.wait(lambda news=news: news.state != "busy")  # type: ignore[misc]
        told.append((news.how, bool(news.moment)))
        news.read()
        assert news.how == ""
        lock(ward)
    assert told == [("staff", True), ("", False)]
