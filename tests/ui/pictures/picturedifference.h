// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace license::test {

/// How one picture differs from the kept one. Fonts and lines drawn by another processor differ by shades at their
/// edges: such pixels do not count.
struct PictureDifference
{
    QString summary; ///< one line; empty if the pictures are the same to the eye
    QImage marked;   ///< the new picture, pale, with the differing pixels in red; null if the sizes differ

    bool isNone() const { return summary.isEmpty(); }
};

/// Compares pixel by pixel.
PictureDifference differenceOf(const QImage &kept, const QImage &drawn);

} // namespace license::test
