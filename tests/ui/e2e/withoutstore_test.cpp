// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/withoutstore.h"
#include "core/domain/databaseproblem.h"
#include "tests/ui/uitools.h"

#include <QApplication>
#include <QDialog>
#include <QPushButton>
#include <QTimer>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

/// What a person who presses this button, or closes the dialog without one, is understood to want.
WithoutStore answerBy(const QString &button, QString &words)
{
    QTimer look;
    look.setInterval(1);
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        auto *box = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!box) {
            return;
        }
        look.stop();
        words = box->accessibleDescription();
        if (auto *pressed = box->findChild<QPushButton *>(button)) {
            pressed->click();
        } else {
            box->reject();
        }
    });
    look.start();
    return askWithoutStore(databaseError(DatabaseProblem::Away, u"could not connect"_s));
}

} // namespace

TEST(WithoutStore, APersonDecidesWhatToDo)
{
    const struct
    {
        QString button;
        WithoutStore answer;
    } rows[] = {
        {u"storeAgain"_s, WithoutStore::TryAgain},
        {u"storeHere"_s, WithoutStore::UseThisComputer},
        {u"storeQuit"_s, WithoutStore::Quit},
        {u"none"_s, WithoutStore::Quit},
    };
    for (const auto &row : rows) {
        QString words;
        EXPECT_EQ(answerBy(row.button, words), row.answer) << qPrintable(row.button);
        EXPECT_TRUE(words.contains(u"cannot be reached"_s)) << qPrintable(words);
        EXPECT_TRUE(words.contains(u"Your choice in Preferences stays"_s));
    }
}

} // namespace license::test
