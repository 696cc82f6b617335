// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/rows.h"
#include "app/licensectl/translate.h"
#include "core/platform/newfile.h"
#include "core/text/filewords.h"
#include "core/text/sanitize.h"

#include <functional>

namespace license::ctl {

namespace {

/// Replaces the file as a whole, or leaves it unchanged. Writes directly into a pipe or terminal.
int writeFile(Context &context, const std::function<Result<Done>(const text::ExportTarget &)> &write)
{
    const QString path = context.options.file;
    const Instant now = context.composition.clock().now().wall;
    const auto done = platform::saveForPerson(path, platform::SpecialFile::Write, [&](QIODevice &device) {
        return write({device,
                      *text::exportFormatOf(path),
                      now,
                      {context.options.separator.value_or(','), context.options.byteOrderMark}});
    });
    if (done) {
        return exitcode::done;
    }
    context.output.note(
        CtlWords::tr("%1 could not be written: %2.").arg(text::plain(path), text::fileCause(done.error(), path)));
    return exitCodeOf(done.error());
}

int exportLicenses(Context &context, const QVector<ServiceMonitor *> &monitors)
{
    const auto services = licensesOf(context, monitors);
    return writeFile(context,
                     [&services](const text::ExportTarget &target) { return text::exportLicenses(target, services); });
}

int exportObjects(Context &context, const QVector<ServiceMonitor *> &monitors)
{
    if (monitors.isEmpty()) {
        context.output.note(CtlWords::tr("There is no service yet."));
        return exitcode::usage;
    }
    const auto selected = selectObjects(context, monitors, 0);
    if (const int *code = std::get_if<int>(&selected)) {
        return *code;
    }
    std::vector<text::ExportedObjects> services;
    for (const ObjectSelection &selection : std::get<0>(selected)) {
        services.push_back(selection.exported());
    }
    return writeFile(context, [&services](const text::ExportTarget &target) {
        return services.size() == 1 ? text::exportObjects(target, services.front())
                                    : text::exportObjects(target, services);
    });
}

int exportHistory(Context &context, const QVector<ServiceMonitor *> &monitors)
{
    const auto services = historyOf(context, monitors, 0);
    if (!services) {
        return failed(context, services.error());
    }
    return writeFile(context,
                     [&services](const text::ExportTarget &target) { return text::exportHistory(target, *services); });
}

} // namespace

std::optional<text::ExportFormat> exportFormat(Format format)
{
    switch (format) {
    case Format::Csv:
        return text::ExportFormat::Csv;
    case Format::Json:
        return text::ExportFormat::Json;
    case Format::Text:
    case Format::Nagios:
    case Format::Prometheus:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

text::ExportTarget standardOutput(Context &context, text::ExportFormat format)
{
    return {context.output.device(), format, context.composition.clock().now().wall};
}

int written(Context &context, const Result<Done> &result)
{
    return result || context.output.isReaderGone() ? exitcode::done : failed(context, result.error());
}

int runExport(Context &context)
{
    const auto monitors = chosenServices(context);
    if (!monitors) {
        return exitcode::usage;
    }
    switch (context.options.what) {
    case ExportWhat::Licenses:
        return exportLicenses(context, *monitors);
    case ExportWhat::Objects:
        return exportObjects(context, *monitors);
    case ExportWhat::History:
        return exportHistory(context, *monitors);
    }
    Q_UNREACHABLE();
}

} // namespace license::ctl
