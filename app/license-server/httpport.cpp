// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/httpport.h"

#include "app/license-server/files.h"
#include "app/license-server/httpsession.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>

#include <chrono>
#include <thread>
#include <unordered_map>
#include <utility>

using namespace Qt::StringLiterals;

namespace license::server {

namespace {

namespace asio = boost::asio;
using boost::system::error_code;

/// The number of clients that may connect at the same moment, as a fleet of consoles does.
constexpr int crowd = 1'024;
/// How long to wait where a connection cannot be taken, for example for lack of file descriptors.
constexpr std::chrono::milliseconds retryAfter{100};

auto reporting(Connection::Done done)
{
    return [done = std::move(done)](const error_code &error, std::size_t size = 0) { done(!error, size); };
}

class Plain final : public Connection
{
public:
    explicit Plain(Socket socket) : m_socket(std::move(socket)) {}

    void start(Done done) override { done(true, 0); }
    void read(char *to, std::size_t size, Done done) override
    {
        m_socket.async_read_some(asio::buffer(to, size), reporting(std::move(done)));
    }
    void write(const char *from, std::size_t size, Done done) override
    {
        asio::async_write(m_socket, asio::buffer(from, size), reporting(std::move(done)));
    }
    void finish(Done done) override { done(true, 0); }
    Socket &socket() override { return m_socket; }

private:
    Socket m_socket;
};

class Secure final : public Connection
{
public:
    Secure(Socket socket, asio::ssl::context &tls) : m_stream(std::move(socket), tls) {}

    void start(Done done) override
    {
        m_stream.async_handshake(asio::ssl::stream_base::server, reporting(std::move(done)));
    }
    void read(char *to, std::size_t size, Done done) override
    {
        m_stream.async_read_some(asio::buffer(to, size), reporting(std::move(done)));
    }
    void write(const char *from, std::size_t size, Done done) override
    {
        asio::async_write(m_stream, asio::buffer(from, size), reporting(std::move(done)));
    }
    void finish(Done done) override { m_stream.async_shutdown(reporting(std::move(done))); }
    Socket &socket() override { return m_stream.next_layer(); }

private:
    asio::ssl::stream<Socket> m_stream;
};

/// TLS 1.2 or later, the whole chain, no client certificate requested.
Result<Done> present(const TlsKeys &keys, asio::ssl::context &tls)
{
    const auto buffer = [](const QByteArray &from) { return asio::buffer(from.constData(), std::size_t(from.size())); };
    SSL_CTX_set_min_proto_version(tls.native_handle(), TLS1_2_VERSION);
    SSL_CTX_set_options(tls.native_handle(), SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
    error_code error;
    // Without it OpenSSL asks the terminal for the password of an encrypted key.
    tls.set_password_callback([](std::size_t, asio::ssl::context::password_purpose) { return std::string(); }, error);
    tls.use_certificate_chain(buffer(keys.chain), error);
    if (!error)
        tls.use_private_key(buffer(keys.key), asio::ssl::context::pem, error);
    if (error) {
        return failure(
            u"the TLS certificate or its key cannot be used: %1"_s.arg(QString::fromStdString(error.message())));
    }
    return Done{};
}

} // namespace

struct HttpPort::Private
{
    Private(const Reply &refusal, const OnRequest &handler);

    error_code listen(const asio::ip::tcp::endpoint &at);
    void accept();

    const Reply tooLarge;
    const HttpSession::OnRequest onRequest;
    asio::io_context context{1};
    std::optional<asio::ssl::context> tls;
    asio::ip::tcp::acceptor acceptor{context};
    asio::steady_timer pausing{context};
    Id last = 0;
    std::unordered_map<Id, std::shared_ptr<HttpSession>> waiting; ///< for their reply
    std::thread thread;
};

HttpPort::Private::Private(const Reply &refusal, const OnRequest &handler)
    : tooLarge(refusal), onRequest([this, handler](std::shared_ptr<HttpSession> session, const Request &request) {
        waiting.emplace(++last, std::move(session));
        handler(last, request);
    })
{}

error_code HttpPort::Private::listen(const asio::ip::tcp::endpoint &at)
{
    error_code error;
    acceptor.open(at.protocol(), error);
#ifndef Q_OS_WIN // there it would share the port with any other program
    if (!error)
        acceptor.set_option(asio::socket_base::reuse_address(true), error);
#endif
    if (!error)
        acceptor.bind(at, error);
    if (!error)
        acceptor.listen(crowd, error);
    return error;
}

void HttpPort::Private::accept()
{
    acceptor.async_accept([this](const error_code &error, Connection::Socket socket) {
        if (error) {
            pausing.expires_after(retryAfter);
            pausing.async_wait([this](const error_code &) { accept(); });
            return;
        }
        error_code ignored;
        socket.set_option(asio::ip::tcp::no_delay(true), ignored);
        std::unique_ptr<Connection> connection;
        if (tls)
            connection = std::make_unique<Secure>(std::move(socket), *tls);
        else
            connection = std::make_unique<Plain>(std::move(socket));
        std::make_shared<HttpSession>(std::move(connection), largest, tooLarge, onRequest)->start();
        accept();
    });
}

HttpPort::HttpPort(std::unique_ptr<Private> made) : d(std::move(made)) {}

Result<std::unique_ptr<HttpPort>> HttpPort::open(const QHostAddress &address, quint16 port,
                                                 const std::optional<TlsKeys> &tls, const Reply &tooLarge,
                                                 const OnRequest &onRequest)
{
    auto made = std::make_unique<Private>(tooLarge, onRequest);
    if (tls) {
        if (const Result<Done> done = present(*tls, made->tls.emplace(asio::ssl::context::tls_server)); !done)
            return done.error();
    }
    error_code error;
    const auto at = asio::ip::make_address(address.toString().toStdString(), error);
    if (!error)
        error = made->listen({at, port});
    if (error) {
        return failure(u"cannot listen on %1, port %2: %3"_s.arg(address.toString(), QString::number(port),
                                                                 QString::fromStdString(error.message())));
    }
    made->accept();
    made->thread = std::thread([context = &made->context] { context->run(); });
    return std::unique_ptr<HttpPort>(new HttpPort(std::move(made)));
}

HttpPort::~HttpPort()
{
    // Behind the replies that were sent before: those that fit the system's buffer leave it.
    asio::post(d->context, [context = &d->context] { context->stop(); });
    d->thread.join();
}

quint16 HttpPort::number() const
{
    error_code error;
    return d->acceptor.local_endpoint(error).port();
}

void HttpPort::send(Id id, const Reply &reply)
{
    asio::post(d->context, [port = d.get(), id, reply] {
        if (const auto node = port->waiting.extract(id))
            node.mapped()->reply(reply);
    });
}

} // namespace license::server
