// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/samplestates.h"
#include "tests/ui/uitools.h"
#include "ui/models/historytablemodel.h"
#include "ui/pages/historypage.h"
#include "ui/widgets/emptystate.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;
using std::chrono::hours;

namespace {

const Instant now = FakeClock().now().wall;

HistoryEntry entry(int hoursAgo, Outcome outcome, std::optional<Error> error = {}, QVector<Change> changes = {})
{
    return {now - hours{hoursAgo}, Trigger::Scheduled, outcome,
            std::move(error),      milliseconds{412},  std::move(changes)};
}

QVector<HistoryEntry> entries()
{
    return {entry(1, Outcome::Changed, {}, sampleChanges()),
            entry(2, Outcome::Failed, Error{.code = ErrorCode::Timeout}), entry(30, Outcome::Unchanged)};
}

QString cell(const QAbstractItemModel &model, int row, HistoryTableModel::Column column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

} // namespace

TEST(HistoryTableModel, KeepsTheRulesOfModelsThroughEveryChange)
{
    HistoryTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVector<HistoryEntry> all = entries();
    model.setEntries({}, now);
    model.setEntries(all, now);
    EXPECT_EQ(model.rowCount(), 3);
    all.prepend(entry(0, Outcome::Unchanged));
    model.setEntries(all, now);
    EXPECT_EQ(model.rowCount(), 4);
    all.prepend(entry(0, Outcome::Skipped));
    all.removeLast(); // the history is capped
    model.setEntries(all, now);
    EXPECT_EQ(model.rowCount(), 4);
    model.setEntries({entry(99, Outcome::Failed)}, now); // another service
    EXPECT_EQ(model.rowCount(), 1);
    model.setEntries({}, now);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(HistoryTableModel, WordsAttemptsAndWhatCameOfThem)
{
    HistoryTableModel model;
    model.setEntries(entries(), now);
    using Column = HistoryTableModel::Column;
    EXPECT_EQ(cell(model, 0, Column::When), u"Today at 13:05"_s);
    EXPECT_EQ(cell(model, 2, Column::When), u"Yesterday at 08:05"_s);
    EXPECT_EQ(cell(model, 0, Column::StartedBy), u"Automatic"_s);
    EXPECT_TRUE(cell(model, 0, Column::What).contains(u"+15 Endpoint (10 → 25)"_s));
    EXPECT_EQ(cell(model, 1, Column::Outcome), u"Failed"_s);
    EXPECT_EQ(cell(model, 1, Column::What), u"The license server did not answer in time."_s);
    EXPECT_EQ(cell(model, 1, Column::Took), u"0.4 s"_s);
}

TEST(HistoryTableModel, InsertsAtTheHeadSoThatASelectionSurvives)
{
    HistoryTableModel model;
    model.setEntries(entries(), now);
    const QPersistentModelIndex kept = model.index(1, 0);
    QVector<HistoryEntry> more = entries();
    more.prepend(entry(0, Outcome::Unchanged));
    model.setEntries(more, now);
    EXPECT_TRUE(kept.isValid());
    EXPECT_EQ(kept.row(), 2);
}

class HistoryPageTest : public testing::Test
{
protected:
    void SetUp() override { page.show(entries(), now); }
    QAbstractItemModel &rows() { return *widget<QTableView>(page, "historyTable")->model(); }

    HistoryPage page;
};

TEST_F(HistoryPageTest, FiltersAsYouType)
{
    auto *filter = widget<QLineEdit>(page, "filter");
    EXPECT_EQ(rows().rowCount(), 3);
    EXPECT_EQ(textOf(page, "historyCount"), u"3 attempts"_s);
    filter->setText(u"ENDPOINT"_s);
    EXPECT_EQ(rows().rowCount(), 1);
    EXPECT_EQ(textOf(page, "historyCount"), u"1 of 3"_s);
    filter->setText(u"nothing like it"_s);
    EXPECT_EQ(rows().rowCount(), 0);
    EXPECT_EQ(textOf(page, "emptyHeadline"), u"Nothing matches"_s);
    QTest::keyClick(filter, Qt::Key_Escape);
    EXPECT_TRUE(filter->text().isEmpty());
    EXPECT_EQ(rows().rowCount(), 3);
}

TEST_F(HistoryPageTest, FiltersByOutcome)
{
    press(page, "showFailures");
    EXPECT_EQ(rows().rowCount(), 1);
    press(page, "showChanges");
    EXPECT_EQ(rows().rowCount(), 1);
    press(page, "showAll");
    EXPECT_EQ(rows().rowCount(), 3);
}

TEST_F(HistoryPageTest, EmptyLoadingAndFailedHaveTheirOwnWords)
{
    QSignalSpy refresh(&page, &HistoryPage::refreshRequested);
    QSignalSpy retry(&page, &HistoryPage::retryRequested);
    page.show(QVector<HistoryEntry>{}, now);
    EXPECT_EQ(textOf(page, "emptyHeadline"), u"No attempts yet"_s);
    press(page, "emptyAction");
    EXPECT_EQ(refresh.size(), 1);
    page.showLoading();
    EXPECT_EQ(textOf(page, "emptyHeadline"), u"Reading the history…"_s);
    page.show(Error{.code = ErrorCode::StorageFailed}, now);
    EXPECT_EQ(textOf(page, "emptyHeadline"), u"The history could not be read"_s);
    press(page, "emptyAction");
    EXPECT_EQ(retry.size(), 1);
    EXPECT_EQ(refresh.size(), 1);
}

TEST_F(HistoryPageTest, CopiesSelectedRowsAsText)
{
    auto *table = widget<QTableView>(page, "historyTable");
    page.QWidget::show();
    page.activateWindow();
    table->setFocus();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(u"\tFailed\tThe license server did not answer"_s))
        << QGuiApplication::clipboard()->text().toStdString();
}

} // namespace license::ui
