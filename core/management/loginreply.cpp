// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/management/loginreply.h"

#include "core/protocol/base64url.h"
#include "core/protocol/memberreader.h"
#include "core/protocol/strictjson.h"

#include <cmath>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// The rest of a reply or of a token may be anything; nothing of it is kept.
constexpr json::Rules loginRules{.depth = 32, .duplicateNames = false, .escapedNul = true};

std::optional<ServerTime> timeFrom(const json::Value &value)
{
    qint64 seconds = -1;
    if (value.type() == json::Type::Integer) {
        seconds = value.integer();
    } else if (value.type() == json::Type::Number && value.number() >= 0 &&
               value.number() <= static_cast<double>(json::latestTime)) {
        seconds = static_cast<qint64>(std::floor(value.number())); // a NumericDate may have a fraction
    }
    return seconds >= 0 && seconds <= json::latestTime ? std::optional(ServerTime{std::chrono::seconds{seconds}})
                                                       : std::nullopt;
}

} // namespace

std::optional<ServerTime> tokenEnd(QByteArrayView token)
{
    const qsizetype first = token.indexOf('.');
    const qsizetype second = first < 0 ? -1 : token.indexOf('.', first + 1);
    if (second < 0 || token.indexOf('.', second + 1) >= 0) {
        return std::nullopt;
    }
    const auto payload = fromBase64Url(token.sliced(first + 1, second - first - 1).toByteArray());
    const auto claims = payload ? json::parse(*payload, ErrorCode::MalformedReply, loginRules)
                                : Result<json::Value>(Error{.code = ErrorCode::MalformedReply});
    const json::Value *expires = claims ? claims->find("exp") : nullptr;
    return expires ? timeFrom(*expires) : std::nullopt;
}

Result<LoginReply> parseLoginReply(const QByteArray &body)
{
    const auto reply = json::parse(body, ErrorCode::MalformedReply, loginRules);
    if (!reply) {
        return reply.error();
    }
    if (!reply->isObject()) {
        return Error{.code = ErrorCode::MalformedReply,
                     .detail = u"the reply is %1, not an object"_s.arg(json::typeName(reply->type()))};
    }
    const json::Value *found = reply->find("accessToken");
    const bool missing = !found || found->type() == json::Type::Null || (found->isString() && found->utf8().empty());
    if (missing) {
        return Error{.code = ErrorCode::CredentialsRejected,
                     .detail = u"the reply has no accessToken"_s,
                     .management = ManagementProblem::NoToken};
    }
    if (!found->isString()) {
        return Error{.code = ErrorCode::MalformedReply,
                     .detail = u"accessToken is %1, not a string"_s.arg(json::typeName(found->type()))};
    }
    Secret token(QByteArray::fromStdString(found->utf8()));
    if (!isUsableToken(token.reveal())) {
        return Error{.code = ErrorCode::MalformedReply,
                     .detail = u"accessToken is longer than %1 characters, or has one that a header cannot carry"_s.arg(
                         longestToken)};
    }
    const auto expires = tokenEnd(token.reveal());
    return LoginReply{.token = std::move(token), .expires = expires};
}

} // namespace license
