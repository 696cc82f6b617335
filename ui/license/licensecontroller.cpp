// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/license/licensecontroller.h"

#include "core/current/currentservice.h"
#include "core/domain/clock.h"
#include "core/domain/objecttable.h"
#include "core/management/managementreports.h"
#include "ui/kit/navigator.h"
#include "ui/license/licensepage.h"
#include "ui/license/maildialog.h"

#include <algorithm>

namespace license::ui {

namespace {

constexpr qint64 smallList = 2'000'000; ///< bytes

qint64 unlicensedIn(const ObjectTable &objects)
{
    const auto counts = objects.countByLicense();
    const auto found =
        std::find_if(counts.cbegin(), counts.cend(), [](const auto &each) { return each.first.isEmpty(); });
    return found == counts.cend() ? 0 : found->second;
}

} // namespace

LicenseController::LicenseController(CurrentService &service, ManagementReports &reports, Navigator &navigator,
                                     const SyncContext &context)
    : m_service(service)
    , m_reports(reports)
    , m_navigator(navigator)
    , m_clock(context.clock)
    , m_loader(context)
    , m_began(context.clock.now().wall)
{
    connect(&service, &CurrentService::updated, this, &LicenseController::show);
    connect(&navigator, &Navigator::pageChanged, this, &LicenseController::show);
    connect(&reports, &ManagementReports::changed, this, &LicenseController::show);
    connect(&navigator, &Navigator::rightsChanged, this, &LicenseController::show);
    show();
}

void LicenseController::bind(LicensePage *page)
{
    m_page = page;
    connect(page, &LicensePage::detailsRequested, this, [this] { m_navigator.go(PageId::Details); });
    connect(page, &LicensePage::changesDismissed, this, &LicenseController::dismissChanges);
    connect(page, &LicensePage::moreLicensesRequested, this, &LicenseController::offerMore);
    connect(page, &LicensePage::renewalRequested, this, &LicenseController::offerRenewal);
    connect(page, &LicensePage::licenseRequested, this, [this](const QString &type) {
        m_navigator.go(PageId::Details);
        emit licenseRequested(type);
    });
    connect(page, &LicensePage::unlicensedRequested, this, [this] {
        m_navigator.go(PageId::Details);
        emit unlicensedRequested();
    });
    connect(page, &LicensePage::tokenRequested, this, &LicenseController::tokenRequested);
    connect(page, &LicensePage::organizationsRequested, this, [this] {
        m_navigator.go(PageId::Details);
        emit organizationsRequested();
    });
    connect(page, &LicensePage::signInRequested, this, &LicenseController::signInRequested);
    show();
}

void LicenseController::show()
{
    if (const ServiceRow *row = m_service.row()) {
        if (m_page) {
            m_page->setRefusal(m_navigator.refusalOf(TeamAct::Refresh));
            m_page->present(row->state, row->status, m_clock.now().wall, unlicensed(row->state));
            showReported(row->state);
        }
        countObjects(row->state);
    }
}

void LicenseController::showReported(const ServiceState &state)
{
    const Instant now = m_clock.now().wall;
    const ManagementState management = m_reports.of(m_service.monitor()->state().service).state;
    const auto notices = text::managementNotices(management, state.document, now, text::mostOrganizationsNamed);
    const bool any = std::any_of(notices.cbegin(), notices.cend(), [](const text::ManagementNotice &each) {
        return each.kind == ManagementAttention::Kind::Unlicensed ||
               each.kind == ManagementAttention::Kind::Disagreement;
    });
    m_page->presentReported(notices, any ? text::reportedAge(*management.report, now) : QString());
}

std::optional<qint64> LicenseController::unlicensed(const ServiceState &state) const
{
    if (!state.document || !state.document->objects) {
        return std::nullopt;
    }
    const auto found = m_unlicensed.constFind(state.document->objects->sha256);
    return found == m_unlicensed.cend() ? std::nullopt : std::optional(*found);
}

void LicenseController::countObjects(const ServiceState &state)
{
    const auto id = static_cast<qint64>(state.service.id);
    if (!m_firstSeq.contains(id)) {
        m_firstSeq.insert(id, state.seq);
    }
    if (!state.document || !state.document->objects || m_navigator.currentPage() != PageId::License) {
        m_counting = {}; // tried again at the next visit
        return;
    }
    const ObjectListReference &list = *state.document->objects;
    // Nobody has asked for the objects. A small list is fetched if a verification of this session has just used the
    // token or a person has entered it, so that no keychain asks for a password; otherwise only a list that is here
    // already is counted. A demo has its token in memory.
    const bool justEntered = state.service.tokenStoredAt.value_or(Instant{}) >= m_began;
    const bool tokenAtHand = justEntered || m_firstSeq.value(id) != state.seq || m_navigator.isDemo();
    const bool fetches = list.bytes <= smallList && tokenAtHand && !state.attempts.lastError;
    if (m_counting == Counting{list.sha256, fetches} || m_unlicensed.contains(list.sha256) || state.refreshing) {
        return;
    }
    m_counting = {list.sha256, fetches};
    const auto count = [this, hash = list.sha256](const Result<std::shared_ptr<const ObjectTable>> &objects) {
        if (objects) {
            m_unlicensed.insert(hash, unlicensedIn(**objects));
            show();
        }
    };
    if (fetches) {
        m_loader.load(state, this, count);
    } else {
        m_loader.loadKept(state, this, count);
    }
}

void LicenseController::dismissChanges()
{
    if (ServiceMonitor *monitor = m_service.monitor()) {
        monitor->dismissChanges();
    }
}

void LicenseController::offerMore()
{
    if (const ServiceMonitor *monitor = m_service.monitor()) {
        offerMail(moreLicensesMail(monitor->state(), monitor->status().licenses), m_navigator.isDemo(),
                  m_navigator.window());
    }
}

void LicenseController::offerRenewal()
{
    if (const ServiceMonitor *monitor = m_service.monitor()) {
        offerMail(renewalMail(monitor->state(), monitor->status()), m_navigator.isDemo(), m_navigator.window());
    }
}

} // namespace license::ui
