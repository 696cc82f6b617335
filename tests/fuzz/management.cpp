// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/management/loginreply.h"
#include "core/management/organizationspage.h"
#include "tests/fuzz/fuzz.h"

using namespace license;

namespace {

void requirePlain(const QString &text, qsizetype most)
{
    fuzz::require(text.toUcs4().size() <= most);
    for (const QChar c : text) {
        fuzz::require(c.category() != QChar::Other_Control);
    }
}

void requireCount(const std::optional<qint64> &number)
{
    fuzz::require(!number || (*number >= 0 && *number <= mostRepositories));
}

} // namespace

/// What is kept of a Management Service's replies is plain, bounded and in its range.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray body = fuzz::toBytes(data, size);
    if (const auto page = parseOrganizationsPage(body)) {
        fuzz::require(page->organizations.size() <= mostOrganizations);
        for (const Organization &each : page->organizations) {
            requirePlain(each.id, longestId);
            requirePlain(each.name, longestName);
            requirePlain(each.driver, longestId);
            requireCount(each.protectedRepositories);
            requireCount(each.totalRepositories);
            requireCount(each.unlicensedRepositories);
            requireCount(each.removedRepositories);
            fuzz::require(each.plans.size() <= mostPlans);
            for (const BackupPlan &plan : each.plans) {
                requirePlain(plan.id, longestId);
                requirePlain(plan.name, longestName);
                requireCount(plan.repositories);
                requireCount(plan.successes);
                requireCount(plan.warnings);
                requireCount(plan.errors);
            }
        }
    }
    if (const auto reply = parseLoginReply(body)) {
        fuzz::require(isUsableToken(reply->token.reveal()));
    }
    static_cast<void>(tokenEnd(body));
    return 0;
}
