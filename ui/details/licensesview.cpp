// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/licensesview.h"

#include "ui/details/accentdelegate.h"
#include "ui/details/licensetablemodel.h"
#include "ui/kit/collatedproxy.h"
#include "ui/kit/columnmenu.h"
#include "ui/kit/columnstretcher.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/exportbutton.h"
#include "ui/kit/exportoutcome.h"
#include "ui/kit/grouppanel.h"
#include "ui/kit/tablesetup.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int usageWidth = 216; ///< a short bar and "Almost used up"
constexpr int leastUsage = 168;

} // namespace

LicensesView::LicensesView(QAction *refresh, QWidget *parent)
    : QWidget(parent)
    , m_model(new LicenseTableModel(this))
    , m_sorted(new CollatedProxy(this))
    , m_table(new QTableView(this))
    , m_outcome(new ExportOutcome(this))
    , m_export(new ExportButton(this))
{
    setObjectName(u"licensesView"_s);
    m_sorted->setSortRole(LicenseTableModel::SortRole);
    m_sorted->setSourceModel(m_model);

    m_table->setObjectName(u"licensesTable"_s);
    m_table->setAccessibleName(tr("Licenses"));
    setUpTable(m_table);
    keepRows(m_table);
    m_table->setModel(m_sorted);
    setUpColumns();
    auto *objects = new QAction(tr("Show its objects"), m_table);
    objects->setObjectName(u"showObjects"_s);
    objects->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    objects->setShortcutContext(Qt::WidgetShortcut);
    connect(objects, &QAction::triggered, this, &LicensesView::requestObjects);
    m_table->insertAction(m_table->actions().value(0), objects);
    connect(m_table, &QTableView::doubleClicked, this, &LicensesView::requestObjects);
    new ColumnMenu(m_table, static_cast<int>(LicenseTableModel::Column::Type));

    auto *surface = new GroupPanel(this);
    m_state = new EmptyState(m_table, surface);
    surface->setContent(m_state);
    connect(m_state, &EmptyState::actionRequested, refresh, &QAction::trigger);
    connect(m_export, &ExportButton::exportRequested, this, &LicensesView::exportRequested);

    auto *bar = new QHBoxLayout;
    bar->setSpacing(space::medium);
    bar->addStretch(1);
    bar->addWidget(m_outcome);
    bar->addWidget(m_export);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::medium, 0, 0);
    column->setSpacing(space::medium);
    column->addLayout(bar);
    column->addWidget(surface, 1);
    showUnknown();
}

void LicensesView::setUpColumns()
{
    using Column = LicenseTableModel::Column;
    QHeaderView *header = m_table->horizontalHeader();
    auto *stretcher = new ColumnStretcher(m_table, static_cast<int>(Column::Usage), usageWidth); // the bar has the rest
    stretcher->setLeast(leastUsage);
    // What is free and when it ends is what a person looks for; the type's tooltip has all.
    stretcher->setSpare({static_cast<int>(Column::AssignedTo), static_cast<int>(Column::Total),
                         static_cast<int>(Column::Used), static_cast<int>(Column::ValidUntil)});
    header->setSortIndicatorClearable(true); // the third press restores the order of attention
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->setItemDelegate(new AccentDelegate(LicenseTableModel::AccentRole, m_table));
    m_table->setItemDelegateForColumn(
        static_cast<int>(Column::Usage),
        new UsageDelegate(LicenseTableModel::AccentRole, LicenseTableModel::FractionRole, m_table));
}

void LicensesView::requestObjects()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid()) {
        emit objectsRequested(current.data(LicenseTableModel::TypeRole).toString());
    }
}

void LicensesView::showLicenses(const QVector<LicenseStanding> &licenses, ServerTime now)
{
    m_model->setLicenses(licenses, now);
    m_export->setEnabled(!licenses.isEmpty());
    if (licenses.isEmpty()) {
        m_state->showWords(themeIcon(u"license"_s, Accent::Neutral), tr("No licenses"),
                           tr("The license package of this service has no licenses."));
    } else {
        fitColumnsOnce(m_table);
        fitColumn(m_table, static_cast<int>(LicenseTableModel::Column::ValidUntil)); // "8 days left" comes with time
        m_state->showContent();
    }
}

void LicensesView::select(const QString &type)
{
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        if (m_sorted->index(row, 0).data(LicenseTableModel::TypeRole).toString() == type) {
            m_table->selectRow(row);
            m_table->scrollTo(m_sorted->index(row, 0));
            m_table->setFocus();
        }
    }
}

void LicensesView::showUnknown()
{
    m_model->setLicenses({}, {});
    m_export->setEnabled(false);
    m_state->showWords(themeIcon(u"license"_s, Accent::Neutral), tr("Not verified on this computer yet"),
                       tr("The licenses are shown once the license has been verified."), tr("Refresh"));
}

} // namespace license::ui
