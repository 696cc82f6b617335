// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shots/scenes.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QPalette lightPalette()
{
    QPalette palette(QColor(0xf0, 0xf0, 0xf0), QColor(0xf6, 0xf7, 0xf9));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Highlight, QColor(0x1f, 0x5f, 0xc4));
    palette.setColor(QPalette::Mid, QColor(0xb8, 0xbc, 0xc4));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x2d, 0x30, 0x36), QColor(0x1b, 0x1d, 0x21));
    palette.setColor(QPalette::Base, QColor(0x23, 0x26, 0x2b));
    palette.setColor(QPalette::AlternateBase, QColor(0x28, 0x2b, 0x31));
    palette.setColor(QPalette::Highlight, QColor(0x4c, 0x8d, 0xf0));
    palette.setColor(QPalette::HighlightedText, Qt::black);
    palette.setColor(QPalette::Mid, QColor(0x45, 0x49, 0x51));
    palette.setColor(QPalette::ToolTipBase, QColor(0x2d, 0x30, 0x36));
    return palette;
}

QPalette contrastPalette()
{
    QPalette palette(Qt::white, Qt::black, Qt::white, Qt::white, Qt::white, Qt::white, Qt::white, Qt::black, Qt::black);
    palette.setColor(QPalette::Button, Qt::black);
    palette.setColor(QPalette::Highlight, QColor(0x1a, 0xeb, 0xff));
    palette.setColor(QPalette::HighlightedText, Qt::black);
    return palette;
}

} // namespace

/// Renders every page and state of the window into a folder: `license_shots FOLDER [PART OF A NAME]`. The scale is
/// QT_SCALE_FACTOR.
int main(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2 || !QDir().mkpath(arguments.at(1))) {
        std::fputs("usage: license_shots FOLDER [PART OF A NAME]\n", stderr);
        return 64;
    }
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QFont font(QFontDatabase::families().contains(u"Noto Sans"_s) ? u"Noto Sans"_s : u"DejaVu Sans"_s);
    font.setPointSizeF(10);
    QApplication::setFont(font);
    const QString wanted = arguments.value(2);
    const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR");
    const std::pair<QString, QPalette> looks[] = {
        {u"light"_s, lightPalette()}, {u"dark"_s, darkPalette()}, {u"contrast"_s, contrastPalette()}};
    for (const auto &[look, palette] : looks) {
        QApplication::setPalette(palette);
        for (const license::test::Scene &scene : license::test::scenes()) {
            const QString name = u"%1-%2%3.png"_s.arg(scene.name, look, scale.isEmpty() ? QString() : u"-x"_s + scale);
            if (!wanted.isEmpty() && !name.contains(wanted)) {
                continue;
            }
            const QPixmap picture = scene.render();
            if (!picture.save(QDir(arguments.at(1)).filePath(name))) {
                std::fprintf(stderr, "cannot write %s\n", qPrintable(name));
                return 74;
            }
        }
    }
    return 0;
}
