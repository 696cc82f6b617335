// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/keychainbackend.h"

namespace license {

/// Secret Service or KWallet on Linux, the credential manager on Windows, by QtKeychain and never in its insecure
/// fallback. A hanging job is left to finish: deleting it would break its library. After a keyring restarts, a call is
/// made twice, because the first one meets a session that is gone.
class QtKeychainBackend final : public KeychainBackend
{
public:
    void read(const QString &key, Answer answer) override;
    void write(const QString &key, const Secret &secret, Answer answer) override;
    void remove(const QString &key, Answer answer) override;
    bool mustReadBack(qsizetype bytes) const override;
};

} // namespace license
