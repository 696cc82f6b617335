// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/licensectl/cli.h"
#include "core/domain/objecttable.h"
#include "core/domain/result.h"
#include "core/text/export.h"

#include <QString>
#include <QVector>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace license {
class ServiceMonitor;
}

namespace license::ctl {

struct Context;

/// The rows that commands print and `export` writes.

/// The format in which core/text writes rows; nothing for text.
std::optional<text::ExportFormat> exportFormat(Format format);
text::ExportTarget standardOutput(Context &context, text::ExportFormat format);
/// The exit code after writing.
int written(Context &context, const Result<Done> &result);

/// The rows that match the options' query; a `--license` that finds nothing is noted.

/// The licenses whose type or label contains the query's text, and whose type is the query's license.
QVector<text::ServiceLicenses> licensesOf(Context &context, const QVector<ServiceMonitor *> &monitors);

/// The objects of one service that match a query.
struct ObjectSelection
{
    QString service;
    std::shared_ptr<const ObjectTable> table;
    std::vector<RowIndex> rows; ///< at most the limit
    qint64 matched = 0;         ///< before the limit

    text::ExportedObjects exported() const { return {service, *table, rows, matched}; }
};

/// Fetches missing lists; `limit` 0 is all. The exit code if one cannot be fetched, which is noted.
std::variant<std::vector<ObjectSelection>, int> selectObjects(Context &context,
                                                              const QVector<ServiceMonitor *> &monitors, int limit);

/// Attempts of each service, newest first: at most `limit` in total, 0 is all. The query's text is matched against
/// everything in a line of the history, its license against the changes.
Result<QVector<text::ServiceHistory>> historyOf(Context &context, const QVector<ServiceMonitor *> &monitors, int limit);

} // namespace license::ctl
