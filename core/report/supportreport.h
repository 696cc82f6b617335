// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/checkstage.h"
#include "core/domain/history.h"
#include "core/domain/licensestatus.h"
#include "core/domain/service.h"
#include "core/report/redactor.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <optional>

namespace license::report {

/// One text of a support report, UTF-8.
struct ReportFile
{
    QString name;
    QByteArray text;
    bool operator==(const ReportFile &) const = default;
};

/// "Qt" → "6.4.2".
struct Fact
{
    QString name;
    QString value;
};

/// What is told of one service. Nothing here holds a token or the name of an object.
struct ReportedService
{
    Service service;
    bool tokenInFile = false;
    LicenseStatus status;
    QVector<HistoryEntry> attempts; ///< newest first
    QVector<StageResult> check;     ///< empty: not checked in this session
    std::optional<Instant> checkedAt;
};

/// All that a support report is made of.
struct ReportInput
{
    Instant now;
    QVector<Fact> versions;
    QVector<Fact> settings;
    QVector<ReportedService> services;
    QByteArray log; ///< empty: there is none
};

/// The texts of a support report in their order: versions, settings, services, attempts, connection checks and, where
/// there is one, the log; each passed through `redactor`. A server's own words are left out of errors, for nobody knows
/// what it puts there: of a problem its type stays, where PROTOCOL.md names it. The names are the same in every
/// language.
QVector<ReportFile> supportReport(const ReportInput &input, const Redactor &redactor);

/// "license-console-support-20261123-1405.zip": by UTC.
QString supportReportName(Instant now);

/// Attempts that are told of each service, and bytes of the log's end.
inline constexpr int reportedAttempts = 200;
inline constexpr qsizetype reportedLogBytes = 1'048'576;

} // namespace license::report
