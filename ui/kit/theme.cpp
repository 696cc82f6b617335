// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/theme.h"

#include <QApplication>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <cmath>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr double readable = 4.5;
constexpr double discernible = 3;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// `top` with its own opacity, scaled by `amount`, laid over `bottom`.
QColor over(const QColor &top, const QColor &bottom, double amount = 1.0)
{
    const double a = top.alphaF() * amount;
    const auto mix = [a](float t, float b) { return static_cast<float>(t * a + b * (1.0 - a)); };
    return QColor::fromRgbF(mix(top.redF(), bottom.redF()), mix(top.greenF(), bottom.greenF()),
                            mix(top.blueF(), bottom.blueF()));
}

/// `usual`, or the nearest shade towards `words` that has this contrast on window and base.
QColor seenOn(const QPalette &palette, const QColor &usual, const QColor &words, double least)
{
    const auto isSeen = [&palette, least](const QColor &color) {
        return contrast(color, palette.color(QPalette::Active, QPalette::Window)) >= least &&
               contrast(color, palette.color(QPalette::Active, QPalette::Base)) >= least;
    };
    QColor candidate = usual;
    for (double share = 0.05; !isSeen(candidate) && share <= 1.0; share += 0.05) {
        candidate = over(words, usual, share);
    }
    return candidate;
}

bool systemAsksForHighContrast()
{
#ifdef Q_OS_WIN
    HIGHCONTRASTW setting{};
    setting.cbSize = sizeof(setting);
    return SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof(setting), &setting, 0) &&
           (setting.dwFlags & HCF_HIGHCONTRASTON);
#else
    return false;
#endif
}

} // namespace

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

bool isHighContrast()
{
    // Ordinary themes soften either the background or the text; only accessibility themes use pure black and white.
    const QPalette palette = QGuiApplication::palette();
    return systemAsksForHighContrast() ||
           contrast(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) > 20.5;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor accentColor(Accent accent, const QPalette &palette)
{
    if (isHighContrast()) {
        return palette.color(accent == Accent::Information ? QPalette::Highlight : QPalette::WindowText);
    }
    const bool dark = isDark(palette);
    switch (accent) {
    case Accent::Neutral:
        return secondaryColor(palette, palette.color(QPalette::Base));
    case Accent::Information:
        return palette.color(QPalette::Highlight);
    case Accent::Good:
        return QColor(dark ? u"#3fb950"_s : u"#1a7f37"_s);
    case Accent::Warning:
        return QColor(dark ? u"#d29922"_s : u"#9a6700"_s);
    case Accent::Serious:
        return QColor(dark ? u"#db6d28"_s : u"#bc4c00"_s);
    case Accent::Critical:
        return QColor(dark ? u"#f85149"_s : u"#cf222e"_s);
    }
    Q_UNREACHABLE();
}

QColor placeholderColor(const QPalette &palette, QPalette::ColorGroup group)
{
    constexpr double visible = 3;
    const QColor field = palette.color(group, QPalette::Base);
    const QColor own = palette.color(group, QPalette::PlaceholderText);
    if (contrast(over(own, field), field) >= visible) {
        return own;
    }
    const QColor text = palette.color(group, QPalette::Text);
    QColor candidate = over(text, field, 0.6);
    for (double share = 0.65; contrast(candidate, field) < readable && share <= 1.0; share += 0.05) {
        candidate = over(text, field, share);
    }
    return candidate;
}

QColor secondaryColor(const QPalette &palette, const QColor &surface)
{
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    if (isHighContrast()) {
        return text;
    }
    QColor candidate = over(palette.color(QPalette::Active, QPalette::PlaceholderText), surface);
    for (double share = 0.6; contrast(candidate, surface) < readable && share <= 1.0; share += 0.05) {
        candidate = over(text, surface, share);
    }
    return candidate;
}

QColor hairlineColor(const QPalette &palette)
{
    if (isHighContrast()) {
        return palette.color(QPalette::WindowText);
    }
    // Styles have mid colors of very different strength; half of it over the background looks like a hairline in all.
    const QColor usual =
        over(palette.color(QPalette::Mid), palette.color(QPalette::Window), isDark(palette) ? 1.0 : 0.6);
    return seenOn(palette, usual, palette.color(QPalette::Active, QPalette::WindowText), 1.5);
}

QColor edgeColor(const QPalette &palette, QPalette::ColorGroup group)
{
    const QColor words = palette.color(group, QPalette::WindowText);
    constexpr double seen = 3.3; // drawing along a curve makes it slightly fainter
    return isHighContrast() ? words : seenOn(palette, palette.color(QPalette::Active, QPalette::Window), words, seen);
}

QColor ringColor(const QPalette &palette, const QColor &ground)
{
    const QColor accent = palette.color(QPalette::Active, QPalette::Highlight);
    if (contrast(accent, ground) >= discernible) {
        return accent;
    }
    const QColor words = palette.color(QPalette::Active, QPalette::WindowText);
    const QColor onAccent = palette.color(QPalette::Active, QPalette::HighlightedText);
    return contrast(words, ground) > contrast(onAccent, ground) ? words : onAccent;
}

QColor primaryColor(const QPalette &palette)
{
    const QColor accent = palette.color(QPalette::Active, QPalette::Highlight);
    if (isHighContrast()) {
        return accent;
    }
    const QColor words = palette.color(QPalette::Active, QPalette::HighlightedText);
    const QColor away = luminance(words) > 0.5 ? Qt::black : Qt::white;
    QColor candidate = accent;
    for (double share = 0.04; contrast(candidate, words) < readable && share <= 1.0; share += 0.04) {
        candidate = over(away, accent, share);
    }
    return candidate;
}

QColor blended(const QPalette &palette, const QColor &ground, double share)
{
    return over(palette.color(QPalette::Active, QPalette::WindowText), ground, share);
}

QColor trackColor(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    return isHighContrast() ? base : blended(palette, base, 0.12);
}

Accent accentOf(text::Tone tone)
{
    switch (tone) {
    case text::Tone::Quiet:
        return Accent::Good;
    case text::Tone::Neutral:
        return Accent::Neutral;
    case text::Tone::Amber:
        return Accent::Warning;
    case text::Tone::Orange:
        return Accent::Serious;
    case text::Tone::Red:
        return Accent::Critical;
    }
    Q_UNREACHABLE();
}

Accent accentOf(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return Accent::Good;
    case Severity::Warning:
        return Accent::Warning;
    case Severity::Critical:
        return Accent::Critical;
    case Severity::Unknown:
        return Accent::Neutral;
    }
    Q_UNREACHABLE();
}

Accent accentOf(PackageState state)
{
    switch (state) {
    case PackageState::Valid:
        return Accent::Good;
    case PackageState::Expiring:
        return Accent::Warning;
    case PackageState::Expired:
    case PackageState::Suspended:
    case PackageState::Revoked:
        return Accent::Critical;
    }
    Q_UNREACHABLE();
}

Accent accentOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Changed:
        return Accent::Information;
    case Outcome::Unchanged:
        return Accent::Good;
    case Outcome::Failed:
        return Accent::Warning;
    case Outcome::Skipped:
    case Outcome::NotApplicable:
        return Accent::Neutral;
    }
    Q_UNREACHABLE();
}

Accent usageAccent(qint64 used, qint64 total)
{
    const double free = static_cast<double>(total) - static_cast<double>(used);
    const bool few = total > 0 && free <= 0.1 * static_cast<double>(total);
    return used > total || few ? Accent::Warning : Accent::Information;
}

QFont titleFont(QFont body)
{
    body.setPointSizeF(body.pointSizeF() * 1.4);
    body.setWeight(QFont::DemiBold);
    return body;
}

QFont sectionFont(QFont body)
{
    body.setBold(true);
    return body;
}

int animationDuration(const QWidget *widget)
{
    const int asked = widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget);
    return widget->isVisible() ? std::min(asked, 150) : 0;
}

QString literalToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : u"<qt>"_s + text.toHtmlEscaped() + u"</qt>"_s;
}

QString escapedMnemonic(const QString &text)
{
    return QString(text).replace(u'&', u"&&"_s);
}

} // namespace license::ui
