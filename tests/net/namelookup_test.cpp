// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/namelookup.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

#include <memory>
#include <optional>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

TEST(NameLookup, AnswersOnceThroughTheEventLoop)
{
    for (const QString &host : {u"localhost"_s, u"127.0.0.1"_s, u"::1"_s}) {
        SCOPED_TRACE(host.toStdString());
        QObject context;
        int answers = 0;
        std::optional<Result<QList<QHostAddress>>> last;
        lookUpName(host, &context, [&](Result<QList<QHostAddress>> result) {
            ++answers;
            last = std::move(result);
        });
        EXPECT_EQ(answers, 0);
        ASSERT_TRUE(waitFor([&] { return last.has_value(); }));
        ASSERT_TRUE(last->ok()) << last->error().detail.toStdString();
        EXPECT_TRUE(last->value().constFirst().isLoopback());
        EXPECT_TRUE(waitFor([&] { return context.children().isEmpty(); }));
        EXPECT_EQ(answers, 1);
    }
}

TEST(NameLookup, AContextThatGoesTakesTheFunctionWithIt)
{
    const auto held = std::make_shared<bool>(false);
    {
        QObject context;
        lookUpName(u"localhost"_s, &context, [held](const auto &) { *held = true; });
        EXPECT_GT(held.use_count(), 1);
    }
    EXPECT_EQ(held.use_count(), 1);
    EXPECT_FALSE(*held);
}
