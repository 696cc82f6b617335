// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/objectlist.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace license::server {

struct Storage
{
    qint64 capacity = 0; ///< bytes
    qint64 used = 0;     ///< bytes
};

struct Package
{
    std::string name;
    std::string status = "active"; ///< active, trial, suspended, revoked
    std::optional<std::string> reason;
    std::optional<std::string> channel; ///< direct, marketplace
    qint64 validFrom = 0;
    std::optional<qint64> validUntil;
    std::optional<bool> renews;
    std::optional<Storage> storage;
};

struct LicenseRow
{
    std::string type;
    std::string label;
    std::string assignedTo; ///< agent, object
    qint64 total = 0;
    qint64 used = 0;
    std::optional<qint64> validUntil;
};

/// The customer's purchases and usage: the part of the document that changes with sales, not with requests.
struct Account
{
    Package package;
    std::vector<LicenseRow> licenses;

    LicenseRow *find(std::string_view type);
};

/// A realistic account: a package bought some time before `now`, every license type that a client knows and one that it
/// does not. `shares` give the numbers in use.
Account seededAccount(quint64 seed, qint64 now, const std::vector<ObjectShare> &shares);

/// Sets the used counts from the objects, and raises totals that they exceed.
void setUsed(Account &account, const std::vector<ObjectShare> &shares);

} // namespace license::server
