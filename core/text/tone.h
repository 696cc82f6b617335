// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alerts.h"
#include "core/domain/licensestatus.h"

#include <optional>

namespace license::text {

/// How a state looks wherever it is shown: banner, chooser, Overview, tray.
enum class Tone { Quiet, Neutral, Amber, Orange, Red };

/// The only rule for the tone of a service.
Tone toneOf(const LicenseStatus &status);
/// As if a team's database that cannot be read had said all of it a moment ago.
LicenseStatus asHeard(LicenseStatus status);
/// The tone of its verification alone.
Tone toneOf(VerificationState state);
/// That of an alert about a service in this state: an outage looks as it does in the banner.
Tone toneOf(const Alert &alert, const LicenseStatus &status);
/// The one that needs attention more: red, orange, neutral, amber, quiet.
Tone worse(Tone a, Tone b);

/// Suspended or revoked: it applies at any age of the verification.
bool isVerdict(std::optional<PackageState> package);

/// The subject of a reason, for the text around it.
enum class About { Verification, Validity, Numbers, Clock };
About aboutOf(ReasonKind kind);
/// Whether the worst that is to be said is how fresh the verification is.
bool isAboutVerification(const LicenseStatus &status);

} // namespace license::text
