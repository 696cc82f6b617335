// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/traycontroller.h"

#include "core/current/servicerow.h"
#include "core/domain/clock.h"
#include "core/management/managementreports.h"
#include "core/net/licenseclient.h"
#include "core/sync/storeworker.h"
#include "core/text/attentionwords.h"
#include "core/text/banner.h"
#include "core/text/fleetwords.h"
#include "core/text/managementwords.h"
#include "core/text/sanitize.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/heldpreferences.h"
#include "ui/kit/questions.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// How long a new session may take to start its tray. A later one is used as well.
constexpr std::chrono::seconds trayPatience{30};
/// More would fill the screen; the window has all.
constexpr qsizetype mostLines = 6;
/// Coalesce updates during bulk refreshes.
constexpr std::chrono::milliseconds gathering{100};

/// The console's memory that it has said once that without a tray a closed window ends it.
const QString endExplainedKey = u"tray/end_explained"_s;
const QString yes = u"on"_s;
/// A problem that a check may resolve is no alarm yet.
QVector<ServiceRow> rowsOf(const QVector<ServiceMonitor *> &monitors)
{
    QVector<ServiceRow> rows;
    for (const ServiceMonitor *monitor : monitors) {
        rows.append({monitor->state(), monitor->status()});
        rows.last().state.refreshing = monitor->state().refreshing || monitor->isDue();
    }
    return rows;
}

/// The first thing that each of the neediest services needs.
QVector<TrayLine> linesOf(QVector<ServiceRow> rows, Instant now)
{
    std::sort(rows.begin(), rows.end(), isWorse);
    QVector<TrayLine> lines;
    for (const ServiceRow &row : std::as_const(rows)) {
        const AttentionInput input = row.attention(now);
        const QVector<Attention> all = attentionOf(input);
        if (!row.state.refreshing && !all.isEmpty() && lines.size() < mostLines) {
            //: %1 is the name of a service, %2 what needs attention there
            lines.append({row.state.service.id, text::worse(text::toneOf(row.status), text::Tone::Amber),
                          TrayController::tr("%1: %2").arg(text::plain(shortened(row.state.service.connection.name)),
                                                           text::attentionLine(all.first(), input, now))});
        }
    }
    return lines;
}

} // namespace

TrayController::TrayController(Tray &tray, Notifier &notifier, Fleet &fleet, ManagementReports &reports,
                               const Clock &clock, StoreWorker &storage, HeldPreferences &preferences, QObject *parent)
    : QObject(parent)
    , m_tray(tray)
    , m_notifier(notifier)
    , m_fleet(fleet)
    , m_reports(reports)
    , m_clock(clock)
    , m_storage(storage)
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
    connect(&fleet, &Fleet::rightsChanged, this, soon);
    connect(&fleet, &Fleet::serviceAboutToBeRemoved, this, soon);
    connect(&reports, &ManagementReports::changed, this, soon);
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
    const bool explained = m_storage.preference(endExplainedKey) == yes;
    if (!m_preferences.value().closeToTray || m_tray.isAvailable() || (!m_livesInTray && explained)) {
        return true;
    }
    if (!m_livesInTray) {
        m_storage.setPreferences({{endExplainedKey, yes}});
    }
    const QString missing =
        m_livesInTray ? tr("The License Console should keep running in the tray, but this desktop shows none. Without "
                           "it, nothing here keeps the license verified. It can wait for the tray minimized, or end.")
                      : tr("This desktop has no tray where the License Console could keep running. Once closed, it "
                           "verifies nothing and shows no alerts.");
    const QString title =
        m_livesInTray ? tr("There is no tray at the moment") : tr("Closing the window ends the console");
    ask(
        m_window, {title, missing, tr("End the console"), tr("Minimize")}, this, [this] { emit endRequested(); },
        [this] { minimize(); });
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
                       .title = tr("The License Console keeps running in the tray"),
                       .body = tr("It keeps the license verified and warns you in time. To end it, use its menu in the "
                                  "tray. Preferences can make closing the window end it."),
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
    TrayState state{.worst = text::Tone::Quiet,
                    .words = {},
                    .canRefresh = !monitors.isEmpty() && permits(m_fleet.rights(), TeamAct::Refresh),
                    .lines = {}};
    const Instant now = m_clock.now().wall;
    const QVector<ServiceRow> rows = rowsOf(monitors);
    const text::FleetSummary summary = summaryOf(rows, now);
    state.worst = summary.worst;
    if (rows.isEmpty() || m_fleet.stillToCome() > 0) { // no summary before all services are known
        state.words = tr("License Console");
        return state;
    }
    const auto checking =
        rows.first().state.refreshing ? std::optional(milliseconds{0}) : std::optional<milliseconds>();
    //: %1 is a state of the license, as the banner words it
    state.words =
        tr("License Console: %1")
            .arg(rows.size() > 1
                     ? text::fleetHeadline(summary)
                     : text::banner(rows.first().status, rows.first().state.document, checking, now).headline);
    state.lines = linesOf(rows, now);
    state.lines += reportedLines(mostLines - state.lines.size(), now);
    return state;
}

/// The first thing that each Management Service reports. It has no severity, and shows in no icon.
QVector<TrayLine> TrayController::reportedLines(qsizetype most, Instant now) const
{
    QVector<TrayLine> lines;
    for (const ServiceMonitor *monitor : m_fleet.monitors()) {
        const ServiceState &state = monitor->state();
        if (!state.service.management || lines.size() >= most) {
            continue;
        }
        const auto notices = text::managementNotices(m_reports.of(state.service).state, state.document, now, 1);
        if (notices.isEmpty()) {
            continue;
        }
        const text::ManagementNotice &first = notices.first();
        const QString name = text::plain(shortened(state.service.connection.name));
        //: %1 is the name of a service, %2 what its Management Service reports, which is not verified
        lines.append({state.service.id, std::nullopt,
                      text::isToBeMarked(first) ? tr("%1 (reported): %2").arg(name, first.words)
                                                : tr("%1: %2").arg(name, first.words)});
    }
    return lines;
}

} // namespace license::ui
