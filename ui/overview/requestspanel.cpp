// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/requestspanel.h"

#include "ui/kit/columnstretcher.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/tablesetup.h"
#include "ui/overview/requesttablemodel.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int shownRows = 3; ///< the others are reached by scrolling: the services need the height
constexpr int widestName = 160;
constexpr int leastOutcome = 96;
constexpr int usualOutcome = 320;

} // namespace

RequestsPanel::RequestsPanel(QWidget *parent)
    : GroupPanel(parent)
    , m_headline(PlainLabel::wrapped(PlainLabel::Role::Body, {}, this))
    , m_model(new RequestTableModel(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"requestsPanel"_s);
    setAccessibleName(tr("Requests of the team"));
    m_headline->setObjectName(u"requestsHeadline"_s);
    m_table->setObjectName(u"requestsTable"_s);
    m_table->setAccessibleName(tr("Requests of the team"));
    setUpTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    auto *stretcher = new ColumnStretcher(m_table, static_cast<int>(RequestTableModel::Column::Outcome), usualOutcome);
    stretcher->setLeast(leastOutcome);
    stretcher->setLastResort({static_cast<int>(RequestTableModel::Column::Who)}); // the row's tooltip has it
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium, space::small, space::medium, space::small);
    column->setSpacing(space::small);
    column->addWidget(m_headline);
    column->addWidget(m_table);
    column->addStretch(1);
    hide();
}

void RequestsPanel::presentLoading()
{
    put(tr("Asking the team database who has asked for what…"), false);
}

void RequestsPanel::present(const QVector<TeamRequest> &requests)
{
    m_model->setRequests(requests);
    put(requests.isEmpty() ? tr("Nobody has asked for a verification yet.") : tr("Who has asked for a verification"),
        !requests.isEmpty());
    fitColumnsOnce(m_table, widestName);
    fitColumn(m_table, static_cast<int>(RequestTableModel::Column::When), widestName);
    fitHeight();
}

void RequestsPanel::presentFailure()
{
    put(tr("Who has asked for what is not known while the team database cannot be read."), false);
}

void RequestsPanel::put(const QString &headline, bool rows)
{
    m_headline->setText(headline);
    m_table->setVisible(rows);
    setAccessibleDescription(headline);
    show();
}

void RequestsPanel::fitHeight()
{
    const int rows = std::min(m_model->rowCount(), shownRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            rows * m_table->verticalHeader()->defaultSectionSize() + 2);
}

void RequestsPanel::changeEvent(QEvent *event)
{
    GroupPanel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitHeight();
    }
}

} // namespace license::ui
