// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace license {

/// How a service stands after a move.
enum class MoveResult {
    Moved,
    Finished,    ///< an earlier move had brought it, and was interrupted
    WouldMove,   ///< nothing was to be changed
    WouldFinish, ///< nothing was to be changed
    InBoth,      ///< the two differ, and both were left alone
    Busy,        ///< another process verifies it or has changed it meanwhile: it stays where it was
    Failed       ///< it stays where it was
};

/// "moved", "finished", …: the names on the command line.
QString moveResultName(MoveResult result);

struct MovedService
{
    Service service; ///< as in the store that it left
    MoveResult result = MoveResult::Failed;
    std::optional<Error> error{}; ///< for Failed
    bool operator==(const MovedService &) const = default;
};

/// A person's settings in the two stores.
struct MovedPreferences
{
    int copied = 0; ///< those that the other store did not have; with MoveMode::Try: would be
    int kept = 0;   ///< those that the other store has with another value
    bool operator==(const MovedPreferences &) const = default;
};

enum class MoveMode { Do, Try };

/// Moves services between two stores on this computer's folders. Each is added to the other store as a whole and read
/// there again before it is removed here, so an interrupted move loses nothing, and the next one finishes it. Tokens
/// stay in the keychain, whose names do not depend on the store.
class ServiceMove
{
public:
    /// Both stores and the clock outlive it.
    ServiceMove(Store &from, Store &to, const Clock &clock, MoveMode mode);

    /// Why nothing can be moved: the two are one store, or one of them takes no writes.
    std::optional<Error> obstacle() const;
    MovedService move(const Service &service);
    Result<MovedPreferences> copyPreferences();

private:
    MovedService moveLocked(const Service &service);
    MovedService finish(const Service &here, ServiceId there);
    Result<std::optional<Service>> counterpart(const Service &service) const;
    Result<Done> bringAlerts(ServiceId here, ServiceId there);
    void bringLists(ServiceId here);

    Store &m_from;
    Store &m_to;
    const Clock &m_clock;
    const MoveMode m_mode;
};

} // namespace license
