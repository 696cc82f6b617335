// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/history.h"
#include "core/text/export.h"

#include <QVector>
#include <QWidget>

class QButtonGroup;
class QTableView;

namespace license::ui {

class AttemptPanel;
class EmptyState;
class ExportButton;
class ExportOutcome;
class FilterField;
class HistoryFilterModel;
class HistoryTableModel;
class PlainLabel;

/// The table of attempts and changes with its filter, and below it the selected attempt in full.
class AttemptsView final : public QWidget
{
    Q_OBJECT
public:
    explicit AttemptsView(QWidget *parent = nullptr);

    /// Newest first.
    void present(const QVector<HistoryEntry> &entries, Instant now);
    void focusFilter();
    /// Lower rows, for a low window.
    void setCompact(bool compact);
    /// Clears the filter and selects the attempts from `from` until before `to`.
    void selectSpan(Instant from, Instant to);

    /// The rows for an export: those that match the filter, newest first.
    QVector<HistoryEntry> shown() const;
    /// For the line of the tabs: a low window has no other room.
    QWidget *exportButton() const;
    ExportOutcome *outcome() const { return m_outcome; }

signals:
    void exportRequested(license::text::ExportFormat format);

private:
    QWidget *makeBar();
    void makeTable();
    void clearFilter();
    void showCount();
    void showSelected();

    HistoryTableModel *m_model;
    HistoryFilterModel *m_shown;
    FilterField *m_filter = nullptr;
    QButtonGroup *m_kinds = nullptr;
    PlainLabel *m_count = nullptr;
    ExportOutcome *m_outcome = nullptr;
    ExportButton *m_export = nullptr;
    QTableView *m_table;
    EmptyState *m_state;
    AttemptPanel *m_attempt;
    Instant m_now;
};

} // namespace license::ui
