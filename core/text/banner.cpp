// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/banner.h"

#include "core/text/localtime.h"
#include "core/text/reasons.h"
#include "core/text/translate.h"
#include "core/text/words.h"

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

/// The time of the next automatic attempt; also sets when this text changes.
QString nextTryLine(const View &view, Banner &banner)
{
    const auto &next = view.status.nextRefresh;
    if (next && *next > view.now) {
        soonest(banner.changesIn, *next - view.now);
        soonest(banner.changesIn, untilMidnight(view.now));
    }
    return nextTry(*view.status.lastError, next, view.now);
}

QString causeLine(const View &view, Banner &banner)
{
    if (!view.status.lastError) {
        return Words::tr("An automatic refresh is overdue.");
    }
    const Error &error = *view.status.lastError;
    const QString identifier = error.problem ? requestIdentifier(error) : QString();
    return together(together(cause(error), identifier), nextTryLine(view, banner));
}

Banner verifiedBanner(const View &view)
{
    Banner banner;
    banner.tone = Tone::Quiet;
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

Banner graceBanner(const View &view, Tone tone)
{
    const milliseconds remaining = *view.status.remaining;
    Banner banner;
    banner.tone = tone;
    banner.offersRefresh = true;
    banner.offersCheck = true;
    banner.headline = verification(view.status, view.now);
    const QString deadline = dateAndTime(*view.status.deadline, view.now);
    const QString consequence =
        view.status.backupAndRestore == BackupAndRestore::Continue
            ? Words::tr("Backup and restore continue. The Management Service may stop working after %1.").arg(deadline)
            : Words::tr("The Management Service may stop working after %1.").arg(deadline);
    banner.detail = together(consequence, causeLine(view, banner));
    soonest(banner.changesIn, untilShorter(remaining));
    soonest(banner.changesIn, untilMidnight(view.now));
    return banner;
}

Banner graceOverBanner(const View &view)
{
    const milliseconds elapsed = view.status.elapsed.value_or(milliseconds{0});
    Banner banner;
    banner.tone = Tone::Red;
    banner.offersRefresh = true;
    banner.offersCheck = true;
    banner.headline = verification(view.status, view.now);
    if (elapsed < 3 * day) {
        soonest(banner.changesIn, untilLonger(elapsed));
    }
    banner.detail = together(Words::tr("The Management Service may stop working."), causeLine(view, banner));
    return banner;
}

Banner verdictBanner(const View &view)
{
    Banner banner;
    banner.tone = Tone::Red;
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
    banner.tone = Tone::Neutral;
    banner.offersRefresh = true;
    banner.headline = verification(view.status, view.now);
    if (view.status.lastError) {
        banner.offersCheck = true;
        const Error &error = *view.status.lastError;
        // A pause that the server asks for is shown by its end, which stays true as time passes.
        banner.detail = together(error.retryAfter && view.status.nextRefresh ? cause(error) : message(error),
                                 nextTryLine(view, banner));
    } else {
        banner.detail = Words::tr("Refresh to verify the license with the license server.");
    }
    return banner;
}

Banner notApplicableBanner(const View &view)
{
    Banner banner;
    banner.tone = Tone::Neutral;
    banner.headline = verification(view.status, view.now);
    banner.detail = Words::tr("It operates in the DMZ.");
    return banner;
}

/// The banner for the verification alone.
Banner freshnessBanner(const View &view)
{
    switch (view.status.verification) {
    case VerificationState::Verified:
        return verifiedBanner(view);
    case VerificationState::Grace:
        return graceBanner(view, Tone::Amber);
    case VerificationState::GraceEnding:
        return graceBanner(view, Tone::Orange);
    case VerificationState::GraceOver:
        return graceOverBanner(view);
    case VerificationState::NotVerified:
        return notVerifiedBanner(view);
    case VerificationState::NotApplicable:
        return notApplicableBanner(view);
    }
    Q_UNREACHABLE();
}

/// The subject of a reason, for the text around it.
enum class About { Verification, Validity, Numbers, Clock };

About aboutOf(ReasonKind kind)
{
    switch (kind) {
    case ReasonKind::PackageSuspended:
    case ReasonKind::PackageRevoked:
    case ReasonKind::GraceOver:
    case ReasonKind::GraceEnding:
    case ReasonKind::Grace:
    case ReasonKind::NotVerified:
        return About::Verification;
    case ReasonKind::PackageExpired:
    case ReasonKind::PackageExpiring:
    case ReasonKind::LicenseEnded:
    case ReasonKind::LicenseExpiring:
        return About::Validity;
    case ReasonKind::LicenseOverused:
    case ReasonKind::StorageOverused:
        return About::Numbers;
    case ReasonKind::ClockWrong:
        return About::Clock;
    }
    Q_UNREACHABLE();
}

QString sentence(const QString &phrase)
{
    //: %1 is a phrase that stands as a sentence
    return Words::tr("%1.", "a phrase as a sentence").arg(phrase);
}

/// The reasons after the first that the banner shows nowhere else: verification and clock have their own lines.
QString furtherReasons(const View &view)
{
    QString sentences;
    for (const SeverityReason &each : view.status.reasons.mid(1)) {
        const About about = aboutOf(each.kind);
        if (about == About::Validity || about == About::Numbers) {
            sentences = together(sentences, sentence(reason(each, view.status, view.document, view.now)));
        }
    }
    return sentences;
}

/// If the worst reason is not the verification, it comes first, and the verification after it.
Banner reasonBanner(const View &view)
{
    const SeverityReason &worst = view.status.reasons.first();
    Banner banner = freshnessBanner(view);
    QString before = furtherReasons(view);
    if (aboutOf(worst.kind) == About::Validity && view.document) {
        before = together(before, renewWhere(view.document->package));
        banner.offersContact = worst.severity == Severity::Critical;
    }
    banner.detail = together(together(before, sentence(banner.headline)), banner.detail);
    banner.headline = reason(worst, view.status, view.document, view.now);
    banner.tone = worst.severity == Severity::Critical ? Tone::Red : Tone::Amber;
    return banner;
}

Banner stateBanner(const View &view)
{
    // The vendor's verdict applies at any age of the verification.
    if (view.status.package == PackageState::Suspended || view.status.package == PackageState::Revoked) {
        return verdictBanner(view);
    }
    if (view.status.reasons.isEmpty() || aboutOf(view.status.reasons.first().kind) == About::Verification) {
        Banner banner = freshnessBanner(view);
        banner.detail = together(banner.detail, furtherReasons(view));
        return banner;
    }
    return reasonBanner(view);
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
    Banner result = checkingFor && applies ? checkingBanner(*checkingFor) : stateBanner({status, document, now});
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
