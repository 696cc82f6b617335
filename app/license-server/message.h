// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QString>
#include <QVector>

#include <chrono>
#include <optional>

namespace license::server {

struct Header
{
    QByteArray name;
    QByteArray value;
    bool operator==(const Header &) const = default;
};

/// One end of a TCP connection.
struct EndPoint
{
    QHostAddress address;
    quint16 port = 0;
};

/// An HTTP request as a value, the input of the handlers.
struct Request
{
    QByteArray method; ///< "GET", "POST", …
    QByteArray path;   ///< as sent, still percent-encoded
    QByteArray query;
    QVector<Header> headers;
    QByteArray body;
    EndPoint peer; ///< the sender
    EndPoint here;

    /// The value of a header that appears exactly once; otherwise empty.
    QByteArray header(const char *name) const;
};

/// An HTTP reply as a value. The body is either `body` or the content of `file`, which is streamed.
struct Reply
{
    int status = 200;
    QByteArray contentType;
    QVector<Header> headers;
    QByteArray body;
    QString file;
    /// For fault injection: the delay of the reply, and the number of body bytes after which the connection ends.
    std::chrono::milliseconds delay{0};
    std::optional<qsizetype> cutAfter;
};

/// An RFC 9457 problem body; `type` is "about:blank" or one of the protocol's urn:license:problem names.
Reply problemReply(int status, const char *type, const QString &detail, const QVector<Header> &headers = {});

/// The head of a reply with a body of `size` bytes; with `close` the connection ends after it.
QByteArray replyHead(const Reply &reply, qint64 size, bool close);

/// The reason phrase of a status code; empty for one without.
QByteArray reasonPhrase(int status);

/// Whether an Accept-Encoding header allows gzip for the reply (RFC 9110, 12.5.3).
bool acceptsGzip(const QByteArray &acceptEncoding);

} // namespace license::server
