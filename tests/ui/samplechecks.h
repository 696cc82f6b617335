// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connection/connectioncheckstate.h"

namespace license::test {

/// All eight stages, passed over a direct connection.
inline QVector<StageResult> passedStages()
{
    constexpr milliseconds took{12};
    const auto passed = [took](CheckStage stage, const QString &detail) {
        return StageResult{.stage = stage, .status = CheckStatus::Passed, .elapsed = took, .detail = detail};
    };
    QVector<StageResult> stages{passed(CheckStage::Proxy, {}),
                                passed(CheckStage::Name, QStringLiteral("213.222.221.126")),
                                passed(CheckStage::Tcp, QStringLiteral("213.222.221.126:443")),
                                {.stage = CheckStage::Tunnel},
                                passed(CheckStage::Tls, QStringLiteral("TLS 1.3; R11; 2026-11-03 – 2027-02-01")),
                                passed(CheckStage::Http, QStringLiteral("HTTP 404")),
                                passed(CheckStage::Clock, QStringLiteral("+0 s")),
                                passed(CheckStage::Token, QStringLiteral("HTTP 404"))};
    const auto at = [&stages](CheckStage stage) -> StageResult & { return stages[static_cast<int>(stage)]; };
    at(CheckStage::Proxy).proxy = ProxyFinding{};
    at(CheckStage::Tls).tls =
        TlsFinding{.version = QStringLiteral("TLS 1.3"),
                   .issuer = QStringLiteral("R11"),
                   .validUntil = std::chrono::sys_days{std::chrono::year{2027} / std::chrono::February / 1} +
                                 std::chrono::hours{9}};
    at(CheckStage::Clock).clockOffset = milliseconds{400};
    return stages;
}

/// A check that ended at `stage` with `error`.
inline ui::ConnectionCheckState failedAt(CheckStage stage, const Error &error, Instant endedAt)
{
    ui::ConnectionCheckState state{.results = passedStages(), .endedAt = endedAt};
    for (auto at = static_cast<int>(stage); at < state.results.size(); ++at) {
        state.results[at] = StageResult{.stage = static_cast<CheckStage>(at)};
    }
    StageResult &failed = state.results[static_cast<int>(stage)];
    failed.status = CheckStatus::Failed;
    failed.elapsed = milliseconds{12};
    failed.error = error;
    return state;
}

} // namespace license::test
