// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/history.h"
#include "core/domain/licensestate.h"
#include "core/domain/objecttable.h"
#include "core/domain/repositories.h"
#include "core/domain/result.h"
#include "core/text/csv.h"

#include <QHash>
#include <QString>
#include <QStringView>
#include <QVector>

#include <atomic>
#include <optional>

class QIODevice;

namespace license::text {

/// Exports licenses, objects and history to files; shared by window and command line. CSV and JSON follow the command
/// line's contract; HTML is a self-contained page for people. A million rows are written as they are read, never held
/// as one text.

/// Excel is CSV in the form that a spreadsheet on this computer opens: spreadsheetStyle().
enum class ExportFormat { Csv, Excel, Json, Html };

/// By a file name's extension, ignoring case; nothing for another extension.
std::optional<ExportFormat> exportFormatOf(QStringView fileName);
/// "csv", "json", "html": the extension. Excel's is "csv" too.
QString exportFormatName(ExportFormat format);

struct ExportTarget
{
    QIODevice &device; ///< open for writing
    ExportFormat format = ExportFormat::Csv;
    Instant now;       ///< the creation time shown on the page
    CsvStyle csv = {}; ///< of a plain CSV file

    /// The style of what is written.
    CsvStyle csvStyle() const;
};

struct ServiceLicenses
{
    QString service;
    QVector<LicenseStanding> licenses; ///< at the creation time of the page
};

/// The objects selected by a query, in its order.
struct ExportedObjects
{
    QString service;
    const ObjectTable &table;
    const std::vector<RowIndex> &rows; ///< the rows to write; may be fewer than `matched`
    qint64 matched = 0;
    QHash<QString, QString> labels{}; ///< of license types, for what people read; another type is written as it is
};

/// One line of the history.
struct ExportedAttempt
{
    Instant at;
    Trigger trigger = Trigger::Manual;
    Outcome outcome = Outcome::Failed;
    std::optional<Error> error;
    milliseconds duration{0};
    QVector<Change> changes;
    qint64 place = 0; ///< position among the attempts of all services, newest first: their clocks may have been wrong
};

struct ServiceHistory
{
    QString service;
    QVector<ExportedAttempt> entries; ///< newest first
};

/// What the Management Service of one service reports; no report if it has none.
struct ReportedOrganizations
{
    QString service;
    ManagementState state;
    std::optional<RepositoryDisagreement> disagreement{};
    std::optional<Error> error{}; ///< why it could not be asked now
};

/// StorageFailed if the device refuses bytes; its detail is the device's text.
Result<Done> exportLicenses(const ExportTarget &target, const QVector<ServiceLicenses> &services);
/// Also Cancelled, once `cancelled` is set.
Result<Done> exportObjects(const ExportTarget &target, const ExportedObjects &objects,
                           const std::atomic_bool *cancelled = nullptr);
/// The objects of several services: tables have the service as first column, JSON has a list with one document per
/// service.
Result<Done> exportObjects(const ExportTarget &target, const std::vector<ExportedObjects> &services);
/// Worst first within each service.
Result<Done> exportOrganizations(const ExportTarget &target, const QVector<ReportedOrganizations> &services);
/// CSV and HTML mix the services, newest first; JSON keeps them separate.
Result<Done> exportHistory(const ExportTarget &target, const QVector<ServiceHistory> &services);

} // namespace license::text
