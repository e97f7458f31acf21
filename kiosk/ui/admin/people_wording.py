"""Every sentence of the list of people, translatable like those of `kiosk.ui.wording`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from kiosk.ui.admin.people_rows import Filter, Order, PersonRow

translate = QCoreApplication.translate


def isolated(text: str) -> str:
    """A name or ID as it is put into a sentence that may be written in the other direction."""
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def search_hint() -> str:
    """Stands in the empty search field."""
    return translate("Kiosk", "Search for a name or ID")


def add_button() -> str:
    """Begins to enroll somebody new."""
    return translate("Kiosk", "Add a person")


def refresh_button() -> str:
    """Looks at the store anew."""
    return translate("Kiosk", "Look again")


def filter_name(value: Filter) -> str:
    """Names a choice of people."""
    return {
        Filter.ALL: translate("Kiosk", "All"),
        Filter.ACTIVE: translate("Kiosk", "Admitted"),
        Filter.NOT_ADMITTED: translate("Kiosk", "Not admitted"),
        Filter.NEEDS_PHOTOS: translate("Kiosk", "Needs photos"),
    }[value]


def order_name(value: Order) -> str:
    """Names an order of the list."""
    return {
        Order.NAME: translate("Kiosk", "By name"),
        Order.USER_ID: translate("Kiosk", "By ID"),
        Order.LAST_SEEN: translate("Kiosk", "Last seen first"),
    }[value]


def order_label() -> str:
    """Tells a screen reader what the choice of an order is."""
    return translate("Kiosk", "Order of the list")


def count(shown: int, total: int) -> str:
    """How many people there are, and how many of them are shown."""
    locale = QLocale()
    if shown == total:
        return translate("Kiosk", "People: {count}").format(count=locale.toString(total))
    return translate("Kiosk", "People: {shown} of {count}").format(
        shown=locale.toString(shown), count=locale.toString(total)
    )


def listing() -> str:
    """The list of people is being fetched."""
    return translate("Kiosk", "Looking who is in the photo store …")


def reading_names(done: int, total: int) -> str:
    """Names and photos of so many people are known."""
    locale = QLocale()
    return translate("Kiosk", "Reading names: {done} of {total}").format(
        done=locale.toString(done), total=locale.toString(total)
    )


def nobody_yet() -> tuple[str, str]:
    """Headline and sentence where the store is empty."""
    return (
        translate("Kiosk", "Nobody is enrolled yet"),
        translate("Kiosk", "Add the first person: all it takes is an ID, a name and a few photos."),
    )


def nobody_found() -> tuple[str, str]:
    """Headline and sentence where nobody fits what was searched for."""
    return (
        translate("Kiosk", "Nobody found"),
        translate("Kiosk", "Try fewer letters, or choose All."),
    )


def offline() -> str:
    """The list is what this machine remembers."""
    return translate("Kiosk", "Shown is what this machine remembers; it may be out of date.")


def photos(row: PersonRow) -> str:
    """How many photos somebody has, and whether they can be used."""
    if row.needs_photos:
        return translate("Kiosk", "No usable photo")
    if row.usable is not None and row.usable < row.photos:
        return translate("Kiosk", "{usable} of {count} photos usable").format(
            usable=row.usable, count=row.photos
        )
    return photo_count(row.photos)


def photo_count(number: int) -> str:
    """So many photos; languages with more than two forms may say "Photos: {count}"."""
    if number == 1:
        return translate("Kiosk", "1 photo")
    return translate("Kiosk", "{count} photos").format(count=number)


def last_seen(moment: float | None, now: QDateTime) -> str:
    """When somebody was last let in at this door; `moment` in Unix seconds."""
    if moment is None:
        return translate("Kiosk", "Not seen here yet")
    when, locale = QDateTime.fromSecsSinceEpoch(int(moment)), QLocale()
    clock = locale.toString(when.time(), QLocale.FormatType.ShortFormat)
    days = when.date().daysTo(now.date())
    if days <= 0:
        return translate("Kiosk", "Seen today, {time}").format(time=clock)
    if days == 1:
        return translate("Kiosk", "Seen yesterday, {time}").format(time=clock)
    return translate("Kiosk", "Seen {date}").format(date=date(moment))


def date(moment: float) -> str:
    """A day, as it is written in the language that is spoken now; `moment` in Unix seconds."""
    when = QDateTime.fromSecsSinceEpoch(int(moment))
    return QLocale().toString(when.date(), "d MMM yyyy")


def not_admitted() -> str:
    """Marks somebody whom no door admits."""
    return translate("Kiosk", "Not admitted")


def admission(row: PersonRow) -> str:
    """Marks somebody whom no door admits, or not yet; "" for all others."""
    if row.enrolling:
        return being_enrolled()
    return not_admitted() if row.not_admitted else ""


def being_enrolled() -> str:
    """Marks somebody whose photos are still being uploaded."""
    return translate("Kiosk", "Being enrolled")


def described(row: PersonRow, now: QDateTime) -> str:
    """A row as a screen reader says it."""
    parts = [row.title, row.user_id] if row.name else [row.user_id]
    if mark := admission(row):
        parts.append(mark)
    return ", ".join([*parts, photos(row), last_seen(row.seen, now)])


def draft_new(name: str) -> str:
    """Somebody new is not enrolled yet; `name` is "" where nobody has said who it is."""
    if not name:
        return translate("Kiosk", "The enrollment of somebody new is not finished.")
    return translate("Kiosk", "The enrollment of {name} is not finished.").format(name=isolated(name))


def draft_more(name: str) -> str:
    """Somebody was to get more photos."""
    return translate("Kiosk", "New photos of {name} are not in the store yet.").format(name=isolated(name))


def continue_draft() -> str:
    """Goes on with an enrollment."""
    return translate("Kiosk", "Continue")


def discard_draft() -> str:
    """Gives an enrollment up."""
    return translate("Kiosk", "Discard")


def discard_question(name: str) -> tuple[str, str]:
    """Headline and sentence before an enrollment is given up; `name` may be "", too."""
    whose = translate("Kiosk", "Discard the enrollment of {name}?").format(name=isolated(name))
    return (
        whose if name else translate("Kiosk", "Discard this enrollment?"),
        translate("Kiosk", "The photos that were taken for it are deleted. This cannot be undone."),
    )


def discarding() -> str:
    """An enrollment is being given up."""
    return translate("Kiosk", "Discarding …")


def access_refused(*, write: bool, delete: bool, profile: str | None) -> str:
    """What these credentials may not do; `profile` is the AWS profile in use, if any."""
    if not write and not delete:
        sentence = translate("Kiosk", "These credentials may look, but not change anything.")
    elif write:
        sentence = translate("Kiosk", "These credentials may add photos, but not delete any.")
    else:
        sentence = translate("Kiosk", "These credentials may delete photos, but not add any.")
    if profile:
        advice = translate("Kiosk", "Ask for other rights for the profile {profile}.").format(
            profile=isolated(profile)
        )
    else:
        advice = translate("Kiosk", "Ask for a profile that may, and set it as {setting}.")
        advice = advice.format(setting="`admin_profile`")
    return f"{sentence} {advice}"
