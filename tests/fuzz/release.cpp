// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/releasenotice.h"
#include "tests/fuzz/fuzz.h"

#include <QUrl>

using namespace license;

/// Of a notice three small numbers are kept; a usable address is one https URL without a user, a query or a way up.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::toBytes(data, size);
    if (const auto released = releasedVersion(bytes)) {
        for (const int part : released->parts) {
            fuzz::require(part >= 0 && part <= 99'999);
        }
        fuzz::require(versionNumber(textOf(*released)) == *released);
    }
    const QString text = QString::fromUtf8(bytes);
    if (const auto address = releaseAddress(text)) {
        const QUrl url(address->origin + address->path, QUrl::StrictMode);
        fuzz::require(url.isValid() && url.scheme() == QLatin1StringView("https") && !url.host().isEmpty());
        fuzz::require(url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment());
        fuzz::require(address->origin + address->path == text && url.path() == address->path);
        fuzz::require(!address->path.contains(QLatin1StringView("/../")) &&
                      !address->path.endsWith(QLatin1StringView("/..")));
    }
    return 0;
}
