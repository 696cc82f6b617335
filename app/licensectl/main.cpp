// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cmdline/arguments.h"
#include "app/composition.h"
#include "app/licensectl/await.h"
#include "app/licensectl/cli.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/documents.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/statusformats.h"
#include "core/net/systemproxy.h"
#include "core/platform/interrupts.h"
#include "core/platform/platform.h"
#include "core/platform/processstart.h"
#include "core/store/rebuiltnotice.h"
#include "core/sync/heartbeats.h"
#include "core/text/errortext.h"
#include "core/text/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

namespace {

using namespace license;
using namespace license::ctl;

int run(Context &context)
{
    switch (context.options.command) {
    case Command::ServiceAdd:
        return runServiceAdd(context);
    case Command::ServiceShow:
        return runServiceShow(context);
    case Command::ServiceReplace:
        return runServiceReplace(context);
    case Command::ServiceToken:
        return runServiceToken(context);
    case Command::ServiceList:
        return runServiceList(context);
    case Command::ServiceRemove:
        return runServiceRemove(context);
    case Command::ServiceNames:
        return runServiceNames(context);
    case Command::StoreInfo:
        return runStoreInfo(context);
    case Command::StoreCheck:
        return runStoreCheck(context);
    case Command::StoreMove:
        return runStoreMove(context);
    case Command::Refresh:
        return runRefresh(context);
    case Command::Status:
        return runStatus(context);
    case Command::Licenses:
        return runLicenses(context);
    case Command::Objects:
        return runObjects(context);
    case Command::History:
        return runHistory(context);
    case Command::Export:
        return runExport(context);
    case Command::Organizations:
        return runOrganizations(context);
    case Command::ManagementSignIn:
        return runManagementSignIn(context);
    case Command::ManagementSignOut:
        return runManagementSignOut(context);
    case Command::CheckConnection:
        return runCheckConnection(context);
    case Command::Watch:
        return runWatch(context);
    case Command::Verify:
        return runVerify(context.options, context.output);
    }
    Q_UNREACHABLE();
}

/// The store cannot be opened: document formats get a document that says so.
int withoutStore(const Options &options, Output &output, const Error &error)
{
    output.note(text::message(error));
    if (options.format == Format::Json) {
        output.json(failureJson(options.command, error));
    } else if (options.format == Format::Prometheus) {
        output.text(prometheusUnreadable());
    }
    return options.command == Command::Status ? exitCodeOf(Severity::Unknown) : exitCodeOf(error);
}

/// True for a command after which the keychain may have something to store or to forget.
bool mayWriteKeychain(Command command)
{
    switch (command) {
    case Command::ServiceAdd:
    case Command::ServiceReplace:
    case Command::ServiceToken:
    case Command::ServiceRemove:
    case Command::Refresh:
    case Command::Watch:
    case Command::ManagementSignIn:
    case Command::ManagementSignOut:
        return true;
    case Command::ServiceShow:
    case Command::ServiceList:
    case Command::ServiceNames:
    case Command::StoreInfo:
    case Command::StoreCheck:
    case Command::StoreMove:
    case Command::Status:
    case Command::Licenses:
    case Command::Objects:
    case Command::History:
    case Command::Export:
    case Command::Organizations:
    case Command::CheckConnection:
    case Command::Verify:
        return false;
    }
    Q_UNREACHABLE();
}

/// A keychain takes a moment to store what a refresh has proved: a new token, the mark of the newest document.
void waitForKeychain(Composition &composition)
{
    QObject receiver;
    Awaited<bool> written;
    composition.whenWritten(&receiver, [&written] { written.answer(true); });
    written.wait();
}

int runWithStore(const Options &options, Output &output)
{
    const CompositionOptions wanted{options.dataFolder, options.tokenFile, options.store};
    const bool completing = options.command == Command::ServiceNames;
    if (completing) {
        // The Tab key creates no store, and waits for no database.
        const auto place = storePlace(wanted);
        const auto *folder = place ? std::get_if<FolderPlace>(&*place) : nullptr;
        if (!folder || !QFile::exists(folder->folder + QStringLiteral("/licenses.db"))) {
            return exitcode::done;
        }
    }
    auto composition = Composition::create(wanted, platform::systemClock());
    if (!composition) {
        return withoutStore(options, output, composition.error());
    }
    // Some outputs are not read at once, or not at all: a monitoring system throws away what a plug-in says beside its
    // answer.
    if (options.command != Command::Watch && options.format != Format::Nagios && !completing) {
        if (const auto rebuilt = takeRebuiltNotice((*composition)->store())) {
            output.note(text::message(*rebuilt));
        }
    }
    Interrupts interrupts;
    Context context{**composition, options, output, interrupts};
    const int code = run(context);
    if (options.format == Format::Json && context.failure && !output.hasAnswer()) {
        output.json(failureJson(options.command, *context.failure));
    }
    // Where nothing else runs, as with a check each minute, only this counts the time in which the computer ran.
    if (!completing) { // a person waits for the Tab key
        (*composition)->fleet().heartbeat(worthKeeping);
    }
    if (mayWriteKeychain(options.command)) {
        waitForKeychain(**composition);
    }
    return code;
}

/// The exit code of a line that is not a command.
int ended(const ParseEnd &end, Output &output)
{
    output.write(end.out.toUtf8());
    if (!end.err.isEmpty()) {
        output.note(end.err);
    }
    return end.exitCode;
}

int runLine(const std::optional<QString> &unreadable, const QStringList &arguments, Output &output, bool &asksForStatus)
{
    if (unreadable) {
        return ended({exitcode::usage, {}, *unreadable}, output);
    }
    const auto parsed = parseArguments(arguments);
    if (const auto *end = std::get_if<ParseEnd>(&parsed)) {
        return ended(*end, output);
    }
    const auto &options = std::get<Options>(parsed);
    asksForStatus = options.command == Command::Status;
    if (asksForStatus && options.format != Format::Nagios) {
        platform::tellWithoutMemory(exitCodeOf(Severity::Unknown), nullptr);
    }
    if (options.command != Command::Watch) { // which runs for months
        platform::keepTimeZone();
        platform::growMemoryInLargeSteps();
    }
    return options.command == Command::Verify ? runVerify(options, output) : runWithStore(options, output);
}

/// The exit code.
int run(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    setApplicationIdentity();
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const Format format = formatAskedFor(arguments);
    if (format == Format::Nagios) {
        platform::tellWithoutMemory(exitCodeOf(Severity::Unknown), "LICENSE UNKNOWN - There is not enough memory\n");
    }
    text::Speech speech;
    if (format == Format::Text) {
        speech.speak(Language::System);
    } else {
        QLocale::setDefault(QLocale(QLocale::English)); // machine-readable output is the same everywhere
    }
    Output output;
    bool asksForStatus = false;
    int code = runLine(cmdline::unreadableArgument(argc, argv), arguments, output, asksForStatus);
    if (format == Format::Nagios && !output.hasAnswer()) { // a plug-in answers in its own format in any case
        output.text(nagiosUnknown(output.lastNote()));
        code = exitCodeOf(Severity::Unknown);
    }
    switch (output.finish()) {
    case Output::End::Done:
    case Output::End::ReaderGone:
        return code;
    case Output::End::Failed:
        return asksForStatus ? exitCodeOf(Severity::Unknown) : exitcode::storageFailed;
    }
    Q_UNREACHABLE();
}

} // namespace

int main(int argc, char *argv[])
{
    platform::prepareProcess();
#ifdef QT_NO_DEBUG
    platform::keepMemoryPrivate();
#endif
    return platform::endProcess(endWithoutProxyAnswer(run(argc, argv)));
}
