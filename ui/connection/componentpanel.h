// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connection/componenttablemodel.h"
#include "ui/kit/grouppanel.h"
#include "ui/kit/theme.h"

class QMenu;
class QTableView;

namespace license::ui {

class PlainLabel;
class ProblemLine;

/// The hosts that this computer must reach: the component table, a remark about an address that differs from the
/// documented one, and the request for the firewall's operators.
class ComponentPanel final : public GroupPanel
{
    Q_OBJECT
public:
    explicit ComponentPanel(QWidget *parent = nullptr);

    void present(const QVector<Component> &components);
    const QVector<Component> &value() const { return m_model->components(); }
    /// The result of an action; shown until the components change.
    void showNote(const QString &words, Accent accent = Accent::Good);

signals:
    void copyRequested();    ///< the firewall request, immediately
    void saveRequested();    ///< the firewall request, to a file
    void requestRequested(); ///< to show the request and its rules

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QMenu *makeMenu();
    void fitHeight();

    ComponentTableModel *m_model;
    QTableView *m_table;
    PlainLabel *m_remark;
    ProblemLine *m_note;
};

} // namespace license::ui
