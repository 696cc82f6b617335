// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/namelookup.h"

#include "core/platform/shortage.h"

#include <QHostInfo>
#include <QNetworkInterface>
#include <QUdpSocket>

#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// Whether a documentation address is routable: no computer has a specific route to these.
bool hasWayOut()
{
    return hasRoute(QHostAddress(u"192.0.2.1"_s)) || hasRoute(QHostAddress(u"2001:db8::1"_s));
}

/// One pending look-up. It passes its slot to Qt by name: Qt 6.4.2 never frees a function whose context is destroyed
/// before the answer (seen with a resolver that takes 0.3 s).
class NameLookup : public QObject
{
    Q_OBJECT

public:
    NameLookup(const QString &host, std::function<void(Result<QList<QHostAddress>>)> done, QObject *context)
        : QObject(context), m_host(host), m_done(std::move(done))
    {}

private slots:
    void found(const QHostInfo &info)
    {
        deleteLater();
        if (!info.addresses().isEmpty()) {
            m_done(info.addresses());
            return;
        }
        if (const QString shortage = platform::openingShortage(); !shortage.isEmpty()) {
            m_done(Error{.code = ErrorCode::Offline, .detail = u"%1: %2"_s.arg(m_host, shortage)});
            return;
        }
        const bool answered = info.error() == QHostInfo::HostNotFound;
        m_done(Error{.code = answered || hasWayOut() ? ErrorCode::Dns : ErrorCode::Offline,
                     .detail = u"%1: %2"_s.arg(m_host, info.errorString())});
    }

private:
    QString m_host;
    std::function<void(Result<QList<QHostAddress>>)> m_done;
};

} // namespace

void lookUpName(const QString &host, QObject *context, std::function<void(Result<QList<QHostAddress>>)> done)
{
    // An address needs no look-up: Qt would resolve its name.
    if (const QHostAddress address(host); !address.isNull()) {
        QMetaObject::invokeMethod(
            context, [address, done = std::move(done)] { done(QList<QHostAddress>{address}); }, Qt::QueuedConnection);
        return;
    }
    auto *lookup = new NameLookup(host, std::move(done), context);
    QHostInfo::lookupHost(host, lookup, SLOT(found(QHostInfo)));
}

bool hasRoute(const QHostAddress &address)
{
    QUdpSocket socket;
    socket.connectToHost(address, 443);
    return socket.state() == QAbstractSocket::ConnectedState;
}

QStringList ownAddresses()
{
    QStringList first;
    QStringList second;
    const auto addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        if (!address.isLoopback() && !address.isLinkLocal()) {
            (address.protocol() == QAbstractSocket::IPv4Protocol ? first : second).append(address.toString());
        }
    }
    return first + second;
}

} // namespace license

#include "namelookup.moc"
