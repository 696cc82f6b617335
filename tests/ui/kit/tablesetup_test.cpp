// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/columnmenu.h"
#include "ui/kit/columnstretcher.h"
#include "ui/kit/columnwidths.h"
#include "ui/kit/tablesetup.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyleOptionHeader>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace license::test {

TEST(Tables, K02_CopiedRowsBeginNoFormulaInASpreadsheet)
{
    const std::pair<QString, QString> rows[] = {
        {u"=1+1"_s, u"'=1+1"_s}, {u"@SUM(A1)"_s, u"'@SUM(A1)"_s}, {u"+15 Endpoint"_s, u"'+15 Endpoint"_s},
        {u"-2"_s, u"'-2"_s},     {u"a\"=1+1"_s, u"'a\"'=1+1"_s},  {u"\uFF1D1"_s, u"'\uFF1D1"_s},
        {u"plain"_s, u"plain"_s}};
    QStandardItemModel model;
    QStringList wanted;
    for (const auto &[name, copied] : rows) {
        model.appendRow({new QStandardItem(u"x"_s), new QStandardItem(name)});
        wanted += u"x\t"_s + copied;
    }
    QTableView table;
    ui::setUpTable(&table);
    table.setModel(&model);
    table.selectAll();
    table.actions().constFirst()->trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text().split(u'\n'), wanted);
}

TEST(Tables, ASortedColumnOfShortWordsHasItsWholeNameBesideItsMark)
{
    QStandardItemModel model(1, 2);
    model.setHorizontalHeaderLabels({u"Deadline"_s, u"Rest"_s});
    model.setItem(0, 0, new QStandardItem(u"x"_s));
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QTableView table;
        table.setLayoutDirection(direction);
        ui::setUpTable(&table);
        table.setModel(&model);
        table.setSortingEnabled(true);
        table.sortByColumn(0, Qt::AscendingOrder);
        ui::fitColumnsOnce(&table);

        const QHeaderView &header = *table.horizontalHeader();
        QStyleOptionHeader option;
        option.initFrom(&header);
        option.rect = QRect(0, 0, header.sectionSize(0), header.height());
        option.sortIndicator = QStyleOptionHeader::SortUp;
        const QRect words = header.style()->subElementRect(QStyle::SE_HeaderLabel, &option, &header);
        const QRect mark = header.style()->subElementRect(QStyle::SE_HeaderArrow, &option, &header);
        EXPECT_GE(words.width(), header.fontMetrics().horizontalAdvance(u"Deadline"_s)) << direction;
        EXPECT_FALSE(words.intersects(mark)) << direction;
        EXPECT_TRUE(option.rect.contains(words | mark)) << direction;

        // It is also drawn there: at the end of the section, with nothing between it and the edge.
        table.resize(400, 200);
        const QImage picture = table.horizontalHeader()->grab().toImage();
        const auto isMarked = [&picture](const QRect &area) {
            for (int x = area.left(); x <= area.right(); ++x) {
                for (int y = area.top() + 4; y < area.bottom() - 4; ++y) {
                    if (picture.pixelColor(x, y) != picture.pixelColor(area.left(), area.top() + 2)) {
                        return true;
                    }
                }
            }
            return false;
        };
        const int shift = direction == Qt::LeftToRight ? 0 : picture.width() - option.rect.width();
        EXPECT_TRUE(isMarked(mark.translated(shift, 0))) << direction;
        EXPECT_EQ(mark.left() > words.right(), direction == Qt::LeftToRight);
    }
}

TEST(Tables, KeepWidthsThatAPersonHasDraggedAndFitAllOthers)
{
    QStandardItemModel model(0, 3);
    model.setHorizontalHeaderLabels({u"Time"_s, u"Trigger"_s, u"Outcome"_s});
    QTableView table;
    ui::setUpTable(&table);
    table.setModel(&model);
    table.resize(800, 200);
    table.show();
    QHeaderView *header = table.horizontalHeader();
    header->resizeSection(0, 300); // by the program
    const QPoint edge(header->sectionViewportPosition(1) + header->sectionSize(1) - 1, header->height() / 2);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
    QMouseEvent drag(QEvent::MouseMove, edge + QPoint(37, 0), header->viewport()->mapToGlobal(edge + QPoint(37, 0)),
                     Qt::LeftButton, Qt::LeftButton, {});
    QApplication::sendEvent(header->viewport(), &drag);
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge + QPoint(37, 0));
    const int dragged = header->sectionSize(1);
    EXPECT_EQ(ui::ColumnWidths::of(&table)->dragged(), QList<int>{1});

    model.appendRow({new QStandardItem(u"x"_s), new QStandardItem(QString(60, u'x')),
                     new QStandardItem(u"a longer outcome than its name"_s)});
    ui::fitColumnsOnce(&table);
    EXPECT_LT(header->sectionSize(0), 300);
    EXPECT_EQ(header->sectionSize(1), dragged);
    EXPECT_GT(header->sectionSize(2), 120);
}

TEST(Tables, SpareColumnsGiveWayOneAfterTheOtherAndComeBack)
{
    QStandardItemModel model(1, 4);
    model.setHorizontalHeaderLabels({u"Name"_s, u"Words"_s, u"Second"_s, u"First"_s});
    model.setItem(0, 1, new QStandardItem(QString(80, u'x')));
    QTableView table;
    ui::setUpTable(&table);
    table.setModel(&model);
    auto *stretcher = new ui::ColumnStretcher(&table, 1, 200);
    stretcher->setSpare({3, 2});
    table.show();
    for (const int column : {0, 2, 3}) {
        table.setColumnWidth(column, 100);
    }
    struct
    {
        int width;
        bool second;
        bool first;
        bool scrolls;
    } const rows[] = {{520, true, true, false},  {440, true, false, false}, {320, false, false, false},
                      {240, false, false, true}, {440, true, false, false}, {520, true, true, false}};
    for (const auto &row : rows) {
        SCOPED_TRACE(row.width);
        table.resize(row.width, 200);
        QApplication::processEvents();
        EXPECT_EQ(!table.isColumnHidden(2), row.second);
        EXPECT_EQ(!table.isColumnHidden(3), row.first);
        EXPECT_EQ(table.horizontalScrollBar()->maximum() > 0, row.scrolls);
        EXPECT_TRUE(row.scrolls || table.horizontalHeader()->length() == table.viewport()->width());
    }
}

TEST(Tables, AColumnThatGaveWayComesBackWhereTheOneBeforeItIsTooWide)
{
    QStandardItemModel model(1, 4);
    model.setHorizontalHeaderLabels({u"Words"_s, u"Wide"_s, u"Third"_s, u"Second"_s});
    model.setItem(0, 0, new QStandardItem(QString(80, u'x')));
    QTableView table;
    ui::setUpTable(&table);
    table.setModel(&model);
    auto *stretcher = new ui::ColumnStretcher(&table, 0, 200);
    stretcher->setSpare({2, 3, 1}); // the widest one is the last to go
    stretcher->setLeast(120);
    table.show();
    for (const auto &[column, width] : {std::pair{1, 200}, {2, 80}, {3, 90}}) {
        table.setColumnWidth(column, width);
    }
    struct
    {
        int width;
        QVector<int> shown;
        bool scrolls;
    } const rows[] = {{570, {1, 2, 3}, false}, {490, {1, 3}, false}, {400, {1}, false}, {380, {2, 3}, false},
                      {290, {3}, false},       {150, {}, false},     {100, {}, true},   {570, {1, 2, 3}, false}};
    for (const auto &row : rows) {
        SCOPED_TRACE(row.width);
        table.resize(row.width, 200);
        QApplication::processEvents();
        QVector<int> shown;
        for (int column = 1; column < 4; ++column) {
            if (!table.isColumnHidden(column)) {
                shown += column;
            }
        }
        EXPECT_EQ(shown, row.shown);
        EXPECT_EQ(table.horizontalScrollBar()->maximum() > 0, row.scrolls);
    }
}

TEST(Tables, TheLastResortGivesWayOnlyWhereTheWordsWouldBeTooNarrow)
{
    QStandardItemModel model(1, 3);
    model.setHorizontalHeaderLabels({u"Words"_s, u"Spare"_s, u"Last"_s});
    model.setItem(0, 0, new QStandardItem(QString(80, u'x')));
    QTableView table;
    ui::setUpTable(&table);
    table.setModel(&model);
    auto *stretcher = new ui::ColumnStretcher(&table, 0, 200);
    stretcher->setSpare({1});
    stretcher->setLastResort({2});
    stretcher->setLeast(120);
    table.show();
    table.setColumnWidth(1, 100);
    table.setColumnWidth(2, 100);
    struct
    {
        int width;
        bool spare;
        bool last;
    } const rows[] = {
        {410, true, true}, {390, false, true}, {225, false, true}, {210, false, false}, {410, true, true}};
    for (const auto &row : rows) {
        SCOPED_TRACE(row.width);
        table.resize(row.width, 200);
        QApplication::processEvents();
        EXPECT_EQ(!table.isColumnHidden(1), row.spare);
        EXPECT_EQ(!table.isColumnHidden(2), row.last);
        EXPECT_EQ(table.horizontalScrollBar()->maximum(), 0);
    }
}

TEST(Tables, WhatAPersonHasHiddenOrShownStaysSo)
{
    QStandardItemModel model(1, 3);
    model.setHorizontalHeaderLabels({u"Words"_s, u"Second"_s, u"First"_s});
    model.setItem(0, 0, new QStandardItem(QString(80, u'x')));
    QTableView table;
    ui::setUpTable(&table);
    table.setModel(&model);
    auto *stretcher = new ui::ColumnStretcher(&table, 0, 200);
    stretcher->setSpare({2, 1});
    auto *menu = new ui::ColumnMenu(&table, 0);
    table.resize(600, 200);
    table.show();
    QApplication::processEvents();
    menu->findChild<QAction *>(u"column.2"_s)->setChecked(false);
    QApplication::processEvents();
    EXPECT_TRUE(table.isColumnHidden(2)) << "there is room, but nobody wants it";
    EXPECT_FALSE(table.isColumnHidden(1));

    table.resize(230, 200);
    QApplication::processEvents();
    EXPECT_TRUE(table.isColumnHidden(1)) << "gave way";
    emit menu->aboutToShow();
    menu->findChild<QAction *>(u"column.1"_s)->setChecked(true);
    QApplication::processEvents();
    EXPECT_FALSE(table.isColumnHidden(1)) << "wanted, so the table scrolls";
}

} // namespace license::test
