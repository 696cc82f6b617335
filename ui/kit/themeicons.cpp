// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/iconextents.h"
#include "ui/kit/theme.h"
#include "ui/kit/tintediconengine.h"

#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <iterator>

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

/// The application's icon. QIcon would decode every size at once, and X11 asks for four of them.
class ApplicationIconEngine final : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        const qreal scale = painter->device()->devicePixelRatio();
        painter->drawImage(rect, drawing((QSizeF(rect.size()) * scale).toSize()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State) override { return QPixmap::fromImage(drawing(size)); }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state); // `size` is in device pixels
    }
    QIconEngine *clone() const override { return new ApplicationIconEngine; }
    QString key() const override { return u"license-application"_s; }

private:
    /// The picture of this size, or the next larger one made smaller.
    static QImage drawing(const QSize &size)
    {
        const int wanted = std::max(size.width(), size.height());
        const auto *extent = std::lower_bound(std::begin(applicationExtents), std::end(applicationExtents) - 1, wanted);
        const QImage image(u":/icons/app-%1.png"_s.arg(*extent));
        return image.size() == size ? image : image.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
};

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
    return QIcon(new ApplicationIconEngine);
}

} // namespace license::ui
