// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/singleinstance.h"

#include "core/platform/peer.h"
#include "core/platform/places.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace license {

namespace {

using std::chrono::milliseconds;

constexpr unsigned long betweenLooks = 50; // ms
constexpr qint64 longestLine = qint64{16} * 1024;
const QByteArray doneAnswer = "done\n";

/// One name for a folder whatever its path, even before it exists.
QString realPath(const QString &path)
{
    const QFileInfo folder(QDir::cleanPath(QDir(path).absolutePath()));
    const QString real = folder.canonicalFilePath();
    if (!real.isEmpty() || folder.isRoot()) {
        return real.isEmpty() ? folder.filePath() : real;
    }
    return QDir::cleanPath(realPath(folder.path()) + u'/' + folder.fileName());
}

QString keyOf(const QString &dataFolder, const QString &screen)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : {platform::userAndSession(), realPath(dataFolder).toUtf8(), screen.toUtf8()}) {
        hash.addData(part);
        hash.addData(QByteArrayView("\0", 1));
    }
    return u"license-console-"_s + QString::fromLatin1(hash.result().toHex().left(24));
}

QByteArray lineOf(const Summons &summons)
{
    return QJsonDocument(QJsonObject{{u"show"_s, summons.show},
                                     {u"activation_token"_s, QString::fromUtf8(summons.activation.token)},
                                     {u"startup_id"_s, QString::fromUtf8(summons.activation.startupId)}})
               .toJson(QJsonDocument::Compact) +
           '\n';
}

std::optional<Summons> summonsFrom(const QByteArray &line)
{
    const QJsonObject read = QJsonDocument::fromJson(line).object();
    if (!read.value("show"_L1).isBool()) {
        return std::nullopt;
    }
    return Summons{.show = read.value("show"_L1).toBool(),
                   .activation = {.token = read.value("activation_token"_L1).toString().toUtf8(),
                                  .startupId = read.value("startup_id"_L1).toString().toUtf8()}};
}

int left(const QDeadlineTimer &deadline)
{
    return static_cast<int>(deadline.remainingTime());
}

} // namespace

QString instanceSocket(const QString &dataFolder, const QString &screen)
{
    const QString folder = platform::runtimeFolder();
    const QString key = keyOf(dataFolder, screen);
    return folder.isEmpty() ? key : folder + u'/' + key;
}

SingleInstance::SingleInstance(const QString &dataFolder, const QString &screen, QObject *parent)
    : QObject(parent)
    , m_folder(platform::runtimeFolder())
    , m_name(instanceSocket(dataFolder, screen))
    , m_lock(m_folder, keyOf(dataFolder, screen))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server.nextPendingConnection()) {
            serve(caller);
        }
    });
}

SingleInstance::Place SingleInstance::take(const Summons &summons, Patience patience)
{
    using State = platform::ProcessLock::State;
    const QDeadlineTimer opening(patience.opening);
    for (;;) {
        // The lock first: only its holder may treat what lies there as left over.
        const State state = m_lock.tryTake();
        if (state == State::Held) {
            QLocalServer::removeServer(m_name);
            return Place::Ours;
        }
        switch (ask(summons, patience.answer)) {
        case Answer::Done:
            return Place::Taken;
        case Answer::None:
            return Place::Stuck;
        case Answer::NobodyThere:
            break;
        }
        if (state == State::Unavailable) {
            return Place::Ours;
        }
        if (opening.hasExpired()) {
            return Place::Stuck;
        }
        QThread::msleep(betweenLooks);
    }
}

SingleInstance::Answer SingleInstance::ask(const Summons &summons, milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    QLocalSocket other;
    other.connectToServer(m_name);
    if (!other.waitForConnected(left(deadline))) {
        return deadline.hasExpired() ? Answer::None : Answer::NobodyThere;
    }
    const qintptr descriptor = other.socketDescriptor();
    if (!platform::isOwnPeer(descriptor)) {
        return Answer::NobodyThere; // another user's process, which is not asked and told nothing
    }
    m_answering = platform::peerProcess(descriptor);
    if (m_answering && summons.show) {
        platform::letComeForward(*m_answering);
    }
    other.write(lineOf(summons));
    while (!other.canReadLine()) {
        if (!other.waitForReadyRead(left(deadline))) {
            // An instance that is just exiting closes without a reply: then the place is free or taken again.
            return deadline.hasExpired() ? Answer::None : Answer::NobodyThere;
        }
    }
    return other.readLine() == doneAnswer ? Answer::Done : Answer::None;
}

std::optional<qint64> SingleInstance::holder() const
{
    return m_answering ? m_answering : m_lock.holder();
}

void SingleInstance::listen()
{
    m_server.listen(m_name);
}

void SingleInstance::serve(QLocalSocket *caller)
{
    connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
    if (!platform::isOwnPeer(caller->socketDescriptor())) {
        caller->abort();
        return;
    }
    connect(caller, &QLocalSocket::readyRead, this, [this, caller] { hear(caller); });
    QTimer::singleShot(Patience().answer, caller, &QLocalSocket::abort);
    hear(caller);
}

void SingleInstance::hear(QLocalSocket *caller)
{
    if (!caller->canReadLine()) {
        if (caller->bytesAvailable() > longestLine) {
            caller->abort();
        }
        return;
    }
    const auto summons = summonsFrom(caller->readLine(longestLine));
    if (!summons) {
        caller->abort();
        return;
    }
    emit summoned(*summons);
    caller->write(doneAnswer);
    caller->flush();
    caller->disconnectFromServer();
}

} // namespace license
