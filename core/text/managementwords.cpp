// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/managementwords.h"

#include "core/text/translate.h"
#include "core/text/words.h"

#include <algorithm>
#include <limits>

namespace license::text {

namespace {

/// The form of a plural's number.
int many(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

} // namespace

QString reportedLine(const ManagementReport &report, Instant now)
{
    //: %1 is an address, %2 a moment, "today at 14:05"
    return Words::tr("Reported by %1, %2; not verified.").arg(plain(report.origin), moment(report.reportedAt, now));
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
        return Words::tr("Sign in to the Management Service again: the sign-in ended on %1")
            .arg(dateAndTime(attention.tokenUntil, now));
    case Kind::TokenExpiring:
        return Words::tr("Sign in to the Management Service again before %1")
            .arg(dateAndTime(attention.tokenUntil, now));
    case Kind::Unlicensed:
        //: %1 is an organization
        return Words::tr("%1: %Ln repositories have no license", nullptr, many(attention.repositories))
            .arg(attention.organization.isEmpty() ? Words::tr("An organization without a name")
                                                  : plain(attention.organization));
    case Kind::Disagreement:
        //: %1 and %2 are numbers
        return Words::tr("The Management Service reports %1 protected repositories; the verified license counts %2 Git "
                         "repositories in use")
            .arg(count(attention.disagreement.reported), count(attention.disagreement.verified));
    }
    Q_UNREACHABLE();
}

QStringList managementAttentionLines(const ManagementState &state, const std::optional<LicenseDocument> &document,
                                     Instant now, qsizetype most)
{
    QStringList lines;
    qsizetype organizations = 0;
    for (const ManagementAttention &each : managementAttention(state, document, now)) {
        const bool counted = each.kind == ManagementAttention::Kind::Unlicensed && ++organizations > most;
        if (!counted) {
            lines += managementAttentionLine(each, now);
        }
    }
    if (organizations > most) {
        lines += Words::tr("%Ln more organizations have repositories without a license", nullptr,
                           many(organizations - most));
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

} // namespace license::text
