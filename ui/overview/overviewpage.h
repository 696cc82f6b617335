// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/servicetablemodel.h"

#include <QWidget>

#include <optional>

class QAction;
class QBoxLayout;
class QProgressBar;
class QSortFilterProxyModel;
class QTableView;

namespace license::ui {

class ActionButton;
class AgentsPanel;
class EmptyState;
class FilterField;
class PlainLabel;
class RequestsPanel;

/// All Management Services of this computer, worst first.
class OverviewPage final : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewPage(QWidget *parent = nullptr);

    /// `toCome` services are still being read; there is no summary of all before.
    void present(const QVector<ServiceRow> &rows, Instant now, int toCome = 0, const ReportedNeeds &reported = {});
    /// The progress of `Refresh all`; nothing while none runs.
    struct Progress
    {
        int done = 0;
        int all = 0;
    };
    void showProgress(std::optional<Progress> progress);
    /// Why a person may refresh nothing, and change no service; empty if they may.
    void setRefusals(const QString &refresh, const QString &services);
    std::optional<ServiceId> selected() const;
    void focusFilter();
    AgentsPanel *agents() const { return m_agents; }
    RequestsPanel *requests() const { return m_requests; }

signals:
    void opened(license::ServiceId id);
    void refreshAllRequested();
    void cancelRequested();
    void addRequested();
    void renameRequested(license::ServiceId id);
    void removeRequested(license::ServiceId id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBar();
    void makeTable();
    void withSelected(void (OverviewPage::*signal)(ServiceId));
    void showSelection();
    void fitColumns();
    void showMatches();

    AgentsPanel *m_agents;
    RequestsPanel *m_requests;
    QBoxLayout *m_team; ///< agents and requests: beside each other where there is room
    ServiceTableModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    EmptyState *m_state;
    FilterField *m_filter;
    ActionButton *m_refreshAll;
    ActionButton *m_add;
    ActionButton *m_cancel;
    QProgressBar *m_progress;
    PlainLabel *m_summary;
    QAction *m_rename;
    QAction *m_remove;
};

} // namespace license::ui
