// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/grouppanel.h"

namespace license::ui {

class ActionButton;
class BusyIndicator;
class IconLabel;
class PlainLabel;

/// The lines of a ReportStrip.
struct ReportLines
{
    QString origin;     ///< who has reported it, and when
    QString difference; ///< from what is verified; empty: none
    QString problem;    ///< why there is nothing newer; empty: none
    QString action;     ///< the words of the button; empty: none
    bool busy = false;  ///< a newer report is being fetched
};

/// Above a table of what was reported and is not verified: in a tone of its own, so that nobody takes it for the
/// license.
class ReportStrip final : public GroupPanel
{
    Q_OBJECT
public:
    explicit ReportStrip(QWidget *parent = nullptr);

    void present(const ReportLines &lines);
    /// As high as its lines are at its present width, not at its least one.
    QSize minimumSizeHint() const override;

signals:
    void actionRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    IconLabel *m_icon;
    BusyIndicator *m_busy;
    PlainLabel *m_origin;
    PlainLabel *m_difference;
    PlainLabel *m_problem;
    ActionButton *m_action;
};

} // namespace license::ui
