// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/organizationsview.h"

#include "core/text/errortext.h"
#include "core/text/failurewords.h"
#include "core/text/managementwords.h"
#include "core/text/tablewords.h"
#include "ui/details/accentdelegate.h"
#include "ui/details/organizationtablemodel.h"
#include "ui/details/reportstrip.h"
#include "ui/kit/collatedproxy.h"
#include "ui/kit/columnmenu.h"
#include "ui/kit/columnstretcher.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/exportoutcome.h"
#include "ui/kit/filterfield.h"
#include "ui/kit/grouppanel.h"
#include "ui/kit/tablebar.h"
#include "ui/kit/tablesetup.h"

#include <QAction>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int leastCoverage = 136; ///< a short bar and "43 of 101"

} // namespace

OrganizationsView::OrganizationsView(QWidget *parent)
    : QWidget(parent)
    , m_model(new OrganizationTableModel(this))
    , m_sorted(new CollatedProxy(this))
    , m_bar(new TableBar(u"organizations"_s, tr("Filter the organizations"), this))
    , m_strip(new ReportStrip(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"organizationsView"_s);
    m_sorted->setSortRole(OrganizationTableModel::SortRole);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSourceModel(m_model);
    setUpTableView();
    auto *surface = new GroupPanel(this);
    m_empty = new EmptyState(m_table, surface);
    surface->setContent(m_empty);
    connect(m_empty, &EmptyState::actionRequested, this, &OrganizationsView::act);
    connect(m_strip, &ReportStrip::actionRequested, this,
            [this] { signsInAgain() ? emit signInRequested() : emit fetchRequested(); });
    connect(m_bar, &TableBar::exportRequested, this, &OrganizationsView::exportRequested);
    connect(m_bar->filter(), &QLineEdit::textChanged, this, [this](const QString &text) {
        m_sorted->setFilterFixedString(text.trimmed());
        present(OrganizationsState(m_state), m_now);
    });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::medium, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(m_bar);
    column->addWidget(m_strip);
    column->addWidget(surface, 1);
    clear();
}

void OrganizationsView::setUpTableView()
{
    using Column = OrganizationTableModel::Column;
    m_table->setObjectName(u"organizationsTable"_s);
    m_table->setAccessibleName(tr("Organizations"));
    setUpTable(m_table);
    keepRows(m_table);
    m_table->setModel(m_sorted);
    QHeaderView *header = m_table->horizontalHeader();
    auto *stretcher = new ColumnStretcher(m_table, static_cast<int>(Column::Protected), 260); // the bar uses the width
    stretcher->setLeast(leastCoverage);
    stretcher->setSpare({static_cast<int>(Column::State), static_cast<int>(Column::Provider),
                         static_cast<int>(Column::Removed), static_cast<int>(Column::Plans)});
    header->setSortIndicatorClearable(true); // the third press restores the order of attention
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->setItemDelegate(new AccentDelegate(OrganizationTableModel::AccentRole, m_table));
    m_table->setItemDelegateForColumn(
        static_cast<int>(Column::Protected),
        new UsageDelegate(OrganizationTableModel::AccentRole, OrganizationTableModel::FractionRole, m_table));
    m_console = new QAction(tr("Activate licenses in the Management Service's own console"), m_table);
    m_console->setObjectName(u"organizationsConsole"_s);
    connect(m_console, &QAction::triggered, this, &OrganizationsView::consoleRequested);
    m_table->addAction(m_console);
    new ColumnMenu(m_table, static_cast<int>(Column::Name));
}

void OrganizationsView::clear()
{
    m_bar->filter()->clear();
    m_bar->outcome()->clear();
    present({}, {});
}

void OrganizationsView::present(const OrganizationsState &state, Instant now)
{
    m_state = state;
    m_now = now;
    const auto &report = state.known.state.report;
    m_console->setEnabled(state.known.state.signIn && !state.demo);
    m_model->setOrganizations(report ? report->organizations : QVector<Organization>());
    m_strip->setVisible(report.has_value());
    m_bar->filter()->setEnabled(report && !report->organizations.isEmpty());
    const int matched = m_sorted->rowCount();
    m_bar->setExportable(matched > 0);
    if (report) {
        showReport();
    } else {
        m_bar->setCount({});
        m_bar->outcome()->clear();
        showMissing();
    }
}

bool OrganizationsView::signsInAgain() const
{
    return m_state.keychain && !m_state.demo && wantsSignIn(m_state.known, m_now);
}

void OrganizationsView::showReport()
{
    const KnownManagement &known = m_state.known;
    const ManagementReport &report = *known.state.report;
    ReportLines lines{.origin = text::reportedAge(report, m_now), .busy = known.fetching};
    if (m_state.disagreement) {
        lines.difference = text::sentence(text::managementAttentionLine(
            {.kind = ManagementAttention::Kind::Disagreement, .disagreement = *m_state.disagreement}, m_now));
    }
    if (!known.fetching && signsInAgain()) {
        lines.problem = tr("The sign-in has ended: nothing newer can be fetched.");
        lines.action = tr("Sign in again…");
    } else if (!known.fetching && m_state.keychain && !m_state.demo) {
        lines.problem = known.error ? text::message(*known.error) : QString();
        lines.action = known.error ? tr("Try again") : tr("Update");
    }
    m_strip->present(lines);
    const int all = m_model->rowCount();
    const int matched = m_sorted->rowCount();
    m_bar->setCount(matched == all ? tr("%Ln organizations", nullptr, all) : text::countOf(matched, all));
    if (all == 0) {
        showWords(themeIcon(u"details"_s, Accent::Neutral), tr("No organizations"),
                  tr("The Management Service reports no Git organization."), Action::None);
    } else if (matched == 0) {
        showWords(themeIcon(u"filter"_s, Accent::Neutral), tr("Nothing matches"),
                  tr("No organization matches the filter."), Action::ClearFilter);
    } else {
        fitColumnsOnce(m_table);
        m_empty->showContent();
    }
}

/// There is no report.
void OrganizationsView::showMissing()
{
    const KnownManagement &known = m_state.known;
    const QIcon picture = themeIcon(u"details"_s, Accent::Neutral);
    if (m_state.demo) {
        showWords(picture, tr("No Management Service"), tr("A demo has no Management Service."), Action::None);
    } else if (!m_state.keychain) {
        showWords(
            picture, tr("Not signed in to the Management Service"),
            text::message({.code = ErrorCode::CredentialsMissing, .management = ManagementProblem::NeedsKeychain}),
            Action::None);
    } else if (!known.state.signIn) {
        showWords(picture, tr("Not signed in to the Management Service"),
                  tr("Once you have signed in, this shows which organizations have repositories without a license, as "
                     "the Management Service reports it."),
                  Action::SignIn);
    } else if (known.fetching || known.reading) {
        m_action = Action::None;
        m_empty->showBusy(tr("Loading the organizations…"));
    } else if (signsInAgain()) {
        showWords(accentIcon(Accent::Warning), tr("The sign-in has ended"),
                  tr("Sign in again, so that the Management Service can be asked."), Action::SignIn);
    } else if (known.error) {
        showWords(accentIcon(Accent::Warning), tr("The organizations could not be loaded"), text::message(*known.error),
                  Action::Fetch);
    } else {
        showWords(picture, tr("No report yet"), tr("The Management Service has not been asked yet."), Action::Fetch);
    }
}

QString OrganizationsView::wordsOf(Action action, bool again)
{
    switch (action) {
    case Action::None:
        return {};
    case Action::Fetch:
        return again ? tr("Try again") : tr("Ask now");
    case Action::SignIn:
        return again ? tr("Sign in again…") : tr("Sign in…");
    case Action::ClearFilter:
        return tr("Clear the filter");
    }
    Q_UNREACHABLE();
}

void OrganizationsView::showWords(const QIcon &icon, const QString &headline, const QString &detail, Action action)
{
    m_action = action;
    const KnownManagement &known = m_state.known;
    const bool again = action == Action::SignIn ? known.state.signIn.has_value() : known.error.has_value();
    m_empty->showWords(icon, headline, detail, wordsOf(action, again));
}

void OrganizationsView::act()
{
    switch (m_action) {
    case Action::None:
        return;
    case Action::Fetch:
        emit fetchRequested();
        return;
    case Action::SignIn:
        emit signInRequested();
        return;
    case Action::ClearFilter:
        m_bar->filter()->clear();
        return;
    }
    Q_UNREACHABLE();
}

QVector<Organization> OrganizationsView::shown() const
{
    QVector<Organization> organizations;
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        organizations.append(m_model->at(m_sorted->mapToSource(m_sorted->index(row, 0)).row()));
    }
    return organizations;
}

ExportOutcome *OrganizationsView::outcome() const
{
    return m_bar->outcome();
}

void OrganizationsView::focusFilter()
{
    m_bar->filter()->takeFocus();
}

} // namespace license::ui
