// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shots/palettes.h"

using namespace Qt::StringLiterals;

namespace license::test {

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
    palette.setColor(QPalette::ToolTipText, Qt::white);
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

QVector<Look> looks()
{
    return {{u"light"_s, lightPalette()}, {u"dark"_s, darkPalette()}, {u"contrast"_s, contrastPalette()}};
}

} // namespace license::test
