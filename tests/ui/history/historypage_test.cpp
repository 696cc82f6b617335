// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "tests/ui/history/sampleattempts.h"
#include "tests/ui/uitools.h"
#include "ui/history/historypage.h"
#include "ui/history/historytablemodel.h"
#include "ui/kit/emptystate.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;
using std::chrono::hours;

namespace {

UsageSample sample(int daysAgo, qint64 used, qint64 total = 100, const QString &type = u"endpoint"_s)
{
    return {sampleTime - hours{24 * daysAgo}, type, total, used};
}

/// One more per day for 30 days, now 40.
QVector<UsageSample> rising()
{
    QVector<UsageSample> samples;
    for (int ago = 30; ago >= 0; --ago) {
        samples.append(sample(ago, 40 - ago));
    }
    return samples;
}

HistoryPage::Context context()
{
    return {standingsOf(sampleDocument(), sampleTime), attemptsNow, sampleTime};
}

} // namespace

class HistoryPageTest : public testing::Test
{
protected:
    void SetUp() override { page.present(ServicePast{sampleAttempts(), rising()}, context()); }
    QAbstractItemModel &rows() { return *widget<QTableView>(page, "historyTable")->model(); }
    QTableView &table() { return *widget<QTableView>(page, "historyTable"); }
    QString headline(const char *state) { return textOf(*widget<QWidget>(page, state), "emptyHeadline"); }

    QAction refresh;
    HistoryPage page{&refresh};
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
    EXPECT_EQ(headline("attemptsState"), u"Nothing matches"_s);
    EXPECT_FALSE(widget<QWidget>(page, "export")->isEnabled());
    QTest::keyClick(filter, Qt::Key_Escape);
    EXPECT_TRUE(filter->text().isEmpty());
    EXPECT_EQ(rows().rowCount(), 3);
    EXPECT_TRUE(widget<QWidget>(page, "export")->isEnabled());
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

TEST_F(HistoryPageTest, FilteredToNothingOffersToClearTheFilter)
{
    press(page, "showFailures");
    widget<QLineEdit>(page, "filter")->setText(u"endpoint"_s);
    EXPECT_EQ(rows().rowCount(), 0);
    press(*widget<QWidget>(page, "attemptsState"), "emptyAction");
    EXPECT_EQ(rows().rowCount(), 3);
    EXPECT_TRUE(widget<QAbstractButton>(page, "showAll")->isChecked());
}

TEST_F(HistoryPageTest, EmptyLoadingAndFailedHaveTheirOwnWords)
{
    QSignalSpy refreshed(&refresh, &QAction::triggered);
    QSignalSpy retry(&page, &HistoryPage::retryRequested);
    auto *state = widget<EmptyState>(page, "historyState");
    EXPECT_EQ(state->currentIndex(), 0) << "the content";
    const auto words = [state](const char *name) {
        return state->widget(1)->findChild<QLabel *>(QString::fromLatin1(name))->text();
    };
    const auto act = [state] { state->widget(1)->findChild<QAbstractButton *>(u"emptyAction"_s)->click(); };
    page.present(ServicePast{}, context());
    EXPECT_EQ(words("emptyHeadline"), u"No attempts yet"_s);
    act();
    EXPECT_EQ(refreshed.size(), 1);
    page.showLoading();
    EXPECT_EQ(words("emptyHeadline"), u"Reading the history…"_s);
    page.present(Error{.code = ErrorCode::StorageFailed}, context());
    EXPECT_EQ(words("emptyHeadline"), u"The history could not be read"_s);
    act();
    EXPECT_EQ(retry.size(), 1);
    EXPECT_EQ(refreshed.size(), 1);
}

TEST_F(HistoryPageTest, KeepsWhatWasReadWhileATeamsDatabaseIsAway)
{
    const auto *state = widget<EmptyState>(page, "historyState");
    const Error away = databaseError(DatabaseProblem::Away, u"could not connect to server"_s);
    const auto said = [state](const QString &name) { return state->widget(1)->findChild<QLabel *>(name)->text(); };
    page.showLoading();
    page.present(away, context());
    EXPECT_EQ(state->currentIndex(), 1);
    EXPECT_EQ(said(u"emptyHeadline"_s), u"The history is in the team database"_s);
    const QString words = said(u"emptyDetail"_s);
    EXPECT_TRUE(words.contains(u"cannot be reached"_s)) << qPrintable(words);
    EXPECT_TRUE(words.contains(u"It is tried again"_s)) << qPrintable(words);
    EXPECT_FALSE(words.contains(u"could not connect"_s)) << "a library's words help nobody here";

    page.present(ServicePast{sampleAttempts(), {}}, context());
    page.present(away, context());
    EXPECT_EQ(state->currentIndex(), 0) << "the content";
    EXPECT_EQ(page.attempts().size(), sampleAttempts().size());
    EXPECT_TRUE(textOf(page, "historyNote").startsWith(u"As it was today at "_s))
        << qPrintable(textOf(page, "historyNote"));
    page.present(ServicePast{sampleAttempts(), {}}, context());
    EXPECT_EQ(textOf(page, "historyNote"), QString()) << "it is back";
    page.showLoading(); // another service
    page.present(away, context());
    EXPECT_EQ(said(u"emptyHeadline"_s), u"The history is in the team database"_s);
}

TEST_F(HistoryPageTest, CopiesSelectedRowsAsText)
{
    page.show();
    page.activateWindow();
    table().setFocus();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
    table().selectRow(1);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(u"\tFailed\t412 ms\tThe license server did not answer"_s))
        << QGuiApplication::clipboard()->text().toStdString();
}

TEST_F(HistoryPageTest, WhatChangedCanBeReadAgain)
{
    EXPECT_FALSE(isOffered(page, "attemptPanel"));
    table().selectRow(0);
    EXPECT_TRUE(isOffered(page, "attemptPanel"));
    EXPECT_EQ(textOf(page, "attemptTitle"), u"What changed"_s);
    EXPECT_EQ(textOf(page, "attemptWhen"), u"Today at 13:05 · Automatic · took 412 ms"_s);
    EXPECT_EQ(textOf(page, "attemptLine0"), u"Package Xopero ONE Business 10 → Xopero ONE Business 50"_s);
    EXPECT_EQ(textOf(page, "attemptLine2"), u"+15 Endpoint (10 → 25)"_s);
    table().selectRow(1);
    EXPECT_EQ(textOf(page, "attemptTitle"), u"Why it failed"_s);
    EXPECT_EQ(textOf(page, "attemptLine0"), u"The license server did not answer in time."_s);
    EXPECT_FALSE(textOf(page, "attemptLine1").isEmpty()) << "the next step";
    table().selectRow(2);
    EXPECT_EQ(textOf(page, "attemptLine0"), u"Nothing has changed"_s);
    EXPECT_TRUE(widget<QWidget>(page, "attemptPanel")->accessibleDescription().contains(u"Nothing has changed"_s));
    table().clearSelection();
    EXPECT_FALSE(isOffered(page, "attemptPanel"));
}

TEST_F(HistoryPageTest, AnExportIsOfWhatTheFilterLeavesNewestFirst)
{
    QVector<text::ExportFormat> formats;
    QObject::connect(&page, &HistoryPage::exportRequested, &page,
                     [&formats](text::ExportFormat format) { formats += format; });
    widget<QPushButton>(page, "export")->menu()->actions().first()->trigger();
    EXPECT_EQ(formats, QVector<text::ExportFormat>{text::ExportFormat::Excel});
    EXPECT_EQ(page.attempts(), sampleAttempts());
    table().sortByColumn(0, Qt::AscendingOrder);
    EXPECT_EQ(page.attempts(), sampleAttempts());
    press(page, "showFailures");
    EXPECT_EQ(page.attempts(), QVector<HistoryEntry>{sampleAttempts().at(1)});
}

TEST_F(HistoryPageTest, TheStripSaysInWordsWhatItShows)
{
    EXPECT_EQ(textOf(page, "availabilitySummary"), u"Verified on 2 of 2 days · longest gap: 1 d 5 h"_s);
    auto *strip = widget<QTableView>(page, "availabilityTable");
    EXPECT_EQ(strip->accessibleDescription(), textOf(page, "availabilitySummary"));
    const auto cell = [strip](int column) {
        return strip->model()->index(0, column).data(Qt::AccessibleTextRole).toString();
    };
    EXPECT_EQ(cell(29), u"Today · verified once · failed once · The license server did not answer in time."_s);
    EXPECT_EQ(cell(28), u"Sunday, 22 November · verified once"_s);
    EXPECT_EQ(cell(0), u"Sunday, 25 October · Not added yet"_s);
}

TEST_F(HistoryPageTest, ADayOfTheStripLeadsToItsAttempts)
{
    press(page, "showFailures");
    auto *strip = widget<QTableView>(page, "availabilityTable");
    strip->setCurrentIndex(strip->model()->index(0, 28));
    EXPECT_EQ(textOf(page, "availabilityDay"), u"Sunday, 22 November · verified once"_s);
    emit strip->clicked(strip->currentIndex());
    const auto selected = table().selectionModel()->selectedRows();
    ASSERT_EQ(selected.size(), 1);
    EXPECT_EQ(selected.first().data().toString(), u"Yesterday at 08:05"_s);
}

TEST_F(HistoryPageTest, UsageOverTimeIsAPictureAndASentence)
{
    EXPECT_EQ(textOf(page, "forecast"), u"Free licenses run out around 22 January 2027."_s);
    EXPECT_EQ(textOf(page, "usageWords"),
              u"From 10 of 100 used on 24 October to 40 of 100 on 23 November; the most were 40 on 23 November."_s);
    const auto *chart = widget<QWidget>(page, "usageChart");
    EXPECT_EQ(chart->accessibleDescription(), textOf(page, "usageWords") + u'\n' + textOf(page, "forecast"));
}

TEST_F(HistoryPageTest, EachLicenseTypeCanBeChosenAndStaysChosen)
{
    QVector<UsageSample> usage = rising();
    usage += {sample(3, 7, 10, u"server"_s), sample(2, 8, 10, u"quantum_worker"_s)};
    page.present(ServicePast{sampleAttempts(), usage}, context());
    auto *types = widget<QComboBox>(page, "usageType");
    ASSERT_EQ(types->count(), 3);
    EXPECT_EQ(types->itemText(0), u"Endpoint"_s);
    EXPECT_EQ(types->itemText(2), u"quantum_worker"_s) << "no longer in the package";
    types->setCurrentIndex(1);
    EXPECT_EQ(textOf(page, "usageWords"), u"7 of 10 used on 20 November."_s);
    page.present(ServicePast{sampleAttempts(), usage}, context());
    EXPECT_EQ(types->currentText(), u"Server"_s);
    page.present(ServicePast{sampleAttempts(), {}}, context());
    EXPECT_EQ(headline("usageState"), u"No usage known yet"_s);
    EXPECT_FALSE(types->isEnabled());
}

TEST_F(HistoryPageTest, TheKeyboardComesToToday)
{
    const auto *strip = widget<QTableView>(page, "availabilityTable");
    EXPECT_EQ(strip->currentIndex().column(), 29);
    EXPECT_TRUE(strip->selectionModel()->selectedIndexes().isEmpty()) << "the summary stays";
}

TEST_F(HistoryPageTest, TheFirstVerificationSaysSo)
{
    page.present(ServicePast{{attempt(1, Outcome::Changed)}, {}}, context());
    const auto column = static_cast<int>(HistoryTableModel::Column::What);
    EXPECT_EQ(rows().index(0, column).data().toString(), u"First verification"_s);
    table().selectRow(0);
    EXPECT_EQ(textOf(page, "attemptLine0"), u"First verification"_s);
}

TEST_F(HistoryPageTest, ArrowsMoveThroughTheDaysOfTheChartAndItsNameTellsTheNumbers)
{
    page.show();
    page.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
    widget<QTabWidget>(page, "historyTabs")->setCurrentIndex(1);
    auto *chart = widget<QWidget>(page, "usageChart");
    chart->setFocus(Qt::TabFocusReason);
    const std::pair<Qt::Key, QString> table[] = {
        {Qt::Key_Left, u"39 of 100 used on 22 November."_s},     {Qt::Key_Right, u"40 of 100 used on 23 November."_s},
        {Qt::Key_Right, u"40 of 100 used on 23 November."_s},    {Qt::Key_PageUp, u"33 of 100 used on 16 November."_s},
        {Qt::Key_PageDown, u"40 of 100 used on 23 November."_s}, {Qt::Key_Home, u"10 of 100 used on 24 October."_s},
        {Qt::Key_End, u"40 of 100 used on 23 November."_s},
    };
    EXPECT_EQ(chart->accessibleName(), u"40 of 100 used on 23 November."_s);
    for (const auto &[key, words] : table) {
        QTest::keyClick(chart, key);
        EXPECT_EQ(chart->accessibleName(), words) << key;
    }
    chart->clearFocus();
    EXPECT_EQ(chart->accessibleName(), u"Usage over time"_s);
}

} // namespace license::ui
