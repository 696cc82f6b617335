// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/httplistener.h"

#include <QTimer>

#include <utility>

namespace license::server {

HttpListener::HttpListener(Handler handler, Reply tooLarge, QObject *parent)
    : QObject(parent), m_handler(std::move(handler)), m_tooLarge(std::move(tooLarge))
{}

HttpListener::~HttpListener()
{
    close();
}

Result<quint16> HttpListener::open(const QHostAddress &address, quint16 port, const std::optional<TlsKeys> &tls)
{
    close();
    const auto onRequest = [this, opening = m_opening](HttpPort::Id id, const Request &request) {
        QMetaObject::invokeMethod(
            this, [this, opening, id, request] { answer(opening, id, request); }, Qt::QueuedConnection);
    };
    Result<std::unique_ptr<HttpPort>> opened = HttpPort::open(address, port, tls, m_tooLarge, onRequest);
    if (!opened)
        return opened.error();
    m_port = opened.take();
    return m_port->number();
}

void HttpListener::close()
{
    m_port.reset();
    ++m_opening;
}

void HttpListener::answer(quint64 opening, HttpPort::Id id, const Request &request)
{
    if (opening != m_opening)
        return;
    const Reply reply = m_handler(request);
    const auto send = [this, opening, id, reply] {
        if (opening == m_opening)
            m_port->send(id, reply);
    };
    if (reply.delay.count() > 0)
        QTimer::singleShot(reply.delay, this, send);
    else
        send();
}

} // namespace license::server
