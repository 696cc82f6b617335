// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storechoice.h"
#include "tests/store/storefixture.h"

#include <QDir>

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

DatabasePlace databaseAt(const QString &text)
{
    return std::get<DatabasePlace>(std::get<StorePlace>(storePlaceFrom(text)));
}

} // namespace

class StoreChoices : public StoreTest
{};

TEST_F(StoreChoices, AreKeptBesideTheStore)
{
    EXPECT_EQ(readStoreChoice(folder()).value(), StoreChoice()) << "not even a folder";
    const StoreChoice rows[] = {
        {databaseAt(u"postgresql://anna@db.example:5433/team?sslmode=verify-ca"_s), true},
        {databaseAt(u"service=team"_s), false},
        {},
    };
    const bool keepsPrivate = keepsFilesPrivate(m_temporary.path()); // Wine does not
    for (const StoreChoice &row : rows) {
        ASSERT_TRUE(keepStoreChoice(folder(), row).ok());
        EXPECT_EQ(readStoreChoice(folder()).value(), row);
        EXPECT_TRUE(!keepsPrivate || isPrivate(folder() + u"/place.json"_s));
    }
    EXPECT_TRUE(open()) << "the folder stays one of a store";
}

TEST_F(StoreChoices, ThatCannotBeReadAreNoChoiceForOtherData)
{
    ASSERT_TRUE(keepStoreChoice(folder(), {}).ok());
    for (const QByteArray &bytes : {QByteArray("{"), QByteArray(), QByteArray("{\"database\":\"/folder\"}"),
                                    QByteArray("{\"database\":\"postgresql://a:secret@b/c\"}")}) {
        setContent(folder() + u"/place.json"_s, bytes);
        const auto read = readStoreChoice(folder());
        ASSERT_FALSE(read.ok()) << bytes.constData();
        EXPECT_EQ(read.error().code, ErrorCode::StorageFailed);
        EXPECT_TRUE(read.error().detail.contains(u"place.json"_s));
        EXPECT_FALSE(read.error().detail.contains(u"secret"_s));
    }
}

} // namespace license::test
