// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/historypage.h"

#include "core/text/words.h"
#include "ui/models/historyfiltermodel.h"
#include "ui/models/historytablemodel.h"
#include "ui/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tables.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

HistoryPage::HistoryPage(QWidget *parent)
    : QWidget(parent), m_model(new HistoryTableModel(this)), m_shown(new HistoryFilterModel(this))
{
    setObjectName(u"historyPage"_s);
    m_shown->setSourceModel(m_model);
    QWidget *bar = makeBar();

    m_table = new QTableView(this);
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("Attempts and changes"));
    setUpTable(m_table);
    m_table->setModel(m_shown);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(static_cast<int>(HistoryTableModel::Column::When), Qt::DescendingOrder);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(static_cast<int>(HistoryTableModel::Column::What), QHeaderView::Stretch);
    m_table->setColumnWidth(static_cast<int>(HistoryTableModel::Column::When), 216);
    m_table->setColumnWidth(static_cast<int>(HistoryTableModel::Column::StartedBy), 144);
    m_table->setColumnWidth(static_cast<int>(HistoryTableModel::Column::Outcome), 192);
    m_table->setColumnWidth(static_cast<int>(HistoryTableModel::Column::Took), 88);
    auto *surface = new Panel(this);
    m_state = new EmptyState(m_table, surface);
    surface->setContent(m_state);
    connect(m_state, &EmptyState::actionRequested, this,
            [this] { m_failed ? emit retryRequested() : emit refreshRequested(); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::large);
    column->setSpacing(space::medium);
    column->addWidget(bar);
    column->addWidget(surface, 1);
    QWidget::setTabOrder(m_filter, m_table);
}

QWidget *HistoryPage::makeBar()
{
    auto *bar = new QWidget(this);
    m_filter = new FilterField(tr("Filter the history"), bar);
    m_kinds = new QButtonGroup(this);
    m_count = new PlainLabel(PlainLabel::Role::Secondary, bar);
    m_count->setObjectName(u"historyCount"_s);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(m_filter);
    const auto addKind = [this, row, bar](HistoryFilterModel::Show kind, const QString &name, const QString &words) {
        auto *chip = new Chip(words, bar);
        chip->setObjectName(name);
        chip->setChecked(kind == HistoryFilterModel::Show::All);
        m_kinds->addButton(chip, static_cast<int>(kind));
        row->addWidget(chip);
    };
    addKind(HistoryFilterModel::Show::All, u"showAll"_s, tr("All"));
    addKind(HistoryFilterModel::Show::Changes, u"showChanges"_s, tr("Changes"));
    addKind(HistoryFilterModel::Show::Failures, u"showFailures"_s, tr("Failures"));
    row->addStretch(1);
    row->addWidget(m_count);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setText(text);
        showCount();
    });
    connect(m_kinds, &QButtonGroup::idClicked, this, [this](int id) {
        m_shown->setShown(static_cast<HistoryFilterModel::Show>(id));
        showCount();
    });
    return bar;
}

void HistoryPage::show(const Result<QVector<HistoryEntry>> &history, Instant now)
{
    m_failed = !history.ok();
    if (m_failed) {
        m_count->clear();
        m_state->showWords(accentIcon(Accent::Critical), tr("The history could not be read"),
                           text::message(history.error()), tr("Try again"));
        return;
    }
    m_model->setEntries(history.value(), now);
    showCount();
}

void HistoryPage::showLoading()
{
    m_failed = false;
    m_count->clear();
    m_state->showBusy(tr("Reading the history…"));
}

void HistoryPage::showCount()
{
    const int all = m_model->rowCount();
    const int shown = m_shown->rowCount();
    m_count->setText(all == shown ? all == 1 ? tr("1 attempt") : tr("%n attempts", nullptr, all)
                                  : tr("%1 of %2").arg(text::count(shown), text::count(all)));
    if (all == 0) {
        m_state->showWords(themeIcon(u"history"_s, Accent::Neutral), tr("No attempts yet"),
                           tr("Each attempt to verify the license and what it changed is kept here."), tr("Refresh"));
    } else if (shown == 0) {
        m_state->showWords(themeIcon(u"filter"_s, Accent::Neutral), tr("Nothing matches"),
                           tr("No attempt matches the filter."));
    } else {
        m_state->showContent();
    }
}

void HistoryPage::focusFilter()
{
    m_filter->takeFocus();
}

} // namespace license::ui
