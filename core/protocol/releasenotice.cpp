// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/releasenotice.h"

#include "core/protocol/memberreader.h"
#include "core/protocol/serviceurl.h"
#include "core/protocol/strictjson.h"

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 500;
constexpr QLatin1StringView httpsOnly = "https://"_L1;

bool isSegment(QStringView segment)
{
    const auto allowed = [](QChar c) {
        return c.unicode() < 0x80 && (json::isWordCharacter(c.toLatin1()) || c == u'.' || c == u'~');
    };
    return !segment.isEmpty() && segment != "."_L1 && segment != ".."_L1 &&
           std::all_of(segment.begin(), segment.end(), allowed);
}

Error badAddress(const QString &why)
{
    return {.code = ErrorCode::InvalidInput, .detail = u"the address "_s + why};
}

} // namespace

Result<ReleaseAddress> releaseAddress(const QString &text)
{
    if (text.size() > longestAddress) {
        return badAddress(u"is longer than %1 characters"_s.arg(longestAddress));
    }
    const qsizetype slash = text.indexOf(u'/', httpsOnly.size());
    if (!text.startsWith(httpsOnly) || slash < 0) {
        return badAddress(u"is not https://host[:port]/path"_s);
    }
    ReleaseAddress address{.origin = text.first(slash), .path = text.sliced(slash)};
    if (const auto problem = serviceUrlProblem(address.origin)) {
        return badAddress(*problem);
    }
    const auto segments = QStringView(address.path).sliced(1).split(u'/');
    if (!std::all_of(segments.begin(), segments.end(), isSegment)) {
        return badAddress(u"has a path with other characters than letters, digits, '-', '.', '_' and '~'"_s);
    }
    return address;
}

Result<VersionNumber> releasedVersion(const QByteArray &notice)
{
    const auto refused = [](const QString &why) { return Error{.code = ErrorCode::MalformedReply, .detail = why}; };
    if (notice.size() > releaseNoticeLimit) {
        return refused(u"the notice is larger than %1 bytes"_s.arg(releaseNoticeLimit));
    }
    const auto parsed = json::parse(notice, ErrorCode::MalformedReply);
    if (!parsed) {
        return parsed.error();
    }
    const json::Value *version = parsed->find("version");
    if (!version || !version->isString()) {
        return refused(u"the notice has no text \"version\""_s);
    }
    const auto number = versionNumber(version->string());
    return number ? Result<VersionNumber>(*number) : refused(u"\"version\" is not of the form 1.2.3"_s);
}

} // namespace license
