// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/versionnumber.h"

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPart = 5;

std::optional<int> plainNumber(QStringView text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits || text.isEmpty() || text.size() > longestPart || (text.size() > 1 && text.front() == u'0')) {
        return std::nullopt;
    }
    return text.toInt();
}

} // namespace

std::optional<VersionNumber> versionNumber(QStringView text)
{
    VersionNumber number;
    const auto parts = text.split(u'.');
    if (parts.size() != static_cast<qsizetype>(number.parts.size())) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < number.parts.size(); ++i) {
        const auto part = plainNumber(parts[static_cast<qsizetype>(i)]);
        if (!part) {
            return std::nullopt;
        }
        number.parts[i] = *part;
    }
    return number;
}

QString textOf(const VersionNumber &number)
{
    return u"%1.%2.%3"_s.arg(number.parts[0]).arg(number.parts[1]).arg(number.parts[2]);
}

} // namespace license
