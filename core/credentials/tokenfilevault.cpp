// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/tokenfilevault.h"

#include "core/platform/platform.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTimer>

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

// The longest token, its line end, and one byte more, which shows that there is more.
constexpr qint64 mostBytes = 2'000 + 2 + 1;

Error missing(const QString &path, const QString &what)
{
    Error error;
    error.code = ErrorCode::CredentialsMissing;
    error.detail = u"token file %1 %2"_s.arg(path, what);
    return error;
}

void dropLineEnd(QByteArray &bytes)
{
    if (bytes.endsWith('\n')) {
        bytes.chop(bytes.endsWith("\r\n") ? 2 : 1);
    }
}

} // namespace

TokenFileVault::TokenFileVault(QString path)
    : m_path(std::move(path)), m_markKey(crypto_generichash_KEYBYTES, Qt::Uninitialized)
{
    randombytes_buf(m_markKey.data(), static_cast<std::size_t>(m_markKey.size()));
}

std::optional<QByteArray> TokenFileVault::tokenMark(const Service &) const
{
    const auto token = readNow();
    const QByteArray bytes = token ? (*token)->reveal() : token.error().detail.toUtf8();
    const auto raw = [](const QByteArray &each) { return reinterpret_cast<const unsigned char *>(each.constData()); };
    QByteArray mark(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(mark.data()), static_cast<std::size_t>(mark.size()),
                       raw(bytes), static_cast<unsigned long long>(bytes.size()), raw(m_markKey),
                       static_cast<std::size_t>(m_markKey.size()));
    return mark;
}

std::optional<Instant> TokenFileVault::tokenChangedAt(const Service &) const
{
    const QFileInfo info(m_path);
    if (!info.exists()) {
        return std::nullopt;
    }
    const auto instant = [](const QDateTime &when) {
        return Instant{milliseconds{when.isValid() ? when.toMSecsSinceEpoch() : 0}};
    };
    // A file that is moved here, or given another owner or mode, keeps its time of writing.
    return std::max(instant(info.lastModified()), instant(info.metadataChangeTime()));
}

Result<std::shared_ptr<const Secret>> TokenFileVault::readNow() const
{
    const QFileInfo info(m_path);
    if (!info.exists()) {
        return missing(m_path, u"does not exist: create it with the token alone in it, readable by its owner alone"_s);
    }
    if (!info.isFile()) {
        return missing(m_path, u"is no regular file: name a file that holds the token alone"_s);
    }
    if (!platform::isOwnerOnly(m_path)) {
        return missing(m_path, u"can be read by group or others: make it readable by its owner alone (%1)"_s.arg(
                                   platform::ownerOnlyCommand()));
    }
    QFile file(m_path);
    // Unbuffered: a buffer would keep what cannot be wiped.
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return missing(m_path, u"cannot be read: it must belong to the user who runs this program"_s);
    }
    QByteArray bytes = file.read(mostBytes);
    if (bytes.isEmpty()) {
        return missing(m_path, u"is empty: write the token into it"_s);
    }
    dropLineEnd(bytes);
    auto token = std::make_shared<const Secret>(std::move(bytes));
    if (!isUsableToken(token->reveal())) {
        return missing(m_path, u"holds something else than a token: 1 to 2,000 visible ASCII characters on one line"_s);
    }
    return token;
}

void TokenFileVault::read(const Service &, QObject *context, ReadDone done)
{
    QTimer::singleShot(0, context, [token = readNow(), done = std::move(done)] { done(token); });
}

void TokenFileVault::write(const Service &, Secret, QObject *context, WriteDone done)
{
    QTimer::singleShot(0, context, [done = std::move(done)] { done(Done{}); });
}

void TokenFileVault::remove(const Service &, QObject *context, WriteDone done)
{
    QTimer::singleShot(0, context, [done = std::move(done)] { done(Done{}); });
}

void TokenFileVault::readSecret(const SecretKey &, QObject *context, ReadDone done)
{
    QTimer::singleShot(0, context, [done = std::move(done)] {
        done(Error{.code = ErrorCode::CredentialsMissing,
                   .detail = u"where a token file takes the place of the keychain, no other secret is kept"_s});
    });
}

void TokenFileVault::writeSecret(const SecretKey &, Secret, QObject *context, WriteDone done)
{
    QTimer::singleShot(0, context, [done = std::move(done)] {
        done(Error{.code = ErrorCode::InvalidInput,
                   .detail = u"where a token file takes the place of the keychain, no other secret is kept"_s});
    });
}

void TokenFileVault::removeSecret(const SecretKey &, QObject *context, WriteDone done)
{
    QTimer::singleShot(0, context, [done = std::move(done)] { done(Done{}); });
}

} // namespace license
