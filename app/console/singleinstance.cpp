// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace license {

namespace {

constexpr int patience = 1'000; ///< ms; the other one answers at once or is stuck

QString nameFor(const QString &dataFolder)
{
    const QByteArray folder = QDir::cleanPath(QDir(dataFolder).absolutePath()).toUtf8();
    const QString name =
        u"license-console-"_s +
        QString::fromLatin1(QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex().left(24));
#ifdef Q_OS_WIN
    return name;
#else
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u'/' + name; // the user's own
#endif
}

} // namespace

SingleInstance::SingleInstance(const QString &dataFolder, QObject *parent)
    : QObject(parent), m_name(nameFor(dataFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server.nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            caller->disconnectFromServer();
            emit raised();
        }
    });
}

bool SingleInstance::raiseOther() const
{
    QLocalSocket other;
    other.connectToServer(m_name);
    return other.waitForConnected(patience);
}

void SingleInstance::listen()
{
    // Nobody answered, so what lies there is left over from a console that was killed.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

} // namespace license
