// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/servicewords.h"

#include "core/text/attentionwords.h"
#include "core/text/failurewords.h"
#include "core/text/localtime.h"
#include "core/text/moments.h"
#include "core/text/statewords.h"
#include "ui/overview/servicetablemodel.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// Short, for a table with many columns; always day and time.
QString shortMoment(Instant when)
{
    const QDateTime then = text::localTime(when);
    //: "Thu, 26 Nov, 14:05" as a QDateTime format
    return text::withZone(QLocale().toString(then, ServiceTableModel::tr("ddd, d MMM, HH:mm")), then);
}

/// The problem of a verified service whose package is valid.
QString licensesWords(const SeverityReason &reason)
{
    switch (reason.kind) {
    case ReasonKind::LicenseEnded:
        return ServiceTableModel::tr("Licenses ended");
    case ReasonKind::LicenseExpiring:
        return ServiceTableModel::tr("Licenses end soon");
    case ReasonKind::LicenseOverused:
    case ReasonKind::StorageOverused:
        return ServiceTableModel::tr("Used above the total");
    case ReasonKind::ClockWrong:
        return ServiceTableModel::tr("Clock is wrong");
    case ReasonKind::PackageSuspended:
    case ReasonKind::PackageRevoked:
    case ReasonKind::PackageExpired:
    case ReasonKind::PackageExpiring:
    case ReasonKind::GraceOver:
    case ReasonKind::GraceEnding:
    case ReasonKind::Grace:
    case ReasonKind::LastKnown:
    case ReasonKind::NotVerified:
        break;
    }
    return text::verificationState(VerificationState::Verified);
}

} // namespace

const LicenseStanding *lowestFree(const LicenseStatus &status)
{
    const auto &licenses = status.licenses;
    // Of as many free ones, the type with more of them is nearer to its end: the one that needs attention first.
    const auto rank = [](const LicenseStanding &each) { return std::pair(each.spare(), -each.limit()); };
    const auto lowest =
        std::min_element(licenses.cbegin(), licenses.cend(),
                         [rank](const LicenseStanding &a, const LicenseStanding &b) { return rank(a) < rank(b); });
    return lowest == licenses.cend() ? nullptr : &*lowest;
}

QString deadlineWords(const LicenseStatus &status, Instant now)
{
    switch (status.verification) {
    case VerificationState::Verified:
        return status.nextRefresh ? ServiceTableModel::tr("Next refresh %1").arg(text::moment(*status.nextRefresh, now))
                                  : QString();
    case VerificationState::Grace:
    case VerificationState::GraceEnding:
        return ServiceTableModel::tr("%1 left · %2")
            .arg(text::duration(status.remaining.value_or(milliseconds{0})), shortMoment(*status.deadline));
    case VerificationState::GraceOver:
        return status.deadline ? ServiceTableModel::tr("Over since %1").arg(shortMoment(*status.deadline)) : QString();
    case VerificationState::NotVerified:
    case VerificationState::NotApplicable:
        return {};
    }
    Q_UNREACHABLE();
}

QStringList widestDeadlines()
{
    using namespace std::chrono;
    QStringList all;
    for (int month = 0; month < 12; ++month) { // also another day of the week in each
        const Instant end = sys_days{2026y / January / 28} + days{30 * month} + hours{22} + minutes{44};
        all += ServiceTableModel::tr("%1 left · %2").arg(text::duration(days{2} + hours{23}), shortMoment(end));
    }
    return all;
}

QString stateWords(const ServiceRow &row)
{
    if (row.state.refreshing) {
        return ServiceTableModel::tr("Verifying…");
    }
    if (row.status.knownFor) {
        //: %1 is the state of a service, "Verified"
        return ServiceTableModel::tr("Last known: %1").arg(stateWords({row.state, text::asHeard(row.status)}));
    }
    const auto package = row.status.package;
    const bool told = package && *package != PackageState::Valid;
    const bool verified = row.status.verification == VerificationState::Verified;
    if (!told && verified && !row.status.reasons.isEmpty()) {
        return licensesWords(row.status.reasons.first());
    }
    if (!told && row.status.verification == VerificationState::NotVerified) {
        return ServiceTableModel::tr("Not verified yet");
    }
    return told ? text::packageState(*package) : text::verificationState(row.status.verification);
}

QStringList needsOf(const ServiceRow &row, Instant now)
{
    QStringList lines;
    if (row.status.lastError) {
        lines += text::withoutStop(text::briefCause(*row.status.lastError));
    }
    return lines + text::attentionLines(row.attention(now), now);
}

QStringList usualStateWords()
{
    return {ServiceTableModel::tr("Verifying…"), text::verificationState(VerificationState::Verified)};
}

} // namespace license::ui
