// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/fault.h"

#include "app/license-server/base64url.h"

#include <array>

using namespace Qt::StringLiterals;

namespace license::server {

namespace {

struct Entry
{
    FaultKind kind;
    const char *name;
};

constexpr std::array<Entry, 15> entries{{{FaultKind::Slow, "slow"},
                                         {FaultKind::Status, "status"},
                                         {FaultKind::Html, "html"},
                                         {FaultKind::Garbage, "garbage"},
                                         {FaultKind::Oversized, "oversized"},
                                         {FaultKind::Cut, "cut"},
                                         {FaultKind::WrongSignature, "wrong-signature"},
                                         {FaultKind::UnknownKey, "unknown-key"},
                                         {FaultKind::StaleSequence, "stale-seq"},
                                         {FaultKind::ForeignNonce, "foreign-nonce"},
                                         {FaultKind::OtherAccount, "other-account"},
                                         {FaultKind::OtherInstallation, "other-installation"},
                                         {FaultKind::FutureVersion, "future-version"},
                                         {FaultKind::MissingMember, "missing-member"},
                                         {FaultKind::WrongObjects, "wrong-objects"}}};

constexpr const char *signInPage = "<!DOCTYPE html><html><head><title>Guest network</title></head>"
                                   "<body><h1>Please sign in to use this network</h1></body></html>\n";

bool isRange(const Json &value, qint64 least, qint64 most)
{
    return value.is_number_integer() && value.get<qint64>() >= least && value.get<qint64>() <= most;
}

} // namespace

const char *faultName(FaultKind kind)
{
    for (const Entry &entry : entries) {
        if (entry.kind == kind)
            return entry.name;
    }
    Q_UNREACHABLE();
}

std::optional<FaultKind> faultFromName(std::string_view name)
{
    for (const Entry &entry : entries) {
        if (name == entry.name)
            return entry.kind;
    }
    return {};
}

std::optional<Fault> faultFromJson(const Json &json)
{
    Fault fault;
    bool named = false;
    for (const auto &[name, value] : json.items()) {
        if (name == "kind" && value.is_string()) {
            const std::optional<FaultKind> kind = faultFromName(value.get<std::string>());
            if (!kind)
                return {};
            fault.kind = *kind;
            named = true;
        } else if (name == "milliseconds" && isRange(value, 0, 600'000)) {
            fault.milliseconds = value.get<qint64>();
        } else if (name == "status" && isRange(value, 300, 599)) {
            fault.status = value.get<int>();
        } else if (name == "times" && isRange(value, 1, 1'000'000)) {
            fault.times = value.get<int>();
        } else {
            return {};
        }
    }
    return named ? std::optional(fault) : std::nullopt;
}

Json faultJson(const Fault &fault)
{
    Json json{{"kind", faultName(fault.kind)}};
    if (fault.kind == FaultKind::Slow)
        json["milliseconds"] = fault.milliseconds;
    if (fault.kind == FaultKind::Status)
        json["status"] = fault.status;
    if (fault.times)
        json["times"] = *fault.times;
    return json;
}

bool concernsVerification(FaultKind kind)
{
    return kind != FaultKind::WrongObjects;
}

bool concernsObjects(FaultKind kind)
{
    return kind == FaultKind::WrongObjects || kind == FaultKind::Slow || kind == FaultKind::Status ||
           kind == FaultKind::Html || kind == FaultKind::Cut;
}

void spoilPayload(const Fault &fault, qint64 lastAccepted, Json &payload)
{
    if (fault.kind == FaultKind::StaleSequence)
        payload["seq"] = std::max<qint64>(1, lastAccepted);
    else if (fault.kind == FaultKind::ForeignNonce)
        payload["non"] = toBase64Url(randomBytes(16)).toStdString();
    else if (fault.kind == FaultKind::OtherAccount)
        payload["sub"] = "acct_of_someone_else";
    else if (fault.kind == FaultKind::OtherInstallation)
        payload["ins"] = toBase64Url(randomBytes(16)).toStdString();
    else if (fault.kind == FaultKind::FutureVersion)
        payload["v"] = 2;
    else if (fault.kind == FaultKind::MissingMember)
        payload.erase("licenses");
}

QByteArray signWith(const std::optional<Fault> &fault, const Signer &signer, const QByteArray &payload)
{
    if (fault && fault->kind == FaultKind::UnknownKey)
        return Signer(Signer::randomSeed()).sign(payload);
    QByteArray document = signer.sign(payload);
    if (fault && fault->kind == FaultKind::WrongSignature) {
        const qsizetype start = document.lastIndexOf('.') + 1;
        QByteArray signature = QByteArray::fromBase64(document.mid(start), QByteArray::Base64UrlEncoding);
        signature[0] = char(signature[0] ^ 1);
        document = document.left(start) + toBase64Url(signature);
    }
    return document;
}

void spoilReply(const Fault &fault, Reply &reply)
{
    constexpr qsizetype tooMuch = 65'537;
    if (fault.kind == FaultKind::Slow) {
        reply.delay = std::chrono::milliseconds(fault.milliseconds);
    } else if (fault.kind == FaultKind::Status) {
        reply = problemReply(fault.status, "about:blank", u"The control port asked for this answer."_s);
    } else if (fault.kind == FaultKind::Html) {
        reply = {200, "text/html; charset=utf-8", {}, signInPage, {}, {}, {}};
    } else if (fault.kind == FaultKind::Garbage) {
        reply.body = toBase64Url(randomBytes(300));
    } else if (fault.kind == FaultKind::Oversized) {
        reply.body = reply.body.leftJustified(tooMuch, 'A');
    } else if (fault.kind == FaultKind::Cut) {
        reply.cutAfter = 16;
    } else if (fault.kind == FaultKind::WrongObjects) {
        reply.file.clear();
        reply.headers.clear();
        reply.body = R"({"id":"obj_0","name":"nobody signed this","kind":"laptop","license":null})"
                     "\n";
    }
}

} // namespace license::server
