// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/proxyquestion.h"

#include "core/domain/foreignsignin.h"
#include "core/net/httpprobe.h"

#include <algorithm>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// The largest head that is read.
constexpr qsizetype headLimit = qsizetype{64} * 1024;
constexpr qsizetype longestScheme = 20;
constexpr qsizetype mostSchemes = 8;

bool isScheme(QByteArrayView word)
{
    return !word.isEmpty() && word.size() <= longestScheme && std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// The parts of a field between its commas, apart from those in quotes.
QList<QByteArray> listed(const QByteArray &value)
{
    QList<QByteArray> parts{QByteArray()};
    bool quoted = false;
    for (const char c : value) {
        quoted = quoted != (c == '"');
        if (c == ',' && !quoted) {
            parts.append(QByteArray());
        } else {
            parts.last().append(c);
        }
    }
    return parts;
}

/// A challenge starts with its scheme; a further parameter of it starts with "name=".
void addSchemes(QStringList &schemes, const QByteArray &value)
{
    for (const QByteArray &part : listed(value)) {
        const QByteArray word = part.trimmed().split(' ').first();
        if (isScheme(word) && schemes.size() < mostSchemes) {
            schemes.append(QString::fromLatin1(word));
        }
    }
}

bool isUnreadable(const TunnelFailure &failure)
{
    return failure.text.contains("Error parsing authentication request"_L1);
}

} // namespace

std::optional<ProxyAnswer> proxyAnswerFrom(const QByteArray &head)
{
    constexpr qsizetype statusAt = 9;
    constexpr qsizetype statusEnd = 12;
    if (head.size() < statusEnd || !beginsHttp(head)) {
        return std::nullopt;
    }
    ProxyAnswer answer{.status = head.mid(statusAt, statusEnd - statusAt).toInt()};
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare("proxy-authenticate", Qt::CaseInsensitive) == 0) {
            addSchemes(answer.schemes, line.mid(colon + 1));
        }
    }
    answer.schemes.removeDuplicates();
    return answer;
}

bool hidesSignIn(const TunnelFailure &failure, const NetworkRoute &way)
{
    return way.proxy.type() == QNetworkProxy::HttpProxy &&
           (failure.endless || failure.error == QNetworkReply::ProxyConnectionClosedError || isUnreadable(failure));
}

Error withAnswer(Error error, const TunnelFailure &failure, const NetworkRoute &way,
                 const std::optional<ProxyAnswer> &answer)
{
    const bool asks = answer && answer->status == 407;
    if (!failure.endless && !asks) {
        return error;
    }
    const QStringList schemes = answer ? answer->schemes : QStringList();
    const QString what = failure.endless         ? foreignSignInText(ForeignSignIn::Endless, schemes)
                         : isUnreadable(failure) ? foreignSignInText(ForeignSignIn::Unsupported, schemes)
                                                 : u"it asks for a sign-in and closes the connection"_s;
    error.proxy = ProxyProblem::WantsAuthentication;
    error.detail = u"proxy %1: %2"_s.arg(way.proxyName(), what);
    return error;
}

ProxyQuestion::ProxyQuestion(const NetworkRoute &way, const QUrl &url, std::chrono::milliseconds patience, Done done,
                             QObject *parent)
    : QObject(parent), m_done(std::move(done))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &ProxyQuestion::finish);
    m_patience.start(patience);
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(headLimit);
    connect(&m_socket, &QTcpSocket::connected, this, [this, url] { ask(url); });
    connect(&m_socket, &QTcpSocket::readyRead, this, &ProxyQuestion::listen);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &ProxyQuestion::finish, Qt::QueuedConnection);
    m_socket.connectToHost(way.proxy.hostName(), way.proxy.port());
}

void ProxyQuestion::ask(const QUrl &url)
{
    const QByteArray target = hostAndPort(url.host(QUrl::FullyEncoded), url.port(443)).toLatin1();
    m_socket.write("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\nUser-Agent: Mozilla/5.0\r\n\r\n");
}

void ProxyQuestion::listen()
{
    m_head += m_socket.read(headLimit - m_head.size());
    if (m_head.contains("\r\n\r\n") || m_head.contains("\n\n") || m_head.size() >= headLimit || !beginsHttp(m_head)) {
        QMetaObject::invokeMethod(this, &ProxyQuestion::finish, Qt::QueuedConnection);
    }
}

void ProxyQuestion::finish()
{
    if (!m_done) {
        return;
    }
    m_patience.stop();
    const Done done = std::exchange(m_done, {});
    m_socket.disconnect(this);
    m_head += m_socket.read(headLimit - m_head.size());
    m_socket.abort();
    done(proxyAnswerFrom(m_head));
}

} // namespace license
