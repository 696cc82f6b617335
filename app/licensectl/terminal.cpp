// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/terminal.h"

#include <utility>

namespace license::ctl {

using namespace Qt::StringLiterals;

Result<QByteArray> askForSecret(bool fromStandardInput, const QString &what, const QString &prompt,
                                std::optional<QByteArray> (*read)())
{
    const bool person = standardInputIsTerminal();
    if (!fromStandardInput && !person) {
        return Error{.code = ErrorCode::CredentialsMissing,
                     .detail = u"there is no terminal to prompt at; pass the %1 with --%1-stdin"_s.arg(what)};
    }
    auto secret = person ? readHidden(prompt) : read();
    return secret ? Result<QByteArray>(std::move(*secret)) : Error{.code = ErrorCode::Cancelled};
}

} // namespace license::ctl
