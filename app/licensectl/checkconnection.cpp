// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/licensectl/await.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/texttable.h"
#include "app/licensectl/translate.h"
#include "core/net/connectioncheck.h"
#include "core/platform/interrupts.h"
#include "core/text/checkwords.h"
#include "core/text/sanitize.h"
#include "core/text/sizes.h"

#include <algorithm>

namespace license::ctl {

namespace {

using Stages = QVector<StageResult>;

/// The vault's answer; an interrupted check gives up a keychain that waits for a person.
ConnectionCheck::Token tokenOf(Context &context, const Service &service)
{
    QObject receiver;
    Awaited<ConnectionCheck::Token> token;
    bool answered = false;
    const auto answer = [&token, &answered](ConnectionCheck::Token result) {
        if (!std::exchange(answered, true)) {
            token.answer(std::move(result));
        }
    };
    QObject::connect(&context.interrupts, &Interrupts::interrupted, &receiver,
                     [answer] { answer(Error{.code = ErrorCode::Cancelled}); });
    context.composition.vault().read(service, &receiver, answer);
    return token.wait();
}

Stages checked(Context &context, const Service &service)
{
    ConnectionCheck check(context.composition.clock(), context.composition.client().proxy());
    QObject receiver;
    Awaited<Stages> ended;
    QObject::connect(&context.interrupts, &Interrupts::interrupted, &check, &ConnectionCheck::cancel);
    check.run(service.connection, tokenOf(context, service), &receiver,
              [&ended](const Stages &stages) { ended.answer(stages); });
    return ended.wait();
}

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json() : jsonOf(text);
}

Json stageJson(const StageResult &result)
{
    return {
        {"stage", jsonOf(checkStageName(result.stage))},
        {"status", jsonOf(checkStatusName(result.status))},
        {"elapsed_ms", result.elapsed.count()},
        {"detail", textOrNull(text::checkDetail(result))},
        {"error", result.error ? Json{{"code", jsonOf(errorName(result.error->code))},
                                      {"message", jsonOf(text::checkMessage(result))}}
                               : Json()},
        {"next_step", textOrNull(text::checkNextStep(result))},
    };
}

Json stagesJson(const QString &name, const Stages &stages)
{
    Json list = Json::array();
    for (const StageResult &result : stages) {
        list.push_back(stageJson(result));
    }
    return {{"name", jsonOf(name)}, {"stages", std::move(list)}};
}

QString stagesText(const QString &name, const Stages &stages)
{
    TextTable table({{CtlWords::tr("Stage")},
                     {CtlWords::tr("Result")},
                     {CtlWords::tr("Time"), TextTable::Align::Right},
                     {CtlWords::tr("Finding")}});
    QString steps;
    for (const StageResult &result : stages) {
        //: milliseconds
        const QString time = CtlWords::tr("%1 ms").arg(text::count(result.elapsed.count()));
        table.add({text::checkStage(result.stage), text::checkStatus(result.status),
                   result.status == CheckStatus::Skipped ? QString() : time, text::checkFinding(result)});
        if (const QString step = text::checkNextStep(result); !step.isEmpty()) {
            steps += CtlWords::tr("Next step: %1").arg(step) + u'\n';
        }
    }
    return text::plain(name) + u'\n' + table.text(QStringLiteral("  ")) + steps;
}

bool hasFailed(const Stages &stages)
{
    return std::any_of(stages.cbegin(), stages.cend(),
                       [](const StageResult &result) { return result.status == CheckStatus::Failed; });
}

} // namespace

int runCheckConnection(Context &context)
{
    const auto monitors = chosenServices(context);
    if (!monitors) {
        return exitcode::usage;
    }
    Json services = Json::array();
    QString lines;
    int code = exitcode::done;
    bool interrupted = false;
    QObject scope;
    QObject::connect(&context.interrupts, &Interrupts::interrupted, &scope, [&interrupted] { interrupted = true; });
    for (const ServiceMonitor *monitor : *monitors) {
        const Service &service = monitor->state().service;
        const Stages stages = checked(context, service);
        services.push_back(stagesJson(service.connection.name, stages));
        lines += stagesText(service.connection.name, stages);
        code = hasFailed(stages) ? exitcode::answerIsNo : code;
        if (interrupted) {
            break;
        }
    }
    if (context.options.format == Format::Json) {
        context.output.json({{"services", std::move(services)}});
    } else {
        context.output.write(lines.toUtf8());
    }
    return code;
}

} // namespace license::ctl
