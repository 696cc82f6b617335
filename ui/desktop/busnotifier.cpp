// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/busnotifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QGuiApplication>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

const QString busName = u"org.freedesktop.Notifications"_s;
const QString busPath = u"/org/freedesktop/Notifications"_s;
constexpr int patience = 10'000; ///< ms

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(busName, busPath, busName, method);
}

/// The urgency levels of the specification. The person's desktop decides whether a critical one breaks its silence.
uchar urgencyOf(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return 0;
    case Severity::Warning:
    case Severity::Unknown:
        return 1;
    case Severity::Critical:
        return 2;
    }
    Q_UNREACHABLE();
}

/// Names that every icon theme contains.
QString iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
    case Severity::Unknown:
        return u"dialog-information"_s;
    case Severity::Warning:
        return u"dialog-warning"_s;
    case Severity::Critical:
        return u"dialog-error"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

BusNotifier::BusNotifier(QDBusConnection bus, std::chrono::milliseconds lateness, QObject *parent)
    : Notifier(parent), m_bus(std::move(bus)), m_lateness(lateness)
{
    m_bus.connect(busName, busPath, busName, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    m_bus.connect(busName, busPath, busName, u"ActivationToken"_s, this, SLOT(activationToken(uint, QString)));
    m_bus.connect(busName, busPath, busName, u"NotificationClosed"_s, this, SLOT(closed(uint, uint)));
    auto *watcher = new QDBusServiceWatcher(busName, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) { restart(owner); });
}

void BusNotifier::restart(const QString &owner)
{
    // Another server may have other capabilities, and knows nothing about its predecessor's notifications.
    m_capabilities.reset();
    m_shown.clear();
    if (!owner.isEmpty()) {
        m_appeared = true;
        for (const Notice &notice : std::exchange(m_held, {})) {
            notify(notice);
        }
    }
}

/// Until the server starts, or for as long as it may be late.
void BusNotifier::hold(const QVector<Notice> &notices)
{
    if (m_held.isEmpty()) {
        QTimer::singleShot(std::chrono::milliseconds{m_lateness.remainingTime()}, this, &BusNotifier::giveUp);
    }
    m_held += notices;
}

void BusNotifier::giveUp()
{
    for (const Notice &notice : std::exchange(m_held, {})) {
        emit refused(notice);
    }
}

void BusNotifier::notify(const Notice &notice)
{
    if (!m_bus.isConnected()) {
        emit refused(notice); // a call without a bus is never answered
        return;
    }
    if (m_capabilities) {
        send(notice);
        return;
    }
    m_waiting.append(notice);
    askForCapabilities();
}

void BusNotifier::askForCapabilities()
{
    if (m_asking) {
        return;
    }
    m_asking = true;
    m_appeared = false;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call(u"GetCapabilities"_s), patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *answered) {
        answered->deleteLater();
        m_asking = false;
        const QDBusPendingReply<QStringList> reply = *answered;
        const auto waiting = std::exchange(m_waiting, {});
        if (reply.isError() && m_appeared) { // after the question: nobody else will tell of it again
            m_waiting = waiting;
            askForCapabilities();
            return;
        }
        if (reply.isError() && !m_lateness.hasExpired()) {
            hold(waiting);
            return;
        }
        if (reply.isError()) {
            for (const Notice &notice : waiting) {
                emit refused(notice);
            }
            return;
        }
        m_capabilities = reply.value();
        for (const Notice &notice : waiting) {
            send(notice);
        }
    });
}

void BusNotifier::send(const Notice &notice)
{
    uint replaced = 0;
    for (auto each = m_shown.cbegin(); each != m_shown.cend(); ++each) {
        if (each->topic == notice.topic) {
            replaced = each.key();
        }
    }
    const bool markup = m_capabilities->contains("body-markup"_L1);
    QStringList actions;
    if (m_capabilities->contains("actions"_L1)) {
        actions << u"default"_s << tr("Open");
    }
    QDBusMessage message = call(u"Notify"_s);
    message.setArguments({tr("License Console"), replaced, iconOf(notice.severity), notice.title,
                          markup ? notice.body.toHtmlEscaped() : notice.body, actions,
                          QVariantMap{{u"urgency"_s, QVariant::fromValue(urgencyOf(notice.severity))},
                                      {u"desktop-entry"_s, u"license-console"_s}},
                          -1});
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message, patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, notice](QDBusPendingCallWatcher *answered) {
        answered->deleteLater();
        const QDBusPendingReply<uint> reply = *answered;
        if (reply.isError()) {
            emit refused(notice);
            return;
        }
        m_shown.insert(reply.value(), {notice.topic, notice.service});
        emit shown(notice);
    });
}

void BusNotifier::actionInvoked(uint id, const QString &)
{
    const auto found = m_shown.constFind(id);
    if (found != m_shown.cend()) {
        emit activated(found->service);
    }
}

void BusNotifier::activationToken(uint id, const QString &token)
{
    if (m_shown.contains(id)) {
        // Wayland raises a window only with the token of the pressed notification; Qt reads it from here.
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    }
}

void BusNotifier::closed(uint id, uint)
{
    m_shown.remove(id);
}

} // namespace license::ui
