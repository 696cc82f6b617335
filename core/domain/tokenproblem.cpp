// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/tokenproblem.h"

namespace license {

using namespace Qt::StringLiterals;

namespace {

struct Wording
{
    TokenProblem problem;
    QLatin1StringView words;
};

constexpr Wording wordings[] = {
    {TokenProblem::Empty, "is empty"_L1},
    {TokenProblem::Blank, "holds a blank or a line end inside the token"_L1},
    {TokenProblem::Control, "holds a control character"_L1},
    {TokenProblem::Foreign, "holds a character that is not ASCII"_L1},
    {TokenProblem::TooLong, "holds more than 2,000 characters"_L1},
    {TokenProblem::Utf16, "is saved as UTF-16"_L1},
    {TokenProblem::Unasked, "cannot be asked for without a terminal"_L1},
};

} // namespace

Error tokenError(TokenProblem problem, const QString &subject)
{
    Error error{.code = ErrorCode::CredentialsMissing};
    for (const Wording &wording : wordings) {
        if (wording.problem == problem) {
            error.detail = (subject.isEmpty() ? u"the token"_s : subject) + u' ' + wording.words;
        }
    }
    return error;
}

TokenProblem tokenProblem(const Error &error)
{
    if (error.code == ErrorCode::CredentialsMissing) {
        for (const Wording &wording : wordings) {
            if (error.detail.endsWith(wording.words)) {
                return wording.problem;
            }
        }
    }
    return TokenProblem::None;
}

bool refusesToken(const Error &error)
{
    return error.code == ErrorCode::CredentialsRejected ||
           (error.code == ErrorCode::WrongInstallation && error.refusedByServer);
}

} // namespace license
