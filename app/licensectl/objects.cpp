// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/licensectl/await.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/licensefilter.h"
#include "app/licensectl/rows.h"
#include "app/licensectl/texttable.h"
#include "app/licensectl/translate.h"
#include "core/platform/interrupts.h"
#include "core/sync/objectlistloader.h"
#include "core/text/moments.h"
#include "core/text/sanitize.h"
#include "core/text/sizes.h"

#include <algorithm>
#include <climits>

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int textLimit = 100;

QString day(const std::optional<ServerTime> &time)
{
    return time ? text::date(*time) : QString();
}

QString objectsText(const ObjectSelection &selection)
{
    TextTable table({{CtlWords::tr("Identifier")},
                     {CtlWords::tr("Name")},
                     {CtlWords::tr("Kind")},
                     {CtlWords::tr("License")},
                     {CtlWords::tr("Assigned")},
                     {CtlWords::tr("Last backup")}});
    for (const RowIndex row : selection.rows) {
        const AssignedObject object = selection.table->at(row);
        table.add({text::plain(object.id), text::plain(object.name), object.kind, object.license.value_or(u"–"_s),
                   day(object.assignedAt), day(object.lastBackupAt)});
    }
    return table.isEmpty() ? CtlWords::tr("No objects.") + u'\n' : table.text();
}

Result<std::shared_ptr<const ObjectTable>> objectsOf(Context &context, const ServiceMonitor &monitor)
{
    ObjectListLoader loader(context.composition.sync());
    QObject receiver;
    Awaited<Result<std::shared_ptr<const ObjectTable>>> loaded;
    QObject::connect(&context.interrupts, &Interrupts::interrupted, &loader, &ObjectListLoader::cancel);
    loader.load(monitor.state(), &receiver,
                [&loaded](Result<std::shared_ptr<const ObjectTable>> table) { loaded.answer(std::move(table)); });
    return loaded.wait();
}

QStringList typesOf(const ObjectTable &table)
{
    QStringList types;
    for (const auto &[type, count] : table.countByLicense()) {
        if (!type.isEmpty()) {
            types.append(type);
        }
    }
    return types;
}

} // namespace

std::variant<std::vector<ObjectSelection>, int> selectObjects(Context &context,
                                                              const QVector<ServiceMonitor *> &monitors, int limit)
{
    LicenseFilter filter(context.options.query);
    std::vector<ObjectSelection> selections;
    for (const ServiceMonitor *monitor : monitors) {
        const QString &name = monitor->state().service.connection.name;
        auto table = objectsOf(context, *monitor);
        if (!table) {
            return failed(context, table.error(), name);
        }
        ObjectSelection selection{.service = name, .table = table.take(), .rows = {}};
        selection.rows = selection.table->select(filter.forService(licensesOf(*monitor), typesOf(*selection.table)));
        selection.matched = qint64(selection.rows.size());
        if (limit > 0 && selection.matched > limit) {
            selection.rows.resize(std::size_t(limit));
        }
        selections.push_back(std::move(selection));
    }
    filter.noteWhatFindsNothing(context.output);
    return selections;
}

int runObjects(Context &context)
{
    ServiceMonitor *monitor = chosenService(context);
    if (!monitor) {
        return exitcode::usage;
    }
    const int limit = context.options.limit.value_or(context.options.format == Format::Text ? textLimit : 0);
    const auto selected = selectObjects(context, {monitor}, limit);
    if (const int *code = std::get_if<int>(&selected)) {
        return *code;
    }
    const ObjectSelection *selection = &std::get<0>(selected).front();
    if (const auto format = exportFormat(context.options.format)) {
        return written(context, text::exportObjects(standardOutput(context, *format), selection->exported()));
    }
    context.output.text(objectsText(*selection));
    if (const auto shown = qint64(selection->rows.size()); shown < selection->matched) {
        //: %1 is how many of them are shown, %2 is how many there are
        const QString words = CtlWords::tr("%1 of %2 objects shown; --limit 0 shows all.", nullptr,
                                           static_cast<int>(std::min<qint64>(selection->matched, INT_MAX)));
        context.output.note(words.arg(text::count(shown), text::count(selection->matched)));
    }
    return exitcode::done;
}

} // namespace license::ctl
