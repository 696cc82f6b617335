// SPDX-License-Identifier: GPL-3.0-or-later
// The wheel scrolls what is under the pointer, or else the page; it never chooses anything.
#include "tests/ui/shots/scenes.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QScrollBar>
#include <QTabBar>
#include <QWheelEvent>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

constexpr int notch = 120;

void turn(QWidget &under, int delta)
{
    const QPointF at = under.rect().center();
    QWheelEvent wheel(at, under.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&under, &wheel);
}

/// Every view that scrolls around `widget`, the nearest one first.
QVector<QAbstractScrollArea *> viewsAround(const QWidget *widget)
{
    QVector<QAbstractScrollArea *> views;
    for (QWidget *each = widget->parentWidget(); each; each = each->parentWidget()) {
        if (auto *view = qobject_cast<QAbstractScrollArea *>(each)) {
            views.append(view);
        }
    }
    return views;
}

bool isSeen(const QWidget &widget)
{
    return widget.isVisible() && !widget.visibleRegion().isEmpty();
}

} // namespace

TEST(Wheel, DISABLED_ScrollsThePageWhereAListHasNothingMoreToScroll)
{
    int turned = 0;
    for (const Scene &scene : scenes()) {
        scene.show([&](QWidget &window) {
            const auto views = window.findChildren<QAbstractScrollArea *>();
            for (QAbstractScrollArea *view : views) {
                QVector<QAbstractScrollArea *> around = viewsAround(view);
                around.removeIf(
                    [](const QAbstractScrollArea *each) { return each->verticalScrollBar()->maximum() == 0; });
                if (around.isEmpty() || !isSeen(*view->viewport())) {
                    continue;
                }
                QScrollBar *page = around.first()->verticalScrollBar();
                for (const int delta : {-notch, notch}) {
                    QScrollBar *own = view->verticalScrollBar();
                    own->setValue(delta < 0 ? own->maximum() : own->minimum());
                    page->setValue(delta < 0 ? page->minimum() : page->maximum());
                    const int before = page->value();
                    turn(*view->viewport(), delta);
                    EXPECT_NE(page->value(), before)
                        << scene.name.toStdString() << ": " << view->objectName().toStdString();
                    ++turned;
                }
            }
        });
    }
    EXPECT_GT(turned, 10);
}

TEST(Wheel, ChoosesNoTab)
{
    int tabs = 0;
    for (const Scene &scene : scenes()) {
        scene.show([&](QWidget &window) {
            const auto bars = window.findChildren<QTabBar *>();
            for (QTabBar *bar : bars) {
                if (!isSeen(*bar)) {
                    continue;
                }
                ++tabs;
                const int before = bar->currentIndex();
                turn(*bar, -notch);
                turn(*bar, notch);
                turn(*bar, notch);
                EXPECT_EQ(bar->currentIndex(), before) << scene.name.toStdString();
            }
        });
    }
    EXPECT_GT(tabs, 0);
}

} // namespace license::test
