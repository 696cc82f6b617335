// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/message.h"

#include <QHttpServerResponder>
#include <QMetaEnum>

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
    const char *key = QMetaEnum::fromType<QHttpServerResponder::StatusCode>().valueToKey(status);
    QByteArray phrase;
    for (const char c : QByteArray(key)) {
        if (c >= 'A' && c <= 'Z' && !phrase.isEmpty() && phrase.back() >= 'a')
            phrase += ' ';
        phrase += c;
    }
    return phrase;
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
