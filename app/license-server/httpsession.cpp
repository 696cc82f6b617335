// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/httpsession.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <chrono>
#include <utility>

namespace license::server {

namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;

/// How long a client may take to read the last reply, or keep sending discarded data, before the connection ends.
constexpr std::chrono::seconds patience{5};
constexpr qint64 chunk = qint64{256} * 1024; ///< of a file: little of it is in memory

QByteArray bytes(boost::beast::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

EndPoint endPoint(const asio::ip::tcp::endpoint &end)
{
    const asio::ip::address address = end.address();
    return {address.is_v4() ? QHostAddress(address.to_v4().to_uint()) : QHostAddress(address.to_v6().to_bytes().data()),
            end.port()};
}

/// RFC 9112, 3.2: a target is a path, or a whole URL.
void setTarget(Request &request, const QByteArray &target)
{
    qsizetype start = 0;
    if (const auto scheme = target.indexOf("://"); !target.startsWith('/') && scheme > 0)
        start = std::max<qsizetype>(target.indexOf('/', scheme + 3), 0);
    const auto question = target.indexOf('?', start);
    request.path = target.mid(start, question < 0 ? -1 : question - start);
    request.query = question < 0 ? QByteArray() : target.mid(question + 1);
}

} // namespace

struct HttpSession::Parsing
{
    http::request_parser<http::string_body> parser;
};

HttpSession::HttpSession(std::unique_ptr<Connection> connection, qint64 largest, const Reply &tooLarge,
                         const OnRequest &onRequest)
    : m_connection(std::move(connection))
    , m_largest(largest)
    , m_tooLarge(tooLarge)
    , m_onRequest(onRequest)
    , m_timer(m_connection->socket().get_executor())
{}

HttpSession::~HttpSession() = default;

void HttpSession::start()
{
    error_code gone;
    m_here = endPoint(m_connection->socket().local_endpoint(gone));
    if (!gone)
        m_peer = endPoint(m_connection->socket().remote_endpoint(gone));
    if (!gone)
        m_connection->start(then(&HttpSession::next));
}

/// Continues with a step after success, and otherwise ends the connection.
Connection::Done HttpSession::then(Step step)
{
    return [self = shared_from_this(), step](bool good, std::size_t) {
        if (good)
            (self.get()->*step)();
        else
            self->stop();
    };
}

void HttpSession::next()
{
    m_size = 0;
    m_parsing = std::make_unique<Parsing>();
    m_parsing->parser.header_limit(quint32(m_largest));
    m_parsing->parser.body_limit(quint64(m_largest)); // parse() compares both together
    parse();
}

void HttpSession::parse()
{
    auto &parser = m_parsing->parser;
    while (!parser.is_done() && !m_input.empty()) {
        error_code error;
        const std::size_t taken = parser.put(asio::buffer(m_input), error);
        m_input.erase(0, taken);
        m_size += qint64(taken);
        if (error == http::error::need_more)
            break;
        if (error)
            return error == http::error::header_limit || error == http::error::body_limit ? refuse() : stop();
    }
    if (m_size + (parser.is_done() ? 0 : qint64(m_input.size())) > m_largest)
        return refuse();
    if (parser.is_done())
        return pass();
    m_connection->read(m_block.data(), m_block.size(), [self = shared_from_this()](bool good, std::size_t size) {
        if (!good)
            return self->stop();
        self->m_input.append(self->m_block.data(), size);
        self->parse();
    });
}

void HttpSession::pass()
{
    auto &message = m_parsing->parser.get();
    Request request;
    request.method = bytes(message.method_string());
    setTarget(request, bytes(message.target()));
    for (const auto &field : message)
        request.headers.append(Header{bytes(field.name_string()), bytes(field.value())});
    request.body = QByteArray::fromStdString(std::exchange(message.body(), {}));
    request.peer = m_peer;
    request.here = m_here;
    m_onRequest(shared_from_this(), request);
}

void HttpSession::reply(const Reply &reply)
{
    const bool streams = !reply.file.isEmpty();
    const bool onlyHead = m_parsing->parser.get().method() == http::verb::head;
    m_closes = streams || reply.cutAfter || !m_parsing->parser.keep_alive();
    qint64 size = reply.body.size();
    if (streams) {
        m_file.setFileName(reply.file);
        if (!m_file.open(QIODevice::ReadOnly))
            return stop();
        size = m_file.size();
        m_left = onlyHead ? 0 : std::min<qint64>(size, reply.cutAfter.value_or(size));
    }
    m_output = replyHead(reply, size, m_closes);
    if (!onlyHead)
        m_output += reply.cutAfter ? reply.body.left(*reply.cutAfter) : reply.body;
    write(&HttpSession::written);
}

void HttpSession::write(Step step)
{
    m_connection->write(m_output.constData(), std::size_t(m_output.size()), then(step));
}

void HttpSession::written()
{
    if (m_left > 0) {
        m_output = m_file.read(std::min(chunk, m_left));
        m_left -= m_output.size();
        m_output.isEmpty() ? stop() : write(&HttpSession::written);
        return;
    }
    m_output.clear();
    if (!m_closes)
        return next();
    bePatient();
    m_connection->finish([self = shared_from_this()](bool, std::size_t) {
        error_code gone;
        self->m_connection->socket().shutdown(asio::socket_base::shutdown_send, gone);
        self->discard();
    });
}

/// The client may still be sending: its data is dropped, so that it can read the reason.
void HttpSession::refuse()
{
    bePatient();
    m_input.clear();
    m_output = replyHead(m_tooLarge, m_tooLarge.body.size(), true) + m_tooLarge.body;
    write(&HttpSession::discard);
}

/// Below TLS, because nothing of it is needed.
void HttpSession::discard()
{
    m_connection->socket().async_read_some(asio::buffer(m_block),
                                           [self = shared_from_this()](const error_code &error, std::size_t) {
                                               if (error)
                                                   self->stop();
                                               else
                                                   self->discard();
                                           });
}

void HttpSession::bePatient()
{
    m_timer.expires_after(patience);
    m_timer.async_wait([self = shared_from_this()](const error_code &error) {
        if (!error)
            self->stop();
    });
}

void HttpSession::stop()
{
    m_timer.cancel();
    error_code gone;
    m_connection->socket().close(gone);
}

} // namespace license::server
