// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/requestlog.h"

namespace license::server {

namespace {

std::string shown(const QByteArray &bytes)
{
    constexpr qsizetype longest = 200;
    return QString::fromUtf8(bytes).left(longest).toStdString();
}

} // namespace

void RequestLog::add(qint64 nowMs, const Request &request, const Reply &reply)
{
    ++m_count;
    m_last.push_back(Json{{"at_ms", nowMs},
                          {"method", shown(request.method)},
                          {"path", shown(request.path)},
                          {"status", reply.status},
                          {"request_id", shown(request.header("x-request-id"))},
                          {"user_agent", shown(request.header("user-agent"))}});
    if (const std::optional<Json> body = parseObject(request.body); body && body->contains("last_seq"))
        m_last.back()["last_seq"] = body->at("last_seq");
    if (m_last.size() > kept)
        m_last.pop_front();
}

Json RequestLog::json() const
{
    Json list = Json::array();
    for (const Json &request : m_last)
        list.push_back(request);
    return Json{{"count", m_count}, {"requests", std::move(list)}};
}

} // namespace license::server
