// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/availabilitypanel.h"

#include "core/text/historywords.h"
#include "ui/history/availabilitymodel.h"
#include "ui/history/daydelegate.h"
#include "ui/history/dayswatch.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/plainlabel.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int stripHeight = 40;
constexpr int compactHeight = 24;
constexpr int roomForLegend = 640;

QDate localDay(Instant when)
{
    return QDateTime::fromMSecsSinceEpoch(when.time_since_epoch().count(), Qt::LocalTime).date();
}

QVector<Instant> dayStarts(Instant now)
{
    const QDate today = localDay(now);
    QVector<Instant> starts;
    for (int ago = AvailabilityPanel::days - 1; ago >= 0; --ago) {
        starts.append(Instant(milliseconds{today.addDays(-ago).startOfDay().toMSecsSinceEpoch()}));
    }
    return starts;
}

} // namespace

AvailabilityPanel::AvailabilityPanel(QWidget *parent)
    : GroupPanel(parent)
    , m_model(new AvailabilityModel(this))
    , m_summary(new PlainLabel(PlainLabel::Role::Secondary, this))
    , m_first(new PlainLabel(PlainLabel::Role::Secondary, this))
    , m_day(new PlainLabel(this))
{
    setObjectName(u"availabilityPanel"_s);
    auto *title = new PlainLabel(PlainLabel::Role::Section, tr("Last %n days", nullptr, days), this);
    m_summary->setObjectName(u"availabilitySummary"_s);
    m_summary->setElided(true);
    m_day->setObjectName(u"availabilityDay"_s);
    m_day->setElided(true);
    m_day->hide();
    makeTable();
    m_legend = makeLegend();
    m_foot = makeFoot();

    auto *head = new QHBoxLayout;
    head->setSpacing(space::medium);
    head->addWidget(title);
    head->addWidget(m_summary, 1);
    head->addWidget(m_day, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium, space::small + space::tight, space::medium, space::small + space::tight);
    column->setSpacing(space::tight);
    column->addLayout(head);
    column->addWidget(m_table);
    column->addWidget(m_foot);
}

/// The first day, what the cells mean, and the last day.
QWidget *AvailabilityPanel::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::medium);
    row->addWidget(m_first);
    row->addStretch(1);
    row->addWidget(m_legend);
    row->addStretch(1);
    row->addWidget(new PlainLabel(PlainLabel::Role::Secondary, tr("Today"), foot));
    return foot;
}

void AvailabilityPanel::setCompact(bool compact)
{
    m_foot->setVisible(!compact);
    m_table->setFixedHeight(compact ? compactHeight : stripHeight);
    const int margin = compact ? space::tight : space::small + space::tight;
    layout()->setContentsMargins(space::medium, margin, space::medium, margin);
}

void AvailabilityPanel::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"availabilityTable"_s);
    m_table->setAccessibleName(tr("Attempts of the last %n days", nullptr, days));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new DayDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setMinimumSectionSize(space::small);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->viewport()->setAutoFillBackground(false);
    QPalette colors; // the delegate frames the selection: a background would hide the cell
    colors.setColor(QPalette::Highlight, Qt::transparent);
    m_table->setPalette(colors);
    m_table->setFixedHeight(stripHeight);
    m_table->installEventFilter(this);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AvailabilityPanel::showDay);
    connect(m_table, &QTableView::clicked, this, &AvailabilityPanel::chooseDay);
    connect(m_table, &QTableView::activated, this, &AvailabilityPanel::chooseDay);
}

QWidget *AvailabilityPanel::makeLegend()
{
    auto *legend = new QWidget(this);
    auto *row = new QHBoxLayout(legend);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    const auto add = [legend, row](const QVector<Outcome> &outcomes, const QString &words) {
        row->addWidget(new DaySwatch(outcomes, legend));
        row->addWidget(new PlainLabel(PlainLabel::Role::Secondary, words, legend));
        row->addSpacing(space::small);
    };
    add({Outcome::Unchanged}, tr("Verified"));
    add({Outcome::Changed}, tr("Something changed"));
    add({Outcome::Failed}, tr("Failed"));
    add({}, tr("No attempt"));
    return legend;
}

void AvailabilityPanel::present(const QVector<HistoryEntry> &history, Instant now)
{
    m_now = now;
    const Availability shown = availability(history, dayStarts(now), now);
    m_model->setAvailability(shown, now);
    m_summary->setText(text::availability(shown));
    m_table->setAccessibleDescription(m_summary->words());
    if (!m_table->currentIndex().isValid()) { // the focus comes to today, not to the oldest day
        m_table->selectionModel()->setCurrentIndex(m_model->index(0, m_model->columnCount() - 1),
                                                   QItemSelectionModel::NoUpdate);
    }
    m_first->setText(text::day(std::chrono::floor<seconds>(shown.days.first().from), std::chrono::floor<seconds>(now)));
    showDay();
}

bool AvailabilityPanel::eventFilter(QObject *watched, QEvent *event)
{
    // After the focus leaves the strip, it shows its summary again.
    if (watched == m_table && event->type() == QEvent::FocusOut) {
        m_table->clearSelection();
    }
    return GroupPanel::eventFilter(watched, event);
}

void AvailabilityPanel::resizeEvent(QResizeEvent *event)
{
    GroupPanel::resizeEvent(event);
    m_legend->setVisible(width() >= scaledToFont(roomForLegend, this));
}

void AvailabilityPanel::showDay()
{
    const QModelIndexList selected = m_table->selectionModel()->selectedIndexes();
    m_day->setTextOrHide(selected.isEmpty() ? QString() : selected.first().data().toString());
    m_summary->setVisible(selected.isEmpty());
}

void AvailabilityPanel::chooseDay()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid()) {
        const DayOfAttempts &day = m_model->availability().days.at(current.column());
        emit dayChosen(day.from, day.to);
    }
}

} // namespace license::ui
