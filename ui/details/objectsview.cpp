// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/objectsview.h"

#include "core/text/errortext.h"
#include "core/text/tablewords.h"
#include "ui/details/licensechips.h"
#include "ui/details/objecttablemodel.h"
#include "ui/details/selectionkeeper.h"
#include "ui/kit/columnmenu.h"
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
#include "ui/kit/rowcopy.h"
#include "ui/kit/tablesetup.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

ObjectsView::ObjectsView(QWidget *parent)
    : QWidget(parent)
    , m_model(new ObjectTableModel(this))
    , m_chips(new LicenseChips(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"objectsView"_s);
    QWidget *bar = makeBar();
    setUpTableView();
    auto *surface = new GroupPanel(this);
    m_state = new EmptyState(m_table, surface);
    surface->setContent(m_state);

    connect(m_filter, &QLineEdit::textChanged, m_model, &ObjectTableModel::setText);
    connect(m_chips, &LicenseChips::chosen, this,
            [this](const LicenseChoice &choice) { m_model->setLicenseFilter(choice.type, choice.unlicensed); });
    connect(m_model, &ObjectTableModel::rowsChanged, this, &ObjectsView::showRows);
    connect(m_export, &ExportButton::exportRequested, this, &ObjectsView::exportRequested);
    connect(m_state, &EmptyState::actionRequested, this, [this] { m_hasTable ? narrowTo({}) : emit retryRequested(); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::medium, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(bar);
    column->addWidget(m_chips);
    column->addWidget(surface, 1);
    clear();
}

QWidget *ObjectsView::makeBar()
{
    auto *bar = new QWidget(this);
    m_filter = new FilterField(tr("Filter the objects"), bar);
    m_filter->setObjectName(u"objectsFilter"_s);
    const QString where = tr("By name, identifier, kind or license. Accents count only if you type them.");
    m_filter->setToolTip(where);
    m_filter->setAccessibleDescription(where);
    m_count = new PlainLabel(PlainLabel::Role::Secondary, bar);
    m_count->setObjectName(u"objectsCount"_s);
    m_count->setMinimumHeight(controlHeight(this));
    m_outcome = new ExportOutcome(bar);
    m_export = new ExportButton(bar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::medium);
    auto *narrowing = new QWidget(bar);
    auto *flow = new FlowLayout(narrowing); // a narrow window uses a second line
    flow->setSpacing(space::medium);
    flow->addWidget(m_filter);
    flow->addWidget(m_count);
    flow->addWidget(m_outcome);
    row->addWidget(narrowing, 1);
    row->addWidget(m_export, 0, Qt::AlignTop);
    return bar;
}

void ObjectsView::setUpTableView()
{
    m_table->setObjectName(u"objectsTable"_s);
    m_table->setAccessibleName(tr("Assigned objects"));
    setUpTable(m_table);
    m_table->setModel(m_model);
    // A header asks for each of its sections whether all rows, up to a million, are selected: this one's selection is
    // always empty.
    m_table->horizontalHeader()->setSelectionModel(new QItemSelectionModel(m_model, m_table));
    new SelectionKeeper(m_model, m_table);
    m_table->setItemDelegate(new MatchDelegate(ObjectTableModel::NeedleRole, ObjectTableModel::AbsentRole, m_table));
    setUpHeader();
    setUpActions();
}

void ObjectsView::setUpHeader()
{
    using Column = ObjectTableModel::Column;
    QHeaderView *header = m_table->horizontalHeader();
    new ColumnStretcher(m_table, static_cast<int>(Column::Name), 240);
    header->setSortIndicatorClearable(true); // the third press restores the order of attention
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->setColumnHidden(static_cast<int>(Column::Identifier), true);
}

/// The menu of the rows.
void ObjectsView::setUpActions()
{
    using Column = ObjectTableModel::Column;
    auto *copy = new RowCopy(m_table);
    const auto add = [this, copy](const QString &name, const QString &words, Column column) {
        auto *action = new QAction(words, m_table);
        action->setObjectName(name);
        connect(action, &QAction::triggered, copy, [copy, column] { copy->start({static_cast<int>(column)}); });
        m_table->addAction(action);
        return action;
    };
    QAction *name = add(u"copyName"_s, tr("Copy name"), Column::Name);
    QAction *identifier = add(u"copyIdentifier"_s, tr("Copy identifier"), Column::Identifier);
    auto *formats = new ExportMenu(u"exportSelected"_s, m_table);
    formats->setTitle(tr("Export selected"));
    connect(formats, &ExportMenu::exportRequested, this, &ObjectsView::selectionExportRequested);
    m_table->addAction(formats->menuAction());
    const auto enable = [this, name, identifier, formats] {
        const bool any = m_table->selectionModel()->hasSelection();
        for (QAction *action : {name, identifier, formats->menuAction()}) {
            action->setEnabled(any);
        }
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, enable);
    connect(m_model, &QAbstractItemModel::modelReset, this, enable);
    enable();
    new ColumnMenu(m_table, static_cast<int>(Column::Name));
}

void ObjectsView::setLicenses(const QVector<License> &licenses)
{
    if (m_model->setLicenses(licenses)) {
        updateChips();
    }
}

void ObjectsView::updateChips()
{
    QVector<LicenseChips::Entry> entries;
    if (m_model->table()) {
        for (const auto &[type, count] : m_model->table()->countByLicense()) {
            const auto known = type.isEmpty() ? std::nullopt : std::optional(type);
            entries.append({type, m_model->licenseWords(known), count});
        }
    }
    m_chips->setEntries(entries);
}

void ObjectsView::showWords(const QIcon &icon, const QString &headline, const QString &detail, const QString &action)
{
    m_hasTable = false;
    m_model->setTable({});
    updateChips();
    m_count->clear();
    m_outcome->clear();
    m_export->setEnabled(false);
    m_state->showWords(icon, headline, detail, action);
}

void ObjectsView::clear()
{
    narrowTo({});
    m_filter->setEnabled(true); // what is typed now applies to the list that comes
    showWords(themeIcon(u"details"_s, Accent::Neutral), tr("No objects yet"),
              tr("The list of objects has not been asked for yet."));
}

void ObjectsView::showLoading()
{
    m_filter->setEnabled(true);
    showWords({}, {}, {});
    m_state->showBusy(tr("Loading the objects…"));
}

void ObjectsView::showFailure(const Error &error)
{
    showWords(accentIcon(Accent::Critical), tr("The objects could not be loaded"), text::message(error),
              tr("Try again"));
}

void ObjectsView::showNoList(bool known)
{
    m_filter->setEnabled(false);
    showWords(themeIcon(u"details"_s, Accent::Neutral), tr("No list of objects"),
              known ? tr("The license server gives no list of objects for this service.")
                    : tr("The objects are shown once the license has been verified."));
}

void ObjectsView::showObjects(std::shared_ptr<const ObjectTable> table)
{
    if (table->size() == 0) {
        m_filter->setEnabled(false);
        showWords(themeIcon(u"details"_s, Accent::Neutral), tr("No objects"),
                  tr("No object is assigned to this service."));
        return;
    }
    m_hasTable = true;
    m_filter->setEnabled(true);
    m_model->setTable(std::move(table));
    updateChips();
}

/// The answer to a query has arrived.
void ObjectsView::showRows()
{
    const auto matched = static_cast<qint64>(m_model->rows()->size());
    showCount();
    m_outcome->clear();
    m_export->setEnabled(matched > 0);
    if (matched > 0) {
        fitColumnsOnce(m_table, 240);
        m_state->showContent();
    } else {
        m_state->showWords(themeIcon(u"filter"_s, Accent::Neutral), tr("Nothing matches"),
                           tr("No object matches the filter."), tr("Clear the filter"));
    }
}

void ObjectsView::showCount()
{
    const auto all = qint64{m_model->table()->size()};
    const auto matched = static_cast<qint64>(m_model->rows()->size());
    m_count->setText(matched == all ? tr("%Ln objects", nullptr, static_cast<int>(all)) : text::countOf(matched, all));
}

void ObjectsView::showLicense(const QString &type)
{
    narrowTo({type, false});
}

void ObjectsView::showUnlicensed()
{
    narrowTo({{}, true});
}

void ObjectsView::narrowTo(const LicenseChoice &choice)
{
    m_filter->clear();
    m_chips->choose(choice);
    m_model->setLicenseFilter(choice.type, choice.unlicensed);
}

void ObjectsView::focusFilter()
{
    m_filter->takeFocus();
}

std::optional<ObjectsView::Shown> ObjectsView::shown() const
{
    if (!m_hasTable || m_model->isBusy()) {
        return std::nullopt;
    }
    return Shown{m_model->table(), m_model->rows()};
}

std::optional<ObjectsView::Shown> ObjectsView::selected() const
{
    QVector<std::pair<int, int>> rows;
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        rows.append({range.top(), range.bottom()});
    }
    if (!m_hasTable || m_model->isBusy() || rows.isEmpty()) {
        return std::nullopt;
    }
    return Shown{m_model->table(), m_model->objectsAt(rows)};
}

QString ObjectsView::shownName() const
{
    const LicenseChoice &choice = m_chips->choice();
    if (choice.unlicensed) {
        //: a part of a file's name: the objects that have no license
        return tr("without a license");
    }
    //: a part of a file's name
    return choice.type ? m_model->licenseWords(choice.type) : tr("objects");
}

} // namespace license::ui
