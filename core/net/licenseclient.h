// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/clock.h"
#include "core/domain/licensedocument.h"
#include "core/domain/result.h"
#include "core/domain/secretsearch.h"
#include "core/domain/service.h"
#include "core/net/proxysettings.h"
#include "core/protocol/documentparser.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace license {

class ObjectListReceiver;

/// A reply that passed check 1; core/protocol still has to verify it.
struct VerificationReply
{
    QByteArray body;
    Challenge challenge;
    /// The credentials of the request: no stored or cited part of the body may repeat them.
    std::shared_ptr<const SecretSearch> secrets{};
};

/// A pending request. Deleting it, or the client, cancels it; the client owns it until it is answered.
class Call : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// The X-Request-Id that was sent.
    virtual QString requestId() const = 0;
    /// Answers Cancelled, once, unless already answered.
    virtual void cancel() = 0;
};

/// Speaks the protocol over HTTPS. One request, one answer: `done` is called exactly once through the event loop,
/// whatever the server, the network or a cancel does, unless `context` is destroyed first. Never retries, stores or
/// decides. Each request follows the network rules of ARCHITECTURE.md: TLS 1.2 or later, the service's own authorities,
/// no redirect, no cookie, no cache, HTTP/1.1, size cap, total deadline. Its destruction answers Cancelled to each
/// pending request with a living `context`.
class LicenseClient : public QObject
{
    Q_OBJECT
public:
    using VerifyDone = std::function<void(Result<VerificationReply>)>;
    using ObjectsDone = std::function<void(Result<Done>)>;

    explicit LicenseClient(const Clock &clock, QObject *parent = nullptr);
    ~LicenseClient() override;

    /// The route of later calls; initially the system's.
    void setProxy(ProxySettings settings);
    const ProxySettings &proxy() const { return m_proxy; }

    /// POST /api/v1/license/verification. `deadline` covers everything from the look-up of the name to the last byte.
    Call *verify(const Connection &connection, const Secret &token, qint64 lastSeq, milliseconds deadline,
                 QObject *context, VerifyDone done);
    /// GET /api/v1/license/objects/{sha256}: `receiver` takes the decoded bytes, in another thread, while they arrive:
    /// exactly as many as `reference` names if the call succeeds.
    Call *fetchObjects(const Connection &connection, const Secret &token, const ObjectListReference &reference,
                       std::shared_ptr<ObjectListReceiver> receiver, milliseconds deadline, QObject *context,
                       ObjectsDone done);

private:
    const Clock &m_clock;
    ProxySettings m_proxy;
};

/// The total deadline of a refresh, unless the caller sets another.
inline constexpr std::chrono::seconds defaultDeadline{60};

} // namespace license
