"""Every sentence of the guided capture, translatable like those of `kiosk.ui.wording`."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from kiosk.enrollment.capture_state import Advice, CaptureView, Slot
from kiosk.enrollment.posing import HeadPose
from kiosk.enrollment.shots import Weakness
from kiosk.face.types import Guidance
from kiosk.ui import wording

translate = QCoreApplication.translate


def instruction(view: CaptureView) -> str:
    """What the person is asked to do, in large words."""
    if view.asked is None:
        return translate("Kiosk", "All photos are taken")
    if view.slots[view.asked].extra:
        return translate("Kiosk", "One more, looking straight")
    return {
        HeadPose.STRAIGHT: translate("Kiosk", "Look straight at the camera"),
        HeadPose.LEFT: translate("Kiosk", "Turn your head slightly to your left"),
        HeadPose.RIGHT: translate("Kiosk", "Turn your head slightly to your right"),
        HeadPose.UP: translate("Kiosk", "Lift your chin slightly"),
        HeadPose.DOWN: translate("Kiosk", "Lower your chin slightly"),
    }[view.slots[view.asked].pose]


def hint(view: CaptureView) -> str:
    """What else there is to know, in small words."""
    if view.advice is Advice.OTHER_PERSON:
        return translate("Kiosk", "All photos must show one person. For somebody else, start again.")
    if view.asked is None:
        return translate("Kiosk", "One more with glasses, or with a smile, helps at the door.")
    if view.slots[view.asked].extra:
        return translate("Kiosk", "With or without glasses, smiling or not, as at the door.")
    if view.taken:
        return translate("Kiosk", "Press a photo to take it again.")
    return translate("Kiosk", "Photos are taken by themselves: hold still for a moment.")


def caption(view: CaptureView) -> str:
    """What is said over the camera's picture, where people look; "" where the instruction says it all."""
    turned = view.pose is not None and view.pose is not HeadPose.STRAIGHT
    if view.advice is Advice.GUIDANCE:
        lost = turned and view.guidance is Guidance.NO_FACE
        return _turn_back() if lost else wording.guidance(view.guidance)
    return {
        Advice.GET_READY: translate("Kiosk", "Get ready: {seconds}").format(
            seconds=max(1, math.ceil(view.starts_in))
        ),
        Advice.POSE: "",
        Advice.FARTHER: translate("Kiosk", "A little further"),
        Advice.LESS_FAR: _turn_back(),
        Advice.HOLD: wording.guidance(Guidance.GOOD),
        Advice.OTHER_PERSON: translate("Kiosk", "This is somebody else"),
        Advice.DONE: "",
    }[view.advice]


def _turn_back() -> str:
    return translate("Kiosk", "Not quite so far")


def taken() -> str:
    """A photo has just been taken."""
    return translate("Kiosk", "Taken")


def paused() -> str:
    """The camera rests, because nobody was there."""
    return translate("Kiosk", "Paused")


def go_on_button() -> str:
    """Lets the camera run again."""
    return translate("Kiosk", "Go on")


def skip_button(*, keeps: bool) -> str:
    """Leaves a pose out; where it `keeps` a photo, that one stays."""
    return translate("Kiosk", "Keep the photo") if keeps else translate("Kiosk", "Leave this one out")


def more_button() -> str:
    """Asks for one more photo."""
    return translate("Kiosk", "Take one more")


def restart_button() -> str:
    """Throws all photos away, and begins with somebody."""
    return translate("Kiosk", "Start again")


def slot_name(slot: Slot) -> str:
    """Names one photo by what is asked for."""
    if slot.extra:
        return translate("Kiosk", "Extra")
    return {
        HeadPose.STRAIGHT: translate("Kiosk", "Straight"),
        HeadPose.LEFT: translate("Kiosk", "Left"),
        HeadPose.RIGHT: translate("Kiosk", "Right"),
        HeadPose.UP: translate("Kiosk", "Up"),
        HeadPose.DOWN: translate("Kiosk", "Down"),
    }[slot.pose]


def skipped() -> str:
    """A photo was left out."""
    return translate("Kiosk", "Left out")


def verdict(weak: tuple[Weakness, ...]) -> str:
    """What is said of a photo that can be used."""
    if not weak:
        return translate("Kiosk", "Sharp, well lit")
    return {
        Weakness.BLURRED: translate("Kiosk", "A little blurred"),
        Weakness.DARK: translate("Kiosk", "A little dark"),
        Weakness.BRIGHT: translate("Kiosk", "A little bright"),
        Weakness.SMALL: translate("Kiosk", "From far away"),
    }[weak[0]]


def good() -> str:
    """Says the same of a good photo where there is little room."""
    return translate("Kiosk", "Good")


def retake_described(name: str, verdict: str) -> str:
    """Tells a screen reader of a photo, and what pressing it does."""
    return translate("Kiosk", "{name}: {verdict}. Take again").format(name=name, verdict=verdict)
