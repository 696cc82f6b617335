// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/history.h"
#include "ui/kit/grouppanel.h"

#include <QVector>

class QTableView;

namespace license::ui {

class AvailabilityModel;
class PlainLabel;

/// A strip of the last 30 days: a column per day, with a cell per attempt; and the same as text.
class AvailabilityPanel final : public GroupPanel
{
    Q_OBJECT
public:
    static constexpr int days = 30;

    explicit AvailabilityPanel(QWidget *parent = nullptr);

    /// `history` is newest first.
    void present(const QVector<HistoryEntry> &history, Instant now);
    /// Lower, without dates and legend, so that a low window has room for the attempts.
    void setCompact(bool compact);

signals:
    /// A person wants to see the attempts of a day.
    void dayChosen(license::Instant from, license::Instant to);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTable();
    QWidget *makeLegend();
    QWidget *makeFoot();
    void showDay();
    void chooseDay();

    AvailabilityModel *m_model;
    QTableView *m_table = nullptr;
    PlainLabel *m_summary;
    PlainLabel *m_first;
    PlainLabel *m_day;
    QWidget *m_legend = nullptr;
    QWidget *m_foot = nullptr;
    Instant m_now;
};

} // namespace license::ui
