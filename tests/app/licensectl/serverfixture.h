// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/licensectl/program.h"
#include "tests/support/licenseserverprocess.h"

#include <gtest/gtest.h>

#include <memory>

namespace license::test {

/// A real license server for all tests of a suite, and for each test a fresh data folder whose only service, "Acme HQ",
/// is that server's.
class WithServer : public ::testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        server = std::make_unique<LicenseServerProcess>(QStringList{
            QStringLiteral("--name"), QStringLiteral("Acme HQ"), QStringLiteral("--objects"), QStringLiteral("250")});
        ASSERT_TRUE(server->start()) << server->error().toStdString();
    }
    static void TearDownTestSuite() { server.reset(); }

    void SetUp() override
    {
        server->control(QStringLiteral("recover"));
        server->control(QStringLiteral("resume"));
        server->control(QStringLiteral("up"));
        ctl.secrets = {server->token(), server->token().toBase64(), server->token().toHex()};
        ctl.globals += {QStringLiteral("--no-keychain"), QStringLiteral("--token-file"), server->tokenFile()};
        const Ended added = ctl.run({QStringLiteral("service"), QStringLiteral("add"), server->connectionFile()});
        ASSERT_EQ(added.code, 0) << added.err.toStdString();
    }

    /// Runs a command with --format json and expects its exit code.
    Document json(const QStringList &arguments, int code)
    {
        const Ended run = ctl.run(arguments + QStringList{QStringLiteral("--format"), QStringLiteral("json")});
        EXPECT_EQ(run.code, code) << arguments.join(u' ').toStdString() << run.err.toStdString();
        return run.json();
    }
    /// The only service of a document.
    Document only(const QStringList &arguments, int code)
    {
        const Document document = json(arguments, code);
        EXPECT_EQ(document.at("services").size(), 1U);
        return document.at("services").at(0);
    }
    int requestCount() const { return server->requests().value(QStringLiteral("count")).toInt(); }

    static inline std::unique_ptr<LicenseServerProcess> server;
    Program ctl;
};

} // namespace license::test
