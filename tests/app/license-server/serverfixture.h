// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/server.h"
#include "tests/support/fastfolder.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <map>
#include <memory>

namespace license::server::test {

using Document = nlohmann::json;
using Headers = std::map<QByteArray, QByteArray>;

/// The received answer, of any kind.
struct Answer
{
    int status = 0;
    QByteArray type;
    QByteArray body;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    Headers headers; ///< names in lower case

    Document json() const { return Document::parse(body.begin(), body.end()); }
};

/// A server in this process, and a client without shared code: QNetworkAccessManager and libsodium.
class ServerTest : public ::testing::Test
{
    QTemporaryDir m_folder{
        license::test::fastFolder(QStringLiteral("license-server"))}; // outlives the server, which holds a lock in it

protected:
    static constexpr const char *verificationPath = "/api/v1/license/verification";
    static constexpr qint64 start = 1'790'000'000; ///< server time at the start, seconds

    ServerTest();

    /// Starts or restarts the server; fails the test if it does not start.
    void startServer();
    void stopServer();
    QString path(const QString &name) const { return m_options.state + QLatin1Char('/') + name; }
    QByteArray content(const QString &name) const;
    Document connection() const;

    /// Headers of a valid request.
    Headers goodHeaders() const;
    Document goodBody(qint64 lastSequence = 0) const;
    Answer post(const QByteArray &body, const Headers &headers) const;
    Answer post(const Document &body) const;
    Answer get(const QString &path, const Headers &headers) const;
    Answer send(const QByteArray &verb, const QString &path, const QByteArray &body, const Headers &headers) const;
    Answer control(const QString &command, const QByteArray &body = {}) const;
    Answer controlGet(const QString &path, const Headers &headers = {}) const;

    /// Verifies once and performs all checks of a client; returns the payload.
    Document verify(qint64 lastSequence = 0);

    qint64 m_wallMs = start * 1000;
    Options m_options;
    std::unique_ptr<Server> m_server;

private:
    Answer exchange(QNetworkRequest request, const QByteArray &verb, const QByteArray &body) const;

    mutable std::unique_ptr<QNetworkAccessManager> m_manager;
};

/// Checks a compact JWS against the keys of a connection file and returns its payload; fails the test unless it matches
/// the specification exactly.
Document openDocument(const QByteArray &jws, const Document &connection);

} // namespace license::server::test
