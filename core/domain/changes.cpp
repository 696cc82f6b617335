// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/changes.h"

#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

ChangeValue valueOf(const std::optional<ServerTime> &time)
{
    return time ? ChangeValue{*time} : ChangeValue{};
}

ChangeValue capacityOf(const std::optional<Storage> &storage)
{
    return storage ? ChangeValue{storage->capacity} : ChangeValue{};
}

/// Collects differences; equal values are none.
class Differences
{
public:
    void compare(Change::Kind kind, ChangeValue from, ChangeValue to, const License &license = {})
    {
        if (from != to) {
            m_changes.append({kind, license.type, license.label, std::move(from), std::move(to)});
        }
    }

    QVector<Change> take() { return std::move(m_changes); }

private:
    QVector<Change> m_changes;
};

void comparePackages(Differences &differences, const Package &before, const Package &after)
{
    using Kind = Change::Kind;
    differences.compare(Kind::PackageName, before.name, after.name);
    differences.compare(Kind::PackageStatus, packageStatusName(before.status), packageStatusName(after.status));
    differences.compare(Kind::PackageValidUntil, valueOf(before.validUntil), valueOf(after.validUntil));
    differences.compare(Kind::StorageCapacity, capacityOf(before.storage), capacityOf(after.storage));
}

void compareLicense(Differences &differences, const License *before, const License &after)
{
    using Kind = Change::Kind;
    if (!before) {
        differences.compare(Kind::LicenseAdded, {}, after.total, after);
        return;
    }
    differences.compare(Kind::LicenseTotal, before->total, after.total, after);
    differences.compare(Kind::LicenseValidUntil, valueOf(before->validUntil), valueOf(after.validUntil), after);
}

} // namespace

QString Change::path() const
{
    switch (kind) {
    case Kind::PackageName:
        return u"package.name"_s;
    case Kind::PackageStatus:
        return u"package.status"_s;
    case Kind::PackageValidUntil:
        return u"package.valid_until"_s;
    case Kind::StorageCapacity:
        return u"package.storage.capacity"_s;
    case Kind::LicenseTotal:
        return u"licenses.%1.total"_s.arg(licenseType);
    case Kind::LicenseValidUntil:
        return u"licenses.%1.valid_until"_s.arg(licenseType);
    case Kind::LicenseAdded:
    case Kind::LicenseRemoved:
        return u"licenses.%1"_s.arg(licenseType);
    }
    Q_UNREACHABLE();
}

QVector<Change> changesBetween(const LicenseDocument &before, const LicenseDocument &after)
{
    Differences differences;
    comparePackages(differences, before.package, after.package);
    for (const License &license : after.licenses) {
        compareLicense(differences, before.find(license.type), license);
    }
    for (const License &license : before.licenses) {
        if (!after.find(license.type)) {
            differences.compare(Change::Kind::LicenseRemoved, license.total, {}, license);
        }
    }
    return differences.take();
}

} // namespace license
