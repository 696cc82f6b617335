// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connection/componenttablemodel.h"
#include "ui/kit/grouppanel.h"

class QTableView;

namespace license::ui {

class PlainLabel;
class ProblemLine;

/// What must be reachable from this computer: the component table, a remark where an address is another one than the
/// documented, and the request for whoever runs the firewall.
class ComponentPanel final : public GroupPanel
{
    Q_OBJECT
public:
    explicit ComponentPanel(QWidget *parent = nullptr);

    void present(const QVector<Component> &components);
    const QVector<Component> &value() const { return m_model->components(); }
    /// What has been done; until the components change.
    void showNote(const QString &words);

signals:
    void copyRequested();    ///< the firewall request, at once
    void requestRequested(); ///< to see the request and its rules

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();

    ComponentTableModel *m_model;
    QTableView *m_table;
    PlainLabel *m_remark;
    ProblemLine *m_note;
};

} // namespace license::ui
