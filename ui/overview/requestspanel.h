// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/team.h"
#include "ui/kit/grouppanel.h"

class QTableView;

namespace license::ui {

class PlainLabel;
class RequestTableModel;

/// Who of a team has asked for which verification, and what has become of it. Hidden where there is no team.
class RequestsPanel final : public GroupPanel
{
    Q_OBJECT
public:
    explicit RequestsPanel(QWidget *parent = nullptr);

    void presentLoading();
    void present(const QVector<TeamRequest> &requests);
    void presentFailure();

protected:
    void changeEvent(QEvent *event) override;

private:
    void put(const QString &headline, bool rows);
    void fitHeight();

    PlainLabel *m_headline;
    RequestTableModel *m_model;
    QTableView *m_table;
};

} // namespace license::ui
