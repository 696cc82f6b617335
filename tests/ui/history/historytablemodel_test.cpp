// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/history/sampleattempts.h"
#include "ui/history/availabilitymodel.h"
#include "ui/history/historytablemodel.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;
using std::chrono::hours;

namespace {

QString cell(const QAbstractItemModel &model, int row, HistoryTableModel::Column column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

} // namespace

TEST(HistoryTableModel, KeepsTheRulesOfModelsThroughEveryChange)
{
    HistoryTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVector<HistoryEntry> all = sampleAttempts();
    model.setEntries({}, attemptsNow);
    model.setEntries(all, attemptsNow);
    EXPECT_EQ(model.rowCount(), 3);
    all.prepend(attempt(0, Outcome::Unchanged));
    model.setEntries(all, attemptsNow);
    EXPECT_EQ(model.rowCount(), 4);
    all.prepend(attempt(0, Outcome::Skipped));
    all.removeLast(); // the history is limited
    model.setEntries(all, attemptsNow);
    EXPECT_EQ(model.rowCount(), 4);
    model.setEntries({attempt(99, Outcome::Failed)}, attemptsNow); // another service
    EXPECT_EQ(model.rowCount(), 1);
    model.setEntries({}, attemptsNow);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(HistoryTableModel, WordsAttemptsAndWhatCameOfThem)
{
    HistoryTableModel model;
    model.setEntries(sampleAttempts(), attemptsNow);
    using Column = HistoryTableModel::Column;
    EXPECT_EQ(cell(model, 0, Column::When), u"Today at 13:05"_s);
    EXPECT_EQ(cell(model, 2, Column::When), u"Yesterday at 08:05"_s);
    EXPECT_EQ(cell(model, 0, Column::StartedBy), u"Automatic"_s);
    EXPECT_TRUE(cell(model, 0, Column::What).contains(u"+15 Endpoint (10 → 25)"_s));
    EXPECT_EQ(cell(model, 1, Column::Outcome), u"Failed"_s);
    EXPECT_EQ(cell(model, 1, Column::What), u"The license server did not answer in time."_s);
    EXPECT_EQ(cell(model, 1, Column::Took), u"412 ms"_s);
}

TEST(HistoryTableModel, InsertsAtTheHeadSoThatASelectionSurvives)
{
    HistoryTableModel model;
    model.setEntries(sampleAttempts(), attemptsNow);
    const QPersistentModelIndex kept = model.index(1, 0);
    QVector<HistoryEntry> more = sampleAttempts();
    more.prepend(attempt(0, Outcome::Unchanged));
    model.setEntries(more, attemptsNow);
    EXPECT_TRUE(kept.isValid());
    EXPECT_EQ(kept.row(), 2);
}

TEST(AvailabilityModel, KeepsTheRulesOfModelsThroughEveryChange)
{
    AvailabilityModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto shown = [](int days) {
        QVector<Instant> starts;
        for (int day = days; day > 0; --day) {
            starts.append(attemptsNow - hours{24 * day});
        }
        return availability(sampleAttempts(), starts, attemptsNow);
    };
    model.setAvailability(shown(30), attemptsNow);
    EXPECT_EQ(model.columnCount(), 30);
    model.setAvailability(shown(30), attemptsNow);
    model.setAvailability(shown(7), attemptsNow);
    EXPECT_EQ(model.columnCount(), 7);
    model.setAvailability({}, attemptsNow);
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace license::ui
