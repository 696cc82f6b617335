// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/licenseserverprocess.h"

#include "tests/support/fastfolder.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

constexpr int startLimit = 60'000; ///< ms: a million objects on a busy machine
constexpr int stopLimit = 10'000;
constexpr int answerLimit = 60'000;

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

LicenseServerProcess::LicenseServerProcess(QStringList arguments)
    : m_folder(fastFolder(u"license-server"_s)), m_arguments(std::move(arguments))
{}

LicenseServerProcess::~LicenseServerProcess()
{
    stop();
}

bool LicenseServerProcess::start()
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setProgram(QCoreApplication::applicationDirPath() + u"/license-server"_s);
    m_process.setArguments(QStringList{u"--state"_s, stateFolder(), u"--exit-with-parent"_s} + m_arguments);
    m_process.start();
    if (m_process.waitForStarted(startLimit) && waitUntilReady())
        return true;
    m_error = m_process.errorString() + u": "_s + QString::fromLocal8Bit(m_process.readAllStandardError());
    kill();
    return false;
}

bool LicenseServerProcess::waitUntilReady()
{
    const QDeadlineTimer deadline(startLimit);
    for (;;) {
        while (m_process.canReadLine()) {
            const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
            if (line.startsWith(u"listening "_s))
                m_url = line.section(u' ', 1);
            else if (line.startsWith(u"control "_s))
                m_controlUrl = line.section(u' ', 1);
            else if (line == u"ready"_s)
                return true;
        }
        if (deadline.hasExpired() || !m_process.waitForReadyRead(int(deadline.remainingTime())))
            return false;
    }
}

bool LicenseServerProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return true;
    m_process.terminate();
    if (!m_process.waitForFinished(stopLimit)) {
        kill();
        return false;
    }
    return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

void LicenseServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(stopLimit);
}

bool LicenseServerProcess::restart()
{
    return stop() && start();
}

QString LicenseServerProcess::stateFolder() const
{
    return m_folder.filePath(u"state"_s);
}

QString LicenseServerProcess::connectionFile() const
{
    return stateFolder() + u"/connection.json"_s;
}

QString LicenseServerProcess::tokenFile() const
{
    return stateFolder() + u"/token"_s;
}

QByteArray LicenseServerProcess::token() const
{
    return content(tokenFile()).trimmed();
}

quint16 LicenseServerProcess::port() const
{
    return quint16(QUrl(m_url).port());
}

QJsonObject LicenseServerProcess::control(const QString &command, const QJsonObject &body)
{
    return ask("POST", u'/' + command, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson());
}

QJsonObject LicenseServerProcess::state()
{
    return ask("GET", u"/state"_s, {});
}

QJsonObject LicenseServerProcess::requests()
{
    return ask("GET", u"/requests"_s, {});
}

QJsonObject LicenseServerProcess::ask(const QByteArray &method, const QString &path, const QByteArray &body)
{
    const QUrl url(m_controlUrl);
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    if (!socket.waitForConnected(answerLimit))
        return {};
    socket.write(method + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: " + url.authority().toUtf8() +
                 "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    const QDeadlineTimer deadline(answerLimit);
    while (socket.state() == QAbstractSocket::ConnectedState && !deadline.hasExpired())
        socket.waitForReadyRead(int(deadline.remainingTime()));
    const QByteArray reply = socket.readAll();
    return QJsonDocument::fromJson(reply.mid(reply.indexOf("\r\n\r\n") + 4)).object();
}

} // namespace license::test
