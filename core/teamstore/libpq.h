// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSqlDriver>
#include <QString>

#include <chrono>

/// What Qt's driver for PostgreSQL does not offer of the library below it. Without that library, nothing is known.
namespace license::libpq {

/// The socket of a driver's connection; -1 if it has none. Any thread may ask.
qintptr socketOf(const QSqlDriver &driver);

/// What the library has to tell beside its errors goes nowhere from now on, instead of to standard error.
void silence(const QSqlDriver &driver);

/// Connects, only to learn why the server refuses that: its SQLSTATE, which is the same in every language. Empty if it
/// does not refuse, or says nothing in time.
QString refusalState(const QByteArray &parameters, std::chrono::milliseconds patience);

} // namespace license::libpq
