// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/records.h"
#include "core/teamstore/postgresteam.h"
#include "core/teamstore/teamstoreprivate.h"

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

Result<QVector<TeamRequest>> PostgresTeam::requests(int limit) const
{
    const auto connection = d.reader();
    if (!connection) {
        return connection.error();
    }
    const auto found =
        (*connection)
            ->run(u"SELECT r.id, r.who, r.service, s.name,"
                  " (extract(epoch FROM clock_timestamp() - r.asked_at) * 1000)::bigint,"
                  " (extract(epoch FROM r.answered_at) * 1000)::bigint, r.outcome, r.error, r.answered_by"
                  " FROM request r JOIN service s ON s.id = r.service ORDER BY r.id DESC LIMIT ?"_s,
                  {limit});
    if (!found) {
        return found.error();
    }
    QVector<TeamRequest> requests;
    requests.reserve(found->rows.size());
    for (const QVariantList &row : found->rows) {
        TeamRequest request{.number = row[0].toLongLong(),
                            .who = row[1].toString(),
                            .service = ServiceId{row[2].toLongLong()},
                            .serviceName = row[3].toString(),
                            .since = milliseconds{std::max<qint64>(0, row[4].toLongLong())}};
        if (!row[5].isNull()) {
            request.answer = TeamAnswer{.outcome = outcomeFromName(row[6].toString()).value_or(Outcome::Failed),
                                        .error = records::errorFromJson(records::objectFromText(row[7])),
                                        .agent = row[8].toString(),
                                        .at = records::instantFrom(row[5].toLongLong())};
        }
        requests.append(request);
    }
    return requests;
}

} // namespace license
