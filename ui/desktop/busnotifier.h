// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desktop/notifier.h"

#include <QDBusConnection>
#include <QDeadlineTimer>
#include <QHash>
#include <QStringList>
#include <QVector>

namespace license::ui {

/// Notifications through org.freedesktop.Notifications (Desktop Notifications Specification 1.2). Never waits for the
/// bus.
class BusNotifier final : public Notifier
{
    Q_OBJECT
public:
    /// Waits for an absent notification server, from now on for this long: a new session starts its server late.
    explicit BusNotifier(QDBusConnection bus, std::chrono::milliseconds lateness = {}, QObject *parent = nullptr);

    void notify(const Notice &notice) override;

private slots:
    void actionInvoked(uint id, const QString &action);
    void activationToken(uint id, const QString &token);
    void closed(uint id, uint reason);

private:
    void askForCapabilities();
    void send(const Notice &notice);
    void restart(const QString &owner);
    void hold(const QVector<Notice> &notices);
    void giveUp();

    struct Shown
    {
        QString topic;
        std::optional<ServiceId> service;
    };

    QDBusConnection m_bus;
    std::optional<QStringList> m_capabilities; ///< nothing before the server has answered
    bool m_asking = false;
    bool m_appeared = false;   ///< a server, since it was asked for its capabilities
    QVector<Notice> m_waiting; ///< for the capabilities
    QVector<Notice> m_held;    ///< for the server
    QDeadlineTimer m_lateness; ///< of the server
    QHash<uint, Shown> m_shown;
};

} // namespace license::ui
