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

/// The tools of every command.
struct Context
{
    Composition &composition;
    const Options &options;
    Output &output;
    Interrupts &interrupts;
    std::optional<Error> failure = {}; ///< the last one noted
};

/// Each returns the exit code.
int runServiceAdd(Context &context);
int runServiceShow(Context &context);
int runServiceReplace(Context &context);
int runServiceToken(Context &context);
int runServiceList(Context &context);
int runServiceRemove(Context &context);
/// The names of the services, each followed by a zero byte: for shell completion.
int runServiceNames(Context &context);
/// Where the store is, and what may be done with it.
int runStoreInfo(Context &context);
/// The same after reading all of it; the exit code tells whether it can be read and written.
int runStoreCheck(Context &context);
/// Moves all services to another store.
int runStoreMove(Context &context);
int runRefresh(Context &context);
int runStatus(Context &context);
int runLicenses(Context &context);
int runObjects(Context &context);
int runHistory(Context &context);
int runExport(Context &context);
int runCheckConnection(Context &context);
int runOrganizations(Context &context);
int runManagementSignIn(Context &context);
int runManagementSignOut(Context &context);
int runWatch(Context &context);
/// Needs neither store nor token.
int runVerify(const Options &options, Output &output);

/// The services selected by NAME: that one, or all without a name. Nothing, and a note, for an unknown name.
std::optional<QVector<ServiceMonitor *>> chosenServices(Context &context);
/// The service selected by NAME, or the only one. Nothing, and a note, otherwise.
ServiceMonitor *chosenService(Context &context);
/// Notes the error, after the service's name if given, and returns its exit code.
int failed(Context &context, const Error &error, const QString &serviceName = {});
/// The whole file, or standard input for `-`, at most `limit` bytes plus one; InvalidInput if it cannot be read.
Result<QByteArray> readInput(const QString &path, qsizetype limit);
Json serviceListJson(Context &context);

} // namespace license::ctl
