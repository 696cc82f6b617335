// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>

namespace license {

/// Tells SQLite below the driver that what a file's schema holds is never to act: no trigger, no view, and nothing that
/// would let a statement damage the file (SQLITE_DBCONFIG_DEFENSIVE). True where that could be told. Not on Windows,
/// nor with a Qt that brings an SQLite of its own: its driver offers none of this, and the functions of another SQLite
/// must not be called for its connections. There the schema is compared at opening alone (inspect()).
bool hardenConnection(const QSqlDatabase &database);

} // namespace license
