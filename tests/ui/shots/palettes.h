// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>
#include <QVector>

namespace license::test {

/// What the window may be set in: the colors of a system.
struct Look
{
    QString name; ///< "light", "dark", "contrast"
    QPalette palette;
};

QVector<Look> looks();

} // namespace license::test
