// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/preferences.h"
#include "core/store/store.h"

#include <QHash>
#include <QSqlDatabase>
#include <QString>
#include <QVector>

#include <memory>
#include <optional>

namespace license {

class Database;

/// What a team's database has said last, in a private file of this computer: its services, their documents and clocks,
/// and the preferences of the role. No token, and no password. One file for each place; the least used of many go.
/// Every method may be called from any thread.
class TeamCopy final
{
public:
    /// `folder` exists and is this computer's own. `place` is the database's address for people.
    TeamCopy(const QString &folder, const QString &place);
    ~TeamCopy();
    TeamCopy(const TeamCopy &) = delete;
    TeamCopy &operator=(const TeamCopy &) = delete;

    QString path() const;
    /// When the database was heard last; nothing if there is no sound copy.
    std::optional<Reading> heardAt() const;
    /// By id. StorageFailed.
    Result<QVector<Service>> services() const;
    /// A missing service is left out. StorageFailed.
    Result<QHash<ServiceId, StoredState>> states(const QVector<ServiceId> &ids) const;
    Result<PreferenceValues> preferences() const;

    // What the database has said now. Writes only what differs. A file that is damaged, or of another version, is made
    // anew. StorageFailed.
    /// All of them: others are removed.
    Result<Done> keep(const QVector<Service> &services, const Reading &now);
    Result<Done> keep(const Service &service, const Reading &now);
    Result<Done> keep(const QHash<ServiceId, StoredState> &states, const Reading &now);
    Result<Done> keep(const PreferenceValues &preferences, const Reading &now);
    Result<Done> remove(ServiceId id);
    /// Clocks that count from the kept documents go forward; also while the database is away.
    Result<Done> advance(const QHash<ServiceId, GraceClock> &clocks);
    /// The database is heard, and says nothing new.
    Result<Done> heard(const Reading &now);

private:
    Result<QSqlDatabase> connection() const;
    Result<QSqlDatabase> writable();
    void makeRoom() const;

    struct Private;
    std::unique_ptr<Private> d;
};

/// Services beyond these are not copied.
inline constexpr qsizetype mostCopiedServices = 20'000;
/// Copies of other places that are kept.
inline constexpr qsizetype mostCopies = 4;

} // namespace license
