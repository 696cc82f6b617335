// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/shortage.h"

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// True if the detail holds words of this computer only, and none of a peer.
bool isOfThisComputer(ErrorCode code)
{
    return code == ErrorCode::Offline || code == ErrorCode::Dns || code == ErrorCode::StorageFailed ||
           code == ErrorCode::CredentialsMissing || code == ErrorCode::KeychainUnavailable ||
           code == ErrorCode::InvalidInput;
}

} // namespace

Shortage shortageBehind(const Error &error)
{
    if (!isOfThisComputer(error.code)) {
        return Shortage::None;
    }
    // EMFILE and ENFILE; ENOMEM of Linux and of Windows.
    if (error.detail.contains("Too many open files"_L1)) {
        return Shortage::Files;
    }
    return error.detail.contains("Cannot allocate memory"_L1) || error.detail.contains("Not enough space"_L1)
               ? Shortage::Memory
               : Shortage::None;
}

} // namespace license
