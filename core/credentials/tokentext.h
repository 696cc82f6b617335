// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/result.h"

namespace license {

/// The access token in what a person typed or pasted, or a file or a pipe held. Every token comes in by this function,
/// so that window, prompt, standard input and token file agree. Blanks, tabs, line ends, byte order marks and invisible
/// characters around it are dropped. CredentialsMissing that says what is wrong (tokenproblem.h); no error holds any of
/// the bytes, which are wiped where nobody shares them.
Result<Secret> tokenFrom(const Secret &given);
Result<Secret> tokenFrom(QByteArray &&bytes);

} // namespace license
