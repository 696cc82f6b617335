// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace license {

/// The vendor's documented address of the license server. Documentation may be outdated: another address for the name
/// is a note, not a failure.
inline constexpr char documentedHost[] = "one.xopero.com";
inline constexpr char documentedAddress[] = "213.222.221.126";
inline constexpr quint16 documentedPort = 443;

/// True if `host` is the vendor's, whose address is documented.
inline bool isDocumentedHost(const QString &host)
{
    return host.compare(QLatin1StringView(documentedHost), Qt::CaseInsensitive) == 0;
}

} // namespace license
