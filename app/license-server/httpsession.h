// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/connection.h"
#include "app/license-server/message.h"

#include <QFile>

#include <boost/asio/steady_timer.hpp>

#include <array>
#include <functional>
#include <memory>
#include <string>

namespace license::server {

/// One connection: reads a request, waits for its reply, writes it, and reads the next. Its pending operations own it.
class HttpSession : public std::enable_shared_from_this<HttpSession>
{
public:
    /// Takes a request and owns the session until it replies.
    using OnRequest = std::function<void(std::shared_ptr<HttpSession>, const Request &)>;

    /// A request of more than `largest` bytes is answered with `tooLarge`. That and `onRequest` stay the caller's.
    HttpSession(std::unique_ptr<Connection> connection, qint64 largest, const Reply &tooLarge,
                const OnRequest &onRequest);
    ~HttpSession();

    void start();
    void reply(const Reply &reply);

private:
    using Step = void (HttpSession::*)();

    Connection::Done then(Step step);
    void next();
    void parse();
    void pass();
    void write(Step step);
    void written();
    void refuse();
    void discard();
    void bePatient();
    void stop();

    struct Parsing;

    const std::unique_ptr<Connection> m_connection;
    const qint64 m_largest;
    const Reply &m_tooLarge;
    const OnRequest &m_onRequest;
    boost::asio::steady_timer m_timer;
    EndPoint m_peer;
    EndPoint m_here;
    std::array<char, 16'384> m_block{};
    std::string m_input; ///< arrived and not yet parsed
    std::unique_ptr<Parsing> m_parsing;
    qint64 m_size = 0; ///< of the request, as far as parsed
    QByteArray m_output;
    QFile m_file;
    qint64 m_left = 0; ///< of the file
    bool m_closes = false;
};

} // namespace license::server
