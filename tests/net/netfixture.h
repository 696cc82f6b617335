// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/licenseclient.h"
#include "core/net/objectbody.h"
#include "core/protocol/objectlistparser.h"
#include "tests/support/fakeclock.h"
#include "tests/support/rawserver.h"
#include "tests/support/waitfor.h"

#include <QByteArray>
#include <QObject>

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

namespace license::test {

inline const QByteArray canary = "lic_CANARY_4f9d2c";

/// The authority shared by the tests' servers and connections, created once.
const TestAuthority &authority();
/// Its certificate for 127.0.0.1.
const Identity &serverIdentity();
/// An untrusted authority, though its certificate is in the working folder under every likely name.
const TestAuthority &rogueAuthority();

Connection connectionTo(const QString &url);

/// "HTTP/1.1 <status>" with fields and a body, Content-Length included.
QByteArray reply(const QByteArray &statusAndFields, const QByteArray &body);
/// 200, application/jose.
QByteArray joseReply(const QByteArray &body);
/// The same with another way to mark the end of the body.
QByteArray chunkedReply(const QByteArray &body);
QByteArray untilCloseReply(const QByteArray &body);

/// The result of one call.
template <typename T>
struct Outcome
{
    std::optional<Result<T>> result;
    QString requestId;
    int answers = 0;

    bool ok() const { return result && result->ok(); }
    const Error &error() const { return result->error(); }
    /// "ok", or the name of the error.
    QString name() const
    {
        return !result ? QStringLiteral("unanswered") : ok() ? QStringLiteral("ok") : errorName(error().code);
    }
};

/// Keeps the bytes of an object list, and checks it as the console does.
class CollectedList final : public ObjectListReceiver
{
public:
    explicit CollectedList(const ObjectListReference &reference) : m_parser(reference) {}

    std::optional<Error> take(QByteArrayView piece) override
    {
        largest = std::max(largest, piece.size());
        bytes.append(piece);
        return m_parser.take(piece);
    }
    std::optional<Error> end() override
    {
        const auto table = m_parser.end();
        return table ? std::nullopt : std::optional(table.error());
    }

    QByteArray bytes;
    qsizetype largest = 0; ///< of its pieces

private:
    ObjectListParser m_parser;
};

/// A client and its environment; connects directly unless configured.
struct Tester
{
    FakeClock clock;
    LicenseClient client{clock};

    Tester() { client.setProxy({.mode = ProxyMode::None}); }

    Outcome<VerificationReply> verify(const Connection &connection, milliseconds deadline = seconds{10});
    Outcome<QByteArray> fetch(const Connection &connection, const ObjectListReference &reference,
                              milliseconds deadline = seconds{10});
};

/// One verification against a TLS server that follows `script` on each connection.
Outcome<VerificationReply> verifyScripted(const Script &script, milliseconds deadline = seconds{10});

} // namespace license::test
