// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/componenttablemodel.h"
#include "ui/widgets/panel.h"

class QTableView;

namespace license::ui {

class PlainLabel;

/// What must be reachable from this computer: the component table, and a remark where an address is another one than
/// the documented.
class ComponentPanel final : public Panel
{
    Q_OBJECT
public:
    explicit ComponentPanel(QWidget *parent = nullptr);

    void present(const QVector<Component> &components);
    const QVector<Component> &value() const { return m_model->components(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();

    ComponentTableModel *m_model;
    QTableView *m_table;
    PlainLabel *m_remark;
};

} // namespace license::ui
