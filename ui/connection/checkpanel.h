// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connection/checkadvice.h"
#include "ui/kit/grouppanel.h"

class QBoxLayout;

namespace license::ui {

class ActionButton;
class BusyIndicator;
class StageList;
class IconLabel;
class PlainLabel;

/// The staged connection check: its result in one sentence, the age of the result, and each stage below. Screen readers
/// read each stage as it ends, and the sentence at the end.
class CheckPanel final : public GroupPanel
{
    Q_OBJECT
public:
    explicit CheckPanel(QWidget *parent = nullptr);

    /// `address` is the target of the requests, as a person writes it.
    void present(const ConnectionCheckState &state, const QString &address, Instant now);
    /// The width of the page: the buttons are beside the verdict or below it.
    void fitTo(int width);

signals:
    void startRequested();
    void cancelRequested();
    /// A check has just ended at this stage: it should be seen.
    void failureShown(QWidget *stage);
    /// A person has chosen the offered next step.
    void adviceRequested(license::ui::CheckAdvice advice);

private:
    void showVerdict(const ConnectionCheckState &state, const QString &address);
    void announce(const ConnectionCheckState &before);

    ConnectionCheckState m_state;
    IconLabel *m_icon;
    BusyIndicator *m_busy;
    PlainLabel *m_verdict;
    PlainLabel *m_when;
    ActionButton *m_advice;
    ActionButton *m_start;
    ActionButton *m_cancel;
    StageList *m_stages;
    QBoxLayout *m_head;
};

} // namespace license::ui
