// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/iconextents.h"
#include "ui/kit/theme.h"
#include "ui/kit/tintediconengine.h"

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

QString accentIconName(Accent accent)
{
    switch (accent) {
    case Accent::Neutral:
        return u"severity-unknown"_s;
    case Accent::Information:
        return u"information"_s;
    case Accent::Good:
        return u"severity-ok"_s;
    case Accent::Warning:
        return u"severity-warning"_s;
    case Accent::Serious:
        return u"severity-serious"_s;
    case Accent::Critical:
        return u"severity-critical"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QIcon themeIcon(const QString &name)
{
    return QIcon(new TintedIconEngine(name, [](const QPalette &palette, QPalette::ColorGroup group, bool selected) {
        return palette.color(group, selected ? QPalette::HighlightedText : QPalette::WindowText);
    }));
}

QIcon themeIcon(const QString &name, Accent accent)
{
    return QIcon(new TintedIconEngine(name, [accent](const QPalette &palette, QPalette::ColorGroup group,
                                                     bool selected) {
        if (selected) {
            return palette.color(group, QPalette::HighlightedText);
        }
        return group == QPalette::Disabled ? palette.color(group, QPalette::WindowText) : accentColor(accent, palette);
    }));
}

QIcon accentIcon(Accent accent)
{
    return themeIcon(accentIconName(accent), accent);
}

QIcon severityIcon(Severity severity)
{
    return accentIcon(accentOf(severity));
}

QIcon stateIcon(std::optional<text::Tone> tone)
{
    return tone ? accentIcon(accentOf(*tone)) : themeIcon(u"refresh"_s, Accent::Neutral);
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int extent : applicationExtents) {
        icon.addFile(u":/icons/app-%1.png"_s.arg(extent)); // with a size, each would be decoded at once
    }
    return icon;
}

} // namespace license::ui
