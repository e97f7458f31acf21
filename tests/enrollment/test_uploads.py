"""Enrolling: what is uploaded in which order, and that nobody is ever half-enrolled, whatever breaks off."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable

import pytest

from kiosk.enrollment.desk import Draft, Enrolled
from kiosk.enrollment.steps import Steps
from kiosk.errors import (
    Cancelled,
    ConditionsUnsupported,
    EnrollmentError,
    KioskError,
    PersonNameError,
    StoreConflict,
    StoreUnreachable,
    UnknownUser,
    UserIdError,
)
from kiosk.gallery.profile import Profile
from kiosk.verification.decision import without_template
from tests.enrollment.offices import LosesAnswers, Machine, Office, draft_of, photo_of
from tests.gallery.fleet import unreachable

DRAFT = draft_of("ada", 3, name="Ada")
NAMES = sorted(photo.name for photo in DRAFT.photos)
EVERYTHING = [".face_embeddings.pkl", "profile.json", *NAMES]


def enroll(machine: Machine, draft: Draft = DRAFT) -> Enrolled:
    return machine.desk.enroll(draft, Steps())


def admitted(office: Office, user_id: str = "ada") -> bool:
    """Whether a door would compare anybody with this person, and let them in."""
    try:
        references = office.machine("door").gallery.references(user_id)
    except UnknownUser:
        return False
    return without_template(references, 0.4) is None


def is_complete(office: Office) -> bool:
    return admitted(office) and office.names("ada") == EVERYTHING


def requests_of_writes(office: Office) -> list[tuple[str, str]]:
    return [(kind, key.rpartition("/")[2]) for kind, key in office.store.asked if kind in ("PUT", "DELETE")]


def test_photos_come_between_the_reservation_and_the_admission(office: Office) -> None:
    machine = office.machine()
    result = enroll(machine)
    assert result == Enrolled("ada", tuple(photo.name for photo in DRAFT.photos), cache_pending=False)
    puts = [name for _, name in requests_of_writes(office)]
    assert puts == ["profile.json", *result.added, ".face_embeddings.pkl", "profile.json"]
    assert json.loads(office.body("ada", "profile.json")) == {
        "display_name": "Ada",
        "active": True,
        "enrolled": DRAFT.key,
    }
    assert machine.drafts.exists()
    assert machine.desk.drafts() == []
    assert machine.changes
    assert machine.embedder.seen == []  # that was done when they were prepared


def test_the_first_verification_on_another_machine_is_a_warm_one(office: Office) -> None:
    """The cache and the profile are fetched, no photo is, and nothing is embedded."""
    enroll(office.machine("north"))
    door = office.machine("south")
    office.store.asked.clear()
    references = door.gallery.references("ada")
    assert Counter(kind for kind, _ in office.store.asked) == {"LIST": 1, "GET": 2}
    assert (references.embedded, len(references.embeddings)) == (0, 3)
    assert references.profile == Profile("Ada", enrolled=DRAFT.key)
    office.store.asked.clear()
    door.gallery.references("ada")
    assert [kind for kind, _ in office.store.asked] == ["LIST"]


def test_progress_is_told_by_the_photo(office: Office) -> None:
    told: list[tuple[int, int]] = []
    office.machine().desk.enroll(DRAFT, Steps(lambda done, total: told.append((done, total))))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_adding_to_somebody_leaves_the_profile_alone(office: Office) -> None:
    enroll(office.machine("north"))
    before = office.body("ada", "profile.json")
    machine = office.machine("south")
    more = draft_of("ada", 2, new=False, name="somebody else", first=10)
    office.store.asked.clear()
    enroll(machine, more)
    assert [name for _, name in requests_of_writes(office)] == [
        *(photo.name for photo in more.photos),
        ".face_embeddings.pkl",
    ]
    assert office.body("ada", "profile.json") == before
    assert len(office.machine("door").gallery.references("ada").embeddings) == 5
    assert machine.embedder.seen == []


def test_nobody_can_be_added_to(office: Office) -> None:
    machine = office.machine()
    with pytest.raises(UnknownUser):
        enroll(machine, draft_of("ada", new=False))
    assert office.store.inner.list("") == []
    assert len(machine.desk.drafts()) == 1


def test_without_photos_there_is_nothing_to_enroll(office: Office) -> None:
    with pytest.raises(EnrollmentError):
        enroll(office.machine(), draft_of("ada", 0))
    assert office.store.asked == []


@pytest.mark.parametrize("user_id", ["../x", "a b", ""])
def test_an_id_that_is_not_allowed_is_refused(office: Office, user_id: str) -> None:
    draft = Draft(DRAFT.key, user_id, "", True, DRAFT.photos)
    with pytest.raises(UserIdError):
        enroll(office.machine(), draft)
    assert office.store.asked == []


def test_a_name_that_is_too_long_is_refused(office: Office) -> None:
    with pytest.raises(PersonNameError):
        enroll(office.machine(), draft_of("ada", name="x" * 201))
    assert office.store.inner.list("") == []


@pytest.mark.parametrize("user_id", ["ada", "ADA"])
def test_an_id_that_is_taken_is_refused(office: Office, user_id: str) -> None:
    office.store.inner.put("users/ada/by-hand.jpg", photo_of("somebody"))
    machine = office.machine()
    with pytest.raises(UserIdError):
        enroll(machine, Draft(DRAFT.key, user_id, "", True, DRAFT.photos))
    assert office.names("ada") == ["by-hand.jpg"]
    machine.desk.discard(DRAFT, Steps())
    assert office.names("ada") == ["by-hand.jpg"]


def test_of_two_who_want_one_id_at_the_same_time_one_gets_it(office: Office) -> None:
    first, second = office.machine("north"), office.machine("south")
    theirs = draft_of("ada", 2, name="Another Ada", first=20)
    office.store.once("PUT", "profile.json", lambda: enroll(second, theirs))
    with pytest.raises(UserIdError, match="taken"):
        enroll(first)
    assert json.loads(office.body("ada", "profile.json"))["display_name"] == "Another Ada"
    assert len(office.names("ada")) == 4
    first.desk.discard(DRAFT, Steps())
    assert len(office.names("ada")) == 4
    assert first.desk.drafts() == []


@pytest.mark.parametrize("store", ["s3"], indirect=True)  # folders may not tell cases apart
def test_of_two_who_want_an_id_in_two_cases_at_the_same_time_none_is_half_enrolled(office: Office) -> None:
    theirs = Draft(draft_of("x").key, "ADA", "", True, draft_of("ada", 2, first=20).photos)

    def overtake() -> None:
        with pytest.raises(UserIdError, match="upper and lower case"):
            enroll(office.machine("south"), theirs)

    machine = office.machine()
    # Both have looked before either has reserved anything; the one that comes second gives way.
    office.store.once(
        "PUT", "users/ada/profile.json", lambda: office.store.inner.put("users/ADA/x.jpg", b"x")
    )
    with pytest.raises(UserIdError, match="upper and lower case"):
        enroll(machine)
    assert office.names("ada") == []
    office.store.inner.delete("users/ADA/x.jpg")
    office.store.once("PUT", DRAFT.photos[0].name, overtake)
    enroll(machine)
    assert is_complete(office)
    assert office.names("ADA") == []


class Wire:
    """Breaks the store's connection at the n-th request, before or after it did its work; counts them all."""

    def __init__(self, office: Office, at: int, *, for_good: bool) -> None:
        self.asked = 0
        office.store.trouble = self.ask
        self._at, self._for_good = at, for_good

    def ask(self, kind: str, key: str) -> None:
        self.asked += 1
        if self.asked == self._at or (self._for_good and self.asked > self._at):
            raise unreachable()


def enroll_over_broken_wire(
    office: Office, machine: Machine, draft: Draft, at: int, *, for_good: bool
) -> bool:
    """Whether enrolling came to its end although the wire broke."""
    Wire(office, at, for_good=for_good)
    try:
        enroll(machine, draft)
    except StoreUnreachable:
        return False
    finally:
        office.store.heal()
    return True


def count_requests(office: Office, draft: Draft) -> int:
    wire = Wire(office, 0, for_good=False)
    enroll(office.machine("counting"), draft)
    office.store.heal()
    return wire.asked


STORES = [("folder", False), ("folder", True), ("s3", False)]


@pytest.mark.parametrize(("store", "for_good"), STORES, indirect=["store"])
def test_a_connection_lost_at_any_request_loses_nothing_of_a_new_person(
    office: Office, for_good: bool
) -> None:
    requests = count_requests(office, DRAFT)
    assert requests > 10
    for at in range(1, requests + 1):
        office.machine("clearing").desk.remove_person("ada")
        machine = office.machine(f"{at}")
        if not enroll_over_broken_wire(office, machine, DRAFT, at, for_good=for_good):
            assert not admitted(office) or is_complete(office), at
            restarted = office.machine(f"{at}")
            (draft,) = restarted.desk.drafts()
            office.store.asked.clear()
            enroll(restarted, draft)
            uploads = [key for kind, key in office.store.asked if kind == "PUT" and key.endswith(".jpg")]
            assert len(set(uploads)) == len(uploads)
            assert restarted.embedder.seen == []
            machine = restarted
        assert is_complete(office), at
        assert machine.desk.drafts() == []
        assert machine.gallery.write_back() == []
        other = office.machine(f"other {at}")
        assert (other.gallery.references("ada").embedded, at) == (0, at)


def test_an_answer_lost_at_any_change_loses_nothing(office: Office) -> None:
    honest, changes = office.store.inner, 2 + 3 + 1
    for at in range(1, changes + 1):
        machine = office.machine(f"{at}")
        office.store.inner = LosesAnswers(honest, at)
        try:
            enroll(machine)
        except StoreUnreachable:
            office.store.inner = honest
            assert admitted(office) == (at == changes)
            enroll(machine, machine.desk.drafts()[0])
        office.store.inner = honest
        list(machine.desk.follow())
        assert is_complete(office), at
        assert office.machine(f"other {at}").gallery.references("ada").embedded == 0
        machine.desk.remove_person("ada")


@pytest.mark.parametrize(("store", "for_good"), STORES, indirect=["store"])
def test_a_connection_lost_at_any_request_leaves_somebody_enrolled_as_they_were(
    office: Office, for_good: bool
) -> None:
    enroll(office.machine())
    for at in range(1, 9):
        machine = office.machine(f"{at}")
        more = draft_of("ada", 2, new=False, first=10 * at)
        before = set(office.names("ada"))
        if not enroll_over_broken_wire(office, machine, more, at, for_good=for_good):
            new = {photo.name for photo in more.photos}
            assert before <= set(office.names("ada")) <= before | new
            assert admitted(office)
            restarted = office.machine(f"{at}")
            (draft,) = restarted.desk.drafts()
            enroll(restarted, draft)
            assert restarted.embedder.seen == []
            assert restarted.desk.drafts() == []
        list(machine.desk.follow())  # the photos are there, and the cache may be pending
        assert len(office.names("ada")) == 2 + 3 + 2 * at
        assert office.machine("look").gallery.references("ada").embedded == 0


def test_photos_that_are_there_are_not_uploaded_again(office: Office) -> None:
    machine = office.machine()
    third = DRAFT.photos[2].name
    office.store.fail("PUT", third)
    with pytest.raises(StoreUnreachable):
        enroll(machine)
    assert not admitted(office)
    office.store.heal()
    office.store.asked.clear()
    enroll(machine)
    puts = [name for _, name in requests_of_writes(office)]
    assert puts == [third, ".face_embeddings.pkl", "profile.json"]
    assert machine.embedder.seen == []


def test_the_answer_to_the_last_request_may_be_lost(office: Office) -> None:
    """Everything is done; going on with the draft finds that out, and changes nothing."""
    machine = office.machine()
    inner = office.store.inner.put

    def lose(key: str, body: bytes, **conditions: object) -> str:
        etag = inner(key, body, **conditions)  # type: ignore[arg-type]
        if b'"enrolled"' in body:
            raise unreachable()
        return etag

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(office.store.inner, "put", lose)
        with pytest.raises(StoreUnreachable):
            enroll(machine)
    assert is_complete(office)
    office.machine("south").desk.set_active("ada", False)  # what was decided since holds
    enroll(machine)
    assert machine.desk.drafts() == []
    assert not admitted(office)
    assert len(office.names("ada")) == len(EVERYTHING)


def test_a_cache_that_cannot_be_written_does_not_hold_up_enrolling(office: Office) -> None:
    machine = office.machine()
    office.store.fail("PUT", "pkl")
    assert enroll(machine).cache_pending
    assert admitted(office)
    office.store.heal()
    list(machine.desk.follow())
    assert is_complete(office)


def test_servers_without_conditional_writes_serve_as_well(office: Office) -> None:
    inner = office.store.inner.put

    def put(key: str, body: bytes, *, if_match: str | None = None, if_absent: bool = False) -> str:
        if if_match is not None or if_absent:
            raise ConditionsUnsupported("No conditions here. Please write without.")
        return inner(key, body)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(office.store.inner, "put", put)
        enroll(office.machine())
        office.machine().desk.rename("ada", "Ada L.")
    assert is_complete(office)


def cancelling_at(report: int) -> Steps:
    """Steps that are called off when the report of this number comes."""
    told: list[int] = []

    def on_report(done: int, _total: int) -> None:
        told.append(done)
        if len(told) == report:
            steps.cancel()

    steps = Steps(on_report)
    return steps


@pytest.mark.parametrize("report", [1, 2, 3, 4])
def test_cancelling_is_possible_before_each_photo_and_at_the_end(office: Office, report: int) -> None:
    machine = office.machine()
    with pytest.raises(Cancelled):
        machine.desk.enroll(DRAFT, cancelling_at(report))
    assert not admitted(office)
    assert len([name for name in office.names("ada") if name.startswith("ref_")]) == report - 1
    (draft,) = office.machine().desk.drafts()
    enroll(machine, draft)
    assert is_complete(office)
    assert machine.embedder.seen == []


def test_what_was_called_off_before_it_began_asks_nothing(office: Office) -> None:
    steps = Steps()
    steps.cancel()
    machine = office.machine()
    for work in (machine.desk.enroll, machine.desk.discard):
        with pytest.raises(Cancelled):
            work(DRAFT, steps)
    assert office.store.asked == []


def test_photos_added_before_calling_off_are_covered_by_the_cache(office: Office) -> None:
    enroll(office.machine())
    more = draft_of("ada", 2, new=False, first=10)
    with pytest.raises(Cancelled):
        office.machine("south").desk.enroll(more, cancelling_at(2))
    references = office.machine("door").gallery.references("ada")
    assert (len(references.embeddings), references.embedded) == (4, 0)


@pytest.mark.parametrize("report", [1, 2, 4])
def test_discarding_takes_back_what_was_uploaded(office: Office, report: int) -> None:
    machine = office.machine()
    with pytest.raises(Cancelled):
        machine.desk.enroll(DRAFT, cancelling_at(report))
    restarted = office.machine()
    (draft,) = restarted.desk.drafts()
    restarted.desk.discard(draft, Steps())
    assert office.store.inner.list("") == []
    assert restarted.desk.drafts() == []
    assert list(restarted.gallery.records()) == []
    assert restarted.changes


def test_discarding_what_was_never_sent_asks_nothing(office: Office) -> None:
    machine = office.machine()
    machine.desk.save_draft(DRAFT)
    office.store.fail("LIST")
    machine.desk.discard(DRAFT, Steps())
    assert (machine.desk.drafts(), office.store.asked) == ([], [])


def test_a_discard_that_breaks_off_never_admits_anybody_and_can_be_repeated(office: Office) -> None:
    for at in range(1, 12):
        machine = office.machine(f"{at}")
        with pytest.raises(Cancelled):
            machine.desk.enroll(DRAFT, cancelling_at(3))
        Wire(office, at, for_good=True)
        try:
            machine.desk.discard(DRAFT, Steps())
        except StoreUnreachable:
            office.store.heal()
            assert not admitted(office)
            restarted = office.machine(f"{at}")
            (draft,) = restarted.desk.drafts()
            restarted.desk.discard(draft, Steps())
        office.store.heal()
        assert office.store.inner.list("") == []


def test_photos_of_another_origin_are_not_admitted_by_discarding(office: Office) -> None:
    machine = office.machine()
    with pytest.raises(Cancelled):
        machine.desk.enroll(DRAFT, cancelling_at(3))
    office.store.inner.put("users/ada/by-hand.jpg", photo_of("somebody"))
    machine.desk.discard(DRAFT, Steps())
    assert not admitted(office)
    assert "by-hand.jpg" in office.names("ada")
    assert not set(NAMES) & set(office.names("ada"))
    assert machine.desk.drafts() == []
    machine.desk.set_active("ada", True)  # nobody is enrolling them any more
    assert admitted(office)


def activate_by_hand(office: Office) -> None:
    """Say so in the profile, as with another program."""
    fields = json.loads(office.body("ada", "profile.json")) | {"active": True}
    office.store.inner.put("users/ada/profile.json", json.dumps(fields).encode())


@pytest.mark.parametrize("active", [True, False])
def test_who_is_being_enrolled_cannot_be_admitted_or_shut_out(office: Office, active: bool) -> None:
    machine = office.machine()
    with pytest.raises(Cancelled):
        machine.desk.enroll(DRAFT, cancelling_at(3))
    with pytest.raises(EnrollmentError, match=r"ada is still being enrolled\. Please finish or discard"):
        office.machine("south").desk.set_active("ada", active)
    details = machine.desk.details("ada")
    assert (details.active, details.enrolling) == (False, True)
    enroll(machine)
    details = machine.desk.details("ada")
    assert (details.active, details.enrolling) == (True, False)
    machine.desk.set_active("ada", active)


def test_who_is_being_enrolled_is_taken_back_whatever_the_profile_says(office: Office) -> None:
    machine = office.machine()
    with pytest.raises(Cancelled):
        machine.desk.enroll(DRAFT, cancelling_at(4))
    activate_by_hand(office)
    assert not admitted(office)
    assert machine.desk.details("ada").active is False
    machine.desk.discard(DRAFT, Steps())
    assert office.store.inner.list("") == []


def test_discarding_an_addition_takes_nobodys_photos(office: Office) -> None:
    enroll(office.machine())
    machine = office.machine("south")
    more = draft_of("ada", 2, new=False, first=10)
    with pytest.raises(Cancelled):
        machine.desk.enroll(more, cancelling_at(2))
    machine.desk.discard(more, Steps())
    assert admitted(office)
    assert len(office.names("ada")) == len(EVERYTHING) + 1
    assert machine.desk.drafts() == []


def test_a_photo_taken_out_of_the_draft_does_not_come_in(office: Office) -> None:
    machine = office.machine()
    with pytest.raises(Cancelled):
        machine.desk.enroll(DRAFT, cancelling_at(3))
    fewer = Draft(DRAFT.key, "ada", "Ada L.", True, DRAFT.photos[1:])
    office.machine().desk.save_draft(fewer)
    restarted = office.machine()
    enroll(restarted, restarted.desk.drafts()[0])
    names = sorted(photo.name for photo in fewer.photos)
    assert office.names("ada") == [".face_embeddings.pkl", "profile.json", *names]
    assert json.loads(office.body("ada", "profile.json"))["display_name"] == "Ada L."


@pytest.mark.parametrize(
    "change",
    [
        lambda: Draft(DRAFT.key, "countess", "Ada", True, DRAFT.photos),
        lambda: Draft(DRAFT.key, "ben", "", False, DRAFT.photos),
    ],
)
def test_whom_the_draft_was_about_before_is_taken_back(office: Office, change: Callable[[], Draft]) -> None:
    enroll(office.machine("south"), draft_of("ben"))
    machine = office.machine()
    with pytest.raises(Cancelled):
        machine.desk.enroll(DRAFT, cancelling_at(3))
    changed = change()
    enroll(office.machine(), changed)
    assert office.names("ada") == []
    assert set(NAMES) <= set(office.names(changed.user_id))


@pytest.mark.parametrize("report", [1, 3, 4])
def test_who_was_removed_meanwhile_does_not_come_back(office: Office, report: int) -> None:
    machine = office.machine()
    with pytest.raises(Cancelled):
        machine.desk.enroll(DRAFT, cancelling_at(report))
    office.machine("south").desk.remove_person("ada")
    for _ in range(2):
        restarted = office.machine()
        (draft,) = restarted.desk.drafts()
        with pytest.raises(UnknownUser, match=r"ada was removed from the store meanwhile\. Discard"):
            enroll(restarted, draft)
        assert office.store.inner.list("") == []
    restarted.desk.discard(draft, Steps())
    assert restarted.desk.drafts() == []
    enroll(restarted, draft_of("ada", 3, name="Ada"))
    assert is_complete(office)


def test_who_was_removed_after_a_lost_answer_does_not_come_back(office: Office) -> None:
    machine = office.machine()
    honest = office.store.inner
    office.store.inner = LosesAnswers(honest, 1 + 3 + 1 + 1)
    with pytest.raises(StoreUnreachable):
        enroll(machine)
    office.store.inner = honest
    assert admitted(office)
    office.machine("south").desk.remove_person("ada")
    restarted = office.machine()
    with pytest.raises(UnknownUser, match="removed from the store"):
        enroll(restarted, restarted.desk.drafts()[0])
    assert office.store.inner.list("") == []


@pytest.mark.parametrize("during", [DRAFT.photos[1].name, DRAFT.photos[2].name])
def test_who_is_removed_during_the_upload_does_not_come_back(office: Office, during: str) -> None:
    machine = office.machine()
    office.store.once("PUT", during, lambda: office.machine("south").desk.remove_person("ada"))
    with pytest.raises(UnknownUser, match="removed from the store"):
        enroll(machine)
    assert office.store.inner.list("") == []
    assert len(machine.desk.drafts()) == 1


def test_photos_removed_during_the_upload_are_missed(office: Office) -> None:
    machine = office.machine()
    gone = f"users/ada/{DRAFT.photos[0].name}"
    office.store.once("PUT", DRAFT.photos[2].name, lambda: office.store.inner.delete(gone))
    with pytest.raises(StoreConflict, match="try again"):
        enroll(machine)
    assert not admitted(office)
    enroll(machine)
    assert is_complete(office)


def test_enrolling_goes_on_where_no_draft_can_be_kept(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    machine = office.machine()
    machine.drafts.parent.mkdir(parents=True, exist_ok=True)
    machine.drafts.write_text("in the way")
    with pytest.raises(Cancelled):
        machine.desk.enroll(DRAFT, cancelling_at(3))
    assert "without a draft" in caplog.text
    machine.desk.discard(DRAFT, Steps())
    assert office.store.inner.list("") == []
    enroll(machine)
    assert is_complete(office)


def test_every_failure_is_a_sentence(office: Office) -> None:
    machine = office.machine()
    office.store.fail("PUT")
    with pytest.raises(KioskError, match="Please"):
        enroll(machine)
