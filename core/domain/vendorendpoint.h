// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace license {

/// Where the vendor documents the license server to be. An address is documented, not a truth: a name that stands for
/// another one is a note, no failure.
inline constexpr char documentedHost[] = "one.xopero.com";
inline constexpr char documentedAddress[] = "213.222.221.126";
inline constexpr quint16 documentedPort = 443;

/// True where `host` is the vendor's, whose address is documented.
inline bool isDocumentedHost(const QString &host)
{
    return host.compare(QLatin1StringView(documentedHost), Qt::CaseInsensitive) == 0;
}

} // namespace license
