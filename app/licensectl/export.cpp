// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/rows.h"
#include "app/licensectl/words.h"

#include <QSaveFile>

#include <functional>

namespace license::ctl {

namespace {

/// Replaces the file as a whole, or leaves it as it is.
int writeFile(Context &context, const std::function<Result<Done>(const text::ExportTarget &)> &write)
{
    QSaveFile file(context.options.file);
    const auto storageFailed = [&file] {
        return Error{.code = ErrorCode::StorageFailed,
                     .detail = file.fileName() + QStringLiteral(": ") + file.errorString()};
    };
    if (!file.open(QIODevice::WriteOnly)) {
        return failed(context, storageFailed());
    }
    const auto done =
        write({file, *text::exportFormatOf(context.options.file), context.composition.clock().now().wall});
    if (!done) {
        file.cancelWriting();
        return failed(context, done.error());
    }
    return file.commit() ? exitcode::done : failed(context, storageFailed());
}

int exportLicenses(Context &context)
{
    const auto services = licensesOf(context.composition.fleet().monitors(), context.options.query);
    return writeFile(context,
                     [&services](const text::ExportTarget &target) { return text::exportLicenses(target, services); });
}

int exportObjects(Context &context)
{
    const ServiceMonitor *monitor = chosenService(context);
    if (!monitor) {
        return exitcode::usage;
    }
    const auto selection = selectObjects(context, *monitor, 0);
    if (!selection) {
        return failed(context, selection.error(), monitor->state().service.connection.name);
    }
    return writeFile(context, [&selection](const text::ExportTarget &target) {
        return text::exportObjects(target, selection->exported());
    });
}

int exportHistory(Context &context)
{
    const auto services = historyOf(context, context.composition.fleet().monitors(), 0, context.options.query);
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
    return result ? exitcode::done : failed(context, result.error());
}

int runExport(Context &context)
{
    switch (context.options.what) {
    case ExportWhat::Licenses:
        return exportLicenses(context);
    case ExportWhat::Objects:
        return exportObjects(context);
    case ExportWhat::History:
        return exportHistory(context);
    }
    Q_UNREACHABLE();
}

} // namespace license::ctl
