// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/privatebus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QVariantMap>

namespace license::test {

/// NetworkManager's properties, as far as Qt reads them.
class FakeNetworkManager final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
    Q_PROPERTY(uint State MEMBER state)
    Q_PROPERTY(uint Connectivity MEMBER connectivity)
    Q_PROPERTY(uint Metered MEMBER metered)
    Q_PROPERTY(QString PrimaryConnectionType MEMBER type)
public:
    uint state = 70;       ///< connected, globally
    uint connectivity = 4; ///< full
    uint metered = 4;      ///< guessed: no
    QString type = QStringLiteral("802-3-ethernet");
};

/// logind and NetworkManager on the test's own bus.
class FakeSystem
{
public:
    FakeSystem() : m_bus(QDBusConnection::connectToBus(m_daemon.address(), QStringLiteral("fake-system")))
    {
        m_bus.registerObject(QStringLiteral("/org/freedesktop/NetworkManager"), &m_network,
                             QDBusConnection::ExportAllProperties);
        ready = m_bus.registerService(QStringLiteral("org.freedesktop.login1")) &&
                m_bus.registerService(QStringLiteral("org.freedesktop.NetworkManager"));
    }
    ~FakeSystem() { QDBusConnection::disconnectFromBus(QStringLiteral("fake-system")); }

    QString address() const { return m_daemon.address(); }

    /// The computer goes to sleep, or wakes.
    void prepareForSleep(bool begins)
    {
        QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1"),
                                                         QStringLiteral("org.freedesktop.login1.Manager"),
                                                         QStringLiteral("PrepareForSleep"));
        m_bus.send(signal << begins);
    }
    /// 20 is disconnected, 70 is connected to the internet.
    void setNetworkState(uint state)
    {
        m_network.state = state;
        m_network.connectivity = state == 70 ? 4 : 1;
        QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/NetworkManager"),
                                                         QStringLiteral("org.freedesktop.DBus.Properties"),
                                                         QStringLiteral("PropertiesChanged"));
        const QVariantMap changed{{QStringLiteral("State"), m_network.state},
                                  {QStringLiteral("Connectivity"), m_network.connectivity}};
        m_bus.send(signal << QStringLiteral("org.freedesktop.NetworkManager") << changed << QStringList());
    }

    bool ready = false;

private:
    PrivateBus m_daemon;
    QDBusConnection m_bus;
    FakeNetworkManager m_network;
};

} // namespace license::test
