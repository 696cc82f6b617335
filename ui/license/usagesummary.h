// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestate.h"

#include <QWidget>

namespace license::ui {

class ActionButton;
class PlainLabel;
class UsageRow;

/// The use of a package: `Number of licenses` with a bar per group, `Storage capacity`, and the way to get more.
class UsageSummary final : public QWidget
{
    Q_OBJECT
public:
    explicit UsageSummary(QWidget *parent);

    void present(const Package &package, const QVector<LicenseStanding> &licenses);

signals:
    void moreLicensesRequested();

private:
    void showStorage(const Package &package);

    PlainLabel *m_used;
    UsageRow *m_agents;
    UsageRow *m_objects;
    UsageRow *m_storage;
    ActionButton *m_more;
    PlainLabel *m_marketplace;
};

} // namespace license::ui
