// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bareexchange.h"

#include "core/net/licenseclient.h"
#include "core/net/requestbuilder.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <utility>

namespace license::test {

void exchangeBare(const Connection &connection, const Secret &token, QObject *context, std::function<void(bool)> done)
{
    auto request = verificationRequest(connection, token, newRequestId(), defaultDeadline);
    if (!request) {
        QMetaObject::invokeMethod(
            context, [done = std::move(done)] { done(false); }, Qt::QueuedConnection);
        return;
    }
    auto *manager = new QNetworkAccessManager(context);
    manager->setProxy(QNetworkProxy::NoProxy);
    QNetworkReply *reply = manager->post(*request, verificationBody(connection, {.nonce = newNonce(), .lastSeq = 0}));
    QObject::connect(reply, &QNetworkReply::finished, context, [manager, reply, done = std::move(done)] {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const bool read = !reply->readAll().isEmpty();
        manager->deleteLater();
        done(status == 200 && read);
    });
}

} // namespace license::test
