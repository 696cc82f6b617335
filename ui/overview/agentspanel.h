// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/result.h"
#include "core/domain/team.h"
#include "ui/kit/grouppanel.h"

namespace license::ui {

class IconLabel;
class PlainLabel;

/// The agents of a team: alive, lanes, last work. Hidden where there is no team.
class AgentsPanel final : public GroupPanel
{
    Q_OBJECT
public:
    explicit AgentsPanel(QWidget *parent = nullptr);

    void presentLoading();
    void present(const QVector<TeamAgent> &agents);
    /// What keeps the agents unknown.
    void presentFailure(const Error &error);

private:
    void put(const QString &headline, const QString &lines, Accent accent);

    IconLabel *m_icon;
    PlainLabel *m_headline;
    PlainLabel *m_lines;
};

} // namespace license::ui
