// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/detailspage.h"

#include "ui/details/licensesview.h"
#include "ui/details/organizationsview.h"
#include "ui/kit/exportoutcome.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/tabheights.h"
#include "ui/kit/theme.h"

#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

DetailsPage::DetailsPage(QAction *refresh, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
    , m_licenses(new LicensesView(refresh, this))
    , m_objects(new ObjectsView(this))
    , m_organizations(new OrganizationsView(this))
    , m_note(new PlainLabel(PlainLabel::Role::Secondary, this))
{
    setObjectName(u"detailsPage"_s);
    m_tabs->setObjectName(u"detailsTabs"_s);
    m_tabs->setAccessibleName(tr("Details"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_licenses, tr("Licenses"));
    m_tabs->addTab(m_objects, tr("Objects"));
    m_tabs->addTab(m_organizations, tr("Organizations"));
    m_note->setObjectName(u"detailsNote"_s);
    m_note->setWordWrap(true);
    m_note->setTextOrHide({});

    needHeightOfShownTab(m_tabs); // the chips of Objects take several lines in a narrow window
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::large);
    column->setSpacing(space::small);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_note);

    connect(m_tabs, &QTabWidget::currentChanged, this, &DetailsPage::wantObjects);
    connect(m_tabs, &QTabWidget::currentChanged, this, &DetailsPage::noteOrganizations);
    connect(m_organizations, &OrganizationsView::fetchRequested, this, &DetailsPage::organizationsWanted);
    connect(m_organizations, &OrganizationsView::signInRequested, this, &DetailsPage::signInRequested);
    connect(m_organizations, &OrganizationsView::consoleRequested, this, &DetailsPage::consoleRequested);
    connect(m_organizations, &OrganizationsView::exportRequested, this, &DetailsPage::organizationsExportRequested);
    connect(m_licenses, &LicensesView::exportRequested, this, &DetailsPage::licensesExportRequested);
    connect(m_licenses, &LicensesView::objectsRequested, this, &DetailsPage::showLicense);
    connect(m_objects, &ObjectsView::exportRequested, this, &DetailsPage::objectsExportRequested);
    connect(m_objects, &ObjectsView::selectionExportRequested, this, &DetailsPage::selectionExportRequested);
    for (const ExportOutcome *outcome : {m_licenses->outcome(), m_objects->outcome(), m_organizations->outcome()}) {
        connect(outcome, &ExportOutcome::notOpened, this,
                [this](const QString &path) { showNote(ExportOutcome::notOpenedWords(path)); });
    }
    connect(m_objects, &ObjectsView::retryRequested, this, [this] {
        m_list.reset();
        wantObjects();
    });
}

void DetailsPage::present(const ServiceState &state, const LicenseStatus &status, Instant now)
{
    if (m_any && m_shown.service.id != state.service.id) {
        m_list.reset();
        m_objects->clear();
        m_licenses->outcome()->clear();
        m_organizations->clear();
        m_note->setTextOrHide({});
    }
    m_any = true;
    m_shown = state;
    if (state.document) {
        m_licenses->showLicenses(status.licenses, status.serverNow.value_or(std::chrono::floor<seconds>(now)));
        m_objects->setLicenses(state.document->licenses);
    } else {
        m_licenses->showUnknown();
        m_objects->setLicenses({});
    }
    wantObjects();
    noteOrganizations();
}

void DetailsPage::presentOrganizations(const OrganizationsState &state, Instant now)
{
    m_organizations->present(state, now);
}

void DetailsPage::noteOrganizations()
{
    if (!m_any || !isVisible() || m_tabs->currentWidget() != m_organizations) {
        m_organizationsOf.reset();
    } else if (m_organizationsOf != m_shown.service.id) {
        m_organizationsOf = m_shown.service.id;
        emit organizationsShown();
    }
}

void DetailsPage::wantObjects()
{
    if (!m_any || !isVisible() || m_tabs->currentWidget() != m_objects) {
        return;
    }
    const auto reference = m_shown.document ? m_shown.document->objects : std::nullopt;
    const ListKey key{m_shown.service.id, reference ? reference->sha256 : QByteArray()};
    if (m_list == key) {
        return;
    }
    m_list = key;
    if (reference) {
        m_objects->showLoading();
        emit objectsWanted();
    } else {
        m_objects->showNoList(m_shown.document.has_value());
    }
}

void DetailsPage::showObjects(const Result<std::shared_ptr<const ObjectTable>> &objects)
{
    if (objects) {
        m_objects->showObjects(*objects);
    } else {
        m_objects->showFailure(objects.error());
    }
}

void DetailsPage::showNote(const QString &note)
{
    m_note->setTextOrHide(note);
}

void DetailsPage::showSaved(Table table, const QString &path, const QString &words)
{
    m_note->setTextOrHide({});
    outcomeOf(table)->showSaved(path, words);
}

ExportOutcome *DetailsPage::outcomeOf(Table table) const
{
    switch (table) {
    case Table::Licenses:
        return m_licenses->outcome();
    case Table::Objects:
        return m_objects->outcome();
    case Table::Organizations:
        return m_organizations->outcome();
    }
    Q_UNREACHABLE();
}

void DetailsPage::showLicense(const QString &type)
{
    m_objects->showLicense(type);
    m_tabs->setCurrentWidget(m_objects);
}

void DetailsPage::showLicenseType(const QString &type)
{
    m_tabs->setCurrentWidget(m_licenses);
    m_licenses->select(type);
}

void DetailsPage::showUnlicensed()
{
    m_objects->showUnlicensed();
    m_tabs->setCurrentWidget(m_objects);
}

void DetailsPage::showOrganizations()
{
    m_tabs->setCurrentWidget(m_organizations);
}

void DetailsPage::focusFilter()
{
    if (m_tabs->currentWidget() == m_organizations) {
        m_organizations->focusFilter();
        return;
    }
    m_tabs->setCurrentWidget(m_objects);
    m_objects->focusFilter();
}

std::optional<ObjectsView::Shown> DetailsPage::objects() const
{
    return m_objects->shown();
}

std::optional<ObjectsView::Shown> DetailsPage::selectedObjects() const
{
    return m_objects->selected();
}

QVector<Organization> DetailsPage::organizations() const
{
    return m_organizations->shown();
}

QString DetailsPage::objectsName() const
{
    return m_objects->shownName();
}

void DetailsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    wantObjects();
    noteOrganizations();
}

} // namespace license::ui
