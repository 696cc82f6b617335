// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/tokenfilevault.h"

#include "core/credentials/tokentext.h"
#include "core/domain/tokenproblem.h"
#include "core/platform/secretfile.h"

#include <QDateTime>
#include <QFileInfo>
#include <QTimer>

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// The longest token plus surrounding blanks; a longer file is no token.
constexpr qsizetype mostBytes = 2 * longestToken;

} // namespace

TokenFileVault::TokenFileVault(QString path, QString workFolder)
    : m_path(std::move(path))
    , m_workFolder(std::move(workFolder))
    , m_markKey(crypto_generichash_KEYBYTES, Qt::Uninitialized)
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
    // A file that is moved here, or gets another owner or mode, keeps its modification time.
    return std::max(instant(info.lastModified()), instant(info.metadataChangeTime()));
}

Result<std::shared_ptr<const Secret>> TokenFileVault::readNow() const
{
    const QString subject = u"token file "_s + m_path;
    auto bytes = platform::readSecretFile(m_path, mostBytes, m_workFolder);
    if (!bytes) {
        Error error = bytes.error();
        error.detail = subject + u' ' + error.detail;
        return error;
    }
    auto token = tokenFrom(bytes.take());
    if (!token) {
        return tokenError(tokenProblem(token.error()), subject);
    }
    return std::make_shared<const Secret>(token.take());
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
                   .detail = u"a token file replaces the keychain and stores no other secret"_s});
    });
}

void TokenFileVault::writeSecret(const SecretKey &, Secret, QObject *context, WriteDone done)
{
    QTimer::singleShot(0, context, [done = std::move(done)] {
        done(Error{.code = ErrorCode::InvalidInput,
                   .detail = u"a token file replaces the keychain and stores no other secret"_s});
    });
}

void TokenFileVault::removeSecret(const SecretKey &, QObject *context, WriteDone done)
{
    QTimer::singleShot(0, context, [done = std::move(done)] { done(Done{}); });
}

} // namespace license
