// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/offers.h"

#include "core/domain/meanwhile.h"
#include "core/store/store.h"

namespace license::offers {

using namespace Qt::StringLiterals;

std::optional<Error> refusal(const StoredState &stored, const Verification &offered)
{
    if (stored.series != offered.series) {
        return replacedMeanwhile();
    }
    return stored.seq >= offered.document.seq ? std::optional(rolledBack(stored.seq, offered.document.seq))
                                              : std::nullopt;
}

GraceClock clockOf(const StoredState &stored, const Verification &offered)
{
    return stored.clock ? offered.clock.notBefore(stored.clock->anchor) : offered.clock;
}

bool isOutdated(const StoredState &stored, const AttemptSummary &offered, qint64 series)
{
    const auto &last = stored.attempts.lastAttempt;
    return stored.series > series || (last && offered.lastAttempt && sameBoot(*last, *offered.lastAttempt) &&
                                      last->boot > offered.lastAttempt->boot);
}

std::optional<GraceClock> advanced(const std::optional<GraceClock> &stored, const GraceClock &heartbeat)
{
    if (!stored || !stored->countsWith(heartbeat)) {
        return std::nullopt;
    }
    const GraceClock latest = heartbeat.mergedWith(*stored);
    return latest == *stored ? std::nullopt : std::optional(latest);
}

Error rolledBack(qint64 stored, qint64 offered)
{
    return {.code = ErrorCode::RolledBack, .detail = u"seq %1 is not above the stored %2"_s.arg(offered).arg(stored)};
}

Error replacedMeanwhile()
{
    return meanwhileError(Meanwhile::FileReplaced);
}

} // namespace license::offers
