// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/checkverdict.h"

#include "core/domain/vendorendpoint.h"
#include "core/protocol/httpdate.h"

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes tolerableOffset{5};

StageResult verdict(CheckStage stage, CheckStatus status, const QString &detail, std::optional<Error> error = {})
{
    return {.stage = stage, .status = status, .detail = detail, .error = std::move(error)};
}

QString statusText(int status)
{
    return u"HTTP %1"_s.arg(status);
}

/// Statuses with which a protocol server may answer for a list that it does not have.
bool isAnswer(int status)
{
    return status == 200 ||
           (status >= 400 && status < 500 && status != 407 && status != 408 && status != 425 && status != 429);
}

/// True if the type of the reply is the protocol's: a list, or for a refusal a problem or nothing, which may explain
/// it.
bool isOfTheProtocol(const ReplyHead &head)
{
    return head.status == 200 ? head.hasType("application/x-ndjson")
                              : head.contentType.isEmpty() || head.hasType("application/problem+json");
}

} // namespace

StageResult nameVerdict(const QString &host, const QList<QHostAddress> &addresses)
{
    QStringList found;
    for (const QHostAddress &address : addresses) {
        found << address.toString();
    }
    const bool elsewhere = isDocumentedHost(host) && !found.contains(QLatin1StringView(documentedAddress));
    StageResult result = verdict(CheckStage::Name, CheckStatus::Passed, found.join(u", "_s));
    if (elsewhere) {
        result.status = CheckStatus::Note;
        result.detail += u" (documented: %1)"_s.arg(QLatin1StringView(documentedAddress));
    }
    result.addresses = found;
    return result;
}

StageResult httpVerdict(const std::optional<ReplyHead> &head, const std::optional<Error> &error)
{
    const int status = head ? head->status : 0;
    const bool portal = error && error->code == ErrorCode::CaptivePortal;
    if (isAnswer(status) && !portal && !isOfTheProtocol(*head)) {
        const QString what = head->hasType("text/html") ? u"a web page"_s : u"a reply of another type"_s;
        return verdict(CheckStage::Http, CheckStatus::Failed, statusText(status),
                       Error{.code = ErrorCode::MalformedReply,
                             .detail = u"HTTP %1 with %2: another service answers"_s.arg(status).arg(what),
                             .httpStatus = status});
    }
    if (isAnswer(status) && !portal) {
        return verdict(CheckStage::Http, CheckStatus::Passed, statusText(status));
    }
    return verdict(CheckStage::Http, CheckStatus::Failed, status == 0 ? QString() : statusText(status),
                   error.value_or(Error{.code = ErrorCode::HttpStatus, .httpStatus = status}));
}

StageResult clockVerdict(const QByteArray &date, Instant now)
{
    const auto server = parseHttpDate(std::string_view(date.constData(), static_cast<std::size_t>(date.size())), now);
    if (!server) {
        return verdict(CheckStage::Clock, CheckStatus::Skipped, {});
    }
    const milliseconds offset = now - *server;
    const auto whole = std::chrono::duration_cast<seconds>(offset).count();
    StageResult result =
        verdict(CheckStage::Clock, CheckStatus::Passed, u"%1%2 s"_s.arg(whole < 0 ? u""_s : u"+"_s).arg(whole));
    result.clockOffset = offset;
    if (std::chrono::abs(offset) > tolerableOffset) {
        result.status = CheckStatus::Note;
    }
    return result;
}

StageResult tokenVerdict(const std::optional<Error> &error)
{
    const int status = error ? error->httpStatus : 200;
    const QString detail = statusText(status);
    if (status == 200 || status == 404 || status == 410) {
        return verdict(CheckStage::Token, CheckStatus::Passed, detail);
    }
    if (status == 401 || status == 403) {
        return verdict(CheckStage::Token, CheckStatus::Failed, detail, error);
    }
    // The server answers, but neither accepts nor refuses the token.
    return verdict(CheckStage::Token, CheckStatus::Note, detail);
}

} // namespace license
