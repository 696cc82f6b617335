// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpage.h"

#include "core/text/fleetwords.h"
#include "core/text/sizes.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/collatedproxy.h"
#include "ui/kit/columnstretcher.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/filterfield.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/grouppanel.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/refusal.h"
#include "ui/kit/tablesetup.h"
#include "ui/kit/theme.h"
#include "ui/overview/agentspanel.h"
#include "ui/overview/requestspanel.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QProgressBar>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// A name or a package may be long; the column with what needs attention uses what the others leave.
constexpr int widestColumn = 248;
constexpr int widestNeeds = 240;
constexpr int leastNeeds = 112;
constexpr int narrowState = 128;
constexpr int narrowName = 152;
constexpr int shortFilter = 224; ///< pixels; beside Refresh all in the smallest window
/// In a narrower page the table needs the line of the summary; the banner has the most of it.
constexpr int leastForSummary = 480;
constexpr int besideEachOther = 720; ///< agents and requests

/// The mark of what is reported stands behind the words, which begin with what is verified.
class NeedsDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QIcon mark = std::exchange(cell.icon, QIcon());
        cell.features.setFlag(QStyleOptionViewItem::HasDecoration, false);
        QRect place({}, cell.decorationSize);
        place.moveCenter(cell.rect.center());
        place.moveRight(cell.rect.right() - space::small);
        if (!mark.isNull()) {
            const int room = cell.rect.width() - 3 * space::small - place.width();
            cell.text = cell.fontMetrics.elidedText(cell.text, cell.textElideMode, room);
        }
        const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        mark.paint(painter, QStyle::visualRect(cell.direction, cell.rect, place));
    }
};

} // namespace

OverviewPage::OverviewPage(QWidget *parent)
    : QWidget(parent)
    , m_agents(new AgentsPanel(this))
    , m_requests(new RequestsPanel(this))
    , m_team(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_model(new ServiceTableModel(this))
    , m_sorted(new CollatedProxy(this))
{
    setObjectName(u"overviewPage"_s);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ServiceTableModel::SortRole);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    QWidget *bar = makeBar();
    makeTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::large);
    column->setSpacing(space::medium);
    column->addWidget(bar);
    auto *surface = new GroupPanel(this);
    m_state = new EmptyState(m_table, surface);
    m_state->setObjectName(u"overviewState"_s);
    surface->setContent(m_state);
    connect(m_state, &EmptyState::actionRequested, m_filter, &QLineEdit::clear);
    column->addWidget(surface, 1);
    m_team->setSpacing(space::medium);
    m_team->addWidget(m_agents, 2);
    m_team->addWidget(m_requests, 3);
    column->addLayout(m_team);
    showSelection();
    showProgress({});
}

QWidget *OverviewPage::makeBar()
{
    auto *bar = new QWidget(this);
    m_filter = new FilterField(tr("Filter the services"), bar);
    m_filter->setMinimumWidth(scaledToFont(shortFilter, this));
    m_refreshAll = new ActionButton(u"refreshAll"_s, tr("Refresh a&ll"), bar);
    m_refreshAll->setIcon(themeIcon(u"refresh"_s));
    m_refreshAll->setPrimary(true);
    m_cancel = new ActionButton(u"cancelRefreshAll"_s, tr("Cancel"), bar);
    m_add = new ActionButton(u"addService"_s, tr("&Add a Management Service…"), bar);
    m_add->setIcon(themeIcon(u"add"_s));
    m_progress = new QProgressBar(bar);
    m_progress->setObjectName(u"refreshAllProgress"_s);
    m_progress->setAccessibleName(tr("Refresh all"));
    m_progress->setFixedSize(scaledToFont(160, this), controlHeight(this));
    //: the text of a progress bar: %v of %m services have been verified
    m_progress->setFormat(tr("%v of %m"));
    m_summary = new PlainLabel(PlainLabel::Role::Secondary, bar);
    m_summary->setObjectName(u"overviewSummary"_s);

    auto *row = new FlowLayout(bar); // a narrow window uses a second line
    row->setSpacing(space::small);
    m_summary->setMinimumHeight(controlHeight(this));
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_filter, m_refreshAll, m_progress, m_cancel, m_add, m_summary}) {
        row->addWidget(each);
    }

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_sorted->setFilterFixedString(text.trimmed());
        showMatches();
    });
    connect(m_refreshAll, &QAbstractButton::clicked, this, &OverviewPage::refreshAllRequested);
    connect(m_cancel, &QAbstractButton::clicked, this, &OverviewPage::cancelRequested);
    connect(m_add, &QAbstractButton::clicked, this, &OverviewPage::addRequested);
    return bar;
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_team->setDirection(width() < scaledToFont(besideEachOther, this) ? QBoxLayout::TopToBottom
                                                                       : QBoxLayout::LeftToRight);
    m_summary->setVisible(width() >= scaledToFont(leastForSummary, this));
    fitColumns();
}

void OverviewPage::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"serviceTable"_s);
    m_table->setAccessibleName(tr("Management Services"));
    setUpTable(m_table);
    keepRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(static_cast<int>(ServiceTableModel::Column::State), Qt::AscendingOrder);
    // What a person acts on stands beside the state; where space is short, the rest gives way to it.
    using Column = ServiceTableModel::Column;
    QHeaderView *header = m_table->horizontalHeader();
    header->moveSection(header->visualIndex(static_cast<int>(Column::Needs)), 2);
    header->moveSection(header->visualIndex(static_cast<int>(Column::Package)), ServiceTableModel::columns - 1);
    auto *stretcher = new ColumnStretcher(m_table, static_cast<int>(Column::Needs), widestNeeds);
    m_table->setItemDelegateForColumn(static_cast<int>(Column::Needs), new NeedsDelegate(m_table));
    stretcher->setLeast(leastNeeds);
    // The state's tooltip has all of them.
    stretcher->setSpare(
        {static_cast<int>(Column::Package), static_cast<int>(Column::LowestFree), static_cast<int>(Column::Deadline)});

    const auto addAction = [this](const QString &text, void (OverviewPage::*signal)(ServiceId)) {
        auto *action = new QAction(text, m_table);
        connect(action, &QAction::triggered, this, [this, signal] { withSelected(signal); });
        m_table->addAction(action);
        return action;
    };
    addAction(tr("Open"), &OverviewPage::opened);
    m_rename = addAction(tr("Rename…"), &OverviewPage::renameRequested);
    m_remove = addAction(tr("Remove…"), &OverviewPage::removeRequested);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    connect(m_table, &QTableView::activated, this, [this] { withSelected(&OverviewPage::opened); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OverviewPage::showSelection);
}

void OverviewPage::present(const QVector<ServiceRow> &rows, Instant now, int toCome, const ReportedNeeds &reported)
{
    m_model->setRows(rows, now, reported);
    showMatches();
    if (toCome > 0) {
        const auto known = static_cast<qint64>(rows.size());
        //: while the window starts: so many of so many Management Services have been read from this computer
        m_summary->setText(tr("Loading: %1 of %2").arg(text::count(known), text::count(known + toCome)));
        return;
    }
    m_summary->setText(text::fleetLine(summaryOf(rows, now)));
}

void OverviewPage::showMatches()
{
    if (m_sorted->rowCount() > 0 || m_model->rowCount() == 0) {
        fitColumnsOnce(m_table, widestColumn);
        fitColumns();
        m_state->showContent();
    } else {
        m_state->showWords(themeIcon(u"filter"_s, Accent::Neutral), tr("Nothing matches"),
                           tr("No Management Service matches the filter."), tr("Clear the filter"));
    }
}

/// Rare states are long. In a narrow window they and names are shortened: their tooltips have them in full.
void OverviewPage::fitColumns()
{
    const bool narrow = width() < scaledToFont(leastForSummary, this);
    fitColumn(m_table, static_cast<int>(ServiceTableModel::Column::State), narrow ? narrowState : widestColumn);
    fitColumn(m_table, static_cast<int>(ServiceTableModel::Column::Name), narrow ? narrowName : widestColumn);
}

void OverviewPage::showProgress(std::optional<Progress> progress)
{
    m_progress->setVisible(progress.has_value());
    m_cancel->setVisible(progress.has_value());
    m_refreshAll->setVisible(!progress.has_value());
    if (progress) {
        m_progress->setMaximum(progress->all);
        m_progress->setValue(progress->done);
    }
}

void OverviewPage::setRefusals(const QString &refresh, const QString &services)
{
    refuse(m_refreshAll, refresh);
    refuse(m_add, services);
    explainRefusal(m_rename, services);
    explainRefusal(m_remove, services);
}

std::optional<ServiceId> OverviewPage::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        return std::nullopt;
    }
    return ServiceId{rows.first().data(ServiceTableModel::ServiceIdRole).toLongLong()};
}

void OverviewPage::focusFilter()
{
    m_filter->takeFocus();
}

void OverviewPage::withSelected(void (OverviewPage::*signal)(ServiceId))
{
    if (const auto id = selected()) {
        emit(this->*signal)(*id);
    }
}

void OverviewPage::showSelection()
{
    m_rename->setEnabled(selected().has_value());
    m_remove->setEnabled(selected().has_value());
}

} // namespace license::ui
