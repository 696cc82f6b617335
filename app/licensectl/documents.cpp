// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/documents.h"

#include "core/text/changewords.h"
#include "core/text/errortext.h"
#include "core/text/managementwords.h"
#include "core/text/moments.h"
#include "core/text/reasons.h"

namespace license::ctl {

namespace {

constexpr qsizetype mostLines = 20; ///< of organizations; the others are counted

/// The elapsed time is truncated to whole seconds and the remaining time rounded up: their sum stays the grace period,
/// and the remaining time never reads as the next lower state.
Json wholeSeconds(const std::optional<milliseconds> &span)
{
    return span ? Json(std::chrono::floor<seconds>(*span).count()) : Json();
}

Json secondsLeft(const std::optional<milliseconds> &span)
{
    return span ? Json(std::chrono::ceil<seconds>(*span).count()) : Json();
}

Json verificationJson(const ServiceView &view)
{
    const LicenseStatus &status = view.status;
    return {
        {"state", jsonOf(verificationStateName(status.verification))},
        {"last_success", jsonOf(status.lastSuccess)},
        {"elapsed_seconds", wholeSeconds(status.elapsed)},
        {"deadline", jsonOf(status.deadline)},
        {"remaining_seconds", secondsLeft(status.remaining)},
        {"next_refresh", jsonOf(status.nextRefresh)},
        {"last_attempt", jsonOf(status.lastAttempt)},
        {"last_error", status.lastError ? jsonOf(*status.lastError) : Json()},
        {"clock_warning", status.clockOffset ? jsonOf(text::clockWarning(*status.clockOffset, view.now)) : Json()},
    };
}

Json numberJson(const std::optional<qint64> &number)
{
    return number ? Json(*number) : Json();
}

/// What the Management Service reports, beside what is verified.
Json managementJson(const ServiceView &view)
{
    const auto &[signIn, report] = view.management;
    const RepositoryTotals totals = report ? totalsOf(report->organizations) : RepositoryTotals{};
    const auto differs = report && view.document ? disagreementOf(*report, *view.document) : std::nullopt;
    Json attention = Json::array();
    for (const QString &line : text::managementAttentionLines(view.management, view.document, view.now, mostLines)) {
        attention.push_back(jsonOf(line));
    }
    return {
        {"address", jsonOf(signIn->address)},
        {"signed_in_until", jsonOf(std::optional(signIn->tokenUntil))},
        {"reported_at", report ? jsonOf(std::optional(report->reportedAt)) : Json()},
        {"organizations", report ? Json(report->organizations.size()) : Json()},
        {"repositories",
         {{"protected", numberJson(totals.protectedCount)},
          {"total", numberJson(totals.total)},
          {"unlicensed", numberJson(totals.unlicensed)},
          {"removed", numberJson(totals.removed)}}},
        {"disagreement", differs ? Json{{"reported", differs->reported}, {"verified", differs->verified}} : Json()},
        {"attention", std::move(attention)},
    };
}

Json sideJson(const ChangeValue &value)
{
    if (const auto *number = std::get_if<qint64>(&value)) {
        return *number;
    }
    if (const auto *text = std::get_if<QString>(&value)) {
        return jsonOf(*text);
    }
    if (const auto *time = std::get_if<ServerTime>(&value)) {
        return jsonOf(text::rfc3339(*time));
    }
    return {};
}

} // namespace

Json jsonOf(const QString &text)
{
    return text.toStdString();
}

Json jsonOf(const std::optional<ServerTime> &time)
{
    return time ? jsonOf(text::rfc3339(*time)) : Json();
}

Json jsonOf(const std::optional<Instant> &time)
{
    return time ? jsonOf(text::rfc3339(*time)) : Json();
}

Json jsonOf(const Error &error)
{
    return {{"code", jsonOf(errorName(error.code))}, {"message", jsonOf(text::message(error))}};
}

Json jsonOf(const Change &change)
{
    return {
        {"what", jsonOf(change.path())},
        {"from", sideJson(change.from)},
        {"to", sideJson(change.to)},
        {"text", jsonOf(text::change(change))},
    };
}

Json jsonOf(const QVector<Change> &changes)
{
    Json list = Json::array();
    for (const Change &change : changes) {
        list.push_back(jsonOf(change));
    }
    return list;
}

Json jsonOf(const LicenseStanding &standing)
{
    const License &license = standing.license;
    return {
        {"type", jsonOf(license.type)},
        {"label", jsonOf(license.label)},
        {"assigned_to", jsonOf(assignedToName(license.assignedTo))},
        {"total", license.total},
        {"used", license.used},
        {"free", standing.free()},
        {"state", jsonOf(licenseStateName(standing.state))},
        {"valid_until", jsonOf(license.validUntil)},
    };
}

Json failureJson(Command command, const Error &error)
{
    const char *list = command == Command::Objects ? "objects" : "services";
    return {{list, Json::array()}, {"error", jsonOf(error)}};
}

Json packageJson(const Package &package, PackageState state)
{
    const auto storage = [&package]() -> Json {
        if (!package.storage) {
            return {};
        }
        return {{"capacity", package.storage->capacity}, {"used", package.storage->used}};
    };
    return {
        {"name", jsonOf(package.name)},
        {"status", jsonOf(packageStatusName(package.status))},
        {"state", jsonOf(packageStateName(state))},
        {"valid_from", jsonOf(text::rfc3339(package.validFrom))},
        {"valid_until", jsonOf(package.validUntil)},
        {"storage", storage()},
    };
}

Json statusJson(const ServiceView &view)
{
    Json licenses = Json::array();
    for (const LicenseStanding &standing : view.status.licenses) {
        licenses.push_back(jsonOf(standing));
    }
    const QString reason = text::reasons(view.status, view.document, view.now);
    const bool packageKnown = view.document && view.status.package;
    Json service{
        {"name", jsonOf(view.service.connection.name)},
        {"url", jsonOf(view.service.connection.url)},
        {"severity", jsonOf(severityName(view.status.severity))},
        {"verification", verificationJson(view)},
        {"package", packageKnown ? packageJson(view.document->package, *view.status.package) : Json()},
        {"reason", reason.isEmpty() ? Json() : jsonOf(reason)},
        {"licenses", std::move(licenses)},
        {"backup_and_restore", jsonOf(backupAndRestoreName(view.status.backupAndRestore))},
    };
    if (view.management.signIn) { // programs that know nothing of it see what they always saw
        service["management_service"] = managementJson(view);
    }
    return service;
}

} // namespace license::ctl
