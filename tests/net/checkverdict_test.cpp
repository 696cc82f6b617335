// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/checkverdict.h"

#include <gtest/gtest.h>

using namespace license;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant now{seconds{1'795'442'709}}; // Mon, 23 Nov 2026 14:05:09 GMT

} // namespace

TEST(CheckVerdict, NotesAnotherAddressThanTheDocumentedForTheDocumentedHostAlone)
{
    const QHostAddress documented(u"213.222.221.126"_s);
    const QHostAddress other(u"203.0.113.7"_s);
    EXPECT_EQ(nameVerdict(u"one.xopero.com"_s, {documented}).status, CheckStatus::Passed);
    EXPECT_EQ(nameVerdict(u"one.xopero.com"_s, {other, documented}).status, CheckStatus::Passed);
    const StageResult noted = nameVerdict(u"One.Xopero.com"_s, {other});
    EXPECT_EQ(noted.status, CheckStatus::Note);
    EXPECT_EQ(noted.detail, u"203.0.113.7 (documented: 213.222.221.126)"_s);
    EXPECT_EQ(nameVerdict(u"xms.example"_s, {other}).status, CheckStatus::Passed);
}

TEST(CheckVerdict, ComparesTheClocks)
{
    const struct
    {
        QByteArray date;
        CheckStatus status;
        QString detail;
    } rows[] = {
        {"Mon, 23 Nov 2026 14:05:09 GMT", CheckStatus::Passed, u"+0 s"_s},
        {"Mon, 23 Nov 2026 14:05:12 GMT", CheckStatus::Passed, u"-3 s"_s},
        {"Mon, 23 Nov 2026 14:00:09 GMT", CheckStatus::Passed, u"+300 s"_s},
        {"Mon, 23 Nov 2026 14:00:08 GMT", CheckStatus::Note, u"+301 s"_s},
        {"Tue, 23 Nov 2027 14:05:09 GMT", CheckStatus::Note, u"-31536000 s"_s},
        {"", CheckStatus::Skipped, {}},
        {"yesterday", CheckStatus::Skipped, {}},
    };
    for (const auto &row : rows) {
        const StageResult result = clockVerdict(row.date, now);
        EXPECT_EQ(result.status, row.status) << row.date.toStdString();
        EXPECT_EQ(result.detail, row.detail) << row.date.toStdString();
    }
}

TEST(CheckVerdict, TakesARefusalForAnAnswerAndAnOutageForNone)
{
    for (const int status : {200, 400, 401, 403, 404, 405, 410}) {
        const Error error{.code = ErrorCode::HttpStatus, .httpStatus = status};
        const ReplyHead head{.status = status, .contentType = status == 200 ? "application/x-ndjson" : QByteArray()};
        EXPECT_EQ(httpVerdict(head, error).status, CheckStatus::Passed) << status;
    }
    for (const int status : {201, 204, 302, 407, 408, 425, 429, 500, 503}) {
        const Error error{.code = ErrorCode::HttpStatus, .httpStatus = status};
        EXPECT_EQ(httpVerdict(ReplyHead{.status = status}, error).status, CheckStatus::Failed) << status;
    }
    const StageResult lost = httpVerdict(std::nullopt, Error{.code = ErrorCode::ConnectionLost});
    EXPECT_EQ(lost.status, CheckStatus::Failed);
    EXPECT_EQ(lost.error->code, ErrorCode::ConnectionLost);
}

TEST(CheckVerdict, K60_TakesAReplyOfAnotherTypeForAnotherService)
{
    const struct
    {
        int status;
        QByteArray type;
        CheckStatus verdict;
    } rows[] = {
        {200, "application/x-ndjson", CheckStatus::Passed},
        {200, "application/json", CheckStatus::Failed},
        {200, "text/html", CheckStatus::Failed},
        {200, "", CheckStatus::Failed},
        {404, "application/problem+json", CheckStatus::Passed},
        {404, "application/problem+json; charset=utf-8", CheckStatus::Passed},
        {404, "", CheckStatus::Passed},
        {404, "text/plain", CheckStatus::Failed},
        {404, "text/html; charset=utf-8", CheckStatus::Failed},
        {401, "text/html", CheckStatus::Failed},
        {410, "application/json", CheckStatus::Failed},
    };
    for (const auto &row : rows) {
        const StageResult result = httpVerdict(ReplyHead{.status = row.status, .contentType = row.type}, std::nullopt);
        EXPECT_EQ(result.status, row.verdict) << row.status << ' ' << row.type.toStdString();
        EXPECT_EQ(result.error.has_value(), row.verdict == CheckStatus::Failed);
        if (result.error) {
            EXPECT_EQ(result.error->code, ErrorCode::MalformedReply);
        }
    }
}

TEST(CheckVerdict, TellsWhetherTheTokenIsGood)
{
    const auto verdict = [](int status) {
        return tokenVerdict(Error{.code = ErrorCode::HttpStatus, .httpStatus = status}).status;
    };
    EXPECT_EQ(tokenVerdict(std::nullopt).status, CheckStatus::Passed);
    EXPECT_EQ(verdict(404), CheckStatus::Passed);
    EXPECT_EQ(verdict(410), CheckStatus::Passed);
    EXPECT_EQ(verdict(401), CheckStatus::Failed);
    EXPECT_EQ(verdict(403), CheckStatus::Failed);
    EXPECT_EQ(verdict(400), CheckStatus::Note);
    EXPECT_EQ(verdict(405), CheckStatus::Note);
}
