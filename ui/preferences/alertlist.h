// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/alertline.h"
#include "ui/kit/grouppanel.h"

class QVBoxLayout;

namespace license::ui {

/// The alerts that would show now if none had been shown yet.
class AlertList final : public GroupPanel
{
    Q_OBJECT
public:
    explicit AlertList(QWidget *parent = nullptr);

    /// `more` is the number of those not in the list.
    void present(const QVector<AlertLine> &lines, int more);

private:
    QVector<AlertLine> m_lines;
    int m_more = -1;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column;
};

} // namespace license::ui
