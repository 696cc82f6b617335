// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/supportreport.h"

#include "core/domain/foreignwords.h"
#include "core/text/bytewriter.h"
#include "core/text/checkwords.h"
#include "core/text/errortext.h"
#include "core/text/export.h"
#include "core/text/jsonwriter.h"
#include "core/text/localtime.h"
#include "core/text/moments.h"

#include <QBuffer>
#include <QDateTime>

#include <algorithm>

namespace license::report {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t aLineForEachMember = 6;

/// The error without the server's text.
std::optional<Error> withoutForeignWords(std::optional<Error> error)
{
    if (!error) {
        return error;
    }
    error->detail = withoutCitations(error->detail);
    if (error->problem) {
        const bool known = isKnownProblemType(error->problem->type);
        error->problem = Problem{.type = known ? error->problem->type : u"other"_s, .title = {}, .detail = {}};
    }
    return error;
}

QByteArray lines(const QVector<Fact> &facts)
{
    QByteArray text;
    for (const Fact &fact : facts) {
        text += (fact.name + u": "_s + fact.value).simplified().toUtf8() + '\n';
    }
    return text;
}

/// The JSON document that `write` fills.
template <typename Write>
QByteArray document(Write write)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    text::ByteWriter out(buffer);
    text::JsonWriter json(out, aLineForEachMember);
    write(json);
    (void)out.finish().ok(); // a buffer in memory accepts everything
    return buffer.data();
}

std::optional<QString> time(const std::optional<Instant> &when)
{
    return when ? std::optional(text::rfc3339(*when)) : std::nullopt;
}

QString tokenWords(const ReportedService &reported)
{
    return reported.tokenInFile ? u"file"_s : reported.service.tokenExpected ? u"keychain"_s : u"missing"_s;
}

/// `words` replaces message() if it says more.
void writeError(text::JsonWriter &json, const std::optional<Error> &found, const QString &words = {})
{
    json.key("error");
    const auto error = withoutForeignWords(found);
    if (!error) {
        json.null();
        return;
    }
    json.beginObject();
    json.member("code", errorName(error->code));
    json.member("message", words.isEmpty() ? text::message(*error) : words);
    json.member("detail", error->detail);
    json.member("http_status", qint64{error->httpStatus});
    json.member("request_id", error->requestId);
    json.member("problem_type", error->problem ? std::optional(error->problem->type) : std::nullopt);
    json.endObject();
}

void writeService(text::JsonWriter &json, const ReportedService &reported)
{
    const Connection &connection = reported.service.connection;
    const LicenseStatus &status = reported.status;
    json.beginObject();
    json.member("name", connection.name);
    json.member("url", connection.url);
    json.member("account", connection.account);
    json.member("installation", connection.installation);
    json.member("deployment", deploymentName(connection.deployment));
    json.member("keys", qint64{connection.keys.size()});
    json.member("own_authorities", connection.ca.isEmpty() ? u"no"_s : u"yes"_s);
    json.member("added_authorities", connection.addedCa.isEmpty() ? u"no"_s : u"yes"_s);
    json.member("token_saved", time(reported.service.tokenStoredAt));
    json.member("token_kept_in", tokenWords(reported));
    json.member("verification", verificationStateName(status.verification));
    json.member("package", status.package ? std::optional(packageStateName(*status.package)) : std::nullopt);
    json.member("severity", severityName(status.severity));
    json.member("last_success", time(status.lastSuccess));
    json.member("deadline", time(status.deadline));
    json.member("last_attempt", time(status.lastAttempt));
    json.member("next_refresh", time(status.nextRefresh));
    writeError(json, status.lastError);
    json.endObject();
}

QByteArray servicesDocument(const QVector<ReportedService> &services)
{
    return document([&services](text::JsonWriter &json) {
        json.beginObject();
        json.key("services");
        json.beginArray();
        for (const ReportedService &reported : services) {
            writeService(json, reported);
        }
        json.endArray();
        json.endObject();
    });
}

void writeStage(text::JsonWriter &json, const StageResult &stage)
{
    StageResult shown = stage;
    shown.error = withoutForeignWords(stage.error);
    json.beginObject();
    json.member("stage", checkStageName(stage.stage));
    json.member("status", checkStatusName(stage.status));
    json.member("elapsed_ms", qint64{stage.elapsed.count()});
    json.member("detail", withoutCitations(text::checkDetail(stage)));
    writeError(json, stage.error, shown.error ? text::checkMessage(shown) : QString());
    json.member("next_step", text::checkNextStep(shown));
    json.endObject();
}

QByteArray checksDocument(const QVector<ReportedService> &services)
{
    return document([&services](text::JsonWriter &json) {
        json.beginObject();
        json.key("services");
        json.beginArray();
        for (const ReportedService &reported : services) {
            json.beginObject();
            json.member("name", reported.service.connection.name);
            json.member("checked", time(reported.checkedAt));
            json.key("stages");
            json.beginArray();
            for (const StageResult &stage : reported.check) {
                writeStage(json, stage);
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
        json.endObject();
    });
}

QByteArray attemptsDocument(const ReportInput &input)
{
    QVector<text::ServiceHistory> services;
    for (const ReportedService &reported : input.services) {
        text::ServiceHistory history{reported.service.connection.name, {}};
        for (const HistoryEntry &entry : reported.attempts.mid(0, reportedAttempts)) {
            history.entries.append({.at = entry.at,
                                    .trigger = entry.trigger,
                                    .outcome = entry.outcome,
                                    .error = withoutForeignWords(entry.error),
                                    .duration = entry.duration,
                                    .changes = entry.changes});
        }
        services.append(history);
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    (void)text::exportHistory({buffer, text::ExportFormat::Json, input.now}, services).ok(); // into memory
    return buffer.data();
}

} // namespace

QVector<ReportFile> supportReport(const ReportInput &input, const Redactor &redactor)
{
    QVector<ReportFile> files{
        {u"versions.txt"_s, "Support report of the Xopero ONE License Console\nMade: " +
                                text::rfc3339(input.now).toUtf8() + '\n' + lines(input.versions)},
        {u"settings.txt"_s, lines(input.settings)},
        {u"services.json"_s, servicesDocument(input.services)},
        {u"attempts.json"_s, attemptsDocument(input)},
        {u"connection-check.json"_s, checksDocument(input.services)},
    };
    if (!input.log.isEmpty()) {
        files.append({u"log.txt"_s, input.log.right(reportedLogBytes)});
    }
    for (ReportFile &file : files) {
        file.text = redactor.redacted(file.text);
    }
    return files;
}

QString supportReportName(Instant now)
{
    // In local time, as the names of other exports: a person looks for it by the hour of saving.
    return u"license-console-support-%1.zip"_s.arg(text::localTime(now).toString(u"yyyyMMdd-hhmm"_s));
}

} // namespace license::report
