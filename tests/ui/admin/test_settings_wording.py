"""The words of the settings page: every setting, section, choice and unit has some."""

from __future__ import annotations

import pytest

from kiosk.settings_fields import Setting, all_settings
from kiosk.settings_file import FieldProblem
from kiosk.ui.admin import settings_wording
from kiosk.ui.admin.settings_address import shown_address, true_address
from kiosk.ui.admin.settings_editors import choice_text
from kiosk.ui.admin.settings_help import known_explanations
from kiosk.ui.admin.settings_labels import THIS_KIOSK, labels, sections

IDS = [setting.name for setting in all_settings()]


def test_every_setting_has_a_name_for_people() -> None:
    assert set(labels()) == set(IDS)
    assert len(set(labels().values())) == len(IDS)


def test_every_section_has_a_title_and_an_introduction() -> None:
    assert set(sections()) == {THIS_KIOSK, *(setting.section for setting in all_settings())}
    assert all(title and intro for title, intro in sections().values())


def test_translators_see_every_description_of_the_model() -> None:
    assert set(known_explanations()) == {setting.description for setting in all_settings()}


@pytest.mark.parametrize("setting", all_settings(), ids=IDS)
def test_every_choice_has_words(setting: Setting) -> None:
    texts = [choice_text(setting.name, value) for value in setting.choices]
    assert len(set(texts)) == len(texts)
    assert not set(texts) & set(setting.choices)


@pytest.mark.parametrize("setting", all_settings(), ids=IDS)
def test_the_facts_of_a_setting_hold_no_placeholder(setting: Setting) -> None:
    said = settings_wording.facts(setting)
    assert said.startswith(setting.name)
    assert "{" not in said
    assert "None" not in said


def test_a_rule_nobody_has_words_for_is_told_as_the_model_says_it() -> None:
    problem = FieldProblem("camera.fps", "some_error", "Input should be something else")
    assert settings_wording.problem(problem, None) == "Input should be something else"


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["a"], "In use after a restart: a."),
        (list("abcdef"), "In use after a restart: a, b, c, d and 2 more."),
    ],
)
def test_many_names_are_counted(names: list[str], said: str) -> None:
    assert settings_wording.waiting(names) == said


@pytest.mark.parametrize(
    ("shown", "loaded", "meant"),
    [
        ("rtsp://***@camera/1", "rtsp://a:b@camera/1", "rtsp://a:b@camera/1"),
        ("rtsp://***@camera/2", "rtsp://a:b@camera/1", "rtsp://a:b@camera/2"),
        ("rtsp://***@camera:99/1", "rtsp://a:b@camera/1", "rtsp://***@camera:99/1"),
        ("rtsp://***@other/1", "rtsp://a:b@camera/1", "rtsp://***@other/1"),
        ("0", "rtsp://a:b@camera/1", "0"),
        ("HD Webcam", "0", "HD Webcam"),
    ],
)
def test_a_hidden_password_is_put_back_for_its_own_server_only(shown: str, loaded: str, meant: str) -> None:
    assert true_address(shown, loaded) == meant


def test_what_is_no_address_hides_its_password_too() -> None:
    assert shown_address("http://a:secret@[camera/1") == "http://***@[camera/1"
