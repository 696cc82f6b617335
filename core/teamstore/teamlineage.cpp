// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/teamlineage.h"

#include "core/teamstore/teamconnection.h"

#include <QHash>
#include <QMutex>
#include <QMutexLocker>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

// The name of a file of the log begins with the timeline, which the control file has only after a checkpoint.
const QString lineageQuestion =
    u"SELECT system_identifier::text, CASE WHEN pg_catalog.pg_is_in_recovery() THEN '' ELSE"
    " left(pg_catalog.pg_walfile_name(pg_catalog.pg_current_wal_lsn()), 8) END FROM pg_catalog.pg_control_system()"_s;

TeamLineage lineageFrom(const Result<TeamRows> &answer)
{
    if (!answer || answer->isEmpty()) {
        return {};
    }
    return {.system = answer->first()[0].toString(), .timeline = answer->first()[1].toString().toLongLong(nullptr, 16)};
}

bool isLeftBehind(const TeamLineage &lineage)
{
    static QMutex mutex;
    static QHash<QString, qint64> latest;
    if (lineage.system.isEmpty() || lineage.timeline == 0) {
        return false;
    }
    const QMutexLocker lock(&mutex);
    qint64 &known = latest[lineage.system];
    known = std::max(known, lineage.timeline);
    return lineage.timeline < known;
}

} // namespace license
