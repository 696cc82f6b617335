// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/singleinstance.h"
#include "tests/support/waitfor.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace license {

using namespace license::test;

TEST(SingleInstance, ASecondStartRaisesTheFirst)
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    EXPECT_FALSE(first.raiseOther());
    first.listen();
    int raised = 0;
    QObject::connect(&first, &SingleInstance::raised, &first, [&raised] { ++raised; });
    const SingleInstance second(folder.path() + QStringLiteral("/../") + folder.path().section(QLatin1Char('/'), -1));
    EXPECT_TRUE(second.raiseOther());
    EXPECT_TRUE(waitFor([&raised] { return raised == 1; }));
}

TEST(SingleInstance, AnotherDataFolderHasAWindowOfItsOwn)
{
    const QTemporaryDir folder;
    const QTemporaryDir other;
    SingleInstance first(folder.path());
    first.listen();
    EXPECT_FALSE(SingleInstance(other.path()).raiseOther());
}

TEST(SingleInstance, WhatAKilledConsoleLeftDoesNotMatter)
{
    const QTemporaryDir folder;
    {
        SingleInstance gone(folder.path());
        gone.listen();
    }
    SingleInstance next(folder.path());
    EXPECT_FALSE(next.raiseOther());
    next.listen();
    EXPECT_TRUE(SingleInstance(folder.path()).raiseOther());
}

} // namespace license
