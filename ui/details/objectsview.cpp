// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/objectsview.h"

#include "core/text/errortext.h"
#include "core/text/sizes.h"
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
#include "ui/kit/grouppanel.h"
#include "ui/kit/matchdelegate.h"
#include "ui/kit/rowcopy.h"
#include "ui/kit/tablebar.h"
#include "ui/kit/tablesetup.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int leastName = 104; ///< beside kind and license in the smallest window

} // namespace

ObjectsView::ObjectsView(QWidget *parent)
    : QWidget(parent)
    , m_model(new ObjectTableModel(this))
    , m_bar(new TableBar(u"objects"_s, tr("Filter the objects"), this))
    , m_chips(new LicenseChips(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"objectsView"_s);
    const QString where = tr("By name, identifier, kind or license. Accents count only if you type them.");
    m_bar->filter()->setToolTip(where);
    m_bar->filter()->setAccessibleDescription(where);
    setUpTableView();
    auto *surface = new GroupPanel(this);
    m_state = new EmptyState(m_table, surface);
    surface->setContent(m_state);

    connect(m_bar->filter(), &QLineEdit::textChanged, m_model, &ObjectTableModel::setText);
    connect(m_chips, &LicenseChips::chosen, this,
            [this](const LicenseChoice &choice) { m_model->setLicenseFilter(choice.type, choice.unlicensed); });
    connect(m_model, &ObjectTableModel::rowsChanged, this, &ObjectsView::showRows);
    connect(m_bar, &TableBar::exportRequested, this, &ObjectsView::exportRequested);
    connect(m_state, &EmptyState::actionRequested, this, [this] { m_hasTable ? narrowTo({}) : emit retryRequested(); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::medium, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(m_bar);
    column->addWidget(m_chips);
    column->addWidget(surface, 1);
    clear();
}

void ObjectsView::setUpTableView()
{
    m_table->setObjectName(u"objectsTable"_s);
    m_table->setAccessibleName(tr("Assigned objects"));
    setUpTable(m_table);
    keepRows(m_table);
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
    auto *stretcher = new ColumnStretcher(m_table, static_cast<int>(Column::Name), 200);
    stretcher->setLeast(leastName);
    stretcher->setSpare({static_cast<int>(Column::Assigned), static_cast<int>(Column::Kind)});
    stretcher->setLastResort({static_cast<int>(Column::LastBackup)});
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
    m_bar->setCount({});
    m_bar->outcome()->clear();
    m_bar->setExportable(false);
    m_state->showWords(icon, headline, detail, action);
}

void ObjectsView::clear()
{
    narrowTo({});
    m_bar->filter()->setEnabled(true); // what is typed now applies to the list that comes
    showWords(themeIcon(u"details"_s, Accent::Neutral), tr("No objects yet"),
              tr("The list of objects has not been fetched yet."));
}

void ObjectsView::showLoading()
{
    m_bar->filter()->setEnabled(true);
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
    m_bar->filter()->setEnabled(false);
    showWords(themeIcon(u"details"_s, Accent::Neutral), tr("No list of objects"),
              known ? tr("The license server provides no list of objects for this service.")
                    : tr("The objects are shown once the license has been verified."));
}

void ObjectsView::showObjects(std::shared_ptr<const ObjectTable> table)
{
    if (table->size() == 0) {
        m_bar->filter()->setEnabled(false);
        showWords(themeIcon(u"details"_s, Accent::Neutral), tr("No objects"),
                  tr("No object is assigned to this service."));
        return;
    }
    m_hasTable = true;
    m_bar->filter()->setEnabled(true);
    m_model->setTable(std::move(table));
    updateChips();
}

/// The answer to a query has arrived.
void ObjectsView::showRows()
{
    const auto matched = static_cast<qint64>(m_model->rows()->size());
    showCount();
    m_bar->outcome()->clear();
    m_bar->setExportable(matched > 0);
    if (matched > 0) {
        fitColumnsOnce(m_table, 200);
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
    m_bar->setCount(matched == all ? tr("%1 objects", nullptr, static_cast<int>(all)).arg(text::count(all))
                                   : text::countOf(matched, all));
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
    m_bar->filter()->clear();
    m_chips->choose(choice);
    m_model->setLicenseFilter(choice.type, choice.unlicensed);
}

ExportOutcome *ObjectsView::outcome() const
{
    return m_bar->outcome();
}

void ObjectsView::focusFilter()
{
    m_bar->filter()->takeFocus();
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
