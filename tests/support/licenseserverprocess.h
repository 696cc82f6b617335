// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace license::test {

/// The built license-server as a child process with its own state folder. The binary is beside the test program; a
/// QCoreApplication must exist. No method needs a running event loop. The server ends with this object, and also if the
/// test program dies.
class LicenseServerProcess
{
public:
    /// `arguments` are added to --state, for example {"--objects", "25"}.
    explicit LicenseServerProcess(QStringList arguments = {});
    ~LicenseServerProcess();
    LicenseServerProcess(const LicenseServerProcess &) = delete;
    LicenseServerProcess &operator=(const LicenseServerProcess &) = delete;

    /// Starts it and waits until it is ready. False on failure; error() then contains the reason.
    [[nodiscard]] bool start();
    /// Ends it by SIGTERM and waits. False if it had to be killed or its exit code was not 0.
    bool stop();
    /// Ends it at once, as a power cut would.
    void kill();
    /// With the same state, and therefore the same ports, token and keys.
    [[nodiscard]] bool restart();
    QString error() const { return m_error; }

    QString stateFolder() const;
    QString connectionFile() const;
    QString tokenFile() const;
    QByteArray token() const;
    /// https://127.0.0.1:PORT
    QString url() const { return m_url; }
    quint16 port() const;
    QString controlUrl() const { return m_controlUrl; }
    qint64 processId() const { return m_process.processId(); }

    /// Posts to the control port, for example control("rate-limit", {{"seconds", 60}}), and returns its answer: the new
    /// state, or {"error": …}. Empty without an answer.
    QJsonObject control(const QString &command, const QJsonObject &body = {});
    /// GET /state and GET /requests of the control port.
    QJsonObject state();
    QJsonObject requests();

private:
    bool waitUntilReady();
    QJsonObject ask(const QByteArray &method, const QString &path, const QByteArray &body);

    QTemporaryDir m_folder;
    QStringList m_arguments;
    QProcess m_process;
    QString m_url;
    QString m_controlUrl;
    QString m_error;
};

} // namespace license::test
