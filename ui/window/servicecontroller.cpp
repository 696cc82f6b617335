// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/servicecontroller.h"

#include "core/net/licenseclient.h"
#include "ui/details/detailspage.h"
#include "ui/history/historypage.h"
#include "ui/kit/statusbanner.h"
#include "ui/license/licensepage.h"
#include "ui/license/maildialog.h"
#include "ui/license/salesmail.h"
#include "ui/overview/overviewpage.h"
#include "ui/window/mainactions.h"
#include "ui/window/mainwindow.h"

#include <QAction>

#include <algorithm>

namespace license::ui {

namespace {

constexpr std::chrono::milliseconds gathering{100};

/// The one that needs attention most; nothing where there is none.
const ServiceRow *worst(const QVector<ServiceRow> &rows)
{
    const auto found = std::min_element(rows.cbegin(), rows.cend(), isWorse);
    return found == rows.cend() ? nullptr : &*found;
}

} // namespace

ServiceController::ServiceController(const Pages &pages, Fleet &fleet, const SyncContext &context, QObject *parent)
    : QObject(parent), m_pages(pages), m_fleet(fleet), m_context(context), m_chosen(fleet.stillToCome() == 0)
{
    connectPages();
    connectFleet();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ServiceController::update);
    m_minutes.setInterval(std::chrono::minutes{1});
    connect(&m_minutes, &QTimer::timeout, this, [this] {
        if (m_pages.window->isVisible() && !m_pages.window->isMinimized()) {
            passTime();
        }
    });
    m_minutes.start();
    update();
}

void ServiceController::connectPages()
{
    MainWindow *window = m_pages.window;
    connect(window, &MainWindow::serviceChosen, this, &ServiceController::choose);
    connect(window, &MainWindow::placeChanged, this, [this] {
        update();
        emit pastChanged();
    });
    connect(window->actions()->refresh, &QAction::triggered, this, &ServiceController::refresh);
    connect(m_pages.license, &LicensePage::refreshRequested, this, &ServiceController::refresh);
    connect(m_pages.details, &DetailsPage::refreshRequested, this, &ServiceController::refresh);
    connect(m_pages.history, &HistoryPage::refreshRequested, this, &ServiceController::refresh);
    connect(m_pages.license, &LicensePage::detailsRequested, this, [window] { window->go(Place::Details); });
    connect(m_pages.license, &LicensePage::changesDismissed, this, [this] {
        if (m_current) {
            m_current->dismissChanges();
        }
    });
    connect(m_pages.license, &LicensePage::moreLicensesRequested, this, [this] {
        if (m_current) {
            offer(moreLicensesMail(m_current->state(), m_current->status().licenses));
        }
    });
    connect(m_pages.overview, &OverviewPage::opened, this, [this, window](ServiceId id) {
        choose(id);
        window->go(Place::License);
    });

    const StatusBanner *banner = window->banner();
    connect(banner, &StatusBanner::outdated, this, &ServiceController::passTime);
    connect(banner, &StatusBanner::refreshRequested, this, [this] {
        if (m_bannerOf) {
            m_bannerOf->refresh(Trigger::Manual, defaultDeadline);
        }
    });
    connect(banner, &StatusBanner::checkRequested, this, [this, window] {
        if (m_bannerOf) {
            choose(m_bannerOf->state().service.id);
            window->go(Place::Connection);
            emit checkRequested();
        }
    });
    connect(banner, &StatusBanner::cancelRequested, this, [this] {
        if (m_bannerOf) {
            m_bannerOf->cancel();
        }
    });
    connect(banner, &StatusBanner::contactRequested, this, [this] {
        if (m_bannerOf) {
            offer(verdictMail(m_bannerOf->state()));
        }
    });
}

void ServiceController::offer(const SalesMail &mail)
{
    auto *dialog = new MailDialog(mail, m_pages.window->isDemo(), m_pages.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ServiceController::connectFleet()
{
    const auto soon = [this] { m_soon.start(0); };
    connect(&m_fleet, &Fleet::stateChanged, this, [this](const ServiceMonitor *monitor) {
        if (monitor == m_current) {
            m_soon.start(0);
        } else if (!m_soon.isActive()) {
            m_soon.start(gathering); // of hundreds that are refreshed nobody reads each answer by itself
        }
    });
    connect(&m_fleet, &Fleet::stateChanged, this, [this](const ServiceMonitor *monitor) {
        if (monitor == m_current && !monitor->state().refreshing) {
            emit pastChanged(); // another process may have tried
        }
    });
    connect(&m_fleet, &Fleet::cameBack, this, soon);
    connect(&m_fleet, &Fleet::serviceAdded, this, [this] {
        if (!m_soon.isActive()) {
            m_soon.start(m_fleet.stillToCome() > 0 ? gathering : std::chrono::milliseconds{0});
        }
    });
    connect(&m_fleet, &Fleet::loaded, this, [this] {
        if (!m_chosen) { // the one that needs attention most may have come only now
            chooseNeediest();
        }
        update();
    });
    connect(&m_fleet, &Fleet::serviceAboutToBeRemoved, this, [this](ServiceMonitor *monitor) {
        if (m_current == monitor) {
            m_current = nullptr;
        }
        m_soon.start(0); // once it is gone
    });
    connect(&m_fleet, &Fleet::refreshFinished, this, [this](const ServiceMonitor *monitor) {
        if (monitor == m_current) {
            emit pastChanged();
        }
    });
}

void ServiceController::choose(ServiceId id)
{
    ServiceMonitor *chosen = m_fleet.find(id);
    m_chosen = m_chosen || chosen;
    if (chosen && chosen != m_current) {
        setCurrent(chosen);
        update();
        emit pastChanged();
    }
}

void ServiceController::setCurrent(ServiceMonitor *monitor)
{
    m_current = monitor;
    emit currentChanged();
}

void ServiceController::chooseNeediest()
{
    const QVector<ServiceRow> rows = readRows();
    if (const ServiceRow *neediest = worst(rows)) {
        choose(neediest->state.service.id);
    }
}

void ServiceController::refresh()
{
    if (m_current) {
        m_current->refresh(Trigger::Manual, defaultDeadline);
    }
}

void ServiceController::update()
{
    m_soon.stop();
    const QVector<ServiceRow> rows = readRows();
    const ServiceRow *neediest = worst(rows);
    if (!m_current && neediest) {
        setCurrent(m_fleet.find(neediest->state.service.id));
        emit pastChanged();
    }
    showServices(rows);
    if (m_current) {
        const auto current = std::find_if(rows.cbegin(), rows.cend(), [this](const ServiceRow &row) {
            return row.state.service.id == m_current->state().service.id;
        });
        showCurrent(*current, *neediest);
    }
    emit updated();
}

void ServiceController::passTime()
{
    m_fleet.tick();
    update();
}

ServiceRow ServiceController::shown(const ServiceMonitor &monitor) const
{
    ServiceRow row{monitor.state(), monitor.status()};
    // What is about to be verified may be cured by that: no alarm is shown before.
    const bool alarming = row.status.severity != Severity::Ok;
    if (!row.state.refreshing && (monitor.isDue() || (alarming && m_fleet.isAwaited(monitor)))) {
        row.state.refreshing = true;
        row.state.refreshingSince = m_context.clock.now().wall;
    }
    return row;
}

QVector<ServiceRow> ServiceController::readRows() const
{
    const auto monitors = m_fleet.monitors();
    QVector<ServiceRow> rows;
    rows.reserve(monitors.size());
    for (const ServiceMonitor *monitor : monitors) {
        rows.append(shown(*monitor));
    }
    return rows;
}

void ServiceController::showServices(const QVector<ServiceRow> &rows)
{
    QVector<ServiceChoice> choices;
    choices.reserve(rows.size());
    for (const ServiceRow &row : rows) {
        choices.append({row.state.service.id, row.state.service.connection.name, row.severity()});
    }
    m_pages.window->setServices(choices, m_current ? std::optional(m_current->state().service.id) : std::nullopt);
    // A page that nobody sees is shown once somebody goes there.
    if (rows.size() > 1 && m_pages.window->place() == Place::Overview) {
        m_pages.overview->show(rows, m_context.clock.now().wall, static_cast<int>(m_fleet.stillToCome()));
    }
}

void ServiceController::showCurrent(const ServiceRow &current, const ServiceRow &neediest)
{
    const Instant now = m_context.clock.now().wall;
    m_pages.showService(current.state, current.status, now);
    const bool several = m_pages.window->place() == Place::Overview;
    const ServiceRow &told = several ? neediest : current;
    m_bannerOf = several ? m_fleet.find(told.state.service.id) : m_current.data();
    m_pages.showBanner(told.state, told.status, now, several);
}

} // namespace license::ui
