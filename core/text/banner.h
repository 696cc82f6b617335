// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"
#include "core/text/tone.h"

#include <QString>

#include <optional>

namespace license::text {

/// The text of the status banner; the command line prints the same lines.
struct Banner
{
    Tone tone = Tone::Neutral;
    bool busy = false;
    QString headline;         ///< one line, bold: what is left, or what holds
    QString detail;           ///< plain: until when, and what continues; may be empty
    QString cause;            ///< plain: the cause of a failure, and the next try; may be empty
    QString technical;        ///< the findings for support, several lines; may be empty
    QString clockLine;        ///< the extra line on clock trouble; may be empty
    bool offersToken = false; ///< another access token cures it
    bool offersRefresh = false;
    bool offersCheck = false;
    bool offersCancel = false;
    bool offersContact = false;
    /// The time until the text changes by itself; nothing: never.
    std::optional<milliseconds> changesIn;
    bool operator==(const Banner &) const = default;
};

/// The banner for the verification alone, whatever else is wrong.
Banner verificationBanner(const LicenseStatus &status, const std::optional<LicenseDocument> &document, Instant now);

/// The reason of the severity comes first, then the verification and the other reasons. `checkingFor` is how long a
/// refresh has been running; nothing if none runs. A running check hides an alarm that it may resolve.
Banner banner(const LicenseStatus &status, const std::optional<LicenseDocument> &document,
              std::optional<milliseconds> checkingFor, Instant now);

} // namespace license::text
