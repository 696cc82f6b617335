// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/export.h"

#include "core/domain/enumnames.h"

namespace license::text {

namespace {

constexpr EnumName<ExportFormat> formatNames[] = {
    {ExportFormat::Csv, "csv"}, // the format of a plain ".csv"
    {ExportFormat::Excel, "csv"},
    {ExportFormat::Json, "json"},
    {ExportFormat::Html, "html"},
};

} // namespace

CsvStyle ExportTarget::csvStyle() const
{
    return format == ExportFormat::Excel ? spreadsheetStyle(QLocale::system()) : csv;
}

std::optional<ExportFormat> exportFormatOf(QStringView fileName)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    return dot < 0 ? std::nullopt : valueIn(formatNames, fileName.sliced(dot + 1).toString().toLower());
}

QString exportFormatName(ExportFormat format)
{
    return nameIn(formatNames, format);
}

} // namespace license::text
