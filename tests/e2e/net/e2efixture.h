// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connectioncheck.h"
#include "core/net/licenseclient.h"
#include "core/protocol/connectionfile.h"
#include "core/protocol/documentparser.h"
#include "tests/support/fakeclock.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/support/waitfor.h"

#include <QFile>

#include <gtest/gtest.h>

#include <optional>

namespace license::test {

/// The result of one route to a server.
struct Tried
{
    Result<LicenseDocument> verified = Error{};
    QVector<StageResult> stages;

    /// "ok", or the name of the error of the verification.
    QString name() const { return verified.ok() ? QStringLiteral("ok") : errorName(verified.error().code); }
    /// "stage: error" of the check's first failure; empty if all succeeded.
    QString failedStage() const
    {
        for (const StageResult &result : stages) {
            if (result.error) {
                return checkStageName(result.stage) + QStringLiteral(": ") + errorName(result.error->code);
            }
        }
        return {};
    }
    const Error &stageError() const
    {
        static const Error none;
        for (const StageResult &result : stages) {
            if (result.error) {
                return *result.error;
            }
        }
        return none;
    }
};

/// A real license-server, and a client that verifies with it over the route under test.
class NetEndToEnd : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(server.start()) << server.error().toStdString();
        QFile file(server.connectionFile());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        auto read = parseConnectionFile(file.readAll());
        ASSERT_TRUE(read.ok());
        connection = read.take();
    }

    Result<LicenseDocument> verify(const ProxySettings &proxy, const Connection &to,
                                   milliseconds deadline = seconds{30})
    {
        LicenseClient client(clock);
        client.setProxy(proxy);
        QObject context;
        std::optional<Result<VerificationReply>> answer;
        client.verify(to, Secret(server.token()), 0, deadline, &context,
                      [&answer](Result<VerificationReply> reply) { answer = std::move(reply); });
        EXPECT_TRUE(waitFor([&answer] { return answer.has_value(); }, 60'000));
        if (!answer || !answer->ok()) {
            return answer ? answer->error() : Error{};
        }
        return verifyDocument(answer->value().body, to, answer->value().challenge);
    }

    QVector<StageResult> check(const ProxySettings &proxy, const Connection &to, milliseconds stage = seconds{20})
    {
        ConnectionCheck run(clock, proxy, {.stage = stage, .whole = seconds{60}});
        QObject context;
        QVector<StageResult> stages;
        run.run(to, std::shared_ptr<const Secret>(std::make_shared<Secret>(server.token())), &context,
                [&stages](const QVector<StageResult> &results) { stages = results; });
        EXPECT_TRUE(waitFor([&stages] { return !stages.isEmpty(); }, 90'000));
        return stages;
    }

    Tried go(const ProxySettings &proxy, const Connection &to)
    {
        return {.verified = verify(proxy, to), .stages = check(proxy, to)};
    }

    FakeClock clock;
    LicenseServerProcess server{{QStringLiteral("--objects"), QStringLiteral("25")}};
    Connection connection;
};

} // namespace license::test
