// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/detailspage.h"

#include "ui/details/licensesview.h"
#include "ui/kit/exportoutcome.h"
#include "ui/kit/plainlabel.h"
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
    , m_note(new PlainLabel(PlainLabel::Role::Secondary, this))
{
    setObjectName(u"detailsPage"_s);
    m_tabs->setObjectName(u"detailsTabs"_s);
    m_tabs->setAccessibleName(tr("Details"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_licenses, tr("Licenses"));
    m_tabs->addTab(m_objects, tr("Objects"));
    m_note->setObjectName(u"detailsNote"_s);
    m_note->setWordWrap(true);
    m_note->setTextOrHide({});

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::large);
    column->setSpacing(space::small);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_note);

    connect(m_tabs, &QTabWidget::currentChanged, this, &DetailsPage::wantObjects);
    connect(m_licenses, &LicensesView::exportRequested, this, &DetailsPage::licensesExportRequested);
    connect(m_licenses, &LicensesView::objectsRequested, this, &DetailsPage::showLicense);
    connect(m_objects, &ObjectsView::exportRequested, this, &DetailsPage::objectsExportRequested);
    connect(m_objects, &ObjectsView::selectionExportRequested, this, &DetailsPage::selectionExportRequested);
    for (const ExportOutcome *outcome : {m_licenses->outcome(), m_objects->outcome()}) {
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
    (table == Table::Licenses ? m_licenses->outcome() : m_objects->outcome())->showSaved(path, words);
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

void DetailsPage::focusFilter()
{
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

QString DetailsPage::objectsName() const
{
    return m_objects->shownName();
}

void DetailsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    wantObjects();
}

} // namespace license::ui
