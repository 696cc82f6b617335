// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/managementservice.h"
#include "core/domain/result.h"
#include "core/domain/secretsearch.h"

#include <QByteArray>
#include <QVector>

#include <optional>

namespace license {

// The bounds of what is kept. The documentation names none.
inline constexpr qsizetype organizationsReplyLimit = qsizetype{8} * 1024 * 1024; ///< the body of one page
inline constexpr qsizetype mostOrganizations = 20'000;                           ///< of one service
inline constexpr qsizetype mostPlans = 1'000;                                    ///< of one organization
inline constexpr qsizetype longestName = 256;                                    ///< code points; longer ones are cut
inline constexpr qsizetype longestId = 128;                                      ///< code points
inline constexpr qint64 mostRepositories = 2'147'483'647;                        ///< of one organization or plan

/// One answer to /git/organizations/getmany (PROTOCOL.md, Management Service).
struct OrganizationsPage
{
    std::optional<qint64> currentPage{};
    std::optional<qint64> pageCount{};
    std::optional<qint64> totalEntries{};
    QVector<Organization> organizations;
};

/// Ignores unknown members, and takes a missing or null one as not reported. What is kept has the documented type and a
/// plausible value; otherwise the whole page is MalformedReply, whose detail names the member. Texts become plain,
/// without `secrets`, before they are cut.
Result<OrganizationsPage> parseOrganizationsPage(const QByteArray &body, const SecretSearch &secrets = {});

} // namespace license
