// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicestate.h"

#include <QByteArrayView>

#include <functional>
#include <optional>

namespace license {

class Clock;
class StoreWorker;
class Vault;
struct SecretKey;

/// What the keychain remembers of a service besides its token, so that an older copy of the store that is put back does
/// not bring back what has passed: the latest verification, and what boot clocks have counted since. Nothing of it is
/// an estimate, so that it never says more than the truth.
struct HighWaterMark
{
    qint64 seq = 0;
    ServerTime issuedAt;
    milliseconds counted{0}; ///< kept to the second
    qint64 series = 0;       ///< of seq: a later one counts more, whatever its numbers are

    bool operator==(const HighWaterMark &) const = default;
};

/// Where it is kept. No secret, but the keychain is what is not put back together with the store.
SecretKey markKey(const Service &service);

/// Text of less than 60 characters, and back; nothing where it is not that text.
QByteArray toText(const HighWaterMark &mark);
std::optional<HighWaterMark> markFromText(QByteArrayView text);

/// The mark that a state leaves; nothing without a document, or where `seq` has begun anew since it.
std::optional<HighWaterMark> markOf(const ServiceState &state);

/// True where `mark` says more than `kept`: a later verification, or more time since the same one.
bool saysMore(const HighWaterMark &mark, const std::optional<HighWaterMark> &kept);

/// The clock of a state that has a document, held to what the mark proves: an older document was accepted before the
/// newer one, by server time this much.
GraceClock heldTo(const HighWaterMark &mark, const GraceClock &clock, const ServiceState &state);

/// What the keychain says.
struct KeptMark
{
    bool possible = false; ///< there is a keychain that answers: it can keep one
    std::optional<HighWaterMark> mark;
};

/// Asks the keychain that has just given the token, and so is there and open. Answers once, unless `receiver` goes
/// first: that none is possible where it is silent for `patience`, or where there is no keychain, then at once.
void readMark(Vault &vault, const Service &service, milliseconds patience, QObject *receiver,
              std::function<void(const KeptMark &)> done);

/// Has the keychain remember `mark`; nobody waits for it, and a refresh is none the worse where it cannot.
void keepMark(Vault &vault, const Service &service, const HighWaterMark &mark, QObject *receiver);

/// What the keychain's high-water mark is to one attempt: asked for once, it raises the grace clock of a store that was
/// put back, and is brought up to date where the store says more.
class MarkUse
{
public:
    /// All of them outlive it.
    MarkUse(const Clock &clock, StoreWorker &storage, Vault &vault) : m_clock(clock), m_storage(storage), m_vault(vault)
    {}

    /// Asks the keychain, unless this attempt has done so, for a second at most and a quarter of the time `left`. Then
    /// calls `done` once, unless `receiver` goes first; where no keychain has to be asked, at once.
    void read(const Service &service, milliseconds left, QObject *receiver, std::function<void()> done);
    /// Holds the clock of `known` to what was read, in the store as well. No more than once.
    void apply(ServiceState &known, QObject *receiver);

    /// The latest seq that the keychain knows of in the series of `known`: a new reply is above it. 0 where it knows
    /// none.
    qint64 floor(const ServiceState &known) const;
    /// The keychain keeps marks.
    bool isPossible() const { return m_kept && m_kept->possible; }
    /// The clock now in use, where the mark proved that more has passed.
    const std::optional<GraceClock> &heldClock() const { return m_heldClock; }

private:
    const Clock &m_clock;
    StoreWorker &m_storage;
    Vault &m_vault;
    std::optional<KeptMark> m_kept; ///< once the keychain has been asked
    std::optional<GraceClock> m_heldClock;
    bool m_applied = false;
};

} // namespace license
