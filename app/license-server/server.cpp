// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/server.h"

using namespace Qt::StringLiterals;

namespace license::server {

Result<std::unique_ptr<Server>> Server::start(const Options &options, const ServerState::WallClock &wallClock)
{
    Result<std::unique_ptr<ServerState>> state = ServerState::open(options, wallClock);
    if (!state)
        return state.error();
    std::unique_ptr<Server> server(new Server(state.take(), options.address));
    if (const Result<Done> listening = server->listen(); !listening)
        return listening.error();
    return server;
}

Server::Server(std::unique_ptr<ServerState> state, const QHostAddress &address)
    : m_state(std::move(state))
    , m_address(address)
    , m_protocolHandler(*m_state)
    , m_controlHandler(*m_state, *this)
    , m_protocol([this](const Request &request) { return m_protocolHandler.handle(request); },
                 problemReply(413, "about:blank", u"The body is too large."_s))
    , m_control([this](const Request &request) { return m_controlHandler.handle(request); }, controlRequestTooLarge())
{}

Result<Done> Server::listen()
{
    Identity &identity = m_state->identity;
    m_tls = {identity.chain, identity.chainKey};
    if (Result<Done> done = up(); !done)
        return done;
    const Result<quint16> control = m_control.open(m_address, identity.controlPort);
    if (!control)
        return control.error();
    identity.controlPort = *control;
    m_state->url = serviceUrl(identity, m_address);
    if (Result<Done> saved = saveIdentity(identity); !saved)
        return saved;
    return saveConnectionFile(identity, m_state->url, m_state->signer->kid(), m_state->signer->point());
}

QString Server::controlUrl() const
{
    return u"http://%1:%2"_s
        .arg(m_address.protocol() == QAbstractSocket::IPv6Protocol ? u"[::1]"_s : m_address.toString())
        .arg(m_state->identity.controlPort);
}

QString Server::connectionFile() const
{
    return server::connectionFile(m_state->identity);
}

QString Server::tokenFile() const
{
    return server::tokenFile(m_state->identity);
}

Result<Done> Server::up()
{
    if (m_protocol.isOpen())
        return Done{};
    const Result<quint16> port = m_protocol.open(m_address, m_state->identity.port, m_tls);
    if (!port)
        return port.error();
    m_state->identity.port = *port;
    return Done{};
}

void Server::down()
{
    m_protocol.close();
}

bool Server::isUp() const
{
    return m_protocol.isOpen();
}

} // namespace license::server
