// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QString>

namespace license {

/// The meaning of a failed statement, by its SQLSTATE. What libpq says itself has none: the connection is gone.
Error statementError(const QString &sqlState, const QString &text);
/// The meaning of a failed connection, for which libpq has only words, untranslated. The server's own words may be in
/// any language: `sqlState` tells what they mean, if it is known.
Error connectionError(const QString &text, const QString &sqlState = {});
/// True if a part of the text is in words that are not known, such as those of a server in another language.
bool isUnclear(const QString &text);
/// The SQLSTATE that libpq puts into its words where it is told to; empty without one.
QString stateInWords(const QString &text);

/// True if the connection ends with this failure.
bool endsConnection(const QString &sqlState);
/// True for a transaction that was given up because others ran beside it.
bool isConflict(const QString &sqlState);

} // namespace license
