// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/history.h"
#include "core/domain/licensestatus.h"
#include "core/text/tone.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QString>

#include <optional>

namespace license::ui {

/// The 8-pixel grid.
namespace space {
inline constexpr int tight = 4;
inline constexpr int small = 8;
inline constexpr int medium = 16;
inline constexpr int large = 24;
} // namespace space

inline constexpr int cornerRadius = 6; ///< of panels, bars and selected sections
inline constexpr int edgeWidth = 4;    ///< of the colored edge of banner and section list
inline constexpr int smallIcon = 16;
inline constexpr int largeIcon = 24;

/// The meaning of a color; always accompanied by an icon and a word.
enum class Accent { Neutral, Information, Good, Warning, Serious, Critical };

/// Whether the palette has light text on a dark background.
bool isDark(const QPalette &palette);
/// Whether the system requires its own colors: by the platform's switch, or by an application palette in pure black and
/// white.
bool isHighContrast();
/// The contrast of two opaque colors, 1 … 21 (WCAG 2.2).
double contrast(const QColor &a, const QColor &b);
/// The color of words in an empty field: the palette's, unless it cannot be read there. Some platforms leave it at that
/// of another palette.
QColor placeholderColor(const QPalette &palette, QPalette::ColorGroup group);

/// The color of an accent on the palette's base or window, at least 4.5:1 on base.
QColor accentColor(Accent accent, const QPalette &palette);
/// For units and secondary text: the palette's placeholder color if its contrast to `surface` suffices, otherwise the
/// nearest one that reaches 4.5:1.
QColor secondaryColor(const QPalette &palette, const QColor &surface);
/// The only hairline: the palette's mid color, made visible at 1.5:1 on window and base; plain text color in high
/// contrast.
QColor hairlineColor(const QPalette &palette);
/// The edge of a field, mark or cell: at least 3:1 on window and base (WCAG 2.2, 1.4.11); the text color in high
/// contrast.
QColor edgeColor(const QPalette &palette, QPalette::ColorGroup group = QPalette::Active);
/// The focus ring: the accent where it has 3:1 on `ground`, otherwise the stronger color of text.
QColor ringColor(const QPalette &palette, const QColor &ground);
/// The background of the primary button and of marks that are on: the accent, strong enough for the text on it.
QColor primaryColor(const QPalette &palette);
/// `ground` with this share of the text's color over it.
QColor blended(const QPalette &palette, const QColor &ground, double share);
/// The background of an unfilled bar.
QColor trackColor(const QPalette &palette);

Accent accentOf(text::Tone tone);
Accent accentOf(Severity severity);
Accent accentOf(PackageState state);
Accent accentOf(Outcome outcome);
/// Amber from 10 % free downwards, and above the total, which is as severe.
Accent usageAccent(qint64 used, qint64 total);

/// A drawing of resources/icons by its bare name, in the palette's text color, or in an accent. Follows light, dark and
/// disabled automatically.
QIcon themeIcon(const QString &name);
QIcon themeIcon(const QString &name, Accent accent);
/// Each accent has its own shape.
QIcon accentIcon(Accent accent);
QIcon severityIcon(Severity severity);
/// The picture of a service's state wherever it is shown: banner, chooser, Overview, tray. It has no tone while it is
/// being verified.
QIcon stateIcon(std::optional<text::Tone> tone);
QIcon applicationIcon();

QFont titleFont(QFont body);   ///< 1.4 times the body
QFont sectionFont(QFont body); ///< bold, at body size

/// How long a bar may move: at most 150 ms; zero if the system asks for no motion.
int animationDuration(const QWidget *widget);

/// A tooltip that shows `text` literally: tooltips guess at rich text, so it is escaped and wrapped.
QString literalToolTip(const QString &text);
/// A menu or button text that shows `text` literally, without turning an ampersand into a mnemonic.
QString escapedMnemonic(const QString &text);

} // namespace license::ui
