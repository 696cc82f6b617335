// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QThreadPool;

namespace license {

class Clock;
class LicenseClient;
class Store;
class Vault;

/// The objects that every monitor needs; all outlive it.
struct SyncContext
{
    const Clock &clock;
    Store &store;
    Vault &vault;
    LicenseClient &client;
    QThreadPool &worker; ///< one thread: verification and storage, off the GUI thread, in order
};

} // namespace license
