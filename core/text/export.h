// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/changes.h"
#include "core/domain/licensestate.h"
#include "core/domain/objecttable.h"
#include "core/domain/result.h"
#include "core/text/csv.h"

#include <QString>
#include <QStringView>
#include <QVector>

#include <atomic>
#include <optional>

class QIODevice;

namespace license::text {

/// Licenses, objects and history as files; shared by window and command line. CSV and JSON are the documents of the
/// command line's contract, HTML is a page for people that needs nothing else. A million rows are written as they are
/// read, never held as one text.

/// Excel is CSV as a spreadsheet on this computer opens it: spreadsheetStyle().
enum class ExportFormat { Csv, Excel, Json, Html };

/// By the ending of a file's name, in any case; nothing for another ending.
std::optional<ExportFormat> exportFormatOf(QStringView fileName);
/// "csv", "json", "html": the ending. Excel's is "csv" too.
QString exportFormatName(ExportFormat format);

struct ExportTarget
{
    QIODevice &device; ///< open for writing
    ExportFormat format = ExportFormat::Csv;
    Instant now;       ///< when the page says that it was made
    CsvStyle csv = {}; ///< of a plain CSV file

    /// The style of what is written.
    CsvStyle csvStyle() const;
};

struct ServiceLicenses
{
    QString service;
    QVector<LicenseStanding> licenses; ///< as they stand when the page is made
};

/// Objects that a query left, in its order.
struct ExportedObjects
{
    QString service;
    const ObjectTable &table;
    const std::vector<RowIndex> &rows; ///< to be written; may be fewer than `matched`
    qint64 matched = 0;
};

/// One line of the history. Trigger and outcome by the names of the store.
struct ExportedAttempt
{
    Instant at;
    QString trigger;
    QString outcome;
    std::optional<Error> error;
    milliseconds duration{0};
    QVector<Change> changes;
    qint64 place = 0; ///< among the attempts of all services, the newest first: their clocks may have been wrong
};

struct ServiceHistory
{
    QString service;
    QVector<ExportedAttempt> entries; ///< newest first
};

/// StorageFailed where the device refuses bytes; its detail is the device's text.
Result<Done> exportLicenses(const ExportTarget &target, const QVector<ServiceLicenses> &services);
/// Also Cancelled, once `cancelled` is set.
Result<Done> exportObjects(const ExportTarget &target, const ExportedObjects &objects,
                           const std::atomic_bool *cancelled = nullptr);
/// The objects of several services: tables have the service as first column, JSON has the document of each in a list.
Result<Done> exportObjects(const ExportTarget &target, const std::vector<ExportedObjects> &services);
/// CSV and HTML mix the services, newest first; JSON keeps each by itself.
Result<Done> exportHistory(const ExportTarget &target, const QVector<ServiceHistory> &services);

} // namespace license::text
