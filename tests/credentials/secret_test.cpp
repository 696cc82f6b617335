// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/secret.h"
#include "tests/support/heapcanary.h"

#include <gtest/gtest.h>

#include <type_traits>
#include <utility>

namespace license::test {

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(!std::is_convertible_v<Secret, QByteArray> && !std::is_convertible_v<QByteArray, Secret>);

TEST(SecretTest, TakesBytesOverAndMovesThem)
{
    QByteArray bytes("lic_token");
    Secret first(std::move(bytes));
    EXPECT_TRUE(bytes.isEmpty()); // NOLINT(bugprone-use-after-move): what is moved from is empty, by contract
    EXPECT_EQ(first.reveal(), "lic_token");
    Secret second(std::move(first));
    EXPECT_TRUE(first.isEmpty()); // NOLINT(bugprone-use-after-move)
    EXPECT_EQ(second.reveal(), "lic_token");
    Secret third(QByteArray("other"));
    third = std::move(second);
    EXPECT_TRUE(second.isEmpty()); // NOLINT(bugprone-use-after-move)
    EXPECT_EQ(third.reveal(), "lic_token");
    Secret &self = third;
    third = std::move(self);
    EXPECT_EQ(third.reveal(), "lic_token");
    EXPECT_TRUE(Secret().isEmpty());
}

TEST(SecretTest, LeavesTheBytesOfOthersAlone)
{
    const QByteArray shared("lic_token");
    const char raw[] = "lic_raw";
    QByteArray copied;
    {
        const Secret secret{QByteArray(shared)};
        EXPECT_NE(secret.reveal().constData(), shared.constData());
        const Secret ofRaw{QByteArray::fromRawData(raw, 7)};
        EXPECT_EQ(ofRaw.reveal(), "lic_raw");
        copied = secret.reveal();
    }
    EXPECT_EQ(shared, "lic_token");
    EXPECT_STREQ(raw, "lic_raw");
    EXPECT_EQ(copied, "lic_token") << "a copy that somebody made is his own";
}

TEST(SecretTest, CloneHasBytesOfItsOwn)
{
    Secret original(QByteArray("lic_token"));
    const Secret clone = original.clone();
    EXPECT_NE(clone.reveal().constData(), original.reveal().constData());
    original = Secret();
    EXPECT_EQ(clone.reveal(), "lic_token");
}

#ifdef LICENSE_HEAP_CANARY

// H10
TEST(SecretTest, H10_LeavesNothingInMemory)
{
    const QByteArray canary = veiledCanary();
    ASSERT_EQ(findInHeap(canary), 0);
    {
        Secret secret(unveiled(canary));
        ASSERT_EQ(findInHeap(canary), 1) << "the search finds what is there";
        const Secret clone = secret.clone();
        ASSERT_EQ(findInHeap(canary), 2);
        Secret moved(std::move(secret));
        ASSERT_EQ(findInHeap(canary), 2);
        moved = Secret();
        EXPECT_EQ(findInHeap(canary), 1);
    }
    EXPECT_EQ(findInHeap(canary), 0);
}

#endif

TEST(UsableToken, IsOneToTwoThousandVisibleAsciiCharacters)
{
    QByteArray all;
    for (char c = '!'; c <= '~'; ++c) {
        all.append(c);
    }
    const struct
    {
        QByteArray bytes;
        bool usable;
    } table[] = {
        {"a", true},
        {"lic_abc-._~+/==", true},
        {all, true},
        {QByteArray(2000, 'x'), true},
        {QByteArray(2001, 'x'), false},
        {"", false},
        {QByteArray(), false},
        {"a b", false},
        {" a", false},
        {"a ", false},
        {"a\t", false},
        {"a\n", false},
        {"a\r", false},
        {QByteArray("a\0b", 3), false},
        {QByteArray("\0", 1), false},
        {"\x7f", false},
        {"t\xc3\xb6ken", false},
        {"\xff", false},
        {"\x1b[31m", false},
        {"\xef\xbb\xbf"
         "a",
         false},
    };
    for (const auto &row : table) {
        EXPECT_EQ(isUsableToken(row.bytes), row.usable) << row.bytes.left(20).toPercentEncoding().toStdString();
    }
}

} // namespace license::test
