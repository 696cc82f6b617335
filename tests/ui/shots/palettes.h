// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>
#include <QVector>

namespace license::test {

/// A system's colors for the window.
struct Look
{
    QString name; ///< "light", "dark", "contrast"
    QPalette palette;
};

QVector<Look> looks();

} // namespace license::test
