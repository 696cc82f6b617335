// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/managementwords.h"

#include "core/text/moments.h"
#include "core/text/sanitize.h"
#include "core/text/sizes.h"
#include "core/text/translate.h"

#include <algorithm>
#include <limits>

namespace license::text {

namespace {

/// The form of a plural's number.
int many(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

QString signInEndsIn(milliseconds left)
{
    const auto days = std::chrono::floor<std::chrono::days>(left).count();
    return days > 0 ? Words::tr("The sign-in at the Management Service ends in %Ln days", nullptr, many(days))
                    //: %1 is a duration, "5 h 12 min"
                    : Words::tr("The sign-in at the Management Service ends in %1").arg(duration(left));
}

} // namespace

QString reportedLine(const ManagementReport &report, Instant now)
{
    //: %1 is an address, %2 a moment, "today at 14:05"
    return Words::tr("Reported by %1, %2; not verified.").arg(plain(report.origin), moment(report.reportedAt, now));
}

QString reportedAge(const ManagementReport &report, Instant now)
{
    const auto minutes = std::chrono::floor<std::chrono::minutes>(wallBetween(report.reportedAt, now));
    return minutes.count() < 1
               ? Words::tr("Reported by the Management Service just now; not verified.")
               //: %1 is a duration, "5 min"
               : Words::tr("Reported by the Management Service %1 ago; not verified.").arg(duration(minutes));
}

QString signInLine(const ManagementSignIn &signIn, Instant now)
{
    switch (tokenState(signIn, now)) {
    case TokenAge::State::Fresh:
    case TokenAge::State::ExpiresSoon:
        //: %1 is an e-mail address, %2 an address, %3 a date and a time
        return Words::tr("Signed in as %1 at %2 until %3.")
            .arg(plain(signIn.email), plain(signIn.address), dateAndTime(signIn.tokenUntil, now));
    case TokenAge::State::Expired:
        return Words::tr("The sign-in of %1 at %2 ended on %3. Sign in again.")
            .arg(plain(signIn.email), plain(signIn.address), dateAndTime(signIn.tokenUntil, now));
    }
    Q_UNREACHABLE();
}

QString managementAttentionLine(const ManagementAttention &attention, Instant now)
{
    using Kind = ManagementAttention::Kind;
    switch (attention.kind) {
    case Kind::TokenExpired:
        return Words::tr("The sign-in at the Management Service has ended");
    case Kind::TokenExpiring:
        return signInEndsIn(wallBetween(now, attention.tokenUntil));
    case Kind::Unlicensed:
        //: %1 is an organization, %2 is how many they are
        return Words::tr("%1: %2 repositories have no license", nullptr, many(attention.repositories))
            .arg(attention.organization.isEmpty() ? Words::tr("An organization without a name")
                                                  : plain(attention.organization),
                 count(attention.repositories));
    case Kind::Disagreement:
        //: %1 and %2 are numbers
        return Words::tr("The Management Service reports %1 protected repositories; the verified license counts %2 Git "
                         "repositories in use")
            .arg(count(attention.disagreement.reported), count(attention.disagreement.verified));
    }
    Q_UNREACHABLE();
}

QVector<ManagementNotice> managementNotices(const ManagementState &state,
                                            const std::optional<LicenseDocument> &document, Instant now, qsizetype most)
{
    using Kind = ManagementAttention::Kind;
    QVector<ManagementNotice> notices;
    qsizetype organizations = 0;
    for (const ManagementAttention &each : managementAttention(state, document, now)) {
        const bool counted = each.kind == Kind::Unlicensed && ++organizations > most;
        if (!counted) {
            notices.append({each.kind, managementAttentionLine(each, now)});
        }
    }
    if (organizations > most) {
        // Behind the last one that is named.
        const auto after = std::find_if(notices.crbegin(), notices.crend(), [](const ManagementNotice &each) {
                               return each.kind == Kind::Unlicensed;
                           }).base();
        notices.insert(after, ManagementNotice{Kind::Unlicensed,
                                               Words::tr("%Ln more organizations have repositories without a license",
                                                         nullptr, many(organizations - most))});
    }
    return notices;
}

bool isToBeMarked(const ManagementNotice &notice)
{
    return notice.kind == ManagementAttention::Kind::Unlicensed;
}

QString markedLine(const ManagementNotice &notice)
{
    //: %1 is what a Management Service reports, "OrgName: 58 repositories have no license"; it is not verified
    return isToBeMarked(notice) ? Words::tr("Reported: %1").arg(notice.words) : notice.words;
}

QStringList managementAttentionLines(const ManagementState &state, const std::optional<LicenseDocument> &document,
                                     Instant now, qsizetype most)
{
    QStringList lines;
    for (const ManagementNotice &each : managementNotices(state, document, now, most)) {
        lines += each.words;
    }
    return lines;
}

QString organizationName(const Organization &organization)
{
    return plain(organization.name.isEmpty() ? organization.id : organization.name);
}

QString reportedNumber(const std::optional<qint64> &number)
{
    //: a number that the Management Service leaves out
    return number ? count(*number) : Words::tr("unknown", "a reported number");
}

QString planLine(const BackupPlan &plan)
{
    const QString name = plain(plan.name.isEmpty() ? plan.id : plan.name);
    if (!plan.successes && !plan.warnings && !plan.errors) {
        //: %1 is a backup plan
        return Words::tr("%1: no status reported").arg(name);
    }
    //: %1 is a backup plan, %2 to %4 are numbers
    return Words::tr("%1: %2 succeeded, %3 with warnings, %4 failed")
        .arg(name, reportedNumber(plan.successes), reportedNumber(plan.warnings), reportedNumber(plan.errors));
}

QString plansBriefly(const Organization &organization)
{
    if (organization.plans.isEmpty()) {
        //: an organization that no backup plan protects
        return Words::tr("No plan");
    }
    const PlanTotals totals = planTotalsOf(organization);
    const QString plans = Words::tr("%Ln plans", nullptr, many(organization.plans.size()));
    const bool failed = totals.errors.value_or(0) > 0;
    const bool warned = totals.warnings.value_or(0) > 0;
    if (failed && warned) {
        //: %1 is "2 plans", %2 and %3 are numbers of backups
        return Words::tr("%1: %2 failed, %3 with warnings").arg(plans, count(*totals.errors), count(*totals.warnings));
    }
    if (failed) {
        //: %1 is "2 plans", %2 a number of backups
        return Words::tr("%1: %2 failed").arg(plans, count(*totals.errors));
    }
    if (warned) {
        return Words::tr("%1: %2 with warnings").arg(plans, count(*totals.warnings));
    }
    if (totals.successes) {
        return Words::tr("%1: %2 succeeded").arg(plans, count(*totals.successes));
    }
    return Words::tr("%1: no status reported").arg(plans);
}

QString coverage(const Organization &organization)
{
    if (!organization.protectedRepositories && !organization.totalRepositories) {
        return reportedNumber({});
    }
    //: protected of all repositories
    return Words::tr("%1 of %2")
        .arg(reportedNumber(organization.protectedRepositories), reportedNumber(organization.totalRepositories));
}

} // namespace license::text
