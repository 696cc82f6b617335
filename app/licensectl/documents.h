// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/licensectl/cli.h"
#include "core/domain/changes.h"
#include "core/domain/error.h"
#include "core/domain/licensestatus.h"
#include "core/domain/repositories.h"
#include "core/domain/service.h"

#include <QString>
#include <QVector>

#include <nlohmann/json.hpp>

namespace license::ctl {

/// The JSON documents of the command line's contract, with members in the contract's order.
using Json = nlohmann::ordered_json;

/// One service at one moment, as the status command shows it.
struct ServiceView
{
    Service service;
    std::optional<LicenseDocument> document;
    LicenseStatus status;
    Instant now;
    ManagementState management{}; ///< reported; takes no part in `status`
};

Json jsonOf(const QString &text);
Json jsonOf(const std::optional<ServerTime> &time);
Json jsonOf(const std::optional<Instant> &time);
/// {code, message}.
Json jsonOf(const Error &error);
Json jsonOf(const Change &change);
Json jsonOf(const QVector<Change> &changes);
Json jsonOf(const LicenseStanding &standing);
Json packageJson(const Package &package, PackageState state);
Json statusJson(const ServiceView &view);
/// The document of a failed command: an empty list, and the reason.
Json failureJson(Command command, const Error &error);

} // namespace license::ctl
