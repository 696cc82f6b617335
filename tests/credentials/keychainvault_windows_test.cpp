// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/keychainvault.h"
#include "tests/support/waitfor.h"

#include <QUuid>
#include <qt_windows.h>

#include <gtest/gtest.h>
#include <wincred.h>

#include <optional>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

/// The Credential Store of the user who runs the tests, with an entry of this test only.
class CredentialStore : public testing::Test
{
protected:
    CredentialStore()
    {
        m_service.connection.url = u"https://one.example.test"_s;
        m_service.connection.installation = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    void TearDown() override { EXPECT_EQ(remove(), "done"); }

    QByteArray write(const QByteArray &token)
    {
        KeychainVault vault;
        return said([&](QObject *context, const Vault::WriteDone &done) {
            vault.write(m_service, Secret(QByteArray(token)), context, done);
        });
    }
    QByteArray remove()
    {
        KeychainVault vault;
        return said([&](QObject *context, const Vault::WriteDone &done) { vault.remove(m_service, context, done); });
    }
    /// Through a vault without data from this session.
    QByteArray read()
    {
        KeychainVault vault;
        QObject context;
        std::optional<QByteArray> token;
        vault.read(m_service, &context, [&token](const Result<std::shared_ptr<const Secret>> &given) {
            token = given.ok() ? given.value()->reveal() : errorName(given.error().code).toLatin1();
        });
        EXPECT_TRUE(waitFor([&token] { return token.has_value(); }, 30'000));
        return token.value_or("silent");
    }
    /// Windows' names of this test's entries.
    QStringList entries() const
    {
        DWORD count = 0;
        PCREDENTIALW *list = nullptr;
        QStringList names;
        if (CredEnumerateW(nullptr, 0, &count, &list)) {
            for (DWORD i = 0; i < count; ++i) {
                names << QString::fromWCharArray(list[i]->TargetName);
            }
            CredFree(list);
        }
        return names.filter(m_service.connection.installation);
    }

private:
    static QByteArray said(const std::function<void(QObject *, const Vault::WriteDone &)> &ask)
    {
        QObject context;
        std::optional<QByteArray> answer;
        ask(&context, [&answer](const Result<Done> &given) {
            answer = given.ok() ? QByteArray("done") : errorName(given.error().code).toLatin1();
        });
        EXPECT_TRUE(waitFor([&answer] { return answer.has_value(); }, 30'000));
        return answer.value_or("silent");
    }

    Service m_service;
};

QByteArray tokenOf(qsizetype size)
{
    QByteArray token;
    for (qsizetype i = 0; i < size; ++i) {
        token += char('!' + i * 31 % 90);
    }
    return token;
}

} // namespace

TEST_F(CredentialStore, ATokenIsStoredReplacedAndRemovedUnderANameThatTellsWhose)
{
    EXPECT_EQ(read(), "credentials_missing");
    for (const qsizetype size : {1, 43, 499, 500, 511}) {
        EXPECT_EQ(write(tokenOf(size)), "done") << size;
        EXPECT_EQ(read(), tokenOf(size));
    }
    ASSERT_EQ(entries().size(), 1);
    EXPECT_TRUE(entries().first().startsWith(u"Xopero ONE License Console"_s)) << entries().first().toStdString();
    EXPECT_EQ(remove(), "done");
    EXPECT_EQ(read(), "credentials_missing");
    EXPECT_TRUE(entries().isEmpty());
}

// Older stores hold 512 bytes, and some truncate longer values and report success.
TEST_F(CredentialStore, E08_ALongTokenIsKeptWholeOrReportedAsNotKept)
{
    for (const qsizetype size : {512, 513, 767, 768, 1'024, 2'000}) {
        SCOPED_TRACE(size);
        const QByteArray written = write(tokenOf(size));
        if (written == "done") {
            EXPECT_EQ(read(), tokenOf(size));
        } else {
            EXPECT_EQ(written, "keychain_unavailable");
        }
    }
}

} // namespace license::test
