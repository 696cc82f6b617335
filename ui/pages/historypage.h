// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/store/store.h"

#include <QWidget>

class QButtonGroup;
class QTableView;

namespace license::ui {

class EmptyState;
class FilterField;
class HistoryFilterModel;
class HistoryTableModel;
class PlainLabel;

/// `Settings › History`: the attempts to verify and what came of them, newest first.
class HistoryPage final : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPage(QWidget *parent = nullptr);

    using QWidget::show;
    void show(const Result<QVector<HistoryEntry>> &history, Instant now);
    void showLoading();
    void focusFilter();

signals:
    void refreshRequested();
    /// Reads the history again, after it could not be read.
    void retryRequested();

private:
    QWidget *makeBar();
    void showCount();

    HistoryTableModel *m_model;
    HistoryFilterModel *m_shown;
    FilterField *m_filter;
    QButtonGroup *m_kinds;
    PlainLabel *m_count;
    QTableView *m_table;
    EmptyState *m_state;
    bool m_failed = false;
};

} // namespace license::ui
