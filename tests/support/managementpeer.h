// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testpki.h"

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QVector>

namespace license::test {

/// tests/management/peer.py: a Management Service as its documentation describes it, or what may answer in its place.
/// It knows one account. Ends with this object.
class ManagementPeer
{
public:
    explicit ManagementPeer(const QString &behaviour = QStringLiteral("documented"), const QStringList &more = {});
    ~ManagementPeer();
    ManagementPeer(const ManagementPeer &) = delete;
    ManagementPeer &operator=(const ManagementPeer &) = delete;

    /// https://127.0.0.1:port; empty if it could not start.
    QString url() const { return m_url; }
    /// PEM of the only authority that it can be trusted by.
    QByteArray authority() const { return m_authority.certificate(); }
    /// All requests so far: method, path, head, body.
    QVector<QJsonObject> requests();
    /// The same as text.
    QByteArray heard();

    static constexpr const char *email = "admin@example.com";
    static constexpr const char *password = "correct horse battery";

private:
    TestAuthority m_authority{"Management Authority"};
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_url;
    QByteArray m_heard;
};

} // namespace license::test
