// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/looks/examiner.h"
#include "tests/ui/shots/palettes.h"
#include "tests/ui/shots/scenes.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QImage>
#include <QSet>
#include <QWidget>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

constexpr double discernible = 3; // WCAG 2.2, 1.4.11 and 2.4.13

/// The pixels that differ between two pictures with at least 3:1.
int plainlyDiffering(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb first = a.pixel(x, y);
            const QRgb second = b.pixel(x, y);
            count += first != second && ui::contrast(QColor(first), QColor(second)) >= discernible ? 1 : 0;
        }
    }
    return count;
}

QImage pictureOf(QWidget &widget)
{
    QApplication::sendPostedEvents();
    return widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

/// Whether Tab reaches it.
bool isStop(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy() &&
           !widget.isWindow() && widget.width() > 0 && widget.height() > 0;
}

/// What is wrong with the mark of the focus on a control; empty if nothing is.
QString unmarked(QWidget &control)
{
    control.clearFocus();
    const QImage without = pictureOf(control);
    control.setFocus(Qt::TabFocusReason);
    if (!control.hasFocus()) {
        return u"does not take the focus"_s;
    }
    const QImage with = pictureOf(control);
    if (without.size() != with.size()) {
        return {}; // it shows more now
    }
    // A ring of two pixels around a control has more than its width and height; one around a cell or a word has less.
    const bool whole = qobject_cast<QAbstractButton *>(&control) != nullptr;
    const int least = whole ? std::min(control.width(), control.height()) : 24;
    const int found = plainlyDiffering(without, with);
    return found < least ? u"only %1 pixels show the focus, of %2"_s.arg(found).arg(least) : QString();
}

class Focus : public ::testing::TestWithParam<Look>
{
protected:
    void SetUp() override { QApplication::setPalette(GetParam().palette); }
    void TearDown() override { QApplication::setPalette(m_before); }

private:
    QPalette m_before = QApplication::palette();
};

} // namespace

TEST_P(Focus, IsPlainlySeenOnEveryControlThatTabReaches)
{
    QSet<QString> known;
    for (const Scene &scene : scenes()) {
        scene.show([&](QWidget &window) {
            window.activateWindow();
            QApplication::processEvents();
            const auto widgets = window.findChildren<QWidget *>();
            for (QWidget *each : widgets) {
                const QString name = nameOf(*each);
                if (!isStop(*each) || known.contains(name)) {
                    continue;
                }
                known.insert(name);
                const QString wrong = unmarked(*each);
                EXPECT_TRUE(wrong.isEmpty())
                    << scene.name.toStdString() << ": " << name.toStdString() << " " << wrong.toStdString();
            }
        });
    }
    EXPECT_GT(known.size(), 40) << "controls that were looked at";
}

INSTANTIATE_TEST_SUITE_P(In, Focus, ::testing::ValuesIn(looks()),
                         [](const auto &one) { return one.param.name.toStdString(); });

} // namespace license::test
