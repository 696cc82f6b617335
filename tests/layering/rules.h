// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace license::test {

/// The violations of the layering in one source file, one line each; empty if there are none. `path` is relative to the
/// project's root.
QStringList violations(const QString &path, const QString &text);

} // namespace license::test
