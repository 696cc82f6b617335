// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>
#include <QProcess>
#include <QString>

#include <chrono>
#include <functional>

namespace license {

/// The bundled license-server: beside this program, or in the folder for helper programs. Empty if there is none.
QString bundledServer();

/// What has last happened in the demo.
enum class DemoEvent { None, Upgraded, StorageAdded, Offline, StillOffline, Online, DayPassed, Suspended, Resumed };

/// Our own license-server on free ports of the loopback interface, with a temporary folder. It ends with this object,
/// and with this process however that ends: its standard input is our pipe.
class DemoServer final : public QObject
{
    Q_OBJECT
public:
    /// `folder` keeps all its state; the server creates it.
    DemoServer(QString program, QString folder, QObject *parent = nullptr);
    ~DemoServer() override;

    /// A server that is not ready within `patience` has failed.
    void start(std::chrono::milliseconds patience = std::chrono::seconds{30});
    QString connectionFile() const;
    QString tokenFile() const;

    /// Posts to the control port. `done` receives whether the command succeeded; once, unless `context` is destroyed
    /// first.
    using Done = std::function<void(bool)>;
    void command(const QString &name, const QJsonObject &body, QObject *context, Done done);

    /// Which of the menu's switches are on: the state outlives the menu.
    bool isSwitchedOn(const QString &name) const { return m_switchedOn.contains(name); }
    void setSwitchedOn(const QString &name, bool on)
    {
        on ? (void)m_switchedOn.insert(name) : (void)m_switchedOn.remove(name);
    }

    /// The same of what the demo's strip says.
    DemoEvent lastEvent() const { return m_event; }
    void setEvent(DemoEvent event) { m_event = event; }

signals:
    /// Exactly one of these signals follows start(), once.
    void ready();
    void failed(const QString &words);

private:
    void readLines();
    QByteArray controlSecret() const;
    void fail(const QString &words);

    QString m_program;
    QString m_folder;
    QString m_control;
    QSet<QString> m_switchedOn;
    DemoEvent m_event = DemoEvent::None;
    bool m_settled = false;
    QNetworkAccessManager m_network;
    QProcess m_process;
};

} // namespace license
