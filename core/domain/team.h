// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/databaseproblem.h"
#include "core/domain/history.h"
#include "core/domain/service.h"

#include <QString>
#include <QVector>

#include <optional>

namespace license {

/// A data folder of a computer that works, or has worked, with a team's database. Spans of time are by the database's
/// clock.
struct TeamAgent
{
    QString name;
    QString host;
    QString version;
    int lanes = 0;                      ///< how many services it verifies at once; 0: it verifies nothing by itself
    milliseconds silence{0};            ///< since its last heartbeat
    std::optional<milliseconds> rested; ///< since its last result; nothing: it has had none
    bool alive = false;                 ///< at work, and heard lately
    bool self = false;                  ///< this computer's data folder
    QVector<ServiceId> tokens;          ///< the services for which it has a token, in order
    bool operator==(const TeamAgent &) const = default;
};

/// An agent at work is heard each minute: one silent for longer than this is gone.
inline constexpr seconds longestSilence{90};

/// What the role at the database permits, and the database itself.
struct TeamRights
{
    bool read = false;
    bool operate = false; ///< keep services, and ask for verifications
    bool verify = false;
    bool readOnly = false; ///< the database takes no writes, whatever is granted: then only reading is permitted
    bool operator==(const TeamRights &) const = default;
};

/// What a person may want to do with a team's services.
enum class TeamAct {
    Refresh,      ///< verify, or ask an agent to
    KeepServices, ///< add, rename, remove, replace the connection, trust an authority
    KeepToken     ///< keep a token on this computer
};

/// Without a team everything is permitted; so is what the database has not told yet: it refuses by itself.
bool permits(const std::optional<TeamRights> &rights, TeamAct act);
/// "viewer", "operator", "agent"; "none": the names on the command line.
QString teamRoleName(const TeamRights &rights);

/// The answer to a person's wish for a verification.
struct TeamAnswer
{
    Outcome outcome = Outcome::Failed;
    std::optional<Error> error;
    QString agent; ///< who verified
    Instant at;    ///< by the database's clock
    bool operator==(const TeamAnswer &) const = default;
};

/// A person's wish for a verification, as the team remembers it.
struct TeamRequest
{
    qint64 number = 0;
    QString who; ///< the role at the database
    ServiceId service{};
    QString serviceName;
    milliseconds since{0};              ///< asked, by the database's clock
    std::optional<TeamAnswer> answer{}; ///< nothing as long as nobody has answered
    bool operator==(const TeamRequest &) const = default;
};

/// The last requests that are shown.
inline constexpr int shownRequests = 20;

/// Who can verify a service.
struct ServiceAgents
{
    int withToken = 0; ///< agents that have a token for it, at work or not
    int alive = 0;     ///< of these
    /// Since the last heartbeat of any of them; nothing if there is none.
    std::optional<milliseconds> silence;
    bool operator==(const ServiceAgents &) const = default;
};

ServiceAgents agentsFor(const QVector<TeamAgent> &agents, ServiceId service);

/// Why none of them will answer: NoAgent or AgentsGone. Nothing if one that has a token is at work.
std::optional<DatabaseProblem> whyNobodyAnswers(const ServiceAgents &agents);

} // namespace license
