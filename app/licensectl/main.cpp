// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/licensectl/cli.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/statusformats.h"
#include "app/licensectl/terminal.h"
#include "core/platform/platform.h"
#include "core/store/rebuiltnotice.h"
#include "core/text/language.h"
#include "core/text/words.h"

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
    case Command::ServiceList:
        return runServiceList(context);
    case Command::ServiceRemove:
        return runServiceRemove(context);
    case Command::ServiceNames:
        return runServiceNames(context);
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
    case Command::CheckConnection:
        return runCheckConnection(context);
    case Command::Watch:
        return runWatch(context);
    case Command::Verify:
        return runVerify(context.options, context.output);
    }
    Q_UNREACHABLE();
}

/// The store cannot be opened: a monitoring plug-in answers that it does not know.
int withoutStore(const Options &options, Output &output, const Error &error)
{
    output.note(text::message(error));
    if (options.command != Command::Status) {
        return exitCodeOf(error);
    }
    if (options.format == Format::Nagios) {
        output.line(QStringLiteral("LICENSE UNKNOWN - the store cannot be read"));
    }
    return exitCodeOf(Severity::Unknown);
}

int runWithStore(const Options &options, Output &output)
{
    const CompositionOptions wanted{options.dataFolder.value_or(defaultDataFolder()), options.tokenFile};
    const bool completing = options.command == Command::ServiceNames;
    if (completing && !QFile::exists(wanted.dataFolder + QStringLiteral("/licenses.db"))) {
        return exitcode::done; // the Tab key makes no store
    }
    auto composition = Composition::create(wanted, platform::systemClock());
    if (!composition) {
        return withoutStore(options, output, composition.error());
    }
    if (options.command != Command::Watch && !completing) { // their lines are not read at once, or by nobody
        if (const auto rebuilt = takeRebuiltNotice((*composition)->store())) {
            output.note(text::message(*rebuilt));
        }
    }
    Interrupts interrupts;
    Context context{**composition, options, output, interrupts};
    return run(context);
}

} // namespace

int main(int argc, char *argv[])
{
#ifdef QT_NO_DEBUG
    platform::keepMemoryPrivate();
#endif
    QCoreApplication application(argc, argv);
    setApplicationIdentity();
    Output output;
    const auto parsed = parseArguments(QCoreApplication::arguments().mid(1));
    if (const auto *end = std::get_if<ParseEnd>(&parsed)) {
        output.write(end->out.toUtf8());
        if (!end->err.isEmpty()) {
            output.note(end->err.trimmed());
        }
        return output.finish() ? end->exitCode : exitcode::storageFailed;
    }
    const auto &options = std::get<Options>(parsed);
    text::Speech speech;
    if (options.format == Format::Text) {
        speech.speak(Language::System);
    } else {
        QLocale::setDefault(QLocale(QLocale::English)); // what programs read is the same everywhere
    }
    const int code = options.command == Command::Verify ? runVerify(options, output) : runWithStore(options, output);
    return output.finish() ? code : exitcode::storageFailed;
}
