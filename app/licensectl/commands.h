// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/licensectl/cli.h"
#include "app/licensectl/documents.h"
#include "app/licensectl/output.h"
#include "core/domain/result.h"

#include <QVector>

#include <optional>

namespace license {
class Composition;
class ServiceMonitor;
namespace platform {
class Interrupts;
}
} // namespace license

namespace license::ctl {

using platform::Interrupts;

/// What every command works with.
struct Context
{
    Composition &composition;
    const Options &options;
    Output &output;
    Interrupts &interrupts;
    std::optional<Error> failure = {}; ///< the last one that was noted
};

/// Each returns the exit code.
int runServiceAdd(Context &context);
int runServiceShow(Context &context);
int runServiceReplace(Context &context);
int runServiceList(Context &context);
int runServiceRemove(Context &context);
/// The names of the services, each with a zero byte behind it: for the completion of shells.
int runServiceNames(Context &context);
int runRefresh(Context &context);
int runStatus(Context &context);
int runLicenses(Context &context);
int runObjects(Context &context);
int runHistory(Context &context);
int runExport(Context &context);
int runCheckConnection(Context &context);
int runWatch(Context &context);
/// Needs neither store nor token.
int runVerify(const Options &options, Output &output);

/// The services that NAME means: the one, or all without a name. Nothing, and a note, for an unknown name.
std::optional<QVector<ServiceMonitor *>> chosenServices(Context &context);
/// The one service that NAME means, or the only one there is. Nothing, and a note, otherwise.
ServiceMonitor *chosenService(Context &context);
/// Notes the error, after the service's name where there is one, and gives its exit code.
int failed(Context &context, const Error &error, const QString &serviceName = {});
/// The whole file, or standard input for `-`, at most `limit` bytes and one more; InvalidInput where it cannot be read.
Result<QByteArray> readInput(const QString &path, qsizetype limit);
Json serviceListJson(Context &context);

} // namespace license::ctl
