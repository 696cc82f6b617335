// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/accountjson.h"
#include "app/license-server/message.h"

#include <deque>

namespace license::server {

/// Counts the requests and keeps the last hundred, without their authorization.
class RequestLog
{
public:
    void add(qint64 nowMs, const Request &request, const Reply &reply);
    Json json() const;

private:
    static constexpr std::size_t kept = 100;

    std::deque<Json> m_last;
    qint64 m_count = 0;
};

} // namespace license::server
