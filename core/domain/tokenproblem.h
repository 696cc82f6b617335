// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

namespace license {

/// What narrows a CredentialsMissing error down where something was given, and it is no access token.
enum class TokenProblem {
    None,
    Empty,   ///< nothing but blanks and line ends
    Blank,   ///< a blank, a tab or a line end inside
    Control, ///< a control character inside
    Foreign, ///< a character that is not ASCII
    TooLong, ///< more than 2,000 characters
    Utf16    ///< text of two bytes each, as some editors of Windows save it
};

/// CredentialsMissing for one of the problems; `subject` is where the token was read ("token file /etc/token"), or
/// empty where a person entered it.
Error tokenError(TokenProblem problem, const QString &subject = {});

/// Which problem an error tells of: by its detail, which is what tokenError() says.
TokenProblem tokenProblem(const Error &error);

/// The server has refused the token: another one may cure it, and nothing else does.
bool refusesToken(const Error &error);

} // namespace license
