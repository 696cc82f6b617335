// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/message.h"

#include "core/domain/version.h"

#include <boost/beast/http/status.hpp>
#include <nlohmann/json.hpp>

namespace license::server {

QByteArray Request::header(const char *name) const
{
    QByteArray found;
    int count = 0;
    for (const Header &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0) {
            found = header.value;
            ++count;
        }
    }
    return count == 1 ? found : QByteArray();
}

QByteArray reasonPhrase(int status)
{
    namespace http = boost::beast::http;
    const http::status known = http::int_to_status(unsigned(status));
    if (known == http::status::unknown)
        return {};
    const boost::beast::string_view phrase = http::obsolete_reason(known);
    return {phrase.data(), qsizetype(phrase.size())};
}

QByteArray replyHead(const Reply &reply, qint64 size, bool close)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonPhrase(reply.status) + "\r\n";
    const auto add = [&text](const QByteArray &name, const QByteArray &value) { text += name + ": " + value + "\r\n"; };
    add("Server", "license-server/" + version().toLatin1());
    if (!reply.contentType.isEmpty())
        add("Content-Type", reply.contentType);
    add("Content-Length", QByteArray::number(size));
    for (const Header &header : reply.headers)
        add(header.name, header.value);
    if (close)
        add("Connection", "close");
    return text + "\r\n";
}

Reply problemReply(int status, const char *type, const QString &detail, const QVector<Header> &headers)
{
    const nlohmann::ordered_json body{{"type", type},
                                      {"title", reasonPhrase(status).toStdString()},
                                      {"status", status},
                                      {"detail", detail.toStdString()}};
    Reply reply;
    reply.status = status;
    reply.contentType = "application/problem+json";
    reply.headers = headers;
    reply.body = QByteArray::fromStdString(body.dump());
    return reply;
}

bool acceptsGzip(const QByteArray &acceptEncoding)
{
    for (const QByteArray &part : acceptEncoding.split(',')) {
        const QList<QByteArray> fields = part.split(';');
        const QByteArray coding = fields.first().trimmed().toLower();
        if (coding != "gzip" && coding != "x-gzip")
            continue;
        for (qsizetype i = 1; i < fields.size(); ++i) {
            const QByteArray parameter = fields[i].trimmed().toLower();
            if (parameter.startsWith("q=") && parameter.mid(2).toDouble() <= 0)
                return false;
        }
        return true;
    }
    return false;
}

} // namespace license::server
