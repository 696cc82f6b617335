// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QStringList>

namespace license {

/// How a proxy asks for a sign-in that we cannot give it, or that it never accepts.
enum class ForeignSignIn {
    None,
    Endless,    ///< another one after each, as with NTLM and Negotiate
    Unsupported ///< of kinds that Qt does not know
};

/// The finding for an error's detail; `schemes` are those that the proxy names.
QString foreignSignInText(ForeignSignIn kind, const QStringList &schemes);

/// The kind of an error, from its detail.
ForeignSignIn foreignSignIn(const Error &error);

} // namespace license
