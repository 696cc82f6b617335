// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/account.h"

#include "app/license-server/objectnames.h"

#include <algorithm>
#include <array>

namespace license::server {

namespace {

constexpr qint64 day = 86'400;
constexpr qint64 gigabyte = 1'000'000'000;

struct Type
{
    const char *type;
    const char *label;
    const char *assignedTo;
};

constexpr std::array<Type, 8> types{{{"endpoint", "Endpoint", "agent"},
                                     {"server", "Server", "agent"},
                                     {"feature_worker", "Feature worker", "agent"},
                                     {"cloud_worker", "Cloud worker", "agent"},
                                     {"local_worker", "Local worker", "agent"},
                                     {"microsoft365_user", "Microsoft 365 user", "object"},
                                     {"git_repository", "Git repository", "object"},
                                     {"kubernetes_cluster", "Kubernetes cluster", "object"}}};

/// The next number in a typical price list, with some licenses to spare.
qint64 soldFor(qint64 used)
{
    const qint64 step = used < 10 ? 5 : used < 100 ? 10 : used < 1'000 ? 50 : 1'000;
    return (used + used / 10 + step) / step * step;
}

} // namespace

LicenseRow *Account::find(std::string_view type)
{
    const auto found =
        std::find_if(licenses.begin(), licenses.end(), [type](const LicenseRow &row) { return row.type == type; });
    return found == licenses.end() ? nullptr : &*found;
}

Account seededAccount(quint64 seed, qint64 now, const std::vector<ObjectShare> &shares)
{
    Random random(seed ^ 0x6c6963656e7365U);
    const qint64 until = now + qint64(350 + random.below(15)) * day;
    Account account;
    account.package.name = "Xopero ONE Business";
    account.package.channel = "direct";
    account.package.validFrom = until - 365 * day;
    account.package.validUntil = until;
    account.package.renews = false;
    account.package.storage = Storage{2'000 * gigabyte, qint64(1'100 + random.below(500)) * gigabyte};
    for (const Type &type : types)
        account.licenses.push_back({type.type, type.label, type.assignedTo, 0, 0, {}});
    account.find("endpoint")->total = 10;
    setUsed(account, shares);
    return account;
}

void setUsed(Account &account, const std::vector<ObjectShare> &shares)
{
    for (LicenseRow &row : account.licenses) {
        const auto share = std::find_if(shares.begin(), shares.end(),
                                        [&row](const ObjectShare &candidate) { return candidate.license == row.type; });
        row.used = share == shares.end() ? 0 : share->count;
        if (row.total < row.used || row.total == 0)
            row.total = soldFor(row.used);
    }
}

} // namespace license::server
