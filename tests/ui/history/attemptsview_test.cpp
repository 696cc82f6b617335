// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language.h"
#include "tests/ui/history/sampleattempts.h"
#include "tests/ui/uitools.h"
#include "ui/history/attemptsview.h"
#include "ui/history/historytablemodel.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;
using std::chrono::hours;

namespace {

/// The longest words of every column.
QVector<HistoryEntry> longAttempts()
{
    QVector<HistoryEntry> made;
    const Error error{.code = ErrorCode::Tls};
    for (int at = 0; at < 60; ++at) {
        const bool failed = at % 7 == 3;
        made.append({attemptsNow - hours{25 * at},
                     at % 5 == 0 ? Trigger::Network : Trigger::Scheduled,
                     failed ? Outcome::Failed : Outcome::Unchanged,
                     failed ? std::optional(error) : std::nullopt,
                     std::chrono::milliseconds{61'412},
                     {}});
    }
    return made;
}

} // namespace

TEST(AttemptsView, WhatASelectedAttemptSaysTooGivesWayInsteadOfScrollingSideways)
{
    using Column = HistoryTableModel::Column;
    struct
    {
        int width;                ///< of the page in a window of 640, 800 and 1,240 pixels
        std::optional<bool> both; ///< whether trigger and duration are seen; none: as the words allow
    } const rows[] = {{960, true}, {520, {}}, {414, false}, {960, true}};
    for (const Language language : {Language::English, Language::Polish, Language::German}) {
        text::Speech speech;
        speech.speak(language, QLocale::c());
        AttemptsView view;
        view.present(longAttempts(), attemptsNow);
        view.show();
        const auto *table = widget<QTableView>(view, "historyTable");
        for (const auto &row : rows) {
            SCOPED_TRACE(testing::Message() << row.width << " in language " << int(language));
            view.resize(row.width, 500);
            QCoreApplication::processEvents();
            EXPECT_EQ(table->horizontalScrollBar()->maximum(), 0);
            for (const Column column : {Column::StartedBy, Column::Took}) {
                const bool hidden = table->isColumnHidden(static_cast<int>(column));
                EXPECT_EQ(!hidden, row.both.value_or(!hidden));
            }
            for (const Column column : {Column::When, Column::Outcome, Column::What}) {
                EXPECT_FALSE(table->isColumnHidden(static_cast<int>(column)));
            }
            EXPECT_GE(table->columnWidth(static_cast<int>(Column::What)), 80) << "readable";
        }
    }
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

TEST(AttemptsView, DatesAreBriefAndFoundByTheirWholeWords)
{
    AttemptsView view;
    view.present(longAttempts(), attemptsNow);
    QAbstractItemModel *rows = widget<QTableView>(view, "historyTable")->model();
    const QModelIndex third = rows->index(2, 0);
    EXPECT_EQ(third.data().toString(), u"Sat, 21 Nov, 12:05"_s);
    EXPECT_TRUE(third.data(Qt::ToolTipRole).toString().contains(u"Saturday, 21 November, 12:05"_s));
    EXPECT_EQ(third.data(Qt::AccessibleTextRole).toString(), u"Saturday, 21 November, 12:05"_s);
    widget<QLineEdit>(view, "filter")->setText(u"saturday, 21 november"_s);
    EXPECT_EQ(rows->rowCount(), 1);
}

} // namespace license::ui
