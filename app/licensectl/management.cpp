// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/licensectl/await.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/terminal.h"
#include "app/licensectl/translate.h"
#include "core/platform/interrupts.h"
#include "core/text/managementwords.h"
#include "core/text/sanitize.h"

#include <algorithm>

namespace license::ctl {

namespace {

/// A password may be blanks, but not begin with the mark with which editors of Windows begin a file: nobody types it.
std::optional<QByteArray> readPasswordLine()
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    auto line = readStandardInputLine();
    if (line && line->startsWith(mark)) {
        std::rotate(line->begin(), line->begin() + mark.size(), line->end()); // a move would leave some of it behind
        line->chop(mark.size());
    }
    return line;
}

/// The password, which lives as long as the result.
Result<Secret> askForPassword(Context &context)
{
    const Error unasked{.code = ErrorCode::CredentialsMissing, .management = ManagementProblem::NoPassword};
    auto password =
        askForSecret(context.options.passwordStdin, unasked,
                     CtlWords::tr("Password of %1: ").arg(text::plain(context.options.email)), readPasswordLine);
    return password ? Result<Secret>(Secret(password.take())) : password.error();
}

} // namespace

int runManagementSignIn(Context &context)
{
    const auto services = chosenServices(context);
    if (!services) {
        return exitcode::usage;
    }
    const Service &service = services->first()->state().service;
    const QString &name = service.connection.name;
    auto password = askForPassword(context);
    if (!password) {
        return failed(context, password.error(), name);
    }
    Awaited<Result<ManagementSignIn>> signedIn;
    QObject receiver; // its end is that of the request
    QObject::connect(&context.interrupts, &Interrupts::interrupted, &receiver,
                     [&signedIn] { signedIn.answer(Error{.code = ErrorCode::Cancelled}); });
    context.composition.management().signIn(
        service, context.options.address, context.options.email, *password, &receiver,
        [&signedIn](const Result<ManagementSignIn> &result) { signedIn.answer(result); });
    const auto result = signedIn.wait();
    if (!result) {
        return failed(context, result.error(), name);
    }
    const Instant now = context.composition.clock().now().wall;
    const QString line = CtlWords::tr("%1: %2").arg(text::plain(name), text::signInLine(*result, now));
    if (tokenState(*result, now) == TokenAge::State::Expired) { // the service gave a token that is of no use
        context.output.note(line);
        return exitcode::noPermission;
    }
    context.output.line(line);
    return exitcode::done;
}

int runManagementSignOut(Context &context)
{
    const auto services = chosenServices(context);
    if (!services) {
        return exitcode::usage;
    }
    const Service &service = services->first()->state().service;
    QObject receiver;
    Awaited<Result<Done>> signedOut;
    context.composition.management().signOut(service, &receiver,
                                             [&signedOut](const Result<Done> &result) { signedOut.answer(result); });
    if (const auto result = signedOut.wait(); !result) {
        return failed(context, result.error(), service.connection.name);
    }
    context.output.line(CtlWords::tr("Signed out: %1").arg(text::plain(service.connection.name)));
    return exitcode::done;
}

} // namespace license::ctl
