// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/windowlifecyclefixture.h"
#include "ui/kit/columnwidths.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QTableView>
#include <QTest>

#include <algorithm>

namespace license::ui {

using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

/// A person drags within a header from one place to another.
void drag(QHeaderView &header, const QPoint &from, const QPoint &to)
{
    QWidget *area = header.viewport();
    const auto move = [area](const QPoint &at) {
        QMouseEvent event(QEvent::MouseMove, at, area->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(area, &event);
    };
    QTest::mousePress(area, Qt::LeftButton, {}, from);
    move((from + to) / 2);
    move(to);
    QTest::mouseRelease(area, Qt::LeftButton, {}, to);
}

QPoint middleOf(const QHeaderView &header, int column)
{
    return {header.sectionViewportPosition(column) + header.sectionSize(column) / 2, header.height() / 2};
}

} // namespace

class WindowMemory : public WindowLifecycleTest
{
protected:
    QTableView &licenses() const
    {
        window().resize(1'600, 900);
        window().go(PageId::Details);
        return *widget<QTableView>(window(), "licensesTable");
    }
    void startAnew()
    {
        window().close();
        settle();
        host.reset();
        close();
        open();
        start();
    }
};

TEST_F(WindowMemory, ChosenColumnsTheirOrderWidthsAndSortSurviveARestart)
{
    enum Column { Type, AssignedTo, Total, Used, Free, Usage, ValidUntil };
    start();
    {
        QTableView &table = licenses();
        QHeaderView &header = *table.horizontalHeader();
        QApplication::processEvents();
        widget<QAction>(table, "column.1")->setChecked(false);
        const QPoint edge(header.sectionViewportPosition(Type) + header.sectionSize(Type) - 1, header.height() / 2);
        drag(header, edge, edge + QPoint(57, 0));
        drag(header, middleOf(header, ValidUntil), middleOf(header, Total));
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, middleOf(header, Used));
        ASSERT_TRUE(header.isSectionHidden(AssignedTo));
        ASSERT_LT(header.visualIndex(ValidUntil), header.visualIndex(Used));
        ASSERT_EQ(header.sortIndicatorSection(), Used);
        ASSERT_EQ(ColumnWidths::of(&table)->dragged(), QList<int>{Type});
    }
    const QHeaderView &before = *licenses().horizontalHeader();
    const int width = before.sectionSize(Type);
    const int place = before.visualIndex(ValidUntil);
    const Qt::SortOrder order = before.sortIndicatorOrder();
    startAnew();
    for (const char *when : {"restarted", "spoken to in another language"}) {
        SCOPED_TRACE(when);
        const QTableView &table = licenses();
        const QHeaderView &header = *table.horizontalHeader();
        QApplication::processEvents();
        EXPECT_TRUE(header.isSectionHidden(AssignedTo));
        EXPECT_FALSE(header.isSectionHidden(Total));
        EXPECT_EQ(header.sectionSize(Type), width);
        EXPECT_EQ(header.visualIndex(ValidUntil), place);
        EXPECT_EQ(header.sortIndicatorSection(), Used);
        EXPECT_EQ(header.sortIndicatorOrder(), order);
        QVector<qint64> used;
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            used += QLocale().toLongLong(table.model()->index(row, Used).data().toString());
        }
        ASSERT_GT(used.size(), 1);
        EXPECT_TRUE(order == Qt::AscendingOrder ? std::is_sorted(used.cbegin(), used.cend())
                                                : std::is_sorted(used.crbegin(), used.crend()));
        window().go(PageId::Preferences);
        choose(Language::German);
        QApplication::processEvents();
    }
}

TEST_F(WindowMemory, InAnotherLanguageEachColumnIsAsWideAsItsName)
{
    start();
    static_cast<void>(licenses());
    QApplication::processEvents();
    window().go(PageId::Preferences);
    choose(Language::Polish);
    QApplication::processEvents();
    const QHeaderView &header = *licenses().horizontalHeader();
    QApplication::processEvents();
    for (int column = 0; column < header.count(); ++column) {
        const QString name = header.model()->headerData(column, Qt::Horizontal).toString();
        EXPECT_GT(header.sectionSize(column), header.fontMetrics().horizontalAdvance(name)) << name.toStdString();
    }
}

} // namespace license::ui
