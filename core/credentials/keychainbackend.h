// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace license {

/// A keychain's reply.
struct KeychainReply
{
    enum class Status {
        Ok,
        NotFound,        ///< also of a locked gnome-keyring
        RefusedByPerson, ///< a person refused to unlock or to allow it
        Denied,          ///< for another reason; usually a locked keychain
        Unavailable      ///< no keychain, or it failed
    };
    Status status = Status::Unavailable;
    QByteArray data; ///< of a read
    QString detail;
};

/// The operating system's keychain, as far as the vault needs it. Each callback runs once, in the caller's thread: at
/// once, late, or, with a hanging keychain, after the requester is gone.
class KeychainBackend
{
public:
    using Answer = std::function<void(KeychainReply)>;

    KeychainBackend() = default;
    KeychainBackend(const KeychainBackend &) = delete;
    KeychainBackend &operator=(const KeychainBackend &) = delete;
    virtual ~KeychainBackend() = default;

    virtual void read(const QString &key, Answer answer) = 0;
    virtual void write(const QString &key, const Secret &secret, Answer answer) = 0;
    virtual void remove(const QString &key, Answer answer) = 0;
    /// True if a secret of that size must be read back to be sure: some keychains truncate it, others report success
    /// although a person dismissed the prompt.
    virtual bool mustReadBack(qsizetype bytes) const = 0;
};

} // namespace license
