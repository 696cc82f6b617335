// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/teamcopyprivate.h"

#include <QMutexLocker>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

// What a copy keeps of that which the database says. Only differences are written: a notice of one change brings the
// whole list.

namespace {

/// Being heard is noted no more often.
constexpr seconds noteHeard{60};

QString textOfJson(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject stateJson(const StoredState &state)
{
    QJsonObject json{{u"reply"_s, QString::fromLatin1(state.reply)},
                     {u"seq"_s, state.seq},
                     {u"series"_s, state.series},
                     {u"attempts"_s, records::toJson(state.attempts)}};
    if (state.acceptedUnder) {
        json.insert("accepted_under"_L1, records::toJson(*state.acceptedUnder));
    }
    return json;
}

} // namespace

Result<Done> TeamCopy::Private::noteHeard(const QSqlDatabase &connection, const Reading &now)
{
    auto written = sql::write(connection,
                              u"INSERT INTO about (only, heard, preferences) VALUES (1, ?, '{}')"
                              " ON CONFLICT (only) DO UPDATE SET heard = excluded.heard"_s,
                              {textOfJson(records::toJson(now))});
    if (written) {
        noted = now;
    }
    return written;
}

Result<Done> TeamCopy::keep(const QVector<Service> &services, const Reading &now)
{
    const QMutexLocker lock(&d->mutex);
    const auto database = writable();
    if (!database) {
        return database.error();
    }
    QHash<ServiceId, QString> wanted;
    for (const Service &service : services.first(std::min(services.size(), mostCopiedServices))) {
        wanted.insert(service.id, textOfJson(records::toJson(service)));
    }
    if (d->listed && wanted == d->records) {
        return heard(now);
    }
    QStringList numbers;
    for (auto each = wanted.keyBegin(); each != wanted.keyEnd(); ++each) {
        numbers.append(QString::number(static_cast<qint64>(*each)));
    }
    auto kept = sql::inTransaction(*database, [&]() -> Result<Done> {
        auto done = sql::write(*database, u"DELETE FROM service WHERE id NOT IN (SELECT value FROM json_each(?))"_s,
                               {u"[%1]"_s.arg(numbers.join(u','))});
        for (auto each = wanted.cbegin(); done && each != wanted.cend(); ++each) {
            if (d->records.value(each.key()) != each.value()) {
                done = sql::write(*database,
                                  u"INSERT INTO service (id, record) VALUES (?, ?)"
                                  " ON CONFLICT (id) DO UPDATE SET record = excluded.record"_s,
                                  {static_cast<qint64>(each.key()), each.value()});
            }
        }
        return done ? d->noteHeard(*database, now) : done;
    });
    if (kept) {
        d->listed = true;
        d->records = wanted;
        d->states.removeIf(
            [&wanted](const QHash<ServiceId, QString>::iterator &each) { return !wanted.contains(each.key()); });
    }
    return kept;
}

Result<Done> TeamCopy::keep(const Service &service, const Reading &now)
{
    const QMutexLocker lock(&d->mutex);
    const auto database = writable();
    if (!database) {
        return database.error();
    }
    const QString record = textOfJson(records::toJson(service));
    auto kept = sql::inTransaction(*database, [&]() -> Result<Done> {
        auto done = sql::write(*database,
                               u"INSERT INTO service (id, record) VALUES (?, ?)"
                               " ON CONFLICT (id) DO UPDATE SET record = excluded.record"_s,
                               {static_cast<qint64>(service.id), record});
        return done ? d->noteHeard(*database, now) : done;
    });
    if (kept) {
        d->records.insert(service.id, record);
    }
    return kept;
}

Result<Done> TeamCopy::keep(const QHash<ServiceId, StoredState> &states, const Reading &now)
{
    const QMutexLocker lock(&d->mutex);
    const auto database = writable();
    if (!database) {
        return database.error();
    }
    QHash<ServiceId, QString> changed;
    for (auto each = states.cbegin(); each != states.cend(); ++each) {
        if (const QString text = textOfJson(stateJson(*each)); d->states.value(each.key()) != text) {
            changed.insert(each.key(), text);
        }
    }
    if (changed.isEmpty()) {
        return heard(now);
    }
    auto kept = sql::inTransaction(*database, [&]() -> Result<Done> {
        for (auto each = changed.cbegin(); each != changed.cend(); ++each) {
            const auto &clock = states.constFind(each.key())->clock;
            auto done = sql::write(*database, u"UPDATE service SET state = ?, clock = ? WHERE id = ?"_s,
                                   {each.value(), records::toColumn(clock ? records::toJson(*clock) : QJsonObject()),
                                    static_cast<qint64>(each.key())});
            if (!done) {
                return done;
            }
        }
        return d->noteHeard(*database, now);
    });
    if (kept) {
        d->states.insert(changed);
    }
    return kept;
}

Result<Done> TeamCopy::keep(const PreferenceValues &preferences, const Reading &now)
{
    const QMutexLocker lock(&d->mutex);
    const auto database = writable();
    if (!database) {
        return database.error();
    }
    if (preferences == d->preferences) {
        return heard(now);
    }
    QJsonObject json;
    for (auto each = preferences.cbegin(); each != preferences.cend(); ++each) {
        json.insert(each.key(), each.value());
    }
    auto kept = sql::inTransaction(*database, [&]() -> Result<Done> {
        auto done = d->noteHeard(*database, now);
        return done ? sql::write(*database, u"UPDATE about SET preferences = ?"_s, {textOfJson(json)}) : done;
    });
    if (kept) {
        d->preferences = preferences;
    }
    return kept;
}

Result<Done> TeamCopy::remove(ServiceId id)
{
    const QMutexLocker lock(&d->mutex);
    const auto database = connection();
    d->records.remove(id);
    d->states.remove(id);
    return database ? sql::write(*database, u"DELETE FROM service WHERE id = ?"_s, {static_cast<qint64>(id)})
                    : database.error();
}

Result<Done> TeamCopy::advance(const QHash<ServiceId, GraceClock> &clocks)
{
    const auto known = states(clocks.keys());
    if (!known) {
        return known.error();
    }
    const QMutexLocker lock(&d->mutex);
    const auto database = connection();
    if (!database) {
        return database.error();
    }
    return sql::inTransaction(*database, [&]() -> Result<Done> {
        for (auto each = known->cbegin(); each != known->cend(); ++each) {
            if (!each->clock) {
                continue;
            }
            // One that counts from another document is ignored.
            const GraceClock later = each->clock->mergedWith(clocks.value(each.key()));
            auto done = later == *each->clock
                            ? Result<Done>(Done{})
                            : sql::write(*database, u"UPDATE service SET clock = ? WHERE id = ?"_s,
                                         {records::toColumn(records::toJson(later)), static_cast<qint64>(each.key())});
            if (!done) {
                return done;
            }
        }
        return Done{};
    });
}

Result<Done> TeamCopy::heard(const Reading &now)
{
    const QMutexLocker lock(&d->mutex);
    if (sameBoot(d->noted, now) && now.boot - d->noted.boot < noteHeard) {
        return Done{};
    }
    const auto database = connection();
    return database ? d->noteHeard(*database, now) : database.error();
}

} // namespace license
