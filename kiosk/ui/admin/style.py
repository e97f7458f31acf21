"""The style of what only the administrators' pages have: rails, lists, tables, forms, notices."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.ui.theme import Palette

COMPACT_PX = 48
"""The least height of what is touched on these pages; WCAG 2.2 (2.5.5) asks for 44."""

QWIDGETSIZE_MAX = 16_777_215
"""Qt's own name for the width of a widget that may be as wide as it likes; PySide6 lacks it."""

_BORDER_PX, _PADDING_PX = 2, 8


def admin_stylesheet(px: Callable[[float], str], chosen: Palette, inner_height: int) -> str:
    """Style sheet rules; `px` scales a length, `inner_height` is of what is touched, without its padding."""
    compact = COMPACT_PX - 2 * (_BORDER_PX + _PADDING_PX)
    return "".join(
        (
            _text(px, chosen),
            _buttons(px, chosen, inner_height, compact),
            _fields(px, chosen, compact),
            _lists(px, chosen),
            _frames(px, chosen),
            _dialogs(px, chosen, compact),
        )
    )


def _text(px: Callable[[float], str], chosen: Palette) -> str:
    return f"""
        QLabel[role="title"] {{ font-size: {px(28)}; font-weight: 600; }}
        QLabel[role="subtitle"] {{ font-size: {px(20)}; font-weight: 600; }}
        QLabel[role="small"] {{ font-size: {px(16)}; color: {chosen.muted}; }}
        QLabel[role="small"][tone="granted"] {{ color: {chosen.granted}; }}
        QLabel[role="small"][tone="refused"] {{ color: {chosen.refused}; }}
        QLabel[role="value"] {{ font-size: {px(18)}; }}
        QLabel[role="notice"] {{ font-size: {px(18)}; }}
        QLabel[role="error"] {{ font-size: {px(16)}; color: {chosen.refused}; }}
        QToolTip {{
            background: {chosen.raised}; color: {chosen.text}; border: 1px solid {chosen.outline}; padding: 6px;
        }}
    """


def _buttons(px: Callable[[float], str], chosen: Palette, inner: int, compact: int) -> str:
    return f"""
        QPushButton[role="tab"] {{
            background: transparent; border-color: transparent; text-align: left; font-size: {px(18)};
            min-height: {inner}px;
        }}
        QPushButton[role="tab"]:hover {{ background: {chosen.raised}; }}
        QPushButton[role="tab"]:checked {{ background: {chosen.raised}; border-color: {chosen.outline}; }}
        QPushButton[role="tab"]:focus {{ border-color: {chosen.text}; }}
        QPushButton[role="compact"], QPushButton[role="compactPrimary"], QPushButton[role="compactDanger"] {{
            padding: {_PADDING_PX}px {px(16)}; min-height: {compact}px; font-size: {px(18)};
            border-radius: {px(10)};
        }}
        QPushButton[role="compact"]:checked {{
            background: {chosen.accent}; border-color: {chosen.accent}; color: {chosen.on_accent};
        }}
        QPushButton[role="compact"]:checked:focus {{ border-color: {chosen.text}; }}
        QPushButton[role="compactPrimary"] {{
            background: {chosen.accent}; border-color: {chosen.accent}; color: {chosen.on_accent};
        }}
        QPushButton[role="compactPrimary"]:hover {{ background: {chosen.accent_pressed}; }}
        QPushButton[role="compactPrimary"]:focus {{ border-color: {chosen.text}; }}
        QPushButton[role="compactPrimary"]:disabled {{
            background: {chosen.raised}; border-color: {chosen.raised}; color: {chosen.muted};
        }}
        QPushButton[role="danger"], QPushButton[role="compactDanger"] {{
            background: {chosen.refused_surface}; border-color: {chosen.refused}; color: {chosen.refused};
        }}
        QPushButton[role="danger"]:focus, QPushButton[role="compactDanger"]:focus {{
            border-color: {chosen.text};
        }}
        QPushButton[role="danger"]:disabled, QPushButton[role="compactDanger"]:disabled {{
            background: {chosen.raised}; border-color: {chosen.raised}; color: {chosen.muted};
        }}
    """


def _fields(px: Callable[[float], str], chosen: Palette, compact: int) -> str:
    return f"""
        QLineEdit[role="compact"], QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit {{
            background: {chosen.background}; border: 2px solid {chosen.outline}; border-radius: {px(10)};
            padding: {_PADDING_PX}px {px(12)}; min-height: {compact}px; font-size: {px(18)};
            selection-background-color: {chosen.accent}; selection-color: {chosen.on_accent};
            placeholder-text-color: {chosen.muted};
        }}
        QLineEdit[role="compact"]:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus,
        QDateEdit:focus {{ border-color: {chosen.accent}; }}
        QLineEdit[problem="true"], QComboBox[problem="true"], QSpinBox[problem="true"],
        QDoubleSpinBox[problem="true"] {{ border-color: {chosen.refused}; }}
        QLineEdit[role="compact"]:disabled, QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled {{
            background: {chosen.raised}; border-color: {chosen.raised}; color: {chosen.muted};
        }}
        QComboBox QAbstractItemView {{
            background: {chosen.surface}; border: 2px solid {chosen.outline};
            selection-background-color: {chosen.accent}; selection-color: {chosen.on_accent};
        }}
        QComboBox[role="chooser"]::drop-down {{ border: none; width: {px(40)}; }}
        QComboBox[role="chooser"] QAbstractItemView::item {{ min-height: {COMPACT_PX}px; padding: 0 {px(12)}; }}
        QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{ width: 0; border: none; }}
        QDoubleSpinBox QLineEdit {{
            background: transparent; border: none; padding: 0; min-height: 0; font-size: {px(18)};
        }}
        QCheckBox {{ spacing: {px(12)}; min-height: {compact}px; font-size: {px(18)}; }}
        QCheckBox::indicator {{
            width: {px(24)}; height: {px(24)}; border: 2px solid {chosen.outline}; border-radius: {px(6)};
            background: {chosen.background};
        }}
        QCheckBox::indicator:checked {{ background: {chosen.accent}; border-color: {chosen.accent}; }}
        QCheckBox::indicator:focus, QCheckBox:focus::indicator {{ border-color: {chosen.text}; }}
        QCheckBox:disabled {{ color: {chosen.muted}; }}
        QCheckBox::indicator:checked:disabled {{ background: {chosen.muted}; border-color: {chosen.muted}; }}
    """


def _lists(px: Callable[[float], str], chosen: Palette) -> str:
    return f"""
        QListView, QTableView, QScrollArea {{
            background: {chosen.surface}; border: 2px solid {chosen.edge}; border-radius: {px(14)};
            outline: none; font-size: {px(17)};
        }}
        QListView:focus, QTableView:focus {{ border-color: {chosen.accent}; }}
        QScrollArea {{ background: transparent; border: none; }}
        QScrollArea > QWidget > QWidget {{ background: transparent; }}
        QListView::item:selected, QTableView::item:selected {{
            background: {chosen.raised}; color: {chosen.text};
        }}
        QTableView::item {{ padding: 0 {px(5)}; }}
        QListView[role="sections"]::item {{ padding: 0 {px(12)}; }}
        QTableView {{ gridline-color: {chosen.edge}; alternate-background-color: {chosen.background}; }}
        QHeaderView, QHeaderView::section, QTableCornerButton::section {{
            background: {chosen.raised}; color: {chosen.muted}; border: none; font-weight: 600;
            font-size: {px(16)};
        }}
        QHeaderView::section {{ padding: {px(8)}; }}
        QScrollBar:vertical {{ background: transparent; width: {px(16)}; margin: 0; }}
        QScrollBar:horizontal {{ background: transparent; height: {px(16)}; margin: 0; }}
        QScrollBar::handle {{ background: {chosen.outline}; border-radius: {px(6)}; margin: 2px; }}
        QScrollBar::handle:vertical {{ min-height: {px(48)}; }}
        QScrollBar::handle:horizontal {{ min-width: {px(48)}; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def _frames(px: Callable[[float], str], chosen: Palette) -> str:
    return f"""
        #veil {{ background: rgba(0, 0, 0, 170); }}
        #card {{
            background: {chosen.surface}; border: {_BORDER_PX}px solid {chosen.edge}; border-radius: {px(14)};
        }}
        #card[changed="true"] {{ border-color: {chosen.accent}; }}
        #notice {{
            background: {chosen.raised}; border: {_BORDER_PX}px solid {chosen.outline};
            border-radius: {px(12)};
        }}
        #notice[tone="granted"] {{ background: {chosen.granted_surface}; border-color: {chosen.granted}; }}
        #notice[tone="refused"] {{ background: {chosen.refused_surface}; border-color: {chosen.refused}; }}
        #notice[tone="undecided"] {{
            background: {chosen.undecided_surface}; border-color: {chosen.undecided};
        }}
    """


def _dialogs(px: Callable[[float], str], chosen: Palette, compact: int) -> str:
    """Qt's own dialogs, for files and printers; their symbols are dark whatever the palette."""
    return f"""
        QDialog, QMenu {{ background: {chosen.surface}; color: {chosen.text}; }}
        QDialog QTreeView, QDialog QListView {{
            background: {chosen.background}; border: 2px solid {chosen.outline}; border-radius: {px(10)};
            alternate-background-color: {chosen.surface}; outline: none; font-size: {px(17)};
        }}
        QDialog QTreeView::item, QDialog QListView::item, QMenu::item {{ min-height: {px(36)}; }}
        QDialog QTreeView::item:selected, QDialog QListView::item:selected, QMenu::item:selected {{
            background: {chosen.accent}; color: {chosen.on_accent};
        }}
        QDialog QLineEdit {{
            padding: {_PADDING_PX}px {px(12)}; min-height: {compact}px; font-size: {px(18)};
            border-radius: {px(10)};
        }}
        QDialog QPushButton {{
            padding: {_PADDING_PX}px {px(16)}; min-height: {compact}px; font-size: {px(18)};
            border-radius: {px(10)};
        }}
        QDialog QToolButton {{
            background: #d5dbe5; border: 2px solid {chosen.outline}; border-radius: {px(10)};
            min-width: {compact}px; min-height: {compact}px; padding: {_PADDING_PX}px;
        }}
        QDialog QToolButton:focus, QDialog QToolButton:checked {{ border-color: {chosen.accent}; }}
        QDialog QToolButton:disabled {{ background: {chosen.raised}; }}
    """
