// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/grouppanel.h"

namespace license::ui {

class ActionButton;
class IconLabel;
class PlainLabel;

/// What a strip says, and what it offers to do about it; an empty text hides it.
struct StripNotice
{
    Accent accent = Accent::Warning;
    QString text;
    QString action; ///< words of the button that does something about it; empty: none
    bool operator==(const StripNotice &) const = default;
};

/// Asks for something without standing in the way: one sentence, one action, and a way to be rid of it. Screen readers
/// hear it as it appears.
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
