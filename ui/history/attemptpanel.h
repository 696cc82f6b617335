// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/history.h"
#include "ui/kit/grouppanel.h"

class QVBoxLayout;

namespace license::ui {

class IconLabel;
class PlainLabel;

/// One attempt of the history in full: `What changed`, or why it failed and the next step.
class AttemptPanel final : public GroupPanel
{
    Q_OBJECT
public:
    explicit AttemptPanel(QWidget *parent = nullptr);

    void present(const HistoryEntry &entry, Instant now);

private:
    IconLabel *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_when;
    QVBoxLayout *m_lines;
};

} // namespace license::ui
