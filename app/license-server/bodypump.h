// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QObject>
#include <QTcpSocket>

#include <memory>
#include <optional>

namespace license::server {

/// Sends a file at the receiver's speed, with little of it in memory, and then ends the connection.
class BodyPump final : public QObject
{
    Q_OBJECT

public:
    /// Owned by the socket. With `limit` the connection ends after this many bytes.
    BodyPump(std::unique_ptr<QFile> file, std::optional<qsizetype> limit, QTcpSocket *socket);

    void start() { fill(); }

private:
    void fill();
    qint64 waiting() const;

    std::unique_ptr<QFile> m_file;
    qint64 m_left;
    QTcpSocket *m_socket;
};

} // namespace license::server
