// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace license {

/// What a keychain says.
struct KeychainReply
{
    enum class Status {
        Ok,
        NotFound,        ///< of a locked gnome-keyring, too
        RefusedByPerson, ///< who was asked to unlock or to allow it
        Denied,          ///< for another reason; mostly a locked keychain
        Unavailable      ///< none there, or it failed
    };
    Status status = Status::Unavailable;
    QByteArray data; ///< of a read
    QString detail;
};

/// The keychain of the operating system, as far as the vault needs it. Each call is answered in the caller's thread,
/// once: at once, late, or, by a keychain that hangs, after the one who asked is gone.
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
    /// True where a secret of that size is only surely kept once it has been read again: some keychains cut it, others
    /// report success where a person has turned the prompt away.
    virtual bool mustReadBack(qsizetype bytes) const = 0;
};

} // namespace license
