// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/vault.h"
#include "core/domain/service.h"

#include <memory>

namespace license {

/// The token that a refresh sends: the new one where one lies beside the one in use; the one in use where there is no
/// other, or where the server has refused the new one.
class TokenChoice
{
public:
    /// `vault` outlives it.
    TokenChoice(Vault &vault, const Service &service);

    /// Reads the one to send now, or its error. It outlives `receiver`, or is told to stop().
    void read(QObject *receiver, Vault::ReadDone done);
    /// The server has refused the one that was read. True where there is another one to read().
    bool refuse();
    /// Nothing more is read; `done` is not called any more.
    void stop() { m_stopped = true; }

    /// The one that was read, where it is to replace the one in use.
    std::shared_ptr<const Secret> newToken() const { return m_new; }
    /// The server has refused the new one.
    bool isNewRefused() const { return m_refused; }
    /// The keychain has no new one any more.
    bool isNewGone() const { return m_gone; }

private:
    void readInUse(QObject *receiver, Vault::ReadDone done);

    Vault &m_vault;
    const Service m_service;
    std::shared_ptr<const Secret> m_new;
    bool m_refused = false;
    bool m_gone = false;
    bool m_stopped = false;
};

} // namespace license
