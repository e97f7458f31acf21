"""Opens the object store that the settings name."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.errors import SettingsError
from kiosk.gallery.folder_store import FolderStore
from kiosk.gallery.object_key import fault_in_key
from kiosk.gallery.s3_store import S3Store
from kiosk.gallery.store import ObjectStore
from kiosk.settings import Settings

# Amazon S3 User Guide, "General purpose bucket naming rules".
_BUCKET = re.compile(r"(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
_IP_ADDRESS = re.compile(r"\d+\.\d+\.\d+\.\d+")


def open_store(settings: Settings, *, create: bool = False) -> ObjectStore:
    """The store at `settings.store`; nothing is connected to or created yet.

    A folder that somebody named has to exist, unless `create` says that the first write may make it: a drive
    that is not connected must not pass for a store without people. Raises SettingsError where the address, or
    the endpoint, cannot be one.
    """
    scheme, _, rest = settings.store.partition(":")
    if scheme == "folder":
        return FolderStore(_folder(rest), expected="store" in settings.model_fields_set and not create)
    if scheme == "s3":
        return _bucket(settings)
    raise SettingsError("store: must be s3://bucket/prefix or folder:PATH. Please correct it.")


def bucket_and_prefix(settings: Settings) -> tuple[str, str]:
    """The bucket that `settings.store` names, and the prefix in it: empty, or ending in `/`.

    Raises SettingsError where the store is in no bucket, or the address cannot be one.
    """
    scheme, _, rest = settings.store.partition(":")
    if scheme != "s3":
        raise SettingsError(
            "store: is in no bucket. Please name one, as s3://bucket/prefix, in the settings or with --store."
        )
    bucket, _, prefix = rest.removeprefix("//").partition("/")
    _check_bucket(bucket)
    folder = prefix.strip("/")
    _check_prefix(folder)
    return bucket, f"{folder}/" if folder else ""


def _folder(text: str) -> Path:
    if not text or "\0" in text:
        raise SettingsError("store: the path of the folder is missing or broken. Please write folder:PATH.")
    try:
        return Path(text).expanduser()
    except RuntimeError as error:
        raise SettingsError(
            "store: the home directory that `~` stands for is not known. Please write the whole path."
        ) from error


def _bucket(settings: Settings) -> S3Store:
    bucket, prefix = bucket_and_prefix(settings)
    endpoint_url = settings.endpoint_url or None
    if endpoint_url is not None:
        check_endpoint(endpoint_url)
    return S3Store(
        bucket,
        prefix,
        endpoint_url=endpoint_url,
        region=settings.region or None,
        profile=settings.profile or None,
    )


def _check_bucket(bucket: str) -> None:
    if not _BUCKET.fullmatch(bucket) or _IP_ADDRESS.fullmatch(bucket):
        raise SettingsError(
            "store: this cannot be the name of a bucket: it has 3 to 63 characters, which are small letters, "
            "digits, dots and hyphens, and is no IP address. Please write s3://bucket/prefix."
        )


def _check_prefix(prefix: str) -> None:
    fault = fault_in_key(prefix) if prefix else None
    if fault is not None:
        raise SettingsError(f"store: the part after the bucket's name {fault}. Please correct it.")


def check_endpoint(endpoint_url: str) -> None:
    """Raise SettingsError where this cannot be the address of an S3 server, or holds a password."""
    try:
        address = urlsplit(endpoint_url)
        valid = address.scheme in ("http", "https") and address.hostname and address.port != 0
    except ValueError:
        valid = False
    if not valid:
        raise SettingsError("endpoint_url: must look like https://server:9000. Please correct it.")
    if address.username is not None or address.password is not None:
        raise SettingsError(
            "endpoint_url: must not contain a user name or password, because addresses end up in logs. "
            "Please put them into the AWS credentials."
        )
