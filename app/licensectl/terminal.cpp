// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/terminal.h"

#include <utility>

namespace license::ctl {

Result<QByteArray> askForSecret(bool fromStandardInput, const Error &unasked, const QString &prompt,
                                std::optional<QByteArray> (*read)())
{
    const bool person = standardInputIsTerminal();
    if (!fromStandardInput && !person) {
        return unasked;
    }
    auto secret = person ? readHidden(prompt) : read();
    return secret ? Result<QByteArray>(std::move(*secret)) : Error{.code = ErrorCode::Cancelled};
}

} // namespace license::ctl
