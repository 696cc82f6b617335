// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clock.h"
#include "core/domain/databaseproblem.h"
#include "core/domain/meanwhile.h"
#include "core/store/offers.h"
#include "core/store/records.h"
#include "core/teamstore/teamstatereading.h"
#include "core/teamstore/teamstoreprivate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutexLocker>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// Reads a state, and keeps others from changing it until the transaction ends.
Result<StoredState> holdState(TeamConnection &connection, ServiceId id)
{
    const auto held =
        team::write(connection, u"SELECT FROM verification WHERE service = ? FOR UPDATE"_s, {static_cast<qint64>(id)});
    auto found = held ? team::readState(connection, id) : held.error();
    return found ? Result<StoredState>(found.take().state) : found.error();
}

/// What has passed since an attempt, which may have been kept until the database took it.
milliseconds ageOf(const AttemptSummary &attempts, const Reading &now)
{
    return attempts.lastAttempt && sameBoot(*attempts.lastAttempt, now) ? elapsedBetween(*attempts.lastAttempt, now)
                                                                        : milliseconds{0};
}

/// What is left of the pause after an attempt, for the database's clock.
QVariant pauseAfter(const AttemptSummary &attempts, milliseconds age)
{
    return std::max<qint64>(0, (attempts.nextDelay.value_or(milliseconds{0}) - age).count());
}

/// Merges a clock with the stored one, which another process may have advanced since.
Result<Done> joinClock(TeamConnection &connection, ServiceId id, const std::optional<GraceClock> &stored,
                       const GraceClock &clock)
{
    const auto latest = offers::advanced(stored, clock);
    return latest ? team::write(connection, u"UPDATE verification SET clock = ? WHERE service = ?"_s,
                                {records::toColumn(records::toJson(*latest)), static_cast<qint64>(id)})
                  : Result<Done>(Done{});
}

QString usageText(const LicenseDocument &document)
{
    QJsonArray samples;
    for (const License &license : document.licenses) {
        samples.append(QJsonObject{{u"type"_s, license.type}, {u"total"_s, license.total}, {u"used"_s, license.used}});
    }
    return QString::fromUtf8(QJsonDocument(samples).toJson(QJsonDocument::Compact));
}

/// The members of a line of the history, as the functions of the database take them: at, start, outcome, error,
/// duration, changes.
QVariantList lineOf(const HistoryEntry &entry)
{
    return {
        records::toMilliseconds(entry.at), triggerName(entry.trigger),
        outcomeName(entry.outcome),        entry.error ? records::toColumn(records::toJson(*entry.error)) : QVariant(),
        qint64{entry.duration.count()},    QString::fromUtf8(records::toText(entry.changes))};
}

/// The row changes only if the reply is of its series and above its `seq`, and under a live lease, which ends with it:
/// whatever was read before. A lease that was lost makes the result late: nothing but a line of the history is saved.
Result<Done> writeVerified(TeamConnection &connection, ServiceId id, qint64 lease, const Verification &verification,
                           const GraceClock &clock, qint64 storedSeq, milliseconds age, bool &late)
{
    const LicenseDocument &document = verification.document;
    QVariantList values{static_cast<qint64>(id),
                        lease,
                        verification.reply,
                        document.seq,
                        verification.series,
                        records::toMilliseconds(document.issuedAt),
                        records::toColumn(records::toJson(clock)),
                        records::toColumn(records::toJson(verification.attempts)),
                        document.objects ? u"{%1}"_s.arg(QString::fromLatin1(document.objects->sha256)) : u"{}"_s,
                        usageText(document)};
    AttemptSummary next = verification.attempts;
    next.nextDelay = verification.pause ? verification.pause : next.nextDelay;
    values << lineOf(verification.entry) << pauseAfter(next, age) << qint64{age.count()};
    const auto answer = connection.run(
        u"SELECT accept_verification(?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::json, ?, ?, ?, ?, ?, ?, ?, ?)"_s, values);
    if (!answer) {
        return answer.error();
    }
    const QString verdict = answer->isEmpty() ? QString() : answer->first()[0].toString();
    if (verdict == "late"_L1) {
        late = true; // to be committed: the line that tells of it
        return Done{};
    }
    if (verdict == "replaced"_L1) {
        return offers::replacedMeanwhile();
    }
    if (verdict == "rolled_back"_L1) {
        return offers::rolledBack(storedSeq, document.seq);
    }
    // A trigger of somebody's may have made something else of it: the service would stay due, and be asked for on end.
    const auto kept = verdict == "accepted"_L1 ? connection.run(u"SELECT seq FROM verification WHERE service = ?"_s,
                                                                {static_cast<qint64>(id)})
                                               : Result<TeamRows>(TeamRows());
    if (!kept) {
        return kept.error();
    }
    return !kept->isEmpty() && kept->first()[0].toLongLong() == document.seq
               ? Result<Done>(Done{})
               : databaseError(DatabaseProblem::None, u"it has not kept the document"_s);
}

} // namespace

Result<Done> PostgresStore::saveVerification(ServiceId id, const Verification &verification)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    QByteArray unconfirmed;
    {
        const QMutexLocker lock(&d->mutex);
        unconfirmed = d->unconfirmed.take(id);
    }
    bool late = false;
    auto saved = (*connection)->inTransaction([&]() -> Result<Done> {
        const auto stored = holdState(**connection, id);
        if (!stored) {
            return stored.error();
        }
        if (stored->series == verification.series && stored->seq == verification.document.seq &&
            stored->reply == unconfirmed && verification.reply == unconfirmed) {
            return Done{};
        }
        // Who holds a lease is told by the database: where it has ended, another agent's result may be there already.
        const auto refused = offers::refusal(*stored, verification);
        if (refused && !d->leases->of(id)) {
            return *refused;
        }
        const auto lease = d->leaseFor(**connection, id);
        if (!lease || !*lease) {
            return lease ? meanwhileError(Meanwhile::OtherAgent) : lease.error();
        }
        return writeVerified(**connection, id, **lease, verification, offers::clockOf(*stored, verification),
                             stored->seq, ageOf(verification.attempts, d->member.clock->now()), late);
    });
    const auto problem = saved ? DatabaseProblem::None : databaseProblem(saved.error());
    if (problem == DatabaseProblem::Away || problem == DatabaseProblem::Slow) {
        // The connection may have ended after the commit and before its answer.
        const auto stored = team::readState(**connection, id);
        if (stored && stored->state.series == verification.series && stored->state.seq == verification.document.seq &&
            stored->state.reply == verification.reply) {
            saved = Done{};
        } else if (!stored) {
            const QMutexLocker lock(&d->mutex); // the next attempt to save it finds out
            d->unconfirmed.insert(id, verification.reply);
        }
    }
    if (saved) {
        d->leases->ended(id);
    }
    return late ? Result<Done>(meanwhileError(Meanwhile::LeaseEnded)) : saved;
}

Result<Done> PostgresStore::saveFailure(ServiceId id, const AttemptSummary &attempts, const HistoryEntry &entry,
                                        qint64 series)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    if (entry.error == meanwhileError(Meanwhile::LeaseEnded)) {
        return meanwhileError(Meanwhile::LeaseEnded); // the late result has left its line
    }
    bool ended = false;
    std::optional<Error> elsewhere; // to be committed: the line that tells of it
    auto saved = (*connection)->inTransaction([&]() -> Result<Done> {
        elsewhere.reset();
        const auto stored = holdState(**connection, id);
        if (!stored) {
            return stored.error();
        }
        if (offers::isOutdated(*stored, attempts, series)) {
            return team::addHistory(**connection, id, entry);
        }
        const auto lease = d->leaseFor(**connection, id);
        if (!lease) {
            return lease.error();
        }
        if (!*lease) {
            elsewhere = meanwhileError(Meanwhile::OtherAgent);
            return team::addHistory(**connection, id, entry);
        }
        QVariantList values{static_cast<qint64>(id), **lease, series, records::toColumn(records::toJson(attempts))};
        values << lineOf(entry) << pauseAfter(attempts, ageOf(attempts, d->member.clock->now()));
        const auto verdict = (*connection)->run(u"SELECT accept_failure(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s, values);
        if (!verdict) {
            return verdict.error();
        }
        ended = true;
        if (!verdict->isEmpty() && verdict->first()[0].toString() == "late"_L1) {
            elsewhere = meanwhileError(Meanwhile::LeaseEnded);
        }
        return attempts.lastError && attempts.lastError->code == ErrorCode::CredentialsMissing
                   ? d->forgetToken(**connection, id)
                   : Result<Done>(Done{});
    });
    if (saved && ended) {
        d->leases->ended(id);
    }
    return saved && elsewhere ? Result<Done>(*elsewhere) : saved;
}

Result<Done> PostgresStore::saveHeartbeat(ServiceId id, const GraceClock &clock)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    if (auto may = d->refuseReaders(**connection); !may) {
        return may;
    }
    return (*connection)->inTransaction([&]() -> Result<Done> {
        const auto stored = holdState(**connection, id);
        return stored ? joinClock(**connection, id, stored->clock, clock) : stored.error();
    });
}

Result<Done> PostgresStore::saveHeartbeats(const QHash<ServiceId, GraceClock> &clocks)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    if (auto may = d->refuseReaders(**connection); !may) {
        return may;
    }
    d->beat(**connection);
    return (*connection)->inTransaction([&]() -> Result<Done> {
        // In order, as everyone: two that hold rows the other waits for would both be given up.
        const auto stored = team::readStates(**connection, clocks.keys(), u" ORDER BY s.id FOR UPDATE OF v"_s);
        if (!stored) {
            return stored.error();
        }
        for (auto each = stored->cbegin(); each != stored->cend(); ++each) {
            auto joined = joinClock(**connection, each.key(), each->state.clock, clocks[each.key()]);
            if (!joined) {
                return joined;
            }
        }
        return Done{};
    });
}

namespace team {

Result<Done> endPause(TeamConnection &connection, ServiceId id)
{
    const qint64 service = static_cast<qint64>(id);
    const auto found = connection.run(u"SELECT attempts FROM verification WHERE service = ? FOR UPDATE"_s, {service});
    if (!found || found->isEmpty()) {
        return found ? Result<Done>(Done{}) : found.error();
    }
    AttemptSummary attempts = records::attemptsFromJson(records::objectFromText(found->first()[0]));
    if (!attempts.lastError || attempts.lastError->code == ErrorCode::RateLimited ||
        attempts.lastError->code == ErrorCode::ServerUnavailable) {
        return Done{};
    }
    attempts.nextDelay = milliseconds{0};
    return write(connection, u"UPDATE verification SET attempts = ?, due_at = '-infinity' WHERE service = ?"_s,
                 {records::toColumn(records::toJson(attempts)), service});
}

} // namespace team

} // namespace license
