// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/highwatermark.h"

#include "core/credentials/vault.h"
#include "core/domain/clock.h"
#include "core/sync/storeworker.h"

#include <QList>
#include <QTimer>

#include <algorithm>
#include <tuple>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView version = "1";
constexpr qint64 highestSeq = 9'007'199'254'740'991;
constexpr qint64 mostSeries = 999'999'999;
constexpr qint64 lastSecond = 253'402'300'799; // the year 9999, as in the protocol

/// A number in [least, most] exactly as toText() writes it.
std::optional<qint64> numberFrom(const QByteArray &text, qint64 least, qint64 most)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return ok && number >= least && number <= most && QByteArray::number(number) == text ? std::optional(number)
                                                                                         : std::nullopt;
}

seconds whole(milliseconds span)
{
    return std::chrono::floor<seconds>(span);
}

/// Where no keychain has the token, none is asked about the mark: a person who has just refused would be asked again.
bool keepsMarks(const Vault &vault, const Service &service)
{
    return vault.kind() == Vault::Kind::Keychain && !vault.isForSession(tokenKey(service)) &&
           !vault.isForSession(newTokenKey(service));
}

/// The maximum wait of a refresh for the keychain's mark, once the keychain has returned the token.
constexpr milliseconds markPatience{1'000};

} // namespace

SecretKey markKey(const Service &service)
{
    return {.name = u"mark %1 %2"_s.arg(service.connection.url, service.connection.installation)};
}

QByteArray toText(const HighWaterMark &mark)
{
    QByteArrayList parts{version.toByteArray(), QByteArray::number(mark.seq),
                         QByteArray::number(qint64{mark.issuedAt.time_since_epoch().count()}),
                         QByteArray::number(qint64{whole(mark.counted).count()})};
    if (mark.series > 0) {
        parts << QByteArray::number(mark.series);
    }
    return parts.join(' ');
}

std::optional<HighWaterMark> markFromText(QByteArrayView text)
{
    const QList<QByteArray> parts = text.toByteArray().split(' ');
    if (parts.size() < 4 || parts.size() > 5 || parts[0] != version) {
        return std::nullopt;
    }
    const auto seq = numberFrom(parts[1], 1, highestSeq);
    const auto issuedAt = numberFrom(parts[2], 0, lastSecond);
    const auto counted = numberFrom(parts[3], 0, lastSecond);
    const auto series = parts.size() == 5 ? numberFrom(parts[4], 1, mostSeries) : std::optional<qint64>(0);
    if (!seq || !issuedAt || !counted || !series) {
        return std::nullopt;
    }
    return HighWaterMark{*seq, ServerTime{seconds{*issuedAt}}, seconds{*counted}, *series};
}

std::optional<HighWaterMark> markOf(const ServiceState &state)
{
    // A document of an earlier series sets no minimum for the next one.
    if (!state.document || !state.clock || state.seq < state.document->seq) {
        return std::nullopt;
    }
    const milliseconds counted = std::clamp<milliseconds>(state.clock->counted, seconds{0}, seconds{lastSecond});
    return HighWaterMark{state.document->seq, state.document->issuedAt, whole(counted), state.series};
}

bool saysMore(const HighWaterMark &mark, const std::optional<HighWaterMark> &kept)
{
    return !kept || std::tie(mark.series, mark.seq, mark.counted) > std::tie(kept->series, kept->seq, kept->counted);
}

GraceClock heldTo(const HighWaterMark &mark, const GraceClock &clock, const ServiceState &state)
{
    // After `seq` restarted, the document belongs to an earlier series, and so does a mark that was not replaced.
    const qint64 series = state.seq > 0 ? state.series : std::min(state.series, mark.series);
    if (std::tie(mark.series, mark.seq) < std::tie(series, state.document->seq)) {
        return clock;
    }
    // A server whose clock was set back in between proves nothing by it.
    return clock.atLeast(mark.counted + std::max(mark.issuedAt - clock.issuedAt, seconds{0}));
}

void readMark(Vault &vault, const Service &service, milliseconds patience, QObject *receiver,
              std::function<void(const KeptMark &)> done)
{
    if (!keepsMarks(vault, service)) {
        done({});
        return;
    }
    auto *waiting = new QTimer(receiver); // later answers are ignored
    const auto answer = [waiting, done = std::move(done), answered = std::make_shared<bool>(false)](KeptMark kept) {
        if (!std::exchange(*answered, true)) {
            waiting->deleteLater();
            done(kept);
        }
    };
    QObject::connect(waiting, &QTimer::timeout, waiting, [answer] { answer({}); });
    waiting->setSingleShot(true);
    waiting->start(patience);
    vault.readSecret(markKey(service), waiting, [answer](const Result<std::shared_ptr<const Secret>> &kept) {
        answer({.possible = kept || kept.error().code == ErrorCode::CredentialsMissing,
                .mark = kept ? markFromText((*kept)->reveal()) : std::nullopt});
    });
}

void keepMark(Vault &vault, const Service &service, const HighWaterMark &mark, QObject *receiver)
{
    if (keepsMarks(vault, service)) {
        vault.writeSecret(markKey(service), Secret(toText(mark)), receiver, [](const Result<Done> &) {});
    }
}

void MarkUse::read(const Service &service, milliseconds left, QObject *receiver, std::function<void()> done)
{
    if (m_kept) {
        done();
        return;
    }
    readMark(m_vault, service, std::min(markPatience, left / 4), receiver,
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
        const GraceClock clock = known.clock->advanced(m_clock.now());
        const GraceClock held = heldTo(*m_kept->mark, clock, known);
        if (held.elapsed() > clock.elapsed()) {
            known.clock = m_heldClock = held;
            // A clock that cannot be saved is proved again by the next attempt.
            m_storage.run([id = known.service.id, held](Store &store) { return store.saveHeartbeat(id, held); });
        }
    }
    const auto present = markOf(known);
    if (m_kept->possible && present && saysMore(*present, m_kept->mark)) {
        keepMark(m_vault, known.service, *present, receiver);
    }
}

qint64 MarkUse::floor(const ServiceState &known) const
{
    // A count that has just started, with the service or by a person's request, has no earlier mark.
    const bool counts = m_kept && m_kept->mark && known.seq > 0 && m_kept->mark->series >= known.series;
    return counts ? m_kept->mark->seq : 0;
}

} // namespace license
