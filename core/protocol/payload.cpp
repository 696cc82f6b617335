// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/payload.h"

#include "core/protocol/foreigntext.h"

#include <QSet>

namespace license {

using namespace Qt::StringLiterals;
using json::MemberReader;

namespace {

constexpr qsizetype longestName = 128, longestReason = 256, longestType = 64;
constexpr std::size_t mostLicenses = 256;
constexpr qint64 mostOfOneType = 2'147'483'647; // 2^31 − 1

ServerTime readTime(MemberReader &reader, std::string_view name)
{
    return ServerTime{seconds{reader.integer(name, 0, json::latestTime)}};
}

std::optional<Channel> channelFromName(QStringView name)
{
    if (name == "direct"_L1) {
        return Channel::Direct;
    }
    return name == "marketplace"_L1 ? std::optional(Channel::Marketplace) : std::nullopt;
}

Storage readStorage(MemberReader reader)
{
    return {reader.integer("capacity", 0, json::largestCount), reader.integer("used", 0, json::largestCount)};
}

Package readPackage(MemberReader reader)
{
    Package package;
    package.name = reader.text("name", {.most = longestName});
    package.status = reader.word("status", packageStatusFromName);
    if (reader.has("reason")) {
        package.reason = reader.text("reason", {.least = 0, .most = longestReason});
    }
    package.channel = reader.optional("channel", [&] { return reader.word("channel", channelFromName); });
    package.validFrom = readTime(reader, "valid_from");
    package.validUntil = reader.optional("valid_until", [&] { return readTime(reader, "valid_until"); });
    package.renews = reader.optional("renews", [&] { return reader.boolean("renews"); });
    package.storage = reader.optional("storage", [&] { return readStorage(reader.object("storage")); });
    return package;
}

License readLicense(MemberReader reader)
{
    License license;
    license.type =
        reader.text("type", {.most = longestType, .allows = json::isTypeCharacter, .alphabet = "a-z, 0-9 and _"});
    license.label = reader.text("label", {.most = longestName});
    license.assignedTo = reader.word("assigned_to", assignedToFromName);
    license.total = reader.integer("total", 0, mostOfOneType);
    license.used = reader.integer("used", 0, mostOfOneType);
    license.validUntil = reader.optional("valid_until", [&] { return readTime(reader, "valid_until"); });
    return license;
}

QVector<License> readLicenses(MemberReader &reader, QString &problem)
{
    QVector<License> licenses;
    QSet<QString> types;
    for (const json::Value &value : reader.array("licenses", 0, mostLicenses)) {
        const QString path = u"licenses[%1]."_s.arg(licenses.size());
        const License license = readLicense(MemberReader(value, path, problem));
        if (problem.isEmpty() && types.contains(license.type)) {
            reader.fail("licenses", u"has the type %1 twice"_s.arg(quoted(license.type)));
        }
        types.insert(license.type);
        licenses.append(license);
    }
    return licenses;
}

ObjectListReference readObjects(MemberReader reader)
{
    constexpr qsizetype hashDigits = 64;
    const QString sha256 = reader.text(
        "sha256",
        {.least = hashDigits, .most = hashDigits, .allows = json::isLowerHexDigit, .alphabet = "0-9 and a-f"});
    return {sha256.toLatin1(), reader.integer("bytes", 0, json::largestCount),
            reader.integer("count", 0, json::largestCount)};
}

} // namespace

qint64 readSeq(MemberReader &payload)
{
    return payload.integer("seq", 1, json::largestCount);
}

qint64 readIssuedAt(MemberReader &payload)
{
    return payload.integer("iat", 0, json::latestTime);
}

Result<LicenseDocument> readPayload(const json::Value &payload)
{
    QString problem;
    MemberReader reader(payload, {}, problem);
    LicenseDocument document;
    reader.text("non", {});
    document.seq = readSeq(reader);
    document.issuedAt = ServerTime{seconds{readIssuedAt(reader)}};
    if (reader.has("check")) {
        document.check = seconds{reader.clamped("check", 3'600, 86'400)};
    }
    if (reader.has("grace")) {
        document.grace = seconds{reader.clamped("grace", 0, 259'200)};
    }
    document.package = readPackage(reader.object("package"));
    document.licenses = readLicenses(reader, problem);
    document.objects = reader.optional("objects", [&] { return readObjects(reader.object("objects")); });
    if (!problem.isEmpty()) {
        return Error{.code = ErrorCode::MalformedReply, .detail = problem};
    }
    return document;
}

} // namespace license
