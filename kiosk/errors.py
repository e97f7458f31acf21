"""The tree of errors the kiosk raises on purpose.

Every error has a `title` (a few words), a `code` (stable, for machines) and a message that says what is wrong
and what to do next; both are fit to be shown to a person. Vendor exceptions are translated into this tree in
the one module that owns the vendor.

    KioskError
    ├── SettingsError            a setting, file or flag is invalid
    ├── UserIdError              an ID that the layout does not allow, or that is taken
    ├── PersonNameError          a name that cannot be somebody's
    ├── EnrollmentError          a draft that cannot be kept on this machine, or has no photos
    ├── ImageError               bytes that are not an image the kiosk accepts
    │   └── ImageTooLarge        more bytes or pixels than the caps
    ├── FaceEngineError          models missing, damaged, or the engine broke
    ├── PhotoRefused             a photo that cannot serve as reference or probe
    ├── StoreError               the photo store did not do what was asked
    │   ├── StoreUnreachable     network, time-out, server error: may go away by itself
    │   ├── StoreDenied          credentials missing, expired or not allowed to do this
    │   ├── StoreMisconfigured   no such bucket or folder, wrong region, wrong address
    │   ├── ObjectMissing        the key is not there
    │   ├── ObjectTooLarge       the object is larger than what was expected
    │   ├── StoreConflict        a conditional write lost against another writer
    │   └── ConditionsUnsupported  the server refuses conditional writes as such
    ├── CalibrationError         a calibration that cannot be made of these photos
    ├── CacheRejected            an embeddings cache that must not be used (always a cache miss)
    │   └── WronglySigned        one that does not bear this deployment's signature
    ├── ProfileRejected          a profile.json that makes no sense (admits nobody)
    ├── CacheKeyError            the key that signs embeddings caches cannot be had or kept
    ├── LocalCacheError          the local copy cannot be read, written or locked; memory has to do
    ├── AdminPasswordError       the admin password cannot be set, read or checked
    ├── AlreadyRunning           this user's kiosk runs already
    ├── ServiceError             the kiosk cannot be made to start with the machine, or that be undone
    ├── BundleError              the zip file for support cannot be written
    ├── SelfTestFailed           something in this installation is missing or does not work
    ├── UnknownUser              nobody is enrolled under that ID
    ├── Cancelled                whoever asked for it wants it no longer
    ├── SoundError               nothing can be heard (never keeps a door shut)
    ├── AuditError               what happens cannot be recorded or looked up (never moves the door)
    └── CameraError              no frames: missing, busy, black, frozen
"""

from __future__ import annotations

from typing import ClassVar


class KioskError(Exception):
    """Base of all errors raised on purpose; `str(error)` is a sentence for a person."""

    title: ClassVar[str] = "Something went wrong"
    code: str = "error"


class SettingsError(KioskError):
    """A setting, settings file or flag is invalid."""

    title = "Settings are not valid"
    code = "bad_settings"


class UserIdError(KioskError):
    """An ID that the bucket layout does not allow, or that is already taken."""

    title = "This ID cannot be used"
    code = "bad_user_id"


class PersonNameError(KioskError):
    """A name to greet somebody by that is too long."""

    title = "This name cannot be used"
    code = "bad_name"


class EnrollmentError(KioskError):
    """Who is to be enrolled has no photos yet, or cannot be kept on this machine until all is uploaded."""

    title = "Enrolling is not possible"
    code = "enrollment"


class ImageError(KioskError):
    """Bytes that are not a JPEG or PNG image, or are damaged."""

    title = "The image cannot be read"
    code = "unreadable"


class ImageTooLarge(ImageError):
    """An image with more bytes or pixels than the kiosk accepts."""

    title = "The image is too large"
    code = "too_large"


class FaceEngineError(KioskError):
    """The face models are missing or damaged, or the engine stopped."""

    title = "The face engine is not available"
    code = "engine_unavailable"


class PhotoRefused(KioskError):
    """A photo that cannot serve: `code` says why (`no_face`, `several_faces`, ...)."""

    title = "The photo cannot be used"

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message)
        self.code = code


class StoreError(KioskError):
    """The photo store did not do what was asked of it."""

    title = "The photo store reported a problem"
    code = "store_error"


class StoreUnreachable(StoreError):
    """The store cannot be reached, is too slow, or fails on its side; trying later may help."""

    title = "The photo store cannot be reached"
    code = "store_unreachable"


class StoreDenied(StoreError):
    """The store refuses: credentials missing, expired, or without the permission."""

    title = "The photo store refuses access"
    code = "store_denied"


class StoreMisconfigured(StoreError):
    """The bucket or folder does not exist, or the address or region is wrong."""

    title = "The photo store is not set up correctly"
    code = "store_misconfigured"


class ObjectMissing(StoreError):
    """The object asked for does not exist."""

    title = "The object is not in the photo store"
    code = "object_missing"


class ObjectTooLarge(StoreError):
    """The object is larger than the caller allows."""

    title = "An object in the photo store is too large"
    code = "object_too_large"


class StoreConflict(StoreError):
    """A conditional write found that another writer was faster."""

    title = "The object was changed meanwhile"
    code = "store_conflict"


class ConditionsUnsupported(StoreError):
    """The server refuses conditional writes as such (HTTP 501)."""

    title = "The photo store does not support conditional writes"
    code = "conditions_unsupported"


class CacheRejected(KioskError):
    """An embeddings cache that must not be used; the caller treats it as a cache miss."""

    title = "The embeddings cache was rejected"
    code = "cache_rejected"


class ProfileRejected(KioskError):
    """A profile that cannot be understood; the person it belongs to is denied."""

    title = "The profile cannot be read"
    code = "profile_unreadable"


class CacheKeyError(KioskError):
    """The key that signs embeddings caches is asked for, but cannot be had or kept; nothing goes on unsigned."""

    title = "The cache key cannot be used"
    code = "cache_key"


class WronglySigned(CacheRejected):
    """An embeddings cache without the signature that this deployment's caches have."""


class LocalCacheError(KioskError):
    """The local copy cannot be written, locked or opened; the caller goes on from memory, with a warning."""

    title = "The local copy cannot be used"
    code = "local_cache"


class CalibrationError(KioskError):
    """A folder from which nothing can be measured, or a plot that cannot be written."""

    title = "Calibration is not possible"
    code = "calibration"


class AdminPasswordError(KioskError):
    """The admin password is too short or wrong, or its file is missing, damaged or cannot be written."""

    title = "The admin password cannot be used"
    code = "admin_password"


class AlreadyRunning(KioskError):
    """Another process of this user shows the kiosk's window."""

    title = "The kiosk is running already"
    code = "already_running"


class ServiceError(KioskError):
    """The kiosk cannot be made to start with the machine, or that cannot be undone."""

    title = "The service cannot be changed"
    code = "service"


class BundleError(KioskError):
    """The zip file for support cannot be written."""

    title = "The bundle cannot be written"
    code = "bundle"


class SelfTestFailed(KioskError):
    """Something that belongs to this installation is missing or does not work."""

    title = "The self-test failed"
    code = "self_test"


class UnknownUser(KioskError):
    """Nobody is enrolled under the given ID."""

    title = "Nobody is enrolled under this ID"
    code = "unknown_person"


class Cancelled(KioskError):
    """Long work was called off by whoever had asked for it."""

    title = "Cancelled"
    code = "cancelled"


class SoundError(KioskError):
    """There is nothing to play sounds or to speak with, or it failed; the kiosk goes on in silence."""

    title = "No sound"
    code = "no_sound"


class AuditError(KioskError):
    """The record of what happened at this door cannot be written or read; the door goes by its decisions."""

    title = "The record of checks cannot be used"
    code = "audit"


class CameraError(KioskError):
    """The camera gives no usable frames; `code` may be narrowed by the raiser's subclass."""

    title = "The camera is not available"
    code = "camera_unavailable"
