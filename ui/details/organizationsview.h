// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/management/managementreports.h"
#include "core/text/export.h"
#include "ui/kit/theme.h"

#include <QVector>
#include <QWidget>

#include <optional>

class QAction;
class QIcon;
class QSortFilterProxyModel;
class QTableView;

namespace license::ui {

class EmptyState;
class ExportOutcome;
class OrganizationTableModel;
class ReportStrip;
class TableBar;

/// What the tab shows of a Management Service.
struct OrganizationsState
{
    KnownManagement known;
    bool keychain = true; ///< otherwise nobody can sign in
    bool demo = false;    ///< a demo has no Management Service
    std::optional<RepositoryDisagreement> disagreement{};
};

/// The organizations on the details page: the origin and age of their report, a filter and a table, or a text in its
/// place.
class OrganizationsView final : public QWidget
{
    Q_OBJECT
public:
    explicit OrganizationsView(QWidget *parent = nullptr);

    void present(const OrganizationsState &state, Instant now);
    /// Another service is shown.
    void clear();
    void focusFilter();

    /// For an export: the organizations that match the filter.
    QVector<Organization> shown() const;
    ExportOutcome *outcome() const;
    QTableView *table() const { return m_table; }
    const OrganizationTableModel &model() const { return *m_model; }

signals:
    void fetchRequested();
    void signInRequested();
    /// Licenses are activated there.
    void consoleRequested();
    void exportRequested(license::text::ExportFormat format);

private:
    /// What the button in place of the table does.
    enum class Action { None, Fetch, SignIn, ClearFilter };

    void setUpTableView();
    void showReport();
    void showMissing();
    void showWords(const QIcon &icon, const QString &headline, const QString &detail, Action action);
    static QString wordsOf(Action action, bool again);
    void act();
    bool signsInAgain() const;

    OrganizationsState m_state;
    Instant m_now{};
    OrganizationTableModel *m_model;
    QSortFilterProxyModel *m_sorted;
    TableBar *m_bar;
    ReportStrip *m_strip;
    QTableView *m_table;
    QAction *m_console = nullptr;
    EmptyState *m_empty;
    Action m_action = Action::None;
};

} // namespace license::ui
