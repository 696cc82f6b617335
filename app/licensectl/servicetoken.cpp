// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/servicetoken.h"

#include "app/composition.h"
#include "app/licensectl/await.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/terminal.h"
#include "app/licensectl/translate.h"
#include "core/credentials/tokentext.h"
#include "core/domain/databaseproblem.h"
#include "core/domain/tokenproblem.h"
#include "core/store/teamwork.h"
#include "core/text/sanitize.h"

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Why a token is of no use on this computer. A role that does not verify leaves its services to agents.
std::optional<Error> refusal(const Context &context)
{
    const TeamWork *const team = context.composition.store().team();
    const auto rights = team ? team->rights() : Result<TeamRights>(TeamRights{.verify = true});
    if (!rights) {
        return rights.error();
    }
    if (rights->verify) {
        return std::nullopt;
    }
    return context.composition.store().readOnlyReason().value_or(
        databaseError(DatabaseProblem::NotAllowed, u"to verify"_s));
}

} // namespace

Result<Secret> askForToken(const Context &context, const QString &service)
{
    if (context.options.tokenFile) {
        return Secret();
    }
    auto token = askForSecret(context.options.tokenStdin, tokenError(TokenProblem::Unasked),
                              CtlWords::tr("Access token for %1: ").arg(text::plain(service)), readStandardInputText);
    return token ? tokenFrom(token.take()) : token.error();
}

int runServiceToken(Context &context)
{
    const auto services = chosenServices(context);
    if (!services) {
        return exitcode::usage;
    }
    const Service service = services->first()->state().service;
    const QString name = service.connection.name;
    if (const auto refused = refusal(context)) {
        return failed(context, *refused, name);
    }
    auto token = askForToken(context, name); // a token file refuses any other
    if (!token) {
        return failed(context, token.error());
    }
    QObject receiver;
    Awaited<Result<Done>> stored;
    context.composition.fleet().replaceToken(service.id, token.take(), &receiver,
                                             [&stored](const Result<Done> &result) { stored.answer(result); });
    if (const auto done = stored.wait(); !done) {
        return failed(context, done.error(), name);
    }
    //: %1 is the name of a service
    context.output.line(CtlWords::tr("Token stored: %1").arg(text::plain(name)));
    return exitcode::done;
}

} // namespace license::ctl
