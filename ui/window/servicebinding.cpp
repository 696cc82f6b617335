// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/servicebinding.h"

#include "core/domain/clock.h"
#include "core/net/licenseclient.h"
#include "core/text/sanitize.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/statusbanner.h"
#include "ui/license/maildialog.h"
#include "ui/window/mainactions.h"
#include "ui/window/mainwindow.h"

#include <QAction>

#include <algorithm>

namespace license::ui {

ServiceBinding::ServiceBinding(MainWindow *window, Fleet &fleet, CurrentService &service, const Clock &clock)
    : QObject(window), m_window(window), m_fleet(fleet), m_service(service), m_clock(clock)
{
    connect(window, &MainWindow::serviceChosen, &service, &CurrentService::choose);
    connect(window, &MainWindow::pageChanged, this, &ServiceBinding::showBanner);
    connect(&service, &CurrentService::updated, this, &ServiceBinding::show);
    connectBanner();
    m_minutes.setInterval(std::chrono::minutes{1});
    connect(&m_minutes, &QTimer::timeout, this, [this] {
        if (m_window->isVisible() && !m_window->isMinimized()) {
            m_service.passTime();
        }
    });
    m_minutes.start();
    show();
}

void ServiceBinding::connectBanner()
{
    StatusBanner *banner = m_window->banner();
    connect(banner, &StatusBanner::outdated, &m_service, &CurrentService::passTime);
    connect(banner, &StatusBanner::refreshRequested, this, [this] {
        if (m_bannerOf) {
            m_bannerOf->refresh(Trigger::Manual, defaultDeadline);
        }
    });
    connect(banner, &StatusBanner::checkRequested, this, [this] { goTo(&ServiceBinding::checkRequested); });
    connect(banner, &StatusBanner::tokenRequested, this, [this] { goTo(&ServiceBinding::tokenRequested); });
    connect(banner, &StatusBanner::cancelRequested, this, [this] {
        if (m_bannerOf) {
            m_bannerOf->cancel();
        }
    });
    connect(banner, &StatusBanner::contactRequested, this, [this] {
        if (m_bannerOf) {
            offerMail(verdictMail(m_bannerOf->state()), m_window->isDemo(), m_window);
        }
    });
}

void ServiceBinding::goTo(void (ServiceBinding::*signal)())
{
    if (m_bannerOf) {
        m_service.choose(m_bannerOf->state().service.id);
        m_window->go(PageId::Connection);
        emit(this->*signal)();
    }
}

void ServiceBinding::show()
{
    showServices(); // may lead to another page
    showBanner();
}

void ServiceBinding::showServices()
{
    QVector<ServiceChoice> choices;
    choices.reserve(m_service.rows().size());
    for (const ServiceRow &row : m_service.rows()) {
        choices.append({row.state.service.id, row.state.service.connection.name, row.tone()});
    }
    const ServiceMonitor *current = m_service.monitor();
    m_window->setServices(choices, current ? std::optional(current->state().service.id) : std::nullopt);
}

void ServiceBinding::showBanner()
{
    const Instant now = m_clock.now().wall;
    const ServiceRow *told = m_service.row();
    // The Connection page has a button for the check itself.
    m_window->banner()->setCheckAvailable(m_window->currentPage() != PageId::Connection);
    if (m_window->currentPage() == PageId::Overview) {
        m_bannerOf = nullptr;
        m_window->banner()->present(bannerOf(m_service.rows(), now));
    } else if (told) {
        m_bannerOf = m_fleet.find(told->state.service.id);
        m_window->banner()->present(bannerOf(told->state, told->status, now));
    }
}

text::Banner ServiceBinding::bannerOf(const QVector<ServiceRow> &rows, Instant now)
{
    QString matter;
    const auto worst = std::min_element(rows.cbegin(), rows.cend(), [](const ServiceRow &a, const ServiceRow &b) {
        return a.state.refreshing != b.state.refreshing ? b.state.refreshing : isWorse(a, b); // settled ones first
    });
    if (worst != rows.cend()) {
        //: %1 is the name of a service, %2 what is to be said of it
        matter = tr("%1: %2").arg(text::plain(shortened(worst->state.service.connection.name)),
                                  text::banner(worst->status, worst->state.document, {}, now).headline);
    }
    return text::fleetBanner(summaryOf(rows, now), matter);
}

text::Banner ServiceBinding::bannerOf(const ServiceState &state, const LicenseStatus &status, Instant now)
{
    std::optional<milliseconds> checkingFor;
    if (state.refreshing) {
        checkingFor = std::max(milliseconds{0}, std::chrono::duration_cast<milliseconds>(now - state.refreshingSince));
    }
    return text::banner(status, state.document, checkingFor, now);
}

} // namespace license::ui
