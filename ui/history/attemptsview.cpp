// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/attemptsview.h"

#include "core/text/sizes.h"
#include "ui/history/attemptpanel.h"
#include "ui/history/historyfiltermodel.h"
#include "ui/history/historytablemodel.h"
#include "ui/kit/chip.h"
#include "ui/kit/columnstretcher.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/exportbutton.h"
#include "ui/kit/exportoutcome.h"
#include "ui/kit/filterfield.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/grouppanel.h"
#include "ui/kit/matchdelegate.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/tablesetup.h"
#include "ui/kit/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int filterWidth = 176; ///< beside the chips in a narrow window
constexpr int filterIcons = 64;  ///< beside its words
constexpr int leastDetails = 96;
constexpr int narrowDetails = 80; ///< in the smallest window

} // namespace

AttemptsView::AttemptsView(QWidget *parent)
    : QWidget(parent)
    , m_model(new HistoryTableModel(this))
    , m_shown(new HistoryFilterModel(this))
    , m_table(new QTableView(this))
    , m_attempt(new AttemptPanel(this))
{
    setObjectName(u"attemptsView"_s);
    m_shown->setSourceModel(m_model);
    QWidget *bar = makeBar();
    makeTable();
    auto *surface = new GroupPanel(this);
    m_state = new EmptyState(m_table, surface);
    m_state->setObjectName(u"attemptsState"_s);
    surface->setContent(m_state);
    connect(m_state, &EmptyState::actionRequested, this, &AttemptsView::clearFilter);
    m_attempt->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::small, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(bar);
    column->addWidget(surface, 1);
    column->addWidget(m_attempt);
    QWidget::setTabOrder(m_filter, m_table);
}

QWidget *AttemptsView::makeBar()
{
    auto *bar = new QWidget(this);
    m_filter = new FilterField(tr("Filter the history"), bar);
    const int placeholder = m_filter->fontMetrics().horizontalAdvance(m_filter->placeholderText());
    m_filter->setFixedWidth(std::max(scaledToFont(filterWidth, this), placeholder + scaledToFont(filterIcons, this)));
    m_kinds = new QButtonGroup(this);
    m_count = new PlainLabel(PlainLabel::Role::Secondary, bar);
    m_count->setObjectName(u"historyCount"_s);
    m_count->setMinimumHeight(controlHeight(this));
    m_outcome = new ExportOutcome(bar);
    m_export = new ExportButton(bar);
    auto *narrowing = new QWidget(bar);
    auto *flow = new FlowLayout(narrowing); // a narrow window uses a second line
    flow->setSpacing(space::small);
    flow->addWidget(m_filter);
    const auto addKind = [this, flow, narrowing](HistoryFilterModel::Show kind, const QString &name,
                                                 const QString &words) {
        auto *chip = new Chip(words, narrowing);
        chip->setObjectName(name);
        chip->setChecked(kind == HistoryFilterModel::Show::All);
        m_kinds->addButton(chip, static_cast<int>(kind));
        flow->addWidget(chip);
    };
    addKind(HistoryFilterModel::Show::All, u"showAll"_s, tr("All"));
    addKind(HistoryFilterModel::Show::Changes, u"showChanges"_s, tr("Changes"));
    addKind(HistoryFilterModel::Show::Failures, u"showFailures"_s, tr("Failures"));
    flow->addWidget(m_count);
    flow->addWidget(m_outcome);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(narrowing, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setText(text);
        m_outcome->clear();
        showCount();
    });
    connect(m_kinds, &QButtonGroup::idClicked, this, [this](int id) {
        m_shown->setShown(static_cast<HistoryFilterModel::Show>(id));
        m_outcome->clear();
        showCount();
    });
    connect(m_export, &ExportButton::exportRequested, this, &AttemptsView::exportRequested);
    return bar;
}

QWidget *AttemptsView::exportButton() const
{
    return m_export;
}

void AttemptsView::makeTable()
{
    using Column = HistoryTableModel::Column;
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("Attempts and changes"));
    setUpTable(m_table);
    keepRows(m_table);
    m_table->setModel(m_shown);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(static_cast<int>(Column::When), Qt::DescendingOrder);
    // Beside the other short columns: behind the details it would stand far away in a wide window.
    QHeaderView *header = m_table->horizontalHeader();
    header->moveSection(header->visualIndex(static_cast<int>(Column::Took)), static_cast<int>(Column::What));
    auto *stretcher = new ColumnStretcher(m_table, static_cast<int>(Column::What), leastDetails);
    stretcher->setLeast(narrowDetails);
    // The panel of the selected attempt has both.
    stretcher->setSpare({static_cast<int>(Column::Took), static_cast<int>(Column::StartedBy)});
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AttemptsView::showSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &AttemptsView::showSelected);
}

void AttemptsView::present(const QVector<HistoryEntry> &entries, Instant now)
{
    m_now = now;
    m_model->setEntries(entries, now);
    showCount();
    showSelected();
}

void AttemptsView::clearFilter()
{
    m_filter->clear();
    m_kinds->button(static_cast<int>(HistoryFilterModel::Show::All))->click();
}

void AttemptsView::showCount()
{
    const int all = m_model->rowCount();
    const int shown = m_shown->rowCount();
    //: how many of how many attempts match the filter
    const QString some = tr("%1 of %2").arg(text::count(shown), text::count(all));
    m_count->setText(all == shown ? tr("%Ln attempts", nullptr, all) : some);
    m_export->setEnabled(shown > 0);
    if (shown == 0) {
        m_state->showWords(themeIcon(u"filter"_s, Accent::Neutral), tr("Nothing matches"),
                           tr("No attempt matches the filter."), tr("Clear the filter"));
    } else {
        fitColumnsOnce(m_table);
        m_state->showContent();
    }
}

void AttemptsView::showSelected()
{
    const QModelIndex current = m_table->currentIndex();
    const bool any = current.isValid() && m_table->selectionModel()->isRowSelected(current.row(), {});
    if (any) {
        m_attempt->present(m_model->entry(m_shown->mapToSource(current).row()), m_now);
    }
    m_attempt->setVisible(any);
}

void AttemptsView::focusFilter()
{
    m_filter->takeFocus();
}

void AttemptsView::setCompact(bool compact)
{
    setDense(m_table, compact);
    keepRows(m_table);
}

void AttemptsView::selectSpan(Instant from, Instant to)
{
    clearFilter();
    QItemSelection selection;
    QModelIndex first;
    for (int row = 0; row < m_shown->rowCount(); ++row) {
        const QModelIndex index = m_shown->index(row, 0);
        const Instant at = m_model->entry(m_shown->mapToSource(index).row()).at;
        if (from <= at && at < to) {
            selection.select(index, m_shown->index(row, HistoryTableModel::columns - 1));
            first = first.isValid() ? first : index;
        }
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first.isValid()) {
        m_table->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_table->scrollTo(first, QAbstractItemView::PositionAtTop);
    }
    showSelected();
}

QVector<HistoryEntry> AttemptsView::shown() const
{
    QVector<int> rows;
    for (int row = 0; row < m_shown->rowCount(); ++row) {
        rows.append(m_shown->mapToSource(m_shown->index(row, 0)).row());
    }
    std::sort(rows.begin(), rows.end());
    QVector<HistoryEntry> entries;
    for (const int row : std::as_const(rows)) {
        entries.append(m_model->entry(row));
    }
    return entries;
}

} // namespace license::ui
