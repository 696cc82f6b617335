// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>

namespace license {

/// Configures SQLite below the driver so that a file's schema never acts: no trigger, no view, and no statement that
/// could damage the file (SQLITE_DBCONFIG_DEFENSIVE). True if that was possible. Not on Windows, nor with a Qt that
/// bundles SQLite: its driver offers none of this, and another SQLite's functions must not be called for its
/// connections. There only the schema comparison at opening protects (inspect()).
bool hardenConnection(const QSqlDatabase &database);

} // namespace license
