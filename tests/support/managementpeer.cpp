// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/managementpeer.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int startLimit = 60'000; // ms

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

} // namespace

ManagementPeer::ManagementPeer(const QString &behaviour, const QStringList &more)
{
    const Identity identity = m_authority.issue();
    m_process.start(QStringLiteral(LICENSE_PYTHON),
                    QStringList{QStringLiteral(LICENSE_MANAGEMENT_PEER), u"--certificate"_s,
                                written(m_folder, u"certificate"_s, identity.certificate), u"--key"_s,
                                written(m_folder, u"key"_s, identity.key), u"--behaviour"_s, behaviour} +
                        more);
    const QDeadlineTimer deadline(startLimit);
    while (!m_process.canReadLine()) {
        if (deadline.hasExpired() || !m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime()))) {
            return;
        }
    }
    const QByteArray line = m_process.readLine().trimmed();
    if (line.startsWith("port ")) {
        m_url = u"https://127.0.0.1:"_s + QString::fromLatin1(line.mid(5));
    }
}

ManagementPeer::~ManagementPeer()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(startLimit)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QByteArray ManagementPeer::heard()
{
    m_process.waitForReadyRead(0);
    m_heard += m_process.readAllStandardOutput();
    return m_heard;
}

QVector<QJsonObject> ManagementPeer::requests()
{
    QVector<QJsonObject> all;
    for (const QByteArray &line : heard().split('\n')) {
        if (!line.isEmpty()) {
            all.append(QJsonDocument::fromJson(line).object());
        }
    }
    return all;
}

} // namespace license::test
