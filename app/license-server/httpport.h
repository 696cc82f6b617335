// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/message.h"
#include "core/domain/result.h"

#include <functional>
#include <memory>
#include <optional>

namespace license::server {

/// What a port with TLS presents: the certificates, the server's first, and its key; PEM.
struct TlsKeys
{
    QByteArray chain;
    QByteArray key;
};

/// An open TCP port that reads requests and writes replies in a thread of its own. Nothing of Boost is visible here.
class HttpPort
{
public:
    /// The size of the largest request, head and body together. A larger one is answered and discarded; if its head
    /// announces the size, before anything of the body is kept.
    static constexpr qint64 largest = 1'048'576;

    using Id = quint64;
    /// Receives each request, in the port's thread. Its connection reads nothing more until the reply is sent.
    using OnRequest = std::function<void(Id, const Request &)>;

    /// Listens; port 0 selects a free one. TLS is 1.2 or later and requests no client certificate.
    static Result<std::unique_ptr<HttpPort>> open(const QHostAddress &address, quint16 port,
                                                  const std::optional<TlsKeys> &tls, const Reply &tooLarge,
                                                  const OnRequest &onRequest);
    /// Ends every connection at once.
    ~HttpPort();
    HttpPort(const HttpPort &) = delete;
    HttpPort &operator=(const HttpPort &) = delete;

    quint16 number() const;
    /// Sends the reply to a request, once, from any thread; `delay` is the caller's. The connection ends after a file,
    /// a cut, or where the client asked for it.
    void send(Id id, const Reply &reply);

    struct Private;

private:
    explicit HttpPort(std::unique_ptr<Private> made);

    std::unique_ptr<Private> d;
};

} // namespace license::server
