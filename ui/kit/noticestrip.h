// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/grouppanel.h"

namespace license::ui {

class ActionButton;
class IconLabel;
class PlainLabel;

/// The content of a strip and its action; an empty text hides it.
struct StripNotice
{
    Accent accent = Accent::Warning;
    QString text;
    QString action; ///< text of the action's button; empty: none
    bool operator==(const StripNotice &) const = default;
};

/// Asks for something without blocking: one sentence, one action, and a way to dismiss it. Screen readers read it when
/// it appears.
class NoticeStrip final : public GroupPanel
{
    Q_OBJECT
public:
    explicit NoticeStrip(QWidget *parent = nullptr);

    void present(const StripNotice &notice);
    const StripNotice &value() const { return m_notice; }

signals:
    void actionRequested();
    void dismissed();

private:
    StripNotice m_notice;
    IconLabel *m_icon;
    PlainLabel *m_words;
    ActionButton *m_action;
};

} // namespace license::ui
