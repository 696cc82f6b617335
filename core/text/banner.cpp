// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/banner.h"

#include "core/domain/tokenproblem.h"
#include "core/text/errortext.h"
#include "core/text/failurewords.h"
#include "core/text/lastknown.h"
#include "core/text/localtime.h"
#include "core/text/moments.h"
#include "core/text/reasons.h"
#include "core/text/sanitize.h"
#include "core/text/translate.h"

#include <algorithm>

namespace license::text {

namespace {

constexpr milliseconds minute = std::chrono::minutes{1};
constexpr milliseconds hour = std::chrono::hours{1};
constexpr milliseconds day = std::chrono::hours{24};

/// The input of the lines of one banner.
struct View
{
    const LicenseStatus &status;
    const std::optional<LicenseDocument> &document;
    Instant now;
};

void soonest(std::optional<milliseconds> &next, milliseconds candidate)
{
    const milliseconds positive = std::max(candidate, milliseconds{1});
    next = next ? std::min(*next, positive) : positive;
}

/// The time until the duration() of a shrinking span reads differently: it drops to the next lower unit it shows.
milliseconds untilShorter(milliseconds remaining)
{
    const milliseconds unit = remaining >= day ? hour : remaining >= hour ? minute : milliseconds{1'000};
    return remaining % unit + milliseconds{1};
}

/// The same for a growing span.
milliseconds untilLonger(milliseconds span)
{
    const milliseconds unit = span >= day ? hour : span >= hour ? minute : milliseconds{1'000};
    return unit - span % unit;
}

/// "today" and "tomorrow" change at midnight, local time.
milliseconds untilMidnight(Instant now)
{
    const QDateTime local = localTime(now);
    return milliseconds{local.msecsTo(local.date().addDays(1).startOfDay(Qt::LocalTime))};
}

QString together(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty()) {
        return first.isEmpty() ? second : first;
    }
    //: two sentences, one after the other
    return Words::tr("%1 %2", "two sentences").arg(first, second);
}

/// The cause and the next automatic attempt; also sets when this text changes.
QString causeLine(const View &view, Banner &banner)
{
    const Error &error = *view.status.lastError;
    const auto &next = view.status.nextRefresh;
    if (next && *next > view.now) {
        soonest(banner.changesIn, *next - view.now);
        soonest(banner.changesIn, untilMidnight(view.now));
    }
    return together(briefCause(error), nextTry(error, next, view.now));
}

/// Only a person with another token can help.
bool needsToken(const Error &error)
{
    return refusesToken(error) || error.code == ErrorCode::CredentialsMissing;
}

/// What failed, and the buttons that may cure it.
void describeFailure(const View &view, Banner &banner)
{
    banner.offersRefresh = true;
    banner.offersCheck = true;
    if (!view.status.lastError) {
        // A grace period may be shorter than any refresh can be.
        const auto &next = view.status.nextRefresh;
        const bool waits = next && *next > view.now;
        banner.cause = waits ? Words::tr("Next automatic refresh %1.").arg(moment(*next, view.now))
                             : Words::tr("An automatic refresh is overdue.");
        if (waits) {
            soonest(banner.changesIn, *next - view.now);
        }
        return;
    }
    const Error &error = *view.status.lastError;
    banner.cause = causeLine(view, banner);
    banner.technical = technicalDetails(error);
    banner.offersToken = needsToken(error);
    banner.offersCheck = !banner.offersToken; // the server was reached, or nothing was sent
}

Banner verifiedBanner(const View &view)
{
    Banner banner;
    banner.headline = verification(view.status, view.now);
    if (view.status.nextRefresh) {
        const milliseconds wait = *view.status.nextRefresh - view.now;
        if (wait > milliseconds{0}) {
            banner.detail = Words::tr("Next automatic refresh %1.").arg(moment(*view.status.nextRefresh, view.now));
            soonest(banner.changesIn, wait);
        } else {
            banner.detail = Words::tr("The next automatic refresh is due.");
        }
    }
    soonest(banner.changesIn, untilMidnight(view.now));
    return banner;
}

Banner checkingBanner(milliseconds checkingFor)
{
    Banner banner;
    banner.tone = Tone::Quiet;
    banner.busy = true;
    banner.offersCancel = true;
    banner.headline = Words::tr("Verifying the license…");
    banner.detail =
        checkingFor < seconds{5} //: %1 is a number of seconds, "3 s"
            ? Words::tr("Running for %1.").arg(duration(checkingFor))
            : Words::tr("Running for %1; waiting for the license server's answer.").arg(duration(checkingFor));
    soonest(banner.changesIn, untilLonger(checkingFor));
    return banner;
}

Banner graceBanner(const View &view)
{
    const milliseconds remaining = *view.status.remaining;
    Banner banner;
    banner.headline = verification(view.status, view.now);
    const QString deadline = dateAndTime(*view.status.deadline, view.now);
    banner.detail = view.status.backupAndRestore == BackupAndRestore::Continue
                        ? Words::tr("Backup and restore continue until %1. After that the Management Service may stop "
                                    "working.")
                              .arg(deadline)
                        : Words::tr("The Management Service may stop working after %1.").arg(deadline);
    describeFailure(view, banner);
    soonest(banner.changesIn, untilShorter(remaining));
    soonest(banner.changesIn, untilMidnight(view.now));
    return banner;
}

Banner graceOverBanner(const View &view)
{
    const milliseconds elapsed = view.status.elapsed.value_or(milliseconds{0});
    Banner banner;
    banner.headline = verification(view.status, view.now);
    if (elapsed < 3 * day) {
        soonest(banner.changesIn, untilLonger(elapsed));
    }
    const QString consequence = Words::tr("The Management Service may stop working.");
    banner.detail =
        view.status.deadline
            ? together(Words::tr("The grace period ended %1.").arg(dateAndTime(*view.status.deadline, view.now)),
                       consequence)
            : consequence;
    describeFailure(view, banner);
    return banner;
}

Banner verdictBanner(const View &view)
{
    Banner banner;
    banner.offersContact = true;
    const bool revoked = view.status.package == PackageState::Revoked;
    banner.headline = reason({revoked ? ReasonKind::PackageRevoked : ReasonKind::PackageSuspended, Severity::Critical},
                             view.status, view.document, view.now);
    const bool marketplace = view.document && view.document->package.channel == Channel::Marketplace;
    const QString contact = marketplace ? Words::tr("Contact the marketplace where the package was bought.")
                                        : Words::tr("Contact sales@xopero.com.");
    const QString reason = view.document ? plain(view.document->package.reason) : QString();
    //: the vendor's own words for the reason of a suspension
    banner.detail = reason.isEmpty() ? contact : together(Words::tr("Reason: “%1”.").arg(reason), contact);
    return banner;
}

Banner notVerifiedBanner(const View &view)
{
    Banner banner;
    banner.offersRefresh = true;
    banner.headline = verification(view.status, view.now);
    if (view.status.lastError) {
        const Error &error = *view.status.lastError;
        describeFailure(view, banner);
        // A pause that the server asks for is shown by its end, which stays true as time passes.
        banner.detail = error.retryAfter && view.status.nextRefresh ? QString() : nextStep(error);
    } else {
        banner.detail = Words::tr("Refresh to verify the license with the license server.");
    }
    return banner;
}

Banner notApplicableBanner(const View &view)
{
    Banner banner;
    banner.headline = verification(view.status, view.now);
    banner.detail = Words::tr("It operates in the DMZ.");
    return banner;
}

/// The lines for the verification alone.
Banner freshnessLines(const View &view)
{
    switch (view.status.verification) {
    case VerificationState::Verified:
        return verifiedBanner(view);
    case VerificationState::Grace:
    case VerificationState::GraceEnding:
        return graceBanner(view);
    case VerificationState::GraceOver:
        return graceOverBanner(view);
    case VerificationState::NotVerified:
        return notVerifiedBanner(view);
    case VerificationState::NotApplicable:
        return notApplicableBanner(view);
    }
    Q_UNREACHABLE();
}

Banner freshnessBanner(const View &view)
{
    Banner banner = freshnessLines(view);
    banner.tone = toneOf(view.status.verification);
    return banner;
}

/// If the worst reason is not the verification, it comes first, and the verification after it.
Banner reasonBanner(const View &view)
{
    const SeverityReason &worst = view.status.reasons.first();
    Banner banner = freshnessBanner(view);
    QString before;
    if (aboutOf(worst.kind) == About::Validity && view.document) {
        before = renewWhere(view.document->package);
        banner.offersContact = worst.severity == Severity::Critical;
    }
    banner.detail = together(together(before, sentence(banner.headline)), banner.detail);
    banner.headline = reason(worst, view.status, view.document, view.now);
    return banner;
}

Banner stateBanner(const View &view)
{
    Banner banner = isVerdict(view.status.package)     ? verdictBanner(view)
                    : isAboutVerification(view.status) ? freshnessBanner(view)
                                                       : reasonBanner(view);
    banner.tone = toneOf(view.status);
    return banner;
}

} // namespace

Banner verificationBanner(const LicenseStatus &status, const std::optional<LicenseDocument> &document, Instant now)
{
    return freshnessBanner({status, document, now});
}

Banner banner(const LicenseStatus &status, const std::optional<LicenseDocument> &document,
              std::optional<milliseconds> checkingFor, Instant now)
{
    const bool applies = status.verification != VerificationState::NotApplicable;
    Banner result = checkingFor && applies ? checkingBanner(*checkingFor)
                    : status.knownFor      ? lastKnownBanner(status, document, now)
                                           : stateBanner({status, document, now});
    if (status.clockOffset && applies) {
        result.clockLine = clockWarning(*status.clockOffset, now);
        soonest(result.changesIn, minute - now.time_since_epoch() % minute);
    }
    if (status.untilChange && !result.busy) {
        soonest(result.changesIn, *status.untilChange);
    }
    return result;
}

} // namespace license::text
