// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/markuse.h"

#include "core/store/store.h"
#include "core/sync/servicestate.h"
#include "core/sync/storeworker.h"
#include "core/sync/synccontext.h"

#include <algorithm>
#include <utility>

namespace license {

namespace {

/// The longest that the keychain is waited for, once it has given the token.
constexpr milliseconds patience{1'000};

} // namespace

void MarkUse::read(const Service &service, milliseconds left, QObject *receiver, std::function<void()> done)
{
    if (m_kept) {
        done();
        return;
    }
    readMark(m_context.vault, service, std::min(patience, left / 4), receiver,
             [this, done = std::move(done)](const KeptMark &kept) {
                 m_kept = kept;
                 done();
             });
}

void MarkUse::apply(ServiceState &known, QObject *receiver)
{
    if (!m_kept || std::exchange(m_applied, true)) {
        return;
    }
    if (m_kept->mark && known.clock && known.document) {
        const GraceClock clock = known.clock->advanced(m_context.clock.now());
        const GraceClock held = heldTo(*m_kept->mark, clock, known);
        if (held.elapsed() > clock.elapsed()) {
            known.clock = m_heldClock = held;
            // What cannot be saved is proved anew by the next attempt.
            m_context.storage.run(
                [id = known.service.id, held](Store &store) { return store.saveHeartbeat(id, held); });
        }
    }
    const auto present = markOf(known);
    if (m_kept->possible && present && saysMore(*present, m_kept->mark)) {
        keepMark(m_context.vault, known.service, *present, receiver);
    }
}

qint64 MarkUse::floor(const ServiceState &known) const
{
    // A count that has just begun, with the service or at a person's word, knows of none before it.
    const bool counts = m_kept && m_kept->mark && known.seq > 0 && m_kept->mark->series >= known.series;
    return counts ? m_kept->mark->seq : 0;
}

} // namespace license
