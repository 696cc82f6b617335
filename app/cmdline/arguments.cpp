// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cmdline/arguments.h"

#include "app/cmdline/translate.h"
#include "core/text/sanitize.h"

#include <QByteArrayView>

namespace license::cmdline {

std::optional<QString> unreadableArgument([[maybe_unused]] int argc, [[maybe_unused]] const char *const *argv)
{
#ifndef Q_OS_WIN
    for (int at = 1; at < argc; ++at) {
        if (!QByteArrayView(argv[at]).isValidUtf8()) {
            return UsageWords::tr("“%1” is not valid UTF-8. Give the file or folder a name that is.")
                .arg(text::plain(QString::fromUtf8(argv[at])));
        }
    }
#endif
    return std::nullopt;
}

} // namespace license::cmdline
