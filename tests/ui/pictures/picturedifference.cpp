// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pictures/picturedifference.h"

#include <QColor>
#include <QRect>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

constexpr int shade = 32;    ///< of 255 in one channel: the most that rounding and reduced colors change
constexpr int blemishes = 6; ///< pixels: fewer than any letter or line has

bool differs(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) > shade || std::abs(qGreen(a) - qGreen(b)) > shade ||
           std::abs(qBlue(a) - qBlue(b)) > shade;
}

QRgb pale(QRgb color)
{
    const int gray = 200 + qGray(color) / 5;
    return qRgb(gray, gray, gray);
}

} // namespace

PictureDifference differenceOf(const QImage &kept, const QImage &drawn)
{
    if (kept.size() != drawn.size()) {
        return {u"%1 × %2 instead of %3 × %4 pixels"_s.arg(drawn.width())
                    .arg(drawn.height())
                    .arg(kept.width())
                    .arg(kept.height()),
                {}};
    }
    const QImage before = kept.convertToFormat(QImage::Format_RGB32);
    const QImage after = drawn.convertToFormat(QImage::Format_RGB32);
    QImage marked(after.size(), QImage::Format_RGB32);
    QRect area;
    int count = 0;
    for (int y = 0; y < after.height(); ++y) {
        const auto *first = reinterpret_cast<const QRgb *>(before.constScanLine(y));
        const auto *second = reinterpret_cast<const QRgb *>(after.constScanLine(y));
        auto *mark = reinterpret_cast<QRgb *>(marked.scanLine(y));
        for (int x = 0; x < after.width(); ++x) {
            const bool different = differs(first[x], second[x]);
            mark[x] = different ? qRgb(255, 0, 0) : pale(second[x]);
            if (different) {
                area |= QRect(x, y, 1, 1);
                ++count;
            }
        }
    }
    if (count <= blemishes) {
        return {};
    }
    const QString where = u"%1 pixels differ, from %2, %3 to %4, %5"_s;
    return {where.arg(count).arg(area.left()).arg(area.top()).arg(area.right()).arg(area.bottom()), marked};
}

} // namespace license::test
