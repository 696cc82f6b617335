// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/result.h"

namespace license {

/// Extracts the access token from text that a person typed or pasted, or from a file or pipe. All tokens pass through
/// this function, so window, prompt, standard input and token file agree. It drops surrounding blanks, tabs, line ends,
/// byte order marks and invisible characters. CredentialsMissing names the problem (tokenproblem.h); no error contains
/// any of the bytes, which are wiped unless shared.
Result<Secret> tokenFrom(const Secret &given);
Result<Secret> tokenFrom(QByteArray &&bytes);

} // namespace license
