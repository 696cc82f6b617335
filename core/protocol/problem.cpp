// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/problem.h"

#include "core/protocol/foreigntext.h"
#include "core/protocol/httpdate.h"
#include "core/protocol/strictjson.h"

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 300;
/// The longest delay that a schedule can handle: 68 years.
constexpr std::chrono::seconds longestDelay{2'147'483'647};
constexpr QLatin1StringView wrongInstallation = "urn:license:problem:wrong-installation"_L1;

/// The member's text; empty if it is missing, of another type, or duplicated.
QString textOf(const json::Members &members, std::string_view name)
{
    const auto named = [name](const json::Member &member) { return member.name == name; };
    const auto found = std::find_if(members.begin(), members.end(), named);
    if (found == members.end() || std::any_of(found + 1, members.end(), named) || !found->value.isString()) {
        return {};
    }
    return found->value.string();
}

/// Digits as seconds, at most longestDelay.
std::optional<std::chrono::seconds> parseDelay(const QByteArray &digits)
{
    const bool isNumber =
        !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber) {
        return std::nullopt;
    }
    std::chrono::seconds delay{0};
    for (const char c : digits) {
        delay = std::min(longestDelay, delay * 10 + std::chrono::seconds{c - '0'});
    }
    return delay;
}

ErrorCode codeOf(int status, const std::optional<Problem> &problem)
{
    switch (status) {
    case 401:
        return ErrorCode::CredentialsRejected;
    case 403:
        return problem && problem->type == wrongInstallation ? ErrorCode::WrongInstallation : ErrorCode::HttpStatus;
    case 429:
        return ErrorCode::RateLimited;
    case 408:
    case 425:
    case 500:
    case 502:
    case 503:
    case 504:
        return ErrorCode::ServerUnavailable;
    default:
        return ErrorCode::HttpStatus;
    }
}

} // namespace

std::optional<Problem> parseProblem(const QByteArray &body, const SecretSearch &secrets)
{
    // This body is unsigned and nothing depends on it, so the parser is tolerant.
    const json::Rules tolerant{.depth = 64, .duplicateNames = true, .escapedNul = true};
    const Result<json::Value> value = json::parse(body, ErrorCode::MalformedReply, tolerant);
    if (!value || !value->isObject()) {
        return std::nullopt;
    }
    const json::Members &members = value->object();
    Problem problem{textOf(members, "type"), textOf(members, "title"), textOf(members, "detail")};
    const QList<QString *> texts{&problem.type, &problem.title, &problem.detail};
    secrets.removeFrom(texts); // before a text is cut
    for (QString *text : texts) {
        *text = plainText(*text, longestText);
    }
    return problem;
}

std::optional<std::chrono::seconds> parseRetryAfter(const QList<QByteArray> &values,
                                                    std::chrono::sys_time<std::chrono::milliseconds> now,
                                                    const QByteArray &served)
{
    if (values.size() != 1) {
        return std::nullopt;
    }
    const QByteArray value = values.front().trimmed();
    if (const auto delay = parseDelay(value)) {
        return delay;
    }
    const auto read = [](const QByteArray &text, Instant about) {
        return parseHttpDate(std::string_view(text.constData(), static_cast<std::size_t>(text.size())), about);
    };
    const auto theirs = read(served, now);
    const Instant from = theirs ? Instant(*theirs) : now;
    const auto date = read(value, from);
    if (!date) {
        return std::nullopt;
    }
    const auto delay = std::chrono::ceil<std::chrono::seconds>(*date - from);
    return std::clamp(delay, std::chrono::seconds{0}, longestDelay);
}

Error errorFromStatus(int status, std::optional<Problem> problem, std::optional<std::chrono::seconds> retryAfter)
{
    Error error{.code = codeOf(status, problem), .detail = u"HTTP status %1"_s.arg(status), .httpStatus = status};
    error.refusedByServer = error.code == ErrorCode::WrongInstallation;
    error.problem = std::move(problem);
    if (status == 429 || status == 503) {
        error.retryAfter = retryAfter;
    }
    return error;
}

} // namespace license
