// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace license {

/// Lets one window show one data folder: a second start raises the first window and ends. Only the same user can reach
/// it. Where the system refuses a socket, each start has a window of its own; the store bears that.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);

    /// Asks a console that already runs to show itself. False where there is none.
    bool raiseOther() const;
    /// From now on this is the one that others raise.
    void listen();

signals:
    void raised();

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace license
