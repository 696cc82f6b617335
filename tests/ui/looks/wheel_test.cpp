// SPDX-License-Identifier: GPL-3.0-or-later
// The wheel in a window that is too small for its page: nothing under the pointer keeps it for itself.
#include "tests/ui/looks/examiner.h"
#include "tests/ui/shots/scenes.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSpontaneKeyEvent>
#include <QWheelEvent>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

enum class Turn { Down, Up };

/// As the desktop sends it: an event of its own goes on to the parents of who ignores it, one of ours would not.
void turnOver(QWidget &under, Turn turn)
{
    const QPointF at = under.rect().center();
    const QPoint angle(0, turn == Turn::Down ? -120 : 120);
    QWheelEvent wheel(at, under.mapToGlobal(at), {}, angle, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&wheel);
    qApp->notify(&under, &wheel);
}

using Areas = QVector<QAbstractScrollArea *>;

/// What can scroll around a point of a widget, the page last.
Areas areasAround(const QWidget &widget)
{
    Areas areas;
    for (QWidget *each = widget.parentWidget(); each; each = each->isWindow() ? nullptr : each->parentWidget()) {
        auto *area = qobject_cast<QAbstractScrollArea *>(each);
        if (area && area->verticalScrollBar()->maximum() > 0) {
            areas.append(area);
        }
    }
    return areas;
}

/// The page is at this end, and what lies in it at the other.
void moveTo(const Areas &areas, Turn turn)
{
    for (QAbstractScrollArea *area : areas) {
        QScrollBar &bar = *area->verticalScrollBar();
        const bool toStart = (area == areas.last()) == (turn == Turn::Down);
        bar.setValue(toStart ? bar.minimum() : bar.maximum());
    }
}

/// What is wrong with the wheel over a widget of a page that scrolls; empty if nothing is.
QString wrongOver(QWidget &under, const Areas &areas)
{
    const QScrollBar &page = *areas.last()->verticalScrollBar();
    moveTo(areas, Turn::Down);
    turnOver(under, Turn::Down);
    if (page.value() == page.minimum()) {
        return u"keeps the wheel that turns down"_s;
    }
    moveTo(areas, Turn::Up);
    turnOver(under, Turn::Up);
    if (page.value() == page.maximum()) {
        return u"keeps the wheel that turns up"_s;
    }
    if (areas.size() == 1 || areas.first()->viewport() != &under) {
        return {};
    }
    for (const QAbstractScrollArea *area : areas) {
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->minimum());
    }
    turnOver(under, Turn::Down);
    const bool itself = areas.first()->verticalScrollBar()->value() > areas.first()->verticalScrollBar()->minimum();
    return itself && page.value() == page.minimum() ? QString() : u"can scroll, and does not do so first"_s;
}

} // namespace

/// Every state of every page in a window of 800×600, and every dialog in one that is as low.
TEST(Wheel, ScrollsTheListUnderThePointerAndWhereItScrollsNoFurtherThePage)
{
    QSet<QString> known;
    int lists = 0;
    for (const Scene &scene : scenes()) {
        scene.show([&](QWidget &window) {
            SCOPED_TRACE(scene.name.toStdString());
            window.setMinimumSize(1, 1);
            window.resize(window.windowType() == Qt::Dialog ? QSize(window.width(), 240) : QSize(800, 600));
            QApplication::processEvents();
            QApplication::processEvents();
            if (QWidget *focused = QApplication::focusWidget()) {
                focused->clearFocus(); // a number that has it may be turned
            }
            const auto widgets = window.findChildren<QWidget *>();
            for (QWidget *under : widgets) {
                const Areas areas = areasAround(*under);
                const QString name = nameOf(*under);
                if (areas.isEmpty() || !qobject_cast<QScrollArea *>(areas.last()) || !under->isVisible() ||
                    under->testAttribute(Qt::WA_TransparentForMouseEvents) || known.contains(name)) {
                    continue;
                }
                known.insert(name);
                lists += areas.size() > 1 && areas.first()->viewport() == under ? 1 : 0;
                const QString wrong = wrongOver(*under, areas);
                EXPECT_TRUE(wrong.isEmpty()) << name.toStdString() << " " << wrong.toStdString();
            }
        });
    }
    EXPECT_GT(known.size(), 100) << "widgets that were looked at";
    EXPECT_GT(lists, 2) << "lists that were looked at";
}

} // namespace license::test
