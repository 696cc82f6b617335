// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicestate.h"

#include <QByteArrayView>

#include <functional>
#include <optional>

class QObject;

namespace license {

class Clock;
class StoreWorker;
class Vault;
struct SecretKey;

/// The keychain's record of a service besides its token: the latest verification, and the time counted by boot clocks
/// since. An older copy of the store therefore does not restore elapsed grace. It contains only measured values, so it
/// never claims more than the truth.
struct HighWaterMark
{
    qint64 seq = 0;
    ServerTime issuedAt;
    milliseconds counted{0}; ///< in whole seconds
    qint64 series = 0;       ///< of seq: a later series is higher, whatever its numbers

    bool operator==(const HighWaterMark &) const = default;
};

/// The storage key. The mark is no secret, but the keychain is not restored together with the store.
SecretKey markKey(const Service &service);

/// Text of less than 60 characters, and back; nothing for any other text.
QByteArray toText(const HighWaterMark &mark);
std::optional<HighWaterMark> markFromText(QByteArrayView text);

/// The mark of a state; nothing without a document, or if `seq` has restarted since the document.
std::optional<HighWaterMark> markOf(const ServiceState &state);

/// True if `mark` exceeds `kept`: a later verification, or more time since the same one.
bool saysMore(const HighWaterMark &mark, const std::optional<HighWaterMark> &kept);

/// The clock of a state with a document, raised to what the mark proves: an older document was accepted before the
/// newer one, by this much server time.
GraceClock heldTo(const HighWaterMark &mark, const GraceClock &clock, const ServiceState &state);

/// The keychain's reply.
struct KeptMark
{
    bool possible = false; ///< a keychain answers and can store a mark
    std::optional<HighWaterMark> mark;
};

/// Asks the keychain that has just returned the token, and so exists and is open. Answers once, unless `receiver` is
/// destroyed first; not possible if the keychain is silent for `patience`, or at once if there is none, or if it
/// refused to store the token.
void readMark(Vault &vault, const Service &service, milliseconds patience, QObject *receiver,
              std::function<void(const KeptMark &)> done);

/// Stores `mark` in the keychain, unless that refused to store the token; nothing waits for it, and a failure does not
/// affect the refresh.
void keepMark(Vault &vault, const Service &service, const HighWaterMark &mark, QObject *receiver);

/// One attempt's use of the keychain's high-water mark: it is read once, raises the grace clock of a restored store,
/// and is updated if the store is ahead.
class MarkUse
{
public:
    /// All of them outlive it.
    MarkUse(const Clock &clock, StoreWorker &storage, Vault &vault) : m_clock(clock), m_storage(storage), m_vault(vault)
    {}

    /// Asks the keychain, unless this attempt has done so, for at most a second and a quarter of the time `left`. Then
    /// calls `done` once, unless `receiver` is destroyed first; at once if no keychain has to be asked.
    void read(const Service &service, milliseconds left, QObject *receiver, std::function<void()> done);
    /// Raises the clock of `known` to the mark that was read, in the store as well. At most once.
    void apply(ServiceState &known, QObject *receiver);

    /// The keychain's latest seq in the series of `known`, which a new reply must exceed. 0 if it has none.
    qint64 floor(const ServiceState &known) const;
    /// The keychain stores marks.
    bool isPossible() const { return m_kept && m_kept->possible; }
    /// The clock now in use, if the mark proved that more time has passed.
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
