// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/report/supportreport.h"

namespace license::report {

/// The files as one zip archive in memory. StorageFailed, whose detail is the library's text.
Result<QByteArray> zipArchive(const QVector<ReportFile> &files, Instant now);

} // namespace license::report
