// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forecast.h"
#include "core/domain/license.h"

#include <QHash>
#include <QVector>
#include <QWidget>

class QComboBox;

namespace license::ui {

class EmptyState;
class IconLabel;
class PlainLabel;
class UsageChart;

/// The past and the trend of a license type's usage: a chart, and the same as text.
class UsageView final : public QWidget
{
    Q_OBJECT
public:
    explicit UsageView(QWidget *parent = nullptr);

    /// `usage` is oldest first; `licenses` provide the labels of types; `now` is server time.
    void present(const QVector<UsageSample> &usage, const QVector<LicenseStanding> &licenses, ServerTime now);

private:
    void showTypes(const QVector<LicenseStanding> &licenses);
    void showType();

    QComboBox *m_types;
    IconLabel *m_icon;
    PlainLabel *m_forecast;
    PlainLabel *m_usageWords;
    UsageChart *m_chart;
    EmptyState *m_state;
    QHash<QString, QVector<UsageSample>> m_samples;
    QHash<QString, LicenseState> m_states;
    ServerTime m_now;
};

} // namespace license::ui
