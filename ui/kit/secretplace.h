// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/vault.h"

#include <QString>

namespace license::ui {

class Navigator;

/// The storage of what a person types into a SecretField, and every sentence that names it.
enum class SecretPlace {
    Keychain,
    TokenFile, ///< replaces the keychain; it is read, never written
    Demo,      ///< memory, until the demo ends
};

SecretPlace secretPlace(Vault::Kind kind, const Navigator &navigator);

QString placeName(SecretPlace place);
/// What happens to a typed access token.
QString tokenKeeping(SecretPlace place);
/// What happens to a typed proxy password.
QString passwordKeeping(SecretPlace place);
/// In a field whose password is saved.
QString savedPassword(SecretPlace place);
/// For the support report, in technical English.
QString placeFact(SecretPlace place);

} // namespace license::ui
