// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace license::ui {

class ActionButton;
class PlainLabel;

/// The strip above everything that says that this is a demo, what has happened in it and what to press, and its time.
class DemoStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit DemoStrip(QWidget *parent = nullptr);

    /// Empty: what a demo is.
    void presentEvent(const QString &words);
    /// `time` is the demo's, as a person writes it.
    void presentClock(const QString &time);

signals:
    void resetRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_words;
    PlainLabel *m_clock;
    ActionButton *m_reset;
    QBoxLayout *m_texts; ///< words and clock: side by side if there is space
};

} // namespace license::ui
