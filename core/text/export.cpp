// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/export.h"

#include "core/domain/enumnames.h"

namespace license::text {

namespace {

constexpr EnumName<ExportFormat> formatNames[] = {
    {ExportFormat::Csv, "csv"},
    {ExportFormat::Json, "json"},
    {ExportFormat::Html, "html"},
};

} // namespace

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
