// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/records.h"

#include "core/domain/enumnames.h"

#include <QJsonDocument>

#include <algorithm>

namespace license::records {

using namespace Qt::StringLiterals;
using std::chrono::duration_cast;

namespace {

constexpr qint64 lastMillisecond = 253'402'300'799'999; // the year 9999
constexpr qint64 unset = std::numeric_limits<qint64>::min();

constexpr EnumName<TlsProblem> tlsNames[] = {
    {TlsProblem::None, "none"},
    {TlsProblem::Expired, "expired"},
    {TlsProblem::NotYetValid, "not_yet_valid"},
    {TlsProblem::WrongHost, "wrong_host"},
    {TlsProblem::SelfSigned, "self_signed"},
    {TlsProblem::UnknownIssuer, "unknown_issuer"},
    {TlsProblem::NotTls, "not_tls"},
    {TlsProblem::OldVersion, "old_version"},
    {TlsProblem::NoBackend, "no_backend"},
    {TlsProblem::Other, "other"},
};

constexpr EnumName<ProxyProblem> proxyNames[] = {
    {ProxyProblem::None, "none"},
    {ProxyProblem::NotReached, "not_reached"},
    {ProxyProblem::HangsUp, "hangs_up"},
    {ProxyProblem::Silent, "silent"},
    {ProxyProblem::WantsAuthentication, "wants_authentication"},
    {ProxyProblem::NoPassword, "no_password"},
    {ProxyProblem::Forbids, "forbids"},
    {ProxyProblem::ServerNotReached, "server_not_reached"},
    {ProxyProblem::AddressForm, "address_form"},
    {ProxyProblem::Other, "other"},
};

std::optional<milliseconds> durationFrom(const QJsonValue &value)
{
    const qint64 count = value.toInteger(unset);
    if (count == unset) {
        return std::nullopt;
    }
    return milliseconds{std::clamp<qint64>(count, 0, lastMillisecond)};
}

// A computer's clock may be far from the truth, even before 1970; only values beyond any clock are refused.
std::optional<Instant> wallFrom(const QJsonValue &value)
{
    const qint64 count = value.toInteger(unset);
    if (count < -lastMillisecond || count > lastMillisecond) {
        return std::nullopt;
    }
    return Instant{milliseconds{count}};
}

} // namespace

qint64 toMilliseconds(Instant instant)
{
    return instant.time_since_epoch().count();
}

qint64 toMilliseconds(ServerTime time)
{
    return Instant{time}.time_since_epoch().count();
}

Instant instantFrom(qint64 count)
{
    return Instant{milliseconds{std::clamp<qint64>(count, 0, lastMillisecond)}};
}

ServerTime serverTimeFrom(qint64 count)
{
    return std::chrono::floor<seconds>(instantFrom(count));
}

QJsonObject toJson(const Reading &reading)
{
    return {{u"wall"_s, toMilliseconds(reading.wall)},
            {u"boot"_s, qint64{reading.boot.count()}},
            {u"boot_id"_s, reading.bootId}};
}

std::optional<Reading> readingFromJson(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    const auto wall = wallFrom(json["wall"_L1]);
    const auto boot = durationFrom(json["boot"_L1]);
    if (!wall || !boot) {
        return std::nullopt;
    }
    return Reading{*wall, *boot, json["boot_id"_L1].toString()};
}

QJsonObject toJson(const GraceClock &clock)
{
    QJsonObject json{{u"issued_at"_s, toMilliseconds(clock.issuedAt)},
                     {u"anchor"_s, toJson(clock.anchor)},
                     {u"last"_s, toJson(clock.last)},
                     {u"counted"_s, qint64{clock.counted.count()}},
                     {u"closed_gaps"_s, qint64{clock.closedGaps.count()}},
                     {u"gap_from"_s, toMilliseconds(clock.gapFrom)},
                     {u"rebooted"_s, clock.rebooted}};
    if (clock.openGap) {
        json.insert("open_gap"_L1, qint64{clock.openGap->count()});
    }
    if (clock.provedGaps > milliseconds{0}) {
        json.insert("proved_gaps"_L1, qint64{clock.provedGaps.count()});
    }
    return json;
}

std::optional<GraceClock> clockFromJson(const QJsonObject &json)
{
    const auto issuedAt = wallFrom(json["issued_at"_L1]);
    const auto anchor = readingFromJson(json["anchor"_L1]);
    const auto last = readingFromJson(json["last"_L1]);
    const auto counted = durationFrom(json["counted"_L1]);
    const auto closedGaps = durationFrom(json["closed_gaps"_L1]);
    const auto gapFrom = wallFrom(json["gap_from"_L1]);
    if (!issuedAt || !anchor || !last || !counted || !closedGaps || !gapFrom) {
        return std::nullopt;
    }
    GraceClock clock;
    clock.issuedAt = std::chrono::floor<seconds>(*issuedAt);
    clock.anchor = *anchor;
    clock.last = *last;
    clock.counted = *counted;
    clock.closedGaps = *closedGaps;
    clock.openGap = durationFrom(json["open_gap"_L1]);
    clock.gapFrom = *gapFrom;
    clock.rebooted = json["rebooted"_L1].toBool();
    clock.provedGaps = durationFrom(json["proved_gaps"_L1]).value_or(milliseconds{0});
    return clock;
}

QJsonObject toJson(const Error &error)
{
    QJsonObject json{{u"code"_s, errorName(error.code)}};
    if (!error.detail.isEmpty()) {
        json.insert("detail"_L1, error.detail);
    }
    if (error.httpStatus != 0) {
        json.insert("http_status"_L1, error.httpStatus);
    }
    if (error.tls != TlsProblem::None) {
        json.insert("tls"_L1, nameIn(tlsNames, error.tls));
    }
    if (error.problem) {
        json.insert("problem"_L1, QJsonObject{{u"type"_s, error.problem->type},
                                              {u"title"_s, error.problem->title},
                                              {u"detail"_s, error.problem->detail}});
    }
    if (error.retryAfter) {
        json.insert("retry_after"_L1, qint64{duration_cast<milliseconds>(*error.retryAfter).count()});
    }
    if (error.proxy != ProxyProblem::None) {
        json.insert("proxy"_L1, nameIn(proxyNames, error.proxy));
    }
    if (!error.requestId.isEmpty()) {
        json.insert("request_id"_L1, error.requestId);
    }
    if (error.refusedByServer) {
        json.insert("refused_by_server"_L1, true);
    }
    return json;
}

std::optional<Error> errorFromJson(const QJsonObject &json)
{
    if (json.isEmpty()) {
        return std::nullopt;
    }
    const QString name = json["code"_L1].toString();
    const auto code = errorFromName(name);
    Error error;
    // For values known only to a newer version the best advice is "update the console".
    error.code = code.value_or(ErrorCode::UnsupportedVersion);
    error.detail = code ? json["detail"_L1].toString() : u"an error that a newer version has noted: %1"_s.arg(name);
    error.httpStatus = json["http_status"_L1].toInt();
    const QString tls = json["tls"_L1].toString();
    error.tls = tls.isEmpty() ? TlsProblem::None : valueIn(tlsNames, tls).value_or(TlsProblem::Other);
    if (const QJsonObject problem = json["problem"_L1].toObject(); !problem.isEmpty()) {
        error.problem =
            Problem{problem["type"_L1].toString(), problem["title"_L1].toString(), problem["detail"_L1].toString()};
    }
    if (const auto retryAfter = durationFrom(json["retry_after"_L1])) {
        error.retryAfter = duration_cast<seconds>(*retryAfter);
    }
    error.refusedByServer = json["refused_by_server"_L1].toBool();
    const QString proxy = json["proxy"_L1].toString();
    error.proxy = proxy.isEmpty() ? ProxyProblem::None : valueIn(proxyNames, proxy).value_or(ProxyProblem::Other);
    error.requestId = json["request_id"_L1].toString();
    return error;
}

QJsonObject toJson(const AttemptSummary &attempts)
{
    QJsonObject json{{u"failures"_s, attempts.failures}};
    if (attempts.lastAttempt) {
        json.insert("last_attempt"_L1, toJson(*attempts.lastAttempt));
    }
    if (attempts.lastError) {
        json.insert("last_error"_L1, toJson(*attempts.lastError));
    }
    if (attempts.nextDelay) {
        json.insert("next_delay"_L1, qint64{attempts.nextDelay->count()});
    }
    return json;
}

AttemptSummary attemptsFromJson(const QJsonObject &json)
{
    AttemptSummary attempts;
    attempts.lastAttempt = readingFromJson(json["last_attempt"_L1]);
    attempts.lastError = errorFromJson(json["last_error"_L1].toObject());
    attempts.failures = std::max(0, json["failures"_L1].toInt());
    attempts.nextDelay = durationFrom(json["next_delay"_L1]);
    return attempts;
}

QJsonObject objectFromText(const QVariant &column)
{
    return QJsonDocument::fromJson(column.toByteArray()).object();
}

QVariant toColumn(const QJsonObject &json)
{
    if (json.isEmpty()) {
        return QVariant(QMetaType::fromType<QString>());
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace license::records
