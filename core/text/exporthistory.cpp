// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bytewriter.h"
#include "core/text/changewords.h"
#include "core/text/csv.h"
#include "core/text/errortext.h"
#include "core/text/export.h"
#include "core/text/historywords.h"
#include "core/text/htmlpage.h"
#include "core/text/jsonerror.h"
#include "core/text/moments.h"
#include "core/text/sanitize.h"
#include "core/text/tablewords.h"
#include "core/text/translate.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

using Services = QVector<ServiceHistory>;
using Line = std::pair<const ServiceHistory *, const ExportedAttempt *>;

/// The attempts of all services, newest first.
std::vector<Line> linesOf(const Services &services)
{
    std::vector<Line> lines;
    for (const ServiceHistory &service : services) {
        for (const ExportedAttempt &entry : service.entries) {
            lines.emplace_back(&service, &entry);
        }
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line &a, const Line &b) { return a.second->place < b.second->place; });
    return lines;
}

QString changesText(const QVector<Change> &changes)
{
    QStringList texts;
    for (const Change &c : changes) {
        texts.append(change(c));
    }
    return texts.join(u"; "_s);
}

/// For people: the first verification has no changes, and yet is one.
QString changeWords(const ExportedAttempt &entry)
{
    const bool first = entry.outcome == Outcome::Changed && entry.changes.isEmpty();
    return first ? Words::tr("First verification") : changesText(entry.changes);
}

void writeCsv(ByteWriter &out, const Services &services, const CsvStyle &style)
{
    writeCsvHead(out, {u"at"_s, u"service"_s, u"trigger"_s, u"outcome"_s, u"error"_s, u"changes"_s}, style);
    for (const auto &[service, entry] : linesOf(services)) {
        writeCsvRow(out,
                    {rfc3339(entry->at), service->service, triggerName(entry->trigger), outcomeName(entry->outcome),
                     entry->error ? errorName(entry->error->code) : QString(), changesText(entry->changes)},
                    style);
    }
}

void writeSide(JsonWriter &json, QByteArrayView name, const ChangeValue &side)
{
    json.key(name);
    if (const auto *number = std::get_if<qint64>(&side)) {
        json.value(*number);
    } else if (const auto *words = std::get_if<QString>(&side)) {
        json.value(*words);
    } else if (const auto *time = std::get_if<ServerTime>(&side)) {
        json.value(rfc3339(*time));
    } else {
        json.null();
    }
}

void writeChanges(JsonWriter &json, const QVector<Change> &changes)
{
    json.key("changes");
    json.beginArray();
    for (const Change &c : changes) {
        json.beginObject();
        json.member("what", c.path());
        writeSide(json, "from", c.from);
        writeSide(json, "to", c.to);
        json.member("text", change(c));
        json.endObject();
    }
    json.endArray();
}

void writeEntry(JsonWriter &json, const ExportedAttempt &entry)
{
    json.beginObject();
    json.member("at", rfc3339(entry.at));
    json.member("trigger", triggerName(entry.trigger));
    json.member("outcome", outcomeName(entry.outcome));
    writeError(json, entry.error);
    json.member("duration_ms", qint64{entry.duration.count()});
    writeChanges(json, entry.changes);
    json.endObject();
}

void writeJson(ByteWriter &out, const Services &services)
{
    constexpr std::size_t aLineForEachEntry = 4;
    JsonWriter json(out, aLineForEachEntry);
    json.beginObject();
    json.key("services");
    json.beginArray();
    for (const ServiceHistory &service : services) {
        json.beginObject();
        json.member("name", service.service);
        json.key("entries");
        json.beginArray();
        for (const ExportedAttempt &entry : service.entries) {
            writeEntry(json, entry);
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

QStringList headsForPeople()
{
    return {Words::tr("Time"),    Words::tr("Service"), Words::tr("Trigger"),
            Words::tr("Outcome"), Words::tr("Cause"),   Words::tr("What changed")};
}

QString causeWords(const ExportedAttempt &entry)
{
    return entry.error ? cause(*entry.error) : QString();
}

/// A table for people, with times that a spreadsheet reads.
void writeSheet(ByteWriter &out, const Services &services, const CsvStyle &style)
{
    writeCsvHead(out, headsForPeople(), style);
    for (const auto &[service, entry] : linesOf(services)) {
        writeCsvRow(out,
                    {sheetTime(std::chrono::floor<seconds>(entry->at)), service->service, triggerWord(entry->trigger),
                     outcomeWord(entry->outcome), causeWords(*entry), changeWords(*entry)},
                    style);
    }
}

void writeHtml(ByteWriter &out, const Services &services, Instant now)
{
    QVector<HtmlPage::Column> columns;
    for (const QString &head : headsForPeople()) {
        columns.append({head});
    }
    HtmlPage page(out, columns);
    page.begin(Words::tr("History"), {}, now);
    for (const auto &[service, entry] : linesOf(services)) {
        page.row({dateAndTime(entry->at, now), plain(service->service), triggerWord(entry->trigger),
                  outcomeWord(entry->outcome), causeWords(*entry), changeWords(*entry)});
    }
    page.end();
}

} // namespace

Result<Done> exportHistory(const ExportTarget &target, const Services &services)
{
    ByteWriter out(target.device);
    switch (target.format) {
    case ExportFormat::Csv:
        writeCsv(out, services, target.csvStyle());
        break;
    case ExportFormat::Excel:
        writeSheet(out, services, target.csvStyle());
        break;
    case ExportFormat::Json:
        writeJson(out, services);
        break;
    case ExportFormat::Html:
        writeHtml(out, services, target.now);
        break;
    }
    return out.finish();
}

} // namespace license::text
