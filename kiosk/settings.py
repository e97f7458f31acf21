"""All settings: one typed, frozen model, from a TOML file, then the environment, then flags.

Every field has a unit where it is a quantity, a range and a description; the reference table in the
README is generated from them (`kiosk settings --markdown`).
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, Self
from urllib.parse import urlsplit, urlunsplit

import platformdirs
from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import (
    BaseSettings,
    InitSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)
from pydantic_settings import SettingsError as UnreadableVariable

from kiosk.enrollment_settings import EnrollmentSettings
from kiosk.errors import SettingsError
from kiosk.record_settings import AuditSettings, LogSettings
from kiosk.setting_types import Section as _Section
from kiosk.setting_types import UserPath as _UserPath
from kiosk.setting_types import in_order as _in_order
from kiosk.setting_types import quantity as _quantity
from kiosk.settings_version import up_to_date
from kiosk.station_settings import StationSettings
from kiosk.window_settings import ADMIN_FILE_NAME, ClaimSettings, SoundSettings, UiSettings

_DIRS = platformdirs.PlatformDirs("kiosk", appauthor=False)

SHORTEST_CACHE_KEY = 16
"""In characters; wherever the key is kept."""


class CameraSettings(_Section):
    """`[camera]`: where frames come from."""

    source: str = Field(
        "0",
        min_length=1,
        description=(
            "Webcam index or name, path of a video file or of a folder of images, stream URL, "
            "or `simulated:SEED`"
        ),
    )
    width: int = _quantity(640, "px", 160, 4096, "Frame width asked of a webcam")
    height: int = _quantity(480, "px", 120, 4096, "Frame height asked of a webcam")
    fps: float = _quantity(30, "1/s", 5, 120, "Frame rate asked of a webcam, and of replayed images")
    max_frame_age: float = _quantity(0.5, "s", 0.1, 5, "A frame older than this takes no part in a decision")


class FaceSettings(_Section):
    """`[face]`: how faces are compared."""

    threshold: float = _quantity(
        0.33, "distance", 0.05, 0.6, "Largest distance of probe and template that is a match"
    )
    encoder: Literal["fast", "reference"] = Field(
        "fast",
        description="`fast` runs dlib's network with onnxruntime, `reference` with dlib itself",
    )
    models: _UserPath = Field(
        default_factory=lambda: Path(_DIRS.user_cache_dir) / "models",
        description="Directory of the converted network, which is made on the first start",
    )


class QualitySettings(_Section):
    """`[quality]`: what a live frame must reach to be used."""

    min_face: int = _quantity(90, "px", 40, 1000, "Smallest width of a face")
    max_face_share: float = _quantity(0.8, "of frame height", 0.2, 1, "Largest height of a face")
    max_off_centre: float = _quantity(
        0.35, "of frame width", 0.05, 0.5, "Largest distance of the face from the middle"
    )
    min_brightness: float = _quantity(45, "grey level", 0, 255, "Darkest mean of a face")
    max_brightness: float = _quantity(225, "grey level", 0, 255, "Brightest mean of a face")
    min_sharpness: float = _quantity(
        8, "grey level²", 0, 10000, "Smallest variance of the Laplacian over the aligned face"
    )
    max_yaw: float = _quantity(
        0.35,
        "of eye distance",
        0.05,
        1,
        "Largest shift of the nose to one side of the eyes' middle",
    )
    max_pitch: float = _quantity(
        0.35, "of eye distance", 0.05, 1, "Largest shift of the nose up or down from where it usually is"
    )
    max_roll: float = _quantity(25, "degrees", 1, 90, "Largest tilt of the line between the eyes")

    @model_validator(mode="after")
    def _leaves_room(self) -> Self:
        return _in_order(self, "min_brightness", "max_brightness")


class VerificationSettings(_Section):
    """`[verification]`: how one attempt at the door goes."""

    good_frames: int = _quantity(3, "frames", 1, 10, "Good frames that make up a probe")
    frame_spacing: float = _quantity(0.12, "s", 0, 2, "Least time between two good frames")
    timeout: float = _quantity(15, "s", 2, 120, "An attempt without a decision ends after this")
    show_result: float = _quantity(4, "s", 1, 60, "How long the answer stays on the screen")


class OfflineSettings(_Section):
    """`[offline]`: what holds while the photo store cannot be reached."""

    max_age: float = _quantity(
        86400, "s", 0, 2592000, "Oldest local copy that may decide while the store is unreachable"
    )


class SyncSettings(_Section):
    """`[sync]`: work in the background."""

    interval: float = _quantity(
        60,
        "s",
        5,
        86400,
        "Pause between two looks at the whole store, which erase local copies of deleted people, update "
        "those that changed and upload what is pending",
    )
    everyone: bool = Field(
        False,
        description=(
            "Keep local copies of everybody in the store, instead of only those who have been at this kiosk: "
            "then all of them can be verified while the store is unreachable"
        ),
    )


class CacheSettings(_Section):
    """`[cache]`: the local copy of people's references, and the signing of shared caches."""

    directory: _UserPath = Field(
        default_factory=lambda: Path(_DIRS.user_cache_dir),
        description="Directory of the local copy, private to this user",
    )
    key: SecretStr | None = Field(
        None,
        description=(
            "Secret shared by all kiosks of a store: embeddings caches are signed with it, "
            "and caches without a valid signature are recomputed"
        ),
    )
    keyring: bool = Field(
        False,
        description=(
            "The key is kept in the operating system's keyring instead of in the settings: "
            "see `kiosk cache set-key`"
        ),
    )

    @field_validator("key")
    @classmethod
    def _long_enough(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and len(value.get_secret_value()) < SHORTEST_CACHE_KEY:
            raise ValueError(f"must have at least {SHORTEST_CACHE_KEY} characters")
        return value

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        if self.keyring and self.key is not None:
            raise ValueError("`key` and `keyring = true` exclude one another: leave one of them out")
        return self


class Settings(BaseSettings):
    """Everything that can be set. `load` builds it; instances never change."""

    model_config = SettingsConfigDict(
        frozen=True, extra="forbid", env_prefix="KIOSK_", env_nested_delimiter="__"
    )

    store: str = Field(
        default_factory=lambda: f"folder:{Path(_DIRS.user_data_dir) / 'store'}",
        description="Where photos live: `s3://bucket/prefix` or `folder:PATH`",
    )
    endpoint_url: str | None = Field(
        None, description="Address of an S3 server other than AWS, such as `https://minio:9000`"
    )
    region: str | None = Field(None, description="AWS region of the bucket")
    profile: str | None = Field(None, description="AWS profile whose credentials are used")
    admin_profile: str | None = Field(
        None,
        description=(
            "AWS profile whose credentials add, change and delete people; empty: those of `profile` do"
        ),
    )
    store_deadline: float = _quantity(
        5, "s", 0.5, 60, "Longest wait for the photo store before a decision goes on without it"
    )
    station: StationSettings = Field(default_factory=StationSettings)
    camera: CameraSettings = CameraSettings()
    face: FaceSettings = FaceSettings()
    quality: QualitySettings = QualitySettings()
    enrollment: EnrollmentSettings = Field(default_factory=EnrollmentSettings)
    verification: VerificationSettings = VerificationSettings()
    offline: OfflineSettings = OfflineSettings()
    sync: SyncSettings = SyncSettings()
    cache: CacheSettings = Field(default_factory=CacheSettings)
    claim: ClaimSettings = ClaimSettings()
    ui: UiSettings = Field(default_factory=UiSettings)
    sound: SoundSettings = SoundSettings()
    audit: AuditSettings = Field(default_factory=AuditSettings)
    log: LogSettings = Field(default_factory=LogSettings)

    @field_validator("store")
    @classmethod
    def _known_scheme(cls, value: str) -> str:
        scheme, _, rest = value.partition(":")
        if scheme not in ("s3", "folder") or not rest.strip("/"):
            raise ValueError("must be s3://bucket/prefix or folder:PATH")
        if scheme == "s3" and not rest.startswith("//"):
            raise ValueError("must be s3://bucket/prefix")
        return value

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003  # given by the base class
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Flags win over the environment, the environment over the file."""
        assert isinstance(init_settings, InitSettingsSource)
        given = init_settings.init_kwargs
        flags = InitSettingsSource(settings_cls, given.get("flags", {}))
        file = InitSettingsSource(settings_cls, given.get("file", {}))
        return flags, env_settings, file


def without_password(address: str) -> str:
    """An address fit to be shown: without user name and password."""
    parts = urlsplit(address)
    if "@" not in parts.netloc:
        return address
    return urlunsplit(parts._replace(netloc="***@" + parts.netloc.rpartition("@")[2]))


def without_secrets(address: str) -> str:
    """A stream's address fit to be shown to anybody: many cameras take their password after the host's name."""
    scheme, colon, rest = address.partition("://")
    if not colon:
        return address
    server = re.split(r"[/?#]", rest, maxsplit=1)[0]
    if "@" in rest[len(server) :]:  # it may belong to a password that has one of these characters in it
        return f"{scheme}://***"
    _, credentials, host = server.rpartition("@")
    shown = f"{scheme}://{'***@' if credentials else ''}{host}"
    return shown if server == rest else f"{shown}/***"


def default_config_path() -> Path:
    """Where the settings file is looked for when neither `--config` nor `KIOSK_CONFIG` names one."""
    return Path(_DIRS.user_config_dir) / "kiosk.toml"


def config_path(config: Path | None = None) -> Path:
    """The settings file: `config`, else what `KIOSK_CONFIG` names, else the default path."""
    named = os.environ.get("KIOSK_CONFIG")
    return config or (default_config_path() if named is None else Path(named))


def load(config: Path | None = None, flags: Mapping[str, Any] | None = None) -> Settings:
    """Read the settings file, the environment and `flags` (nested like the model; None values are ignored).

    `config` must exist; without it `KIOSK_CONFIG` or the default path is read where it exists.
    Raises SettingsError naming the field, and never repeating a secret; also where the file is of a newer
    version than this program.
    """
    given = {name: value for name, value in (flags or {}).items() if value is not None}
    try:
        return Settings(flags=given, file=_read_file(config))  # type: ignore[call-arg]
    except UnreadableVariable as error:
        raise SettingsError(f"An environment variable cannot be read: {error}. Please correct it.") from None
    except ValidationError as error:
        problems = "; ".join(
            f"{'.'.join(map(str, item['loc'])) or 'settings'}: {item['msg']}"
            for item in error.errors(include_input=False, include_url=False)
        )
        raise SettingsError(f"Please correct these settings: {problems}") from None


def _read_file(config: Path | None) -> dict[str, Any]:
    path = config_path(config)
    if config is None and "KIOSK_CONFIG" not in os.environ and not path.exists():
        return {}
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"Cannot read the settings file {path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"The settings file {path} is not valid TOML: {error}") from error
    return with_admin_file(up_to_date(content, path), path.absolute().parent)


def with_admin_file(content: dict[str, Any], folder: Path) -> dict[str, Any]:
    """The settings file's content, which says by where it lies where the admin password is kept."""
    section = content.setdefault("ui", {})
    if isinstance(section, dict):
        section.setdefault("admin_file", str(folder / ADMIN_FILE_NAME))
    return content
