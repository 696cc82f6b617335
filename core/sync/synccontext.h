// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace license {

class Clock;
class LicenseClient;
class StoreWorker;
class Vault;

/// The objects that every monitor needs; all outlive it.
struct SyncContext
{
    const Clock &clock;
    StoreWorker &storage;
    Vault &vault;
    LicenseClient &client;
};

} // namespace license
