"""The whole loop for the eye: `make demo` answers on the real screens and verifies at a real site.

A site is founded and publishes the demo study; a device enrols, answers both questionnaires by
mouse and keyboard, confirms and sends; the site imports and acknowledges; the device takes the
receipt; the desk shows the entries. Keys, vault and files are real; only the clinic's hand is
played here.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from rich.console import Console

from prodiary.app.main import keep_out_of_core_files
from prodiary.app.show import Places, Show
from prodiary.app.trial import NURSE, SITE, SITE_NAME, STUDY, SUBJECT
from prodiary.clock import Clock, SystemClock
from prodiary.crypto.random import random_id
from prodiary.documents.entry_pdf import write_entry_pdf
from prodiary.exchange.carrier import FolderCarrier
from prodiary.paths import resources
from prodiary.site.desk import Site
from prodiary.site.enrolling import Ticket

_PIN: Final = "194062"
_PASSPHRASE: Final = "quiet harbour seven lanterns"  # noqa: S105  # of a site that ends with this run
_ADL: Final = "bacbabcb"
_QOL: Final = "bcbadcbbacbabbc"
_DECLINED: Final = 9
_PARTS: Final = ("screens", "files", "documents")
_COLUMNS: Final = ("participant", "questionnaire", "confirmed", "total", "state", "mode")
Print = Callable[[str, Sequence[str], Iterable[Sequence[object]]], None]


def run(*, out: Path, table: Print) -> int:
    """Run the loop, leave pictures, sealed files and PDFs in `out`, and say what the site holds.

    `table` prints a title, columns and rows, as the site's lists are printed.
    """
    keep_out_of_core_files()
    for part in _PARTS:
        shutil.rmtree(out / part, ignore_errors=True)
        (out / part).mkdir(parents=True)
    program = QGuiApplication.instance() or QGuiApplication(["prodiary"])
    with tempfile.TemporaryDirectory(prefix="prodiary-demo-") as home:
        places = Places(home=Path(home), out=out.resolve())
        places.carrier.mkdir()
        verified = _loop(places, SystemClock(fallback_boot=random_id()), table)
    program.processEvents()
    return 0 if verified else 1


def _loop(places: Places, clock: Clock, table: Print) -> bool:
    console = Console(soft_wrap=True)
    with Site.create(
        places.site,
        study=STUDY,
        site=SITE,
        name=SITE_NAME,
        passphrase=_PASSPHRASE,
        root_out=places.home / "root.key",
        by=NURSE,
        clock=clock,
    ) as site:
        carrier = FolderCarrier(places.carrier)
        site.publish(resources() / "study" / "demo.json", carrier, by=NURSE)
        ticket = site.enrol(SUBJECT, by=NURSE)
        show = Show(places, clock=clock, name="device", first=0)
        try:
            _enrol(show, site, ticket, places)
            _practise(show)
            _answer(show, "mg-adl", _ADL, declined=0)
            _answer(show, "mg-qol15", _QOL, declined=_DECLINED)
            _look_around(show)
            _send(show, site, places)
        finally:
            show.app.close()
        table(f"What {site.name} holds", _COLUMNS, _held(site, places, clock))
        verified = site.verify().holds
        console.print(f"Chain verified: {'yes' if verified else 'NO'}")
    _desk(places, clock, first=show.pictures)
    console.print(f"Pictures, sealed files and PDFs are in {places.out}")
    return verified


def _enrol(show: Show, site: Site, ticket: Ticket, places: Places) -> None:
    show.page("welcome")
    show.picture("welcome")
    show.click("enrol")
    show.click("folder")
    show.type(QUrl.fromLocalFile(str(places.carrier)).toLocalFile())
    show.picture("folder")
    show.click("next")
    show.wait(lambda: show.driver.sees("match"))
    show.picture("fingerprint")
    shown = "".join(show.app.app.screens.enrol.fingerprint)
    if shown != ticket.fingerprint.replace(" ", ""):
        msg = "the screen shows another fingerprint than the sheet"
        raise RuntimeError(msg)
    show.click("match")
    show.click("code")
    show.type(ticket.code)
    show.picture("code")
    show.click("next")
    show.secret(_PIN)
    show.picture("pin")
    show.click("enter")
    show.wait(lambda: show.app.app.screens.enrol.step == "again")
    show.type(_PIN)
    show.click("enter")
    show.wait(lambda: show.app.app.screens.enrol.step == "waiting")
    show.picture("waiting")
    site.grant(FolderCarrier(places.carrier), by=NURSE)
    show.click("next")
    show.page("today")
    show.picture("today")
    show.click("lock")
    show.page("unlock")
    show.picture("unlock")
    show.secret(_PIN)
    show.click("enter")
    show.page("today")


def _practise(show: Show) -> None:
    """The study wants the practice first: introduction, three questions, nothing kept (Q11)."""
    show.click("practise")
    show.page("practice")
    introduction = show.app.app.screens.practice
    for number in range(1, introduction.count + 1):
        show.wait(lambda number=number: introduction.number == number)  # type: ignore[misc]
        if number in {1, 2}:
            show.picture(f"introduction-{number}")
        show.click("next")
    show.page("question")
    show.picture("practice-question")
    question = show.app.app.screens.question
    for number in range(1, question.count + 1):
        show.wait(lambda number=number: question.number == number)  # type: ignore[misc]
        show.click("option-a")
        show.wait(lambda: show.driver.sees("next"))
        show.click("next")
    _confirm(show, "practice")
    show.picture("practice-done")
    show.click("next")
    show.page("today")
    show.wait(lambda: show.driver.sees("card-baseline-mg-adl"))
    show.picture("today-ready")


def _confirm(show: Show, name: str) -> None:
    """Check, say who helped, lock."""
    show.page("review")
    show.wait(lambda: show.driver.sees("confirm"))
    show.picture(f"{name}-review")
    show.click("confirm")
    show.click("choice-none")
    show.wait(lambda: show.driver.sees("confirm"))
    show.picture(f"{name}-helped")
    show.click("confirm")
    show.page("done")


def _look_around(show: Show) -> None:
    """What to do when something is wrong."""
    show.click("help")
    show.page("help")
    show.picture("help")
    show.click("back")
    show.page("today")


def _answer(show: Show, instrument: str, codes: Sequence[str], *, declined: int) -> None:
    question = show.app.app.screens.question
    show.click(f"card-baseline-{instrument}")
    show.page("intro")
    show.picture(f"{instrument}-begin")
    show.click("next")
    show.page("question")
    for number, code in enumerate(codes, start=1):
        show.wait(lambda number=number: question.number == number)  # type: ignore[misc]
        if number == declined:
            show.click("decline")
            show.picture(f"{instrument}-decline")
            show.click("declineYes")
        else:
            if number == 1:
                show.picture(f"{instrument}-question")
            show.click(f"option-{code}")
        show.wait(lambda: show.driver.sees("next"))
        if number in {1, declined}:
            show.picture(f"{instrument}-answer")
        if instrument == "mg-adl" and number == len(codes) // 2:
            _change_the_one_before(show)
        show.click("next")
    _confirm(show, instrument)
    show.picture(f"{instrument}-done")
    show.click("next")
    show.page("today")


def _change_the_one_before(show: Show) -> None:
    """Go back, think again, look at it in other light, and come forward (Q4, M3)."""
    question = show.app.app.screens.question
    number = question.number
    show.click("back")
    show.wait(lambda: question.number == number - 1)
    show.click("option-b")
    show.wait(lambda: any(row.chosen and row.code == "b" for row in question.options.rows))
    for theme in ("dark", "dim", "highContrast"):
        show.display(f"theme-{theme}")
        show.picture(f"question-{theme}")
    show.display("theme-light")
    show.click("next")
    show.wait(lambda: question.number == number)


def _send(show: Show, site: Site, places: Places) -> None:
    sync = show.app.app.screens.sync
    show.picture("today-done")
    show.click("send")
    show.page("sync")
    show.click("sendNow")
    show.wait(lambda: sync.outcome == "sent")
    show.picture("sent")
    site.import_files(places.carrier, by=NURSE)
    show.click("take")
    show.wait(lambda: sync.outcome == "taken")
    show.picture("receipt")
    show.display("language-zh-Hans")
    show.picture("receipt-zh")
    show.click("back")
    show.page("today")
    show.picture("today-zh")
    show.display("larger", "larger", "larger", "larger")
    show.picture("today-zh-large")


def _held(site: Site, places: Places, clock: Clock) -> list[tuple[object, ...]]:
    """The entries held, one row each; their files and a PDF of each are left in `places`."""
    for path in sorted(places.carrier.rglob("*.pd?")):
        shutil.copy(path, places.out / "files" / path.name)
    rows: list[tuple[object, ...]] = []
    for held in site.entries():
        record = site.entry_record(held.entry)
        pdf = places.out / "documents" / f"{held.instrument}.pdf"
        write_entry_pdf(record, pdf, copied=clock.now().wall)
        score = held.score
        total = (
            f"not complete, {score.answered} of {score.of} answered"
            if score.total is None
            else f"{score.total} of {record.instrument.max_total}"
        )
        when = None if held.confirmed is None else f"{held.confirmed:%Y-%m-%d %H:%M %z}"
        rows.append((held.subject, held.title, when, total, held.state, held.mode))
    return rows


def _desk(places: Places, clock: Clock, *, first: int) -> None:
    show = Show(places, clock=clock, name="nobody", first=first)
    try:
        desk = show.app.app.screens.desk
        show.click("openDesk")
        show.click("siteFolder")
        show.type(str(places.site))
        show.click("passphrase")
        show.type(_PASSPHRASE)
        show.click("enterPassphrase")
        show.wait(lambda: bool(desk.opened) and desk.state == "done")
        show.click("importFolder")
        show.type(str(places.carrier))
        show.click("import")
        show.wait(lambda: bool(desk.reported))
        show.picture("desk")
    finally:
        show.app.close()
