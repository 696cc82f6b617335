// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/ui/samplechecks.h"
#include "ui/connection/checkadvice.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

const Instant now = FakeClock().now().wall;

} // namespace

TEST(CheckAdvice, LeadsFromEachFailureToWhatTheWindowCanDo)
{
    const struct
    {
        CheckStage stage;
        Error error;
        CheckAdvice advice;
    } rows[] = {
        {CheckStage::Tcp, {.code = ErrorCode::Refused}, CheckAdvice::FirewallRequest},
        {CheckStage::Tcp, {.code = ErrorCode::Timeout}, CheckAdvice::FirewallRequest},
        {CheckStage::Tunnel, {.code = ErrorCode::Proxy}, CheckAdvice::ProxySettings},
        {CheckStage::Tunnel, {.code = ErrorCode::Proxy, .proxy = ProxyProblem::Forbids}, CheckAdvice::FirewallRequest},
        {CheckStage::Tls, {.code = ErrorCode::Tls, .tls = TlsProblem::UnknownIssuer}, CheckAdvice::AddAuthority},
        {CheckStage::Tls, {.code = ErrorCode::Tls, .tls = TlsProblem::Expired}, CheckAdvice::None},
        {CheckStage::Http, {.code = ErrorCode::RateLimited}, CheckAdvice::None},
        {CheckStage::Token, {.code = ErrorCode::CredentialsRejected}, CheckAdvice::EnterToken},
        {CheckStage::Token,
         {.code = ErrorCode::WrongInstallation, .httpStatus = 403, .refusedByServer = true},
         CheckAdvice::EnterToken},
        {CheckStage::Token, {.code = ErrorCode::WrongInstallation, .httpStatus = 200}, CheckAdvice::None},
        {CheckStage::Token, {.code = ErrorCode::KeychainLocked}, CheckAdvice::None},
        {CheckStage::Name, {.code = ErrorCode::Cancelled}, CheckAdvice::None},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(adviceOf(failedAt(row.stage, row.error, now)), row.advice) << errorName(row.error.code).toStdString();
    }
    EXPECT_EQ(adviceOf({.results = passedStages(), .endedAt = now}), CheckAdvice::Refresh);
    EXPECT_EQ(adviceOf({}), CheckAdvice::None);
}

} // namespace license::ui
