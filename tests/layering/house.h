// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace license::test {

/// The text of source files by their paths, which are relative to the project's root.
using Sources = QMap<QString, QString>;

/// The functions that a header declares and no source calls, as `path: name`. A call is any mention besides declaration
/// and definition; overridden functions are their callers' affair.
QStringList uncalledFunctions(const Sources &sources);

/// The files `<name>_test.cpp` whose name does not begin with a source file or folder of the room that their folder
/// mirrors. Folders of tests/ without a room, as tests/ui/e2e, name their files after what they show.
QStringList strayTests(const QStringList &sources, const QStringList &tests);

} // namespace license::test
