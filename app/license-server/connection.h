// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/ip/tcp.hpp>

#include <cstddef>
#include <functional>

namespace license::server {

/// A TCP connection, with or without TLS. It hides which, so that what is built on it is compiled once.
class Connection
{
public:
    using Socket = boost::asio::ip::tcp::socket;
    /// Whether it went well, and the number of bytes.
    using Done = std::function<void(bool good, std::size_t size)>;

    Connection() = default;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    virtual ~Connection() = default;

    /// The handshake of TLS.
    virtual void start(Done done) = 0;
    /// Reads at least one byte and at most `size`.
    virtual void read(char *to, std::size_t size, Done done) = 0;
    /// Writes everything; the bytes have to stay until then.
    virtual void write(const char *from, std::size_t size, Done done) = 0;
    /// Takes leave as TLS demands it.
    virtual void finish(Done done) = 0;
    virtual Socket &socket() = 0;
};

} // namespace license::server
