// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/keychainbackend.h"

namespace license {

/// Secret Service or KWallet on Linux, the credential manager on Windows, by QtKeychain and never in its insecure
/// fallback. A job that hangs is left to end by itself: deleting it would pull the ground from under its library. A
/// keyring that was started anew while this program runs is asked twice, for the first call meets a session that is
/// gone.
class QtKeychainBackend final : public KeychainBackend
{
public:
    void read(const QString &key, Answer answer) override;
    void write(const QString &key, const Secret &secret, Answer answer) override;
    void remove(const QString &key, Answer answer) override;
    bool mustReadBack(qsizetype bytes) const override;
};

} // namespace license
