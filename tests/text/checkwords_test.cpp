// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/checkwords.h"
#include "core/text/errortext.h"
#include "tests/text/textfixture.h"

#include <QSet>

#include <gtest/gtest.h>

namespace license::text {

using namespace Qt::StringLiterals;

class CheckWording : public TextTest
{};

constexpr int stages = static_cast<int>(CheckStage::Token) + 1;
constexpr int statuses = static_cast<int>(CheckStatus::Note) + 1;

TEST_F(CheckWording, EveryStageAndStatusHasWordsOfItsOwn)
{
    QSet<QString> words;
    for (int i = 0; i < stages; ++i) {
        words.insert(checkStage(static_cast<CheckStage>(i)));
    }
    EXPECT_EQ(words.size(), stages);
    words.clear();
    for (int i = 0; i < statuses; ++i) {
        words.insert(checkStatus(static_cast<CheckStatus>(i)));
    }
    EXPECT_EQ(words.size(), statuses);
}

TEST_F(CheckWording, K52_WhatIsRightIsSaidInWordsAndWithoutANumber)
{
    const std::tuple<CheckStage, QString, QString> table[] = {{CheckStage::Http, u"HTTP 404"_s, u"Server answered"_s},
                                                              {CheckStage::Token, u"HTTP 404"_s, u"Token accepted"_s}};
    for (const auto &[stage, detail, words] : table) {
        const StageResult passed{.stage = stage, .status = CheckStatus::Passed, .detail = detail, .error = {}};
        EXPECT_EQ(checkFinding(passed), words);
        EXPECT_FALSE(checkDetail(passed).contains(u"404"_s));
        StageResult other = passed;
        other.status = CheckStatus::Skipped;
        EXPECT_EQ(checkFinding(other), detail);
    }
    const StageResult name{
        .stage = CheckStage::Name, .status = CheckStatus::Passed, .detail = u"192.0.2.1"_s, .error = {}};
    EXPECT_EQ(checkFinding(name), u"192.0.2.1"_s);
    EXPECT_EQ(checkDetail(name), u"192.0.2.1"_s);
}

TEST_F(CheckWording, WhatPassedIsSaidInThePersonsWordsAndDates)
{
    const ServerTime end =
        std::chrono::sys_days{std::chrono::year{2027} / std::chrono::February / 1} + std::chrono::hours{9};
    const auto passed = [](CheckStage stage) {
        StageResult result{
            .stage = stage, .status = CheckStatus::Passed, .detail = u"TLS 1.3; R11; 2027-02-01"_s, .error = {}};
        return result;
    };
    const auto proxy = [&passed](const ProxyFinding &found) {
        StageResult result = passed(CheckStage::Proxy);
        result.proxy = found;
        return result;
    };
    const auto clock = [&passed](milliseconds offset) {
        StageResult result = passed(CheckStage::Clock);
        result.clockOffset = offset;
        return result;
    };
    StageResult tls = passed(CheckStage::Tls);
    tls.tls = TlsFinding{.version = u"TLS 1.3"_s, .issuer = u"R\u202e11"_s, .validUntil = end};
    const std::pair<StageResult, QString> table[] = {
        {tls, u"TLS 1.3; certificate by R11, valid until 1 February 2027"_s},
        {proxy({}), u"No proxy"_s},
        {proxy({.hop = {}, .source = u"no_proxy"_s}), u"No proxy, set by no_proxy"_s},
        {proxy({.hop = u"proxy.acme.example:3128"_s, .source = {}}), u"proxy.acme.example:3128"_s},
        {proxy({.hop = u"[2001:db8::1]:3128"_s, .source = u"https_proxy"_s}),
         u"[2001:db8::1]:3128, set by https_proxy"_s},
        {clock(milliseconds{-400}), u"Same time as the server"_s},
        {clock(seconds{4}), u"4 s ahead of the server"_s},
        {clock(-seconds{90}), u"1 min 30 s behind the server"_s}};
    for (const auto &[result, words] : table) {
        EXPECT_EQ(checkFinding(result), words);
        EXPECT_EQ(checkDetail(result), result.detail) << "programs read it";
    }
}

TEST_F(CheckWording, AFailureSaysItsCauseAndTheNextStep)
{
    const Error error{.code = ErrorCode::Tls, .tls = TlsProblem::UnknownIssuer};
    const StageResult failed{.stage = CheckStage::Tls, .status = CheckStatus::Failed, .detail = u"x"_s, .error = error};
    EXPECT_EQ(checkFinding(failed), cause(error));
    EXPECT_EQ(checkNextStep(failed), nextStep(error));
}

TEST_F(CheckWording, NothingThatTheCheckFindsAdvisesToRunIt)
{
    QSet<QString> findings;
    for (int i = 0; i < stages; ++i) {
        const auto stage = static_cast<CheckStage>(i);
        for (const Error &error : {Error{.code = ErrorCode::Timeout}, Error{.code = ErrorCode::Tls},
                                   Error{.code = ErrorCode::Tls, .tls = TlsProblem::Other}}) {
            ASSERT_TRUE(nextStep(error).contains(u"connection check"_s)) << "outside of it, it is the next step";
            const StageResult failed{.stage = stage, .status = CheckStatus::Failed, .error = error};
            EXPECT_FALSE(checkNextStep(failed).isEmpty());
            EXPECT_FALSE(checkMessage(failed).contains(u"connection check"_s)) << checkMessage(failed).toStdString();
            EXPECT_TRUE(checkMessage(failed).startsWith(checkFinding(failed)));
        }
        findings.insert(
            checkFinding({.stage = stage, .status = CheckStatus::Failed, .error = Error{.code = ErrorCode::Timeout}}));
    }
    EXPECT_EQ(findings.size(), 5) << "name, TCP, TLS and HTTP, each by itself; the rest alike";
}

TEST_F(CheckWording, ANoteSaysWhatItIsAbout)
{
    StageResult note{.stage = CheckStage::Name, .status = CheckStatus::Note, .detail = u"192.0.2.1\u202e"_s};
    EXPECT_EQ(checkFinding(note), u"The name resolves to an address other than the documented one: 192.0.2.1."_s);
    EXPECT_FALSE(checkNextStep(note).isEmpty());
    note.stage = CheckStage::Clock;
    note.clockOffset = std::chrono::hours{-2};
    EXPECT_EQ(checkFinding(note), u"This computer's clock is 2 h behind the server's."_s);
    EXPECT_EQ(checkNextStep(note), u"Correct the date and time of this computer."_s);
    note.clockOffset = std::chrono::minutes{6};
    EXPECT_EQ(checkFinding(note), u"This computer's clock is 6 min ahead of the server's."_s);
}

TEST_F(CheckWording, G06_WhatWasFoundIsPlainText)
{
    const StageResult passed{.stage = CheckStage::Tls, .status = CheckStatus::Passed, .detail = u"<b>a\nb\u202e"_s};
    EXPECT_EQ(checkFinding(passed), u"<b>a b"_s);
    EXPECT_TRUE(checkNextStep(passed).isEmpty());
}

} // namespace license::text
