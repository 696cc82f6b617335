// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/storeplace.h"

#include <QStringView>

namespace license {

/// True for an option of libpq that a place may state. Missing are those with secrets, those that this program sets,
/// and those that change what the server does.
bool isDatabaseOption(QStringView name);
/// True for an option whose value would be a secret.
bool isSecretOption(QStringView name);
/// True if the option has that value, as far as this can be told without libpq.
bool fitsOption(QStringView name, QStringView value);

/// True if connections to it never leave this computer.
bool isThisComputer(const DatabaseHost &host);
/// True for values of sslmode that let anybody between read along, or answer instead of the server.
bool isWeakTls(QStringView sslmode);

} // namespace license
