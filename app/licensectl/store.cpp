// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/translate.h"
#include "core/store/teamwork.h"
#include "core/sync/storeplacement.h"
#include "core/text/errortext.h"
#include "core/text/reasons.h"
#include "core/text/sanitize.h"
#include "core/text/sizes.h"
#include "core/text/teamwords.h"

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

/// The place as a person may write it.
QString placeText(Context &context)
{
    const auto place = storePlace({context.options.dataFolder, {}, context.options.store});
    const auto *database = place ? std::get_if<DatabasePlace>(&*place) : nullptr;
    return database ? database->text() : context.composition.store().folder();
}

/// What is known of the agents of a store that a team shares; nothing for another store.
QVector<TeamAgent> agentsOf(Context &context)
{
    const TeamWork *const team = context.composition.store().team();
    const auto agents = team ? team->agents() : Result<QVector<TeamAgent>>(QVector<TeamAgent>());
    return agents ? *agents : QVector<TeamAgent>();
}

Json agentJson(const TeamAgent &agent)
{
    const auto secondsOf = [](milliseconds span) { return std::chrono::floor<seconds>(span).count(); };
    return {{"name", jsonOf(agent.name)},
            {"host", jsonOf(agent.host)},
            {"version", jsonOf(agent.version)},
            {"alive", agent.alive},
            {"lanes", agent.lanes},
            {"silent_seconds", secondsOf(agent.silence)},
            {"rested_seconds", agent.rested ? Json(secondsOf(*agent.rested)) : Json()},
            {"services", agent.tokens.size()}};
}

QString agentLine(const TeamAgent &agent)
{
    const QString silence = text::durationInWords(agent.silence);
    QString standing;
    if (agent.alive) {
        //: of an agent; %1 is a span of time
        standing = CtlWords::tr("at work, heard %1 ago").arg(silence);
    } else {
        standing = CtlWords::tr("not at work, last heard %1 ago").arg(silence);
    }
    return u"  "_s + CtlWords::tr("%1: %2").arg(text::plain(agent.name), standing) + u"; "_s +
           //: of an agent; %1 is a number
           CtlWords::tr("services with a token: %1").arg(text::count(agent.tokens.size())) + u'\n';
}

/// Answers, and the exit code. `wrong` is what keeps the store from being read or written.
int answer(Context &context, const std::optional<Error> &wrong)
{
    const QString place = placeText(context);
    const qsizetype services = context.composition.fleet().monitors().size();
    const QVector<TeamAgent> agents = agentsOf(context);
    const auto rights = rightsAt(context.composition.store());
    if (context.options.format == Format::Json) {
        Json document = {{"store", jsonOf(place)},
                         {"services", services},
                         {"writable", !wrong},
                         {"error", wrong ? jsonOf(*wrong) : Json()}};
        if (context.composition.store().team()) {
            document["role"] = rights ? jsonOf(teamRoleName(*rights)) : Json();
            document["agents"] = Json::array();
            for (const TeamAgent &agent : agents) {
                document["agents"].push_back(agentJson(agent));
            }
        }
        context.output.json(document);
        return wrong ? exitCodeOf(*wrong) : exitcode::done;
    }
    //: %1 is a folder or the address of a database
    QString lines = CtlWords::tr("Store: %1").arg(text::plain(place)) + u'\n';
    lines += CtlWords::tr("Services: %1").arg(text::count(services)) + u'\n';
    if (rights) {
        //: %1 is a role at the team's database and what it permits: "viewer: reads"
        lines += CtlWords::tr("Role: %1").arg(text::roleWords(*rights)) + u'\n';
    }
    if (!agents.isEmpty()) {
        lines += CtlWords::tr("Agents:") + u'\n';
    }
    for (const TeamAgent &agent : agents) {
        lines += agentLine(agent);
    }
    if (!wrong) {
        lines += CtlWords::tr("It can be read and written.") + u'\n';
    }
    context.output.write(lines.toUtf8());
    return wrong ? failed(context, *wrong) : exitcode::done;
}

std::optional<Error> readAll(const Store &store)
{
    const auto services = store.services();
    if (!services) {
        return services.error();
    }
    for (const Service &service : *services) {
        const auto state = store.state(service.id);
        const auto history = store.history(service.id, 0);
        const auto usage = store.usage(service.id);
        if (!state || !history || !usage) {
            return !state ? state.error() : !history ? history.error() : usage.error();
        }
    }
    return std::nullopt;
}

} // namespace

int runStoreInfo(Context &context)
{
    return answer(context, context.composition.store().readOnlyReason());
}

int runStoreCheck(Context &context)
{
    Store &store = context.composition.store();
    std::optional<Error> wrong = readAll(store);
    if (!wrong) {
        const auto written = store.setPreferences({}); // a transaction without a change
        wrong = written ? std::nullopt : std::optional(written.error());
    }
    return answer(context, wrong);
}

} // namespace license::ctl
