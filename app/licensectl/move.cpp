// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/translate.h"
#include "core/platform/interrupts.h"
#include "core/store/servicemove.h"
#include "core/teamstore/openstore.h"
#include "core/text/errortext.h"
#include "core/text/sanitize.h"

#include <algorithm>

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

/// The store to move to, and how a person writes its place.
struct Target
{
    std::unique_ptr<Store> store;
    QString place;
};

Result<Target> openTarget(Context &context)
{
    const Options &options = context.options;
    const auto *named = std::get_if<FolderPlace>(&*options.moveTo);
    const auto folder = dataFolder(named ? std::optional(named->folder) : options.dataFolder);
    if (!folder) {
        return folder.error();
    }
    const auto password = keptPassword(context.composition.vault(), *options.moveTo, *folder);
    if (!password) {
        return password.error();
    }
    auto store = openStore(*options.moveTo, *folder, context.composition.clock(), *password);
    if (!store) {
        return store.error();
    }
    const auto *database = std::get_if<DatabasePlace>(&*options.moveTo);
    return Target{store.take(), database ? database->text() : *folder};
}

QString words(const MovedService &moved)
{
    const QString name = text::plain(moved.service.connection.name);
    switch (moved.result) {
    case MoveResult::Moved:
        //: %1 is the name of a service
        return CtlWords::tr("Moved: %1").arg(name);
    case MoveResult::Finished:
        //: %1 is the name of a service
        return CtlWords::tr("Moved: %1 (an earlier move was interrupted)").arg(name);
    case MoveResult::WouldMove:
        //: %1 is the name of a service
        return CtlWords::tr("Would move: %1").arg(name);
    case MoveResult::WouldFinish:
        //: %1 is the name of a service
        return CtlWords::tr("Would move: %1 (an earlier move was interrupted)").arg(name);
    case MoveResult::InBoth:
        return CtlWords::tr("Not moved: %1 is in both stores, and they differ. Remove it from the one that is wrong.")
            .arg(name);
    case MoveResult::Busy:
        return CtlWords::tr("Not moved: %1 is being verified or changed by another program. Run the command again.")
            .arg(name);
    case MoveResult::Failed:
        return CtlWords::tr("Not moved: %1").arg(name);
    }
    Q_UNREACHABLE();
}

int codeOf(const MovedService &moved)
{
    switch (moved.result) {
    case MoveResult::InBoth:
    case MoveResult::Busy:
        return exitcode::answerIsNo;
    case MoveResult::Failed:
        return moved.error ? exitCodeOf(*moved.error) : exitcode::storageFailed;
    default:
        return exitcode::done;
    }
}

/// Where its token is: "keychain", "file" or "missing".
QString whereTokenStays(Context &context, const Service &service)
{
    return context.composition.vault().kind() == Vault::Kind::File ? u"file"_s
           : service.tokenExpected                                 ? u"keychain"_s
                                                                   : u"missing"_s;
}

Json movedJson(Context &context, const QVector<MovedService> &all)
{
    Json services = Json::array();
    for (const MovedService &moved : all) {
        services.push_back({{"name", jsonOf(moved.service.connection.name)},
                            {"result", jsonOf(moveResultName(moved.result))},
                            {"token", jsonOf(whereTokenStays(context, moved.service))},
                            {"error", moved.error ? jsonOf(*moved.error) : Json()}});
    }
    return services;
}

/// What a person should know of the tokens, which stay where they are.
void noteTokens(Context &context, const QVector<MovedService> &all)
{
    bool any = false;
    QStringList missing;
    for (const MovedService &moved : all) {
        if (codeOf(moved) != exitcode::done) {
            continue;
        }
        any = true;
        if (whereTokenStays(context, moved.service) == u"missing"_s) {
            missing.append(text::plain(moved.service.connection.name));
        }
    }
    if (any && std::holds_alternative<DatabasePlace>(*context.options.moveTo)) {
        context.output.note(
            CtlWords::tr("Tokens stay in the keychain or the token file of this computer. Another computer "
                         "that is to verify these services needs their tokens, too."));
    }
    if (!missing.isEmpty()) {
        //: %1 is a list of names of services
        context.output.note(CtlWords::tr("This computer has no token for: %1. It may be on another computer.")
                                .arg(missing.join(u", "_s)));
    }
}

int tell(Context &context, const Target &target, const QVector<MovedService> &all,
         const Result<MovedPreferences> &preferences)
{
    int code = preferences ? exitcode::done : failed(context, preferences.error());
    for (const MovedService &moved : all) {
        code = std::max(code, codeOf(moved));
        if (moved.error) {
            failed(context, *moved.error, moved.service.connection.name);
        }
    }
    if (context.options.format == Format::Json) {
        context.output.json(
            {{"to", jsonOf(target.place)},
             {"dry_run", context.options.dryRun},
             {"services", movedJson(context, all)},
             {"settings", preferences ? Json{{"copied", preferences->copied}, {"kept", preferences->kept}} : Json()},
             {"error", preferences ? Json() : jsonOf(preferences.error())}});
    } else {
        for (const MovedService &moved : all) {
            context.output.line(words(moved));
        }
        if (all.isEmpty()) {
            context.output.line(CtlWords::tr("There is no service to move."));
        }
        if (preferences && preferences->kept > 0) {
            context.output.line(
                CtlWords::tr("%n setting(s) stay as the other store has them.", nullptr, preferences->kept));
        }
    }
    noteTokens(context, all);
    return code;
}

} // namespace

int runStoreMove(Context &context)
{
    Store &from = context.composition.store();
    const Clock &clock = context.composition.clock();
    const auto target = openTarget(context);
    if (!target) {
        return failed(context, target.error());
    }
    ServiceMove move(from, *target->store, clock, context.options.dryRun ? MoveMode::Try : MoveMode::Do);
    if (const auto obstacle = move.obstacle()) {
        if (obstacle->code == ErrorCode::InvalidInput) {
            context.output.note(CtlWords::tr("--to names the store that the services are in."));
            return exitcode::usage;
        }
        return failed(context, *obstacle);
    }
    const auto services = from.services();
    if (!services) {
        return failed(context, services.error());
    }
    // A store that a person has just made still takes their settings.
    const auto preferences = move.copyPreferences();
    QVector<MovedService> all;
    for (const Service &service : *services) {
        if (Interrupts::wanted()) { // the next move goes on from here
            tell(context, *target, all, preferences);
            return exitcode::answerIsNo;
        }
        all.append(move.move(service));
    }
    return tell(context, *target, all, preferences);
}

} // namespace license::ctl
