// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/firstpaint.h"

#include <QApplication>
#include <QPaintEvent>
#include <QWidget>

#include <gtest/gtest.h>

#include <memory>

namespace license::ui {

namespace {

class Canvas final : public QWidget
{
public:
    bool painted = false;

protected:
    void paintEvent(QPaintEvent *) override { painted = true; }
};

void waitFor(const bool &done)
{
    while (!done) {
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

} // namespace

TEST(FirstPaint, CallsFollowThePictureInTheirOrder)
{
    Canvas window;
    QObject context;
    QVector<int> called;
    bool done = false;
    window.show();
    window.painted = false;
    window.update();
    afterFirstPaint(window, &context,
                    {[&] {
                         EXPECT_TRUE(window.painted);
                         called += 1;
                     },
                     [&] { called += 2; }, [&] { done = true; }});
    EXPECT_TRUE(called.isEmpty());
    waitFor(done);
    EXPECT_EQ(called, (QVector<int>{1, 2}));
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_TRUE(context.children().isEmpty()) << "nothing stays behind";
}

TEST(FirstPaint, NobodyWaitsForAWindowThatIsNotToBeSeen)
{
    Canvas hidden;
    QObject context;
    bool done = false;
    afterFirstPaint(hidden, &context, {[&] { done = true; }});
    EXPECT_FALSE(done);
    waitFor(done);
    EXPECT_FALSE(hidden.painted);
}

TEST(FirstPaint, NothingIsCalledOnceItsContextHasGone)
{
    Canvas hidden;
    auto context = std::make_unique<QObject>();
    QObject other;
    bool called = false;
    bool done = false;
    afterFirstPaint(hidden, context.get(), {[&] { context.reset(); }, [&] { called = true; }});
    afterFirstPaint(hidden, &other, {[] {}, [] {}, [&] { done = true; }});
    waitFor(done);
    EXPECT_FALSE(called);
}

} // namespace license::ui
