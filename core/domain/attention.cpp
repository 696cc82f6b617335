// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/attention.h"

#include <algorithm>

namespace license {

namespace {

AttentionKind kindOf(ReasonKind reason)
{
    switch (reason) {
    case ReasonKind::PackageSuspended:
        return AttentionKind::PackageSuspended;
    case ReasonKind::PackageRevoked:
        return AttentionKind::PackageRevoked;
    case ReasonKind::GraceOver:
        return AttentionKind::GraceOver;
    case ReasonKind::GraceEnding:
        return AttentionKind::GraceEnding;
    case ReasonKind::PackageExpired:
        return AttentionKind::PackageExpired;
    case ReasonKind::LicenseEnded:
        return AttentionKind::LicenseEnded;
    case ReasonKind::LastKnown:
        return AttentionKind::LastKnown;
    case ReasonKind::NotVerified:
        return AttentionKind::NotVerified;
    case ReasonKind::Grace:
        return AttentionKind::Grace;
    case ReasonKind::PackageExpiring:
        return AttentionKind::PackageExpiring;
    case ReasonKind::LicenseExpiring:
        return AttentionKind::LicenseExpiring;
    case ReasonKind::LicenseOverused:
        return AttentionKind::LicenseOverused;
    case ReasonKind::StorageOverused:
        return AttentionKind::StorageOverused;
    case ReasonKind::ClockWrong:
        return AttentionKind::ClockWrong;
    }
    Q_UNREACHABLE();
}

/// How a kind is handled: by the banner, or by a line of its own with these actions.
struct Handling
{
    bool inBanner = false;
    QVector<AttentionAction> actions{};
};

Handling handlingOf(AttentionKind kind)
{
    using Action = AttentionAction;
    switch (kind) {
    case AttentionKind::PackageSuspended:
    case AttentionKind::PackageRevoked:
    case AttentionKind::GraceOver:
    case AttentionKind::GraceEnding:
    case AttentionKind::LastKnown:
    case AttentionKind::NotVerified:
    case AttentionKind::Grace:
    case AttentionKind::ClockWrong:
        return {.inBanner = true};
    case AttentionKind::PackageNotBegun: // nothing but time helps
        return {};
    case AttentionKind::PackageExpired:
    case AttentionKind::PackageExpiring:
        return {.actions = {Action::Renew}};
    case AttentionKind::LicenseEnded:
    case AttentionKind::LicenseExpiring:
        return {.actions = {Action::ShowLicense, Action::Renew}};
    case AttentionKind::LicenseOverused:
    case AttentionKind::FewFree:
        return {.actions = {Action::ShowLicense, Action::RequestMore}};
    case AttentionKind::StorageOverused:
        return {.actions = {Action::RequestMore}};
    case AttentionKind::TokenExpired:
    case AttentionKind::TokenExpiring:
        return {.actions = {Action::ReplaceToken}};
    case AttentionKind::Unlicensed:
        return {.actions = {Action::ShowUnlicensed}};
    }
    Q_UNREACHABLE();
}

/// `direct`: the vendor's sales renew and sell more, and not a marketplace.
QVector<AttentionAction> actionsOf(AttentionKind kind, bool direct)
{
    QVector<AttentionAction> actions = handlingOf(kind).actions;
    if (!direct) {
        actions.removeAll(AttentionAction::RequestMore);
        actions.removeAll(AttentionAction::Renew);
    }
    return actions;
}

/// The package is valid from a later moment of the server's time. No state of the protocol says so.
bool hasNotBegun(const AttentionInput &input)
{
    return input.document && input.status.serverNow && input.document->package.validFrom > *input.status.serverNow;
}

} // namespace

bool isShort(const LicenseStanding &standing, int percent)
{
    // In percent of the wanted share. A double does not overflow for any number of licenses.
    const qint64 total = standing.license.total;
    return !standing.ended() && total > 0 &&
           static_cast<double>(standing.free()) * 100.0 <= static_cast<double>(total) * percent;
}

QVector<Attention> attentionOf(const AttentionInput &input)
{
    const bool direct = !input.document || input.document->package.channel != Channel::Marketplace;
    QVector<Attention> all;
    const auto add = [&all, direct](AttentionKind kind, Severity severity, const QString &type = {}, qint64 count = 0) {
        all.append({kind, severity, type, count, actionsOf(kind, direct)});
    };
    for (const SeverityReason &reason : input.status.reasons) {
        add(kindOf(reason.kind), reason.severity, reason.licenseType);
    }
    if (input.token && input.token->state == TokenAge::State::Expired) {
        add(AttentionKind::TokenExpired, Severity::Warning);
    }
    if (hasNotBegun(input)) {
        add(AttentionKind::PackageNotBegun, Severity::Warning);
    }
    for (const LicenseStanding &standing : input.status.licenses) {
        if (isShort(standing, lowFreePercent) && !standing.license.overused()) {
            add(AttentionKind::FewFree, Severity::Warning, standing.license.type);
        }
    }
    if (input.token && input.token->state == TokenAge::State::ExpiresSoon) {
        add(AttentionKind::TokenExpiring, Severity::Warning);
    }
    if (input.unlicensed.value_or(0) > 0) {
        add(AttentionKind::Unlicensed, Severity::Warning, {}, *input.unlicensed);
    }
    std::stable_sort(all.begin(), all.end(), [](const Attention &a, const Attention &b) {
        return a.severity != b.severity && worse(a.severity, b.severity) == a.severity;
    });
    return all;
}

bool isInBanner(AttentionKind kind)
{
    return handlingOf(kind).inBanner;
}

bool isLowOnLicenses(const QVector<Attention> &attention)
{
    return std::any_of(attention.cbegin(), attention.cend(), [](const Attention &each) {
        return each.kind == AttentionKind::FewFree || each.kind == AttentionKind::LicenseOverused;
    });
}

} // namespace license
