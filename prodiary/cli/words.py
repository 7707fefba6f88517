"""A failure in words for a site's staff, where those made for a participant would mislead them.

Keyed by the error's code, or by code and fixed reason, which wins. Everything else is said in the
words of `prodiary.messages`.
"""

from __future__ import annotations

from prodiary.cli.peoplewords import LIST_DEVICES, PEOPLE
from prodiary.errors import ProdiaryError
from prodiary.messages import Message, message

_SUPPORT = "If it happens again, tell whoever supports the study."
_NEW_TICKET = "Make a new ticket with prodiary site enrol and hand out the new code."
_COPY_AGAIN = "Copy it again. If that does not help, ask the device to send again."
_RENEW = "Renew the keys with prodiary site renew --root FILE, then publish the study again."

_WORDS: dict[str, tuple[str, str, str]] = {
    "prodiary-error": (
        "This did not work",
        "Something stopped prodiary from doing it. What was kept before stays.",
        f"Try again. {_SUPPORT}",
    ),
    "rule": (
        "This is not possible",
        "A rule of the study does not allow it. Nothing was changed.",
        "Look into docs/site.md, or ask whoever supports the study.",
    ),
    "invalid-study/not-published": (
        "No study is published yet",
        "A device needs a study to join. No ticket was made.",
        "Publish it first: prodiary site publish DEFINITION --carrier DIR.",
    ),
    "invalid-study/definition-unreadable": (
        "The study definition cannot be read",
        "There is no readable file of that name. Nothing was published.",
        "Check its name and place.",
    ),
    "weak-secret": (
        "This passphrase is too easy to guess",
        "It needs four different words or more, and sixteen to 128 characters. Nothing was made.",
        "Choose another one.",
    ),
    "access": ("The site stays closed", "You could not be let in.", f"Try again. {_SUPPORT}"),
    "wrong-secret": (
        # A site counts no tries.
        "That passphrase does not fit",
        "The site stays closed.",
        "Type it again. Without the passphrase nobody can open the site's store.",
    ),
    "store": (
        "The site's store could not be used",
        "What was kept before is not lost by this.",
        f"Try again. {_SUPPORT}",
    ),
    "store-missing": (
        "There is no site here",
        "The folder holds no site, or a file of it is missing. Nothing was changed.",
        "Name the right folder with --site. A new site is made with prodiary site init.",
    ),
    "store-missing/root-file": (
        "The root key file is not there",
        "There is no file of that name. The keys are as they were.",
        "Bring the file that was put away when the site was made, and name it with --root.",
    ),
    "store-exists": (
        "There is something already",
        "A site or a root key file is already in this place. It was left as it is.",
        "Choose another place, or use the site that is there.",
    ),
    "store-damaged": (
        "The site's store is damaged",
        "It was changed from outside or cannot be read. It was left as it is, to be examined.",
        "Delete nothing. Verify the newest backup in another folder, and call for support.",
    ),
    "store-damaged/root-file": (
        "The root key file is damaged",
        "It is not as prodiary wrote it. The keys are as they were.",
        "Use the second copy of it.",
    ),
    "store-damaged/copy": (
        "The copy in quarantine is gone or was changed",
        "The file was refused earlier and could be imported now, but only from an unchanged copy.",
        "Ask the device to send again, or put the file into the folder again and import.",
    ),
    "store-busy": (
        "The site is open elsewhere",
        "Only one prodiary at a time can have it open. Nothing was changed.",
        "Wait for the other one to end, or close it, and try again.",
    ),
    "disk-full": (
        "There is no room left",
        "The last step could not be kept. What was kept before stays.",
        "Make room on the disk with the site's folder and do the same again.",
    ),
    "store-unwritable": (
        "The place cannot be written to",
        "The last step could not be kept. What was kept before stays.",
        "Check who may write there. To read a site from a read-only place, copy its folder first.",
    ),
    "exchange": ("A file was refused", "Nothing of it was taken.", _COPY_AGAIN),
    "malformed": (
        "A file has a fault",
        'Its part "{part}" is not as it should be. Nothing of it was taken.',
        _COPY_AGAIN,
    ),
    "cannot-open": (
        "A file could not be opened",
        "Its seal is broken: it was damaged or changed on its way. Nothing of it was taken.",
        _COPY_AGAIN,
    ),
    "bad-signature": (
        "A signature does not hold",
        "The file may have been changed, or another device made it. Nothing of it was taken.",
        "Ask the device to send again, and tell whoever supports the study.",
    ),
    "unknown-device/too-short": (
        "Too few characters",
        "A device is named by six characters of its id or more. Nothing was revoked.",
        LIST_DEVICES,
    ),
    "unknown-device/none": (
        "There is no such device",
        "No device in the register has an id that begins so. Nothing was revoked.",
        LIST_DEVICES,
    ),
    "unknown-device/several": (
        "More than one device begins so",
        "Nothing was revoked.",
        f"Give more characters of the id. {LIST_DEVICES}",
    ),
    "revoked-device": (
        "The device was revoked",
        "What it sends is kept for the investigator and not taken in.",
        "The investigator decides what to do with it.",
    ),
    "revoked-device/before": (
        "The device was revoked before",
        "It was and is shut out; the reason given then stays. Nothing was changed.",
        LIST_DEVICES,
    ),
    "revoked-device/decision": (
        "The device was revoked",
        "It gets no receipts any more, so it could never be told. Nothing was decided.",
        "Note the correction in the participant's file.",
    ),
    **PEOPLE,
    "folder-unreadable": (
        "This folder cannot be opened",
        "It is not there, or you may not read it.",
        "Choose another one.",
    ),
    "wrong-binding": (
        "A file does not belong here",
        'It names another "{field}" than is known here. Nothing of it was taken.',
        "Look whether the device was enrolled for another study or site.",
    ),
    "untrusted-key": (
        "The signer is not trusted",
        "The root of the file does not vouch for the key that signed it.",
        "Do not use it. Tell whoever supports the study.",
    ),
    "untrusted-key/other-root": (
        "This is the root key of another site",
        "It did not sign the keys of this one. The keys are as they were.",
        "Bring the file that was put away when this site was made.",
    ),
    "key-expired": (
        "The site's keys are over",
        "Nothing can be signed with them and no device seals to them. Devices keep what they have.",
        _RENEW,
    ),
    "pack-expired": (
        "The published study is over",
        "No device would take it. Nothing was changed.",
        "Publish it again: prodiary site publish DEFINITION --carrier DIR.",
    ),
    "pack-too-old": (
        "There is a newer version of the study",
        "Nothing was changed.",
        "Use the newest one.",
    ),
    "bad-code": ("The code is not quite right", "A character of it was mistyped.", _NEW_TICKET),
    "unknown-ticket/never-made": (
        "Its code was not given out here",
        "No ticket of this site fits the request. Nothing was granted.",
        f"If the device should join: {_NEW_TICKET}",
    ),
    "unknown-ticket/used": (
        "Its code was used before",
        "Another device has joined with this code. Nothing was granted.",
        f"Ask who has used it. {_NEW_TICKET}",
    ),
    "unknown-ticket/device-revoked": (
        "The device was revoked",
        "It asks once more with its old request. Nothing was granted.",
        f"If the participant goes on: {_NEW_TICKET} The device begins anew.",
    ),
    "carrier-unavailable": (
        "The carrier cannot be used",
        "It, or a file on it, cannot be read or written: it may be read-only. Nothing is lost.",
        "Check the stick or share and who may write there, then do the same again.",
    ),
    "carrier-unavailable/missing": (
        "The carrier is not there",
        "There is no such folder. Nothing is lost.",
        "Plug in the stick or name the right folder, then do the same again.",
    ),
    "carrier-unavailable/a-file": (
        "This is a file",
        "What is wanted is a folder. Nothing was done.",
        "Name the folder that it lies in.",
    ),
    "carrier-unavailable/file": (
        "There is no such file",
        "It is not there or cannot be read.",
        "Check its name.",
    ),
    "carrier-full": (
        "There is no room on the carrier",
        "What was not written is written next time. Nothing is lost.",
        "Make room on it, then do the same again.",
    ),
}


def words(error: ProdiaryError) -> Message:
    """What to tell a coordinator about `error`."""
    found = _WORDS.get(f"{error.code}/{error.fields.get('reason')}") or _WORDS.get(error.code)
    if found is None:
        return message(error, "en")
    title, text, advice = (each.format(**error.fields) for each in found)
    return Message(title=title, text=text, advice=advice)


def receipts_unwritten(error: ProdiaryError) -> Message:
    """What to tell when an import was kept but the devices' receipts could not be handed out."""
    why = words(error)
    return Message(
        title="The receipts were not all written",
        text=f"What was imported is kept. {why.title}. {why.text}",
        advice=f"{why.advice} The receipts: prodiary site receipt --carrier DIR.",
    )
