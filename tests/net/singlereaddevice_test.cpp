// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/singlereaddevice.h"
#include "tests/support/heapcanary.h"

#include <gtest/gtest.h>

#include <array>
#include <memory>

namespace license::test {

TEST(SingleReadDevice, IsReadOnceAndNeverAgain)
{
    SingleReadDevice device(Secret(QByteArray("a body")));
    EXPECT_EQ(device.bytesAvailable(), 6);
    EXPECT_EQ(device.read(4), "a bo");
    EXPECT_EQ(device.bytesAvailable(), 2);
    EXPECT_FALSE(device.atEnd());
    EXPECT_EQ(device.read(100), "dy");
    EXPECT_TRUE(device.atEnd());
    EXPECT_EQ(device.bytesAvailable(), 0);
    EXPECT_FALSE(device.reset());
    EXPECT_EQ(device.read(1), QByteArray());
}

TEST(SingleReadDevice, AnEmptyBodyIsAtItsEnd)
{
    SingleReadDevice device{Secret()};
    EXPECT_TRUE(device.atEnd());
    EXPECT_EQ(device.read(1), QByteArray());
}

TEST(SingleReadDevice, GivesNothingAwayWhileItMayNotBeRead)
{
    bool may = false;
    SingleReadDevice device(Secret(QByteArray("a body")), [&may] { return may; });
    EXPECT_EQ(device.read(4), QByteArray());
    EXPECT_FALSE(device.atEnd());
    may = true;
    EXPECT_EQ(device.read(4), "a bo");
    may = false;
    EXPECT_EQ(device.read(4), QByteArray());
    EXPECT_EQ(device.bytesAvailable(), 2);
}

#ifdef LICENSE_HEAP_CANARY

// H10
TEST(SingleReadDevice, H10_LeavesNothingInMemoryOnceItIsRead)
{
    const QByteArray canary = veiledCanary();
    SingleReadDevice device(Secret(unveiled(canary)));
    ASSERT_EQ(findInHeap(canary), 1);
    std::array<char, 200> part{}; // on the stack, where nobody searches
    ASSERT_EQ(device.read(part.data(), 200), 200);
    EXPECT_EQ(findInHeap(canary), 1) << "the rest is still to be sent";
    ASSERT_EQ(device.read(part.data(), 200), 56);
    EXPECT_EQ(findInHeap(canary), 0);
}

// H10
TEST(SingleReadDevice, H10_LeavesNothingInMemoryIfItIsNeverRead)
{
    const QByteArray canary = veiledCanary();
    auto device = std::make_unique<SingleReadDevice>(Secret(unveiled(canary)));
    ASSERT_EQ(findInHeap(canary), 1);
    device.reset();
    EXPECT_EQ(findInHeap(canary), 0);
}

#endif

} // namespace license::test
