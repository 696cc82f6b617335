// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

namespace license {

/// The cause of a CredentialsMissing error, if the given text is not an access token, or none was given.
enum class TokenProblem {
    None,
    Empty,   ///< only blanks and line ends
    Blank,   ///< a blank, a tab or a line end inside
    Control, ///< a control character inside
    Foreign, ///< a character that is not ASCII
    TooLong, ///< more than 2,000 characters
    Utf16,   ///< text of two bytes per character, as some Windows editors save it
    Unasked  ///< nobody could be asked for it: there is no terminal
};

/// CredentialsMissing for one of the problems; `subject` is the token's source ("token file /etc/token"), or empty if a
/// person entered it.
Error tokenError(TokenProblem problem, const QString &subject = {});

/// The problem of an error, from its detail: a text of tokenError().
TokenProblem tokenProblem(const Error &error);

/// The server has refused the token: only another token can help.
bool refusesToken(const Error &error);

} // namespace license
