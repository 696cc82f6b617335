// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/accountchanges.h"

#include <QList>

#include <array>

using namespace Qt::StringLiterals;

namespace license::server {

namespace {

constexpr qint64 terabyte = 1'000'000'000'000;
constexpr qint64 largestInteger = qint64(1) << 53;
constexpr qint64 largestCount = (qint64(1) << 31) - 1;
constexpr qint64 latestTime = 253'402'300'799;

bool isText(const Json &value, qsizetype longest)
{
    return value.is_string() && QString::fromStdString(value.get<std::string>()).toUcs4().size() <= longest;
}

bool isNumber(const Json &value, qint64 least, qint64 most)
{
    return value.is_number_integer() && value.get<qint64>() >= least && value.get<qint64>() <= most;
}

Objection wrong(const std::string &name)
{
    return u"“%1” is not known here or has a value that is out of place."_s.arg(QString::fromStdString(name));
}

std::string nextPlan(const std::string &plan)
{
    constexpr std::array<const char *, 3> plans{"Xopero ONE Basic", "Xopero ONE Business", "Xopero ONE Enterprise"};
    for (std::size_t i = 0; i + 1 < plans.size(); ++i) {
        if (plan == plans[i])
            return plans[i + 1];
    }
    return plan;
}

void upgradeToNextPlan(Account &account)
{
    account.package.name = nextPlan(account.package.name);
    if (LicenseRow *endpoint = account.find("endpoint"))
        endpoint->total += 15;
    if (account.package.storage) {
        qint64 &capacity = account.package.storage->capacity;
        capacity = capacity < 5 * terabyte ? 5 * terabyte : capacity + 3 * terabyte;
    }
}

Objection addLicenses(Account &account, const Json &increments)
{
    if (!increments.is_object())
        return wrong("licenses");
    for (const auto &[type, increment] : increments.items()) {
        LicenseRow *row = account.find(type);
        if (row == nullptr || !isNumber(increment, -row->total, largestCount - row->total))
            return wrong(type);
        row->total += increment.get<qint64>();
    }
    return {};
}

Objection changePackage(Package &package, const std::string &name, const Json &value, qint64 now)
{
    if (name == "name" && isText(value, 128) && !value.get<std::string>().empty())
        package.name = value.get<std::string>();
    else if (name == "channel" && (value == "direct" || value == "marketplace"))
        package.channel = value.get<std::string>();
    else if (name == "status" && (value == "active" || value == "trial"))
        package.status = value.get<std::string>();
    else if (name == "renews" && value.is_boolean())
        package.renews = value.get<bool>();
    else if (name == "valid_for_seconds" && value.is_null())
        package.validUntil.reset();
    else if (name == "valid_for_seconds" && isNumber(value, -now, latestTime - now))
        package.validUntil = now + value.get<qint64>();
    else
        return wrong(name);
    return {};
}

} // namespace

Objection upgrade(Account &account, const Json &body)
{
    Account changed = account;
    if (body.empty())
        upgradeToNextPlan(changed);
    for (const auto &[name, value] : body.items()) {
        if (name == "licenses") {
            if (Objection objection = addLicenses(changed, value))
                return objection;
        } else if (name == "storage_capacity" && isNumber(value, 0, largestInteger - 1)) {
            changed.package.storage = Storage{value.get<qint64>(), changed.package.storage.value_or(Storage{}).used};
        } else if (name == "package" && isText(value, 128) && !value.get<std::string>().empty()) {
            changed.package.name = value.get<std::string>();
        } else {
            return wrong(name);
        }
    }
    account = std::move(changed);
    return {};
}

Objection addStorage(Account &account, const Json &body)
{
    Storage storage = account.package.storage.value_or(Storage{});
    qint64 more = terabyte;
    for (const auto &[name, value] : body.items()) {
        if (name != "bytes" || !isNumber(value, 0, largestInteger - 1 - storage.capacity))
            return wrong(name);
        more = value.get<qint64>();
    }
    storage.capacity += more;
    account.package.storage = storage;
    return {};
}

Objection setPackage(Account &account, const Json &body, qint64 now)
{
    Package changed = account.package;
    for (const auto &[name, value] : body.items()) {
        if (Objection objection = changePackage(changed, name, value, now))
            return objection;
    }
    account.package = std::move(changed);
    return {};
}

Objection setVerdict(Account &account, const Json &body, const char *status)
{
    std::optional<std::string> reason;
    for (const auto &[name, value] : body.items()) {
        if (name != "reason" || !isText(value, 256))
            return wrong(name);
        reason = value.get<std::string>();
    }
    account.package.status = status;
    account.package.reason = reason;
    return {};
}

Objection resume(Account &account, const Json &body)
{
    if (!body.empty())
        return wrong(body.begin().key());
    account.package.status = "active";
    account.package.reason.reset();
    return {};
}

} // namespace license::server
