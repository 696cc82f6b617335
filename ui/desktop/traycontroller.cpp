// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/traycontroller.h"

#include "core/domain/clock.h"
#include "core/net/licenseclient.h"
#include "core/text/banner.h"
#include "core/text/words.h"
#include "ui/kit/questions.h"
#include "ui/preferences/preferencescontroller.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// How long a new session may take to start its tray. A later one is used as well.
constexpr std::chrono::seconds trayPatience{30};
/// Coalesce updates during bulk refreshes.
constexpr std::chrono::milliseconds gathering{100};

} // namespace

TrayController::TrayController(Tray &tray, Notifier &notifier, Fleet &fleet, const SyncContext &context,
                               PreferencesController &preferences, QObject *parent)
    : QObject(parent)
    , m_tray(tray)
    , m_notifier(notifier)
    , m_fleet(fleet)
    , m_context(context)
    , m_preferences(preferences)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &TrayController::update);
    const auto soon = [this] {
        if (!m_soon.isActive()) {
            m_soon.start(gathering);
        }
    };
    connect(&fleet, &Fleet::stateChanged, this, soon);
    connect(&fleet, &Fleet::serviceAdded, this, soon);
    connect(&fleet, &Fleet::loaded, this, soon);
    connect(&fleet, &Fleet::serviceAboutToBeRemoved, this, soon);
    m_minutes.setInterval(std::chrono::minutes{1});
    connect(&m_minutes, &QTimer::timeout, this, [this] {
        update();
        showWhereThereIsNoTray();
    });
    m_minutes.start();
    connect(&tray, &Tray::availabilityChanged, this, &TrayController::follow);
    connect(&tray, &Tray::refreshAllRequested, this,
            [this] { m_fleet.refreshAll(Trigger::Manual, defaultDeadline, nullptr, {}); });
    update();
}

void TrayController::bind(QWidget *window)
{
    m_window = window;
    m_tray.retranslate();
    update();
}

bool TrayController::hides() const
{
    return m_preferences.value().closeToTray && m_tray.isAvailable();
}

bool TrayController::mayClose()
{
    if (!m_livesInTray || !m_preferences.value().closeToTray || m_tray.isAvailable()) {
        return true;
    }
    ask(
        m_window,
        {tr("There is no tray at the moment"),
         tr("The License Console was to go on in the tray, and this desktop shows none. Without it nothing here keeps "
            "the license verified. It can wait for the tray minimized, or end."),
         tr("End the console"), tr("Minimize")},
        this, [this] { emit endRequested(); }, [this] { minimize(); });
    return false;
}

void TrayController::minimize()
{
    m_minimized = true;
    m_window->showMinimized();
}

void TrayController::follow()
{
    m_livesInTray = m_livesInTray || m_tray.isAvailable();
    update();
    if (m_window && m_tray.isAvailable() && std::exchange(m_minimized, false) && m_window->isMinimized()) {
        m_window->hide(); // it replaced the tray
    }
}

void TrayController::explainOnce()
{
    if (m_preferences.value().trayExplained) {
        return;
    }
    Preferences explained = m_preferences.value();
    explained.trayExplained = true;
    m_preferences.set(explained);
    m_notifier.notify({.topic = u"tray"_s,
                       .severity = Severity::Ok,
                       .title = tr("The License Console goes on in the tray"),
                       .body = tr("It keeps the license verified and tells you in time. Its menu in the tray ends it; "
                                  "Preferences let the window end it too."),
                       .service = {}});
}

void TrayController::startHidden()
{
    m_livesInTray = true;
    QTimer::singleShot(trayPatience, this, &TrayController::showWhereThereIsNoTray);
}

void TrayController::showWhereThereIsNoTray()
{
    if (m_window && !m_window->isVisible() && !m_tray.isAvailable()) {
        minimize();
    }
}

void TrayController::update()
{
    m_soon.stop();
    m_livesInTray = m_livesInTray || m_tray.isAvailable();
    m_preferences.setTray(m_tray.isAvailable());
    m_tray.present(state());
}

TrayState TrayController::state() const
{
    const auto monitors = m_fleet.monitors();
    TrayState state{.worst = Severity::Ok, .words = {}, .canRefresh = !monitors.isEmpty()};
    int wrong = 0;
    for (const ServiceMonitor *monitor : monitors) {
        // A problem that a check may resolve is no alarm yet.
        const bool unsettled = monitor->state().refreshing || monitor->isDue();
        const Severity severity = unsettled ? Severity::Ok : monitor->status().severity;
        wrong += severity == Severity::Ok ? 0 : 1;
        state.worst = worse(state.worst, severity);
    }
    const auto all = static_cast<qint64>(monitors.size());
    if (all == 0 || m_fleet.stillToCome() > 0) { // no summary before all services are known
        state.words = tr("License Console");
    } else if (all == 1) {
        const ServiceMonitor &only = *monitors.first();
        const bool unsettled = only.state().refreshing || only.isDue();
        const auto checking = unsettled ? std::optional(milliseconds{0}) : std::nullopt;
        const Instant now = m_context.clock.now().wall;
        //: a state of the license, as the banner words it
        state.words =
            tr("License Console: %1").arg(text::banner(only.status(), only.state().document, checking, now).headline);
    } else {
        //: %n Management Services, %1 is how many there are
        const QString attention = tr("License Console: %Ln of %1 need attention", nullptr, wrong);
        //: %n Management Services, two or more
        const QString order = tr("License Console: all %Ln in order", nullptr, static_cast<int>(all));
        state.words = wrong == 0 ? order : attention.arg(text::count(all));
    }
    return state;
}

} // namespace license::ui
