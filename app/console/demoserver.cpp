// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/demoserver.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace license {

namespace {

constexpr int endingPatience = 2'000; ///< ms
constexpr int controlTimeout = 5'000; ///< ms

} // namespace

QString bundledServer()
{
#ifdef Q_OS_WIN
    const QString name = u"license-server.exe"_s;
#else
    const QString name = u"license-server"_s;
#endif
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString &folder : {here, here + u"/../libexec/license-console"_s, here + u"/../libexec"_s}) {
        const QFileInfo program(folder + u'/' + name);
        if (program.isFile() && program.isExecutable()) {
            return program.canonicalFilePath();
        }
    }
    return {};
}

DemoServer::DemoServer(QString program, QString folder, QObject *parent)
    : QObject(parent), m_program(std::move(program)), m_folder(std::move(folder))
{
    m_network.setProxy(QNetworkProxy::NoProxy); // the control port is on this computer
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoServer::readLines);
    connect(&m_process, &QProcess::errorOccurred, this, [this] { fail(m_process.errorString()); });
    connect(&m_process, &QProcess::finished, this,
            [this] { fail(QString::fromLocal8Bit(m_process.readAllStandardError()).trimmed()); });
}

DemoServer::~DemoServer()
{
    m_process.disconnect(this);
    m_process.closeWriteChannel(); // the server exits when its standard input ends
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(endingPatience)) {
        m_process.kill();
        m_process.waitForFinished(endingPatience);
    }
}

void DemoServer::start(std::chrono::milliseconds patience)
{
    QTimer::singleShot(patience, this, [this] { fail(tr("The demo's license server does not answer.")); });
    m_process.start(m_program, {u"--state"_s, m_folder, u"--exit-with-parent"_s, u"--name"_s, u"Demo service"_s});
}

QString DemoServer::connectionFile() const
{
    return m_folder + u"/connection.json"_s;
}

QString DemoServer::tokenFile() const
{
    return m_folder + u"/token"_s;
}

QByteArray DemoServer::controlSecret() const
{
    QFile file(m_folder + u"/control-secret"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

void DemoServer::readLines()
{
    while (m_process.canReadLine()) {
        const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
        if (line.startsWith("control "_L1)) {
            m_control = line.mid(8);
        } else if (line == "ready"_L1 && !m_settled) {
            m_settled = true;
            emit ready();
        }
    }
}

void DemoServer::fail(const QString &words)
{
    if (!m_settled) {
        m_settled = true;
        emit failed(words);
    }
}

void DemoServer::command(const QString &name, const QJsonObject &body, QObject *context, Done done)
{
    QNetworkRequest request(QUrl(m_control + u'/' + name, QUrl::StrictMode));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Authorization", "Bearer " + controlSecret());
    request.setTransferTimeout(controlTimeout);
    QNetworkReply *reply = m_network.post(request, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson());
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    connect(reply, &QNetworkReply::finished, context,
            [reply, done = std::move(done)] { done(reply->error() == QNetworkReply::NoError); });
}

} // namespace license
