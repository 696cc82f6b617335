// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/alertcontroller.h"

#include "core/domain/clock.h"
#include "core/sync/storeworker.h"
#include "core/text/alertwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// Up to this many services alert by name; more within a short time alert together.
constexpr qsizetype mostByName = 3;
constexpr milliseconds sameTime = std::chrono::minutes{10};

/// Alerts of an outage replace each other, and the good news that ends it replaces them.
QString topicOf(AlertKind kind)
{
    switch (kind) {
    case AlertKind::RefreshFailed:
    case AlertKind::BeforeDeadline:
    case AlertKind::GraceOver:
    case AlertKind::VerifiedAgain:
        return u"outage"_s;
    case AlertKind::PackageEnding:
    case AlertKind::FewFree:
    case AlertKind::Verdict:
        return alertKindName(kind);
    }
    Q_UNREACHABLE();
}

} // namespace

AlertController::AlertController(Fleet &fleet, const Clock &clock, StoreWorker &storage, Notifier &notifier,
                                 QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_clock(clock)
    , m_storage(storage)
    , m_notifier(notifier)
    , m_memories(alertMemoriesFrom(storage.preference(alertMemoriesKey)))
{
    connect(&fleet, &Fleet::stateChanged, this, &AlertController::look);
    connect(&fleet, &Fleet::serviceAboutToBeRemoved, this, [this](const ServiceMonitor *monitor) {
        if (m_memories.remove(monitor->state().service.id) > 0) {
            keep();
        }
    });
    connect(&fleet, &Fleet::storeReplaced, this, [this] {
        m_memories = alertMemoriesFrom(m_storage.preference(alertMemoriesKey));
        lookAtAll();
    });
    connect(&fleet, &Fleet::loaded, this, [this] {
        if (m_started) {
            lookAtAll();
        }
    });
    m_minutes.setInterval(std::chrono::minutes{1});
    connect(&m_minutes, &QTimer::timeout, this, &AlertController::lookAtAll);
}

void AlertController::start(const AlertPreferences &wishes)
{
    m_started = true;
    m_minutes.start();
    setWishes(wishes);
}

void AlertController::setWishes(const AlertPreferences &wishes)
{
    m_wishes = wishes;
    lookAtAll();
}

void AlertController::lookAtAll()
{
    for (const ServiceMonitor *monitor : m_fleet.monitors()) {
        look(monitor);
    }
    emit pendingChanged();
}

AlertResult AlertController::judged(const ServiceMonitor &monitor, const AlertMemory &told) const
{
    const LicenseStatus status = monitor.status();
    const bool unsettled = monitor.state().refreshing || monitor.isDue();
    return alertsOf({status, monitor.state().document, unsettled}, told, m_wishes);
}

void AlertController::look(const ServiceMonitor *monitor)
{
    if (!m_started) {
        return;
    }
    const ServiceId id = monitor->state().service.id;
    const AlertMemory told = m_memories.value(id);
    const AlertResult result = judged(*monitor, told);
    if (result.memory != told) {
        // Saved before it is shown: an alert may be lost, but never repeated.
        m_memories.insert(id, result.memory);
        keep();
    }
    for (const Alert &alert : result.alerts) {
        tell(*monitor, alert);
    }
    emit pendingChanged();
}

void AlertController::tell(const ServiceMonitor &monitor, const Alert &alert)
{
    const Reading now = m_clock.now();
    const ServiceState &state = monitor.state();
    QVector<Recent> &recent = m_recent[alert.kind];
    recent.erase(std::remove_if(recent.begin(), recent.end(),
                                [&](const Recent &each) {
                                    return each.service == state.service.id || now.boot - each.at > sameTime;
                                }),
                 recent.end());
    recent.append({state.service.id, state.service.connection.name, now.boot});
    if (recent.size() > mostByName) {
        tellOfMany(alert.kind, alert.severity);
        return;
    }
    const LicenseStatus status = monitor.status();
    const auto words =
        text::alertWords(alert, state.service.connection.name, {status, state.document, false}, now.wall);
    m_notifier.notify({.topic = u"%1/%2"_s.arg(topicOf(alert.kind)).arg(static_cast<qint64>(state.service.id)),
                       .severity = alert.severity,
                       .title = m_demo ? tr("Demo – %1").arg(words.title) : words.title,
                       .body = words.body,
                       .service = state.service.id});
}

void AlertController::tellOfMany(AlertKind kind, Severity severity)
{
    QStringList names;
    for (const Recent &each : std::as_const(m_recent[kind])) {
        names += each.name;
    }
    const auto words = text::alertWordsOfMany(kind, names);
    m_notifier.notify({.topic = u"many/"_s + alertKindName(kind),
                       .severity = severity,
                       .title = m_demo ? tr("Demo – %1").arg(words.title) : words.title,
                       .body = words.body,
                       .service = {}});
}

void AlertController::sendTest()
{
    m_notifier.notify({.topic = testTopic,
                       .severity = Severity::Warning,
                       .title = tr("Test alert"),
                       .body = tr("This is what an alert of the License Console looks like."),
                       .service = {}});
}

QVector<AlertLine> AlertController::pending() const
{
    const Instant now = m_clock.now().wall;
    QVector<AlertLine> lines;
    for (const ServiceMonitor *monitor : m_fleet.monitors()) {
        const LicenseStatus status = monitor->status();
        for (const Alert &alert : judged(*monitor, {}).alerts) {
            const auto words = text::alertWords(alert, monitor->state().service.connection.name,
                                                {status, monitor->state().document, false}, now);
            lines.append({text::toneOf(alert, status), words.title, words.body});
        }
    }
    std::stable_sort(lines.begin(), lines.end(), [](const AlertLine &a, const AlertLine &b) {
        return a.tone != b.tone && text::worse(a.tone, b.tone) == a.tone;
    });
    return lines;
}

void AlertController::keep()
{
    // A memory that cannot be saved repeats alerts after the next start; a refresh reports the disk.
    m_storage.setPreferences({{alertMemoriesKey, textOf(m_memories)}});
}

} // namespace license::ui
