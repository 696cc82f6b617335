// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/namelookup.h"

#include <QHostInfo>
#include <QUdpSocket>

#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// Addresses set apart for documentation: nobody has a way to them of their own.
bool hasWayOut()
{
    return hasRoute(QHostAddress(u"192.0.2.1"_s)) || hasRoute(QHostAddress(u"2001:db8::1"_s));
}

} // namespace

void lookUpName(const QString &host, QObject *context, std::function<void(Result<QList<QHostAddress>>)> done)
{
    // An address is none to look up: Qt would ask for its name.
    if (const QHostAddress address(host); !address.isNull()) {
        QMetaObject::invokeMethod(
            context, [address, done = std::move(done)] { done(QList<QHostAddress>{address}); }, Qt::QueuedConnection);
        return;
    }
    QHostInfo::lookupHost(host, context, [host, done = std::move(done)](const QHostInfo &info) {
        if (!info.addresses().isEmpty()) {
            done(info.addresses());
            return;
        }
        const bool answered = info.error() == QHostInfo::HostNotFound;
        done(Error{.code = answered || hasWayOut() ? ErrorCode::Dns : ErrorCode::Offline,
                   .detail = u"%1: %2"_s.arg(host, info.errorString())});
    });
}

bool hasRoute(const QHostAddress &address)
{
    QUdpSocket socket;
    socket.connectToHost(address, 443);
    return socket.state() == QAbstractSocket::ConnectedState;
}

} // namespace license
