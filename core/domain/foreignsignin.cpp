// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/foreignsignin.h"

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr auto endless = "it asks for another sign-in after each one"_L1;
constexpr auto unsupported = "it asks for a sign-in of a kind that is not supported"_L1;

} // namespace

QString foreignSignInText(ForeignSignIn kind, const QStringList &schemes)
{
    const QString words = kind == ForeignSignIn::Endless ? endless : unsupported;
    return schemes.isEmpty() ? words : u"%1 (%2)"_s.arg(words, schemes.join(u", "_s));
}

ForeignSignIn foreignSignIn(const Error &error)
{
    if (error.proxy != ProxyProblem::WantsAuthentication) {
        return ForeignSignIn::None;
    }
    return error.detail.contains(endless)       ? ForeignSignIn::Endless
           : error.detail.contains(unsupported) ? ForeignSignIn::Unsupported
                                                : ForeignSignIn::None;
}

} // namespace license
