// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/tokenfilevault.h"
#include "core/platform/platform.h"
#include "tests/support/waitfor.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <optional>

namespace license::test {

using namespace Qt::StringLiterals;

class TokenFile : public ::testing::Test
{
protected:
    QString path() const { return m_folder.path() + u"/token"_s; }
    void put(const QByteArray &bytes) const
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        ASSERT_EQ(file.write(bytes), bytes.size());
        file.close();
        ASSERT_TRUE(platform::makePrivateFile(path()).ok());
    }
    void expectMissing(const QString &name, const char *word) const
    {
        const auto token = TokenFileVault(name).readNow();
        ASSERT_FALSE(token.ok());
        EXPECT_EQ(token.error().code, ErrorCode::CredentialsMissing);
        EXPECT_TRUE(token.error().detail.contains(name)) << qPrintable(token.error().detail);
        EXPECT_TRUE(token.error().detail.contains(QString::fromLatin1(word))) << qPrintable(token.error().detail);
    }

    QTemporaryDir m_folder;
};

TEST_F(TokenFile, K26_HoldsATokenAndNothingBesideIt)
{
    const struct
    {
        QByteArray content;
        QByteArray token; ///< empty: refused
        const char *why = "";
    } table[] = {
        {"lic_a", "lic_a"},
        {"lic_a\n", "lic_a"},
        {"lic_a\r\n", "lic_a"},
        {"lic_a \n\n", "lic_a"},
        {"\n\tlic_a", "lic_a"},
        {"\xef\xbb\xbflic_a\r\n", "lic_a"},
        {QByteArray(2000, 'a') + "\r\n", QByteArray(2000, 'a')},
        {"lic a", {}, "a blank"},
        {"a\nb", {}, "a line end"},
        {"\n", {}, "is empty"},
        {QByteArray("a\0b", 3), {}, "a control character"},
        {"t\xc3\xb6ken", {}, "not ASCII"},
        {QByteArray("\xff\xfe"
                    "a\0",
                    4),
         {},
         "UTF-16"},
        {QByteArray(2001, 'a'), {}, "more than 2,000"},
        {QByteArray(100'000, 'a'), {}, "more than 2,000"},
    };
    for (const auto &row : table) {
        SCOPED_TRACE(row.content.left(20).toPercentEncoding().toStdString());
        put(row.content);
        if (row.token.isEmpty()) {
            expectMissing(path(), row.why);
        } else {
            const auto token = TokenFileVault(path()).readNow();
            ASSERT_TRUE(token.ok()) << qPrintable(token.error().detail);
            EXPECT_EQ(token.value()->reveal(), row.token);
        }
    }
}

TEST_F(TokenFile, ThatIsMissingEmptyOrNoFileIsReported)
{
    expectMissing(path(), "does not exist");
    expectMissing(m_folder.path(), "not a regular file");
    put("");
    expectMissing(path(), "empty");
}

TEST_F(TokenFile, NoErrorHoldsItsContent)
{
    put("lic_CANARY and more");
    EXPECT_FALSE(TokenFileVault(path()).readNow().error().detail.contains(u"CANARY"_s));
}

TEST_F(TokenFile, IsReadAnewEachTimeAndAnsweredThroughTheEventLoop)
{
    TokenFileVault vault(path());
    EXPECT_EQ(vault.kind(), Vault::Kind::File);
    QObject context;
    for (const QByteArray &bytes : {QByteArray("first"), QByteArray("second")}) {
        put(bytes);
        QVector<QByteArray> answers;
        vault.read({}, &context, [&](const auto &token) { answers.append(token.value()->reveal()); });
        EXPECT_TRUE(answers.isEmpty());
        EXPECT_TRUE(waitFor([&] { return !answers.isEmpty(); }));
        QCoreApplication::processEvents();
        EXPECT_EQ(answers, QVector<QByteArray>{bytes});
    }
}

TEST_F(TokenFile, BelongsToTheAdministrator)
{
    put("lic_a");
    TokenFileVault vault(path());
    QObject context;
    int done = 0;
    const auto count = [&](const Result<Done> &result) { done += result.ok() ? 1 : 0; };
    vault.write({}, Secret(QByteArray("other")), &context, count);
    vault.remove({}, &context, count);
    EXPECT_EQ(done, 0);
    EXPECT_TRUE(waitFor([&] { return done == 2; }));
    EXPECT_EQ(vault.readNow().value()->reveal(), "lic_a");
}

TEST_F(TokenFile, NeverAnswersAContextThatIsGone)
{
    put("lic_a");
    TokenFileVault vault(path());
    int answers = 0;
    auto context = std::make_unique<QObject>();
    vault.read({}, context.get(), [&](const auto &) { ++answers; });
    vault.write({}, Secret(), context.get(), [&](const auto &) { ++answers; });
    context.reset();
    QObject other;
    bool turned = false;
    vault.remove({}, &other, [&](const auto &) { turned = true; });
    EXPECT_TRUE(waitFor([&] { return turned; }));
    EXPECT_EQ(answers, 0);
}

} // namespace license::test
