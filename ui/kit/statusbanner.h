// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/banner.h"
#include "ui/kit/grouppanel.h"

#include <QTimer>

class QBoxLayout;
class QHBoxLayout;

namespace license::ui {

class ActionButton;
class BusyIndicator;
class IconLabel;
class PlainLabel;

/// The one place that says whether all is well: a bold line, a plain one, at most two buttons, a line on clock trouble.
/// Told by edge, icon and words. Wakes only when its text is out of date, and then asks for the next one.
class StatusBanner final : public GroupPanel
{
    Q_OBJECT
public:
    explicit StatusBanner(QWidget *parent = nullptr);

    void present(const text::Banner &banner);
    const text::Banner &value() const { return m_banner; }
    /// Whether there is a connection check to offer.
    void setCheckAvailable(bool available);

signals:
    /// Of the service that it tells of, which on the Overview may be another than the current one.
    void refreshRequested();
    void checkRequested();
    void cancelRequested();
    void contactRequested();
    /// The text changes by the mere passing of time, and now it does.
    void outdated();
    /// It says something new, which is more than a countdown; screen readers have been told.
    void announced();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ActionButton *addButton(const QString &name, const QString &text, void (StatusBanner::*signal)());
    void showButtons();
    void announce(const text::Banner &before);

    text::Banner m_banner;
    bool m_checkAvailable = false;
    QBoxLayout *m_sides; ///< words and buttons; below each other in a narrow window
    QHBoxLayout *m_buttons;
    IconLabel *m_icon;
    BusyIndicator *m_busy;
    PlainLabel *m_headline;
    PlainLabel *m_detail;
    QWidget *m_clock;
    IconLabel *m_clockIcon;
    PlainLabel *m_clockLine;
    ActionButton *m_refresh;
    ActionButton *m_check;
    ActionButton *m_cancel;
    ActionButton *m_contact;
    QTimer m_timer;
};

} // namespace license::ui
