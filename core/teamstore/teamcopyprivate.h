// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/records.h"
#include "core/store/sql.h"
#include "core/teamstore/teamcopy.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRecursiveMutex>

namespace license {

struct TeamCopy::Private
{
    QString folder;
    QString name;
    QRecursiveMutex mutex;
    std::unique_ptr<Database> database; ///< open, with our schema
    Reading noted;                      ///< as it stands in the file
    bool listed = false;                ///< `records` are all that there are
    QHash<ServiceId, QString> records;  ///< as this process has written them
    QHash<ServiceId, QString> states;   ///< the same
    PreferenceValues preferences;       ///< the same

    QString path() const { return folder + u'/' + name; }

    /// Within a transaction.
    Result<Done> noteHeard(const QSqlDatabase &connection, const Reading &now);
};

} // namespace license
