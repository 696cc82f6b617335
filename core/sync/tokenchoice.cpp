// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/tokenchoice.h"

#include <utility>

namespace license {

TokenChoice::TokenChoice(Vault &vault, const Service &service) : m_vault(vault), m_service(service) {}

void TokenChoice::read(QObject *receiver, Vault::ReadDone done)
{
    if (!m_service.tokenPending || m_refused) {
        readInUse(receiver, std::move(done));
        return;
    }
    m_vault.readSecret(newTokenKey(m_service), receiver,
                       [this, receiver, done = std::move(done)](const Result<std::shared_ptr<const Secret>> &token) {
                           if (m_stopped) {
                               return;
                           }
                           if (token) {
                               m_new = *token;
                               done(token);
                               return;
                           }
                           // It was of a session that has ended; or all of the keychain is locked.
                           const ErrorCode code = token.error().code;
                           m_gone = code == ErrorCode::KeychainLocked || code == ErrorCode::CredentialsMissing;
                           readInUse(receiver, done);
                       });
}

void TokenChoice::readInUse(QObject *receiver, Vault::ReadDone done)
{
    m_vault.read(m_service, receiver,
                 [this, done = std::move(done)](const Result<std::shared_ptr<const Secret>> &token) {
                     if (!m_stopped) {
                         done(token);
                     }
                 });
}

bool TokenChoice::refuse()
{
    // The one in use is as good as it was.
    m_refused = m_refused || m_new;
    return std::exchange(m_new, nullptr) != nullptr;
}

} // namespace license
