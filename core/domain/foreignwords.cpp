// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/foreignwords.h"

#include <algorithm>
#include <iterator>

namespace license {

QString withoutCitations(const QString &detail)
{
    // The citation may itself contain quotes.
    const qsizetype first = detail.indexOf(u'"');
    const qsizetype last = detail.lastIndexOf(u'"');
    return first == last ? detail : detail.left(first + 1) + u'…' + detail.mid(last);
}

bool isKnownProblemType(const QString &type)
{
    constexpr QLatin1StringView known[] = {
        QLatin1StringView("urn:license:problem:invalid-token"),
        QLatin1StringView("urn:license:problem:wrong-installation"),
        QLatin1StringView("urn:license:problem:rate-limited"),
        QLatin1StringView("urn:license:problem:maintenance"),
    };
    return std::find(std::begin(known), std::end(known), type) != std::end(known);
}

} // namespace license
