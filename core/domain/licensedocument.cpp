// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/licensedocument.h"

#include "core/domain/enumnames.h"

#include <algorithm>

namespace license {

namespace {

constexpr EnumName<AssignedTo> assignedToNames[] = {{AssignedTo::Agent, "agent"}, {AssignedTo::Object, "object"}};

constexpr EnumName<PackageStatus> packageStatusNames[] = {
    {PackageStatus::Active, "active"},
    {PackageStatus::Trial, "trial"},
    {PackageStatus::Suspended, "suspended"},
    {PackageStatus::Revoked, "revoked"},
};

} // namespace

QString assignedToName(AssignedTo assignedTo)
{
    return nameIn(assignedToNames, assignedTo);
}

std::optional<AssignedTo> assignedToFromName(QStringView name)
{
    return valueIn(assignedToNames, name);
}

QString packageStatusName(PackageStatus status)
{
    return nameIn(packageStatusNames, status);
}

std::optional<PackageStatus> packageStatusFromName(QStringView name)
{
    return valueIn(packageStatusNames, name);
}

const License *LicenseDocument::find(QStringView type) const
{
    const auto found =
        std::find_if(licenses.cbegin(), licenses.cend(), [type](const License &l) { return l.type == type; });
    return found == licenses.cend() ? nullptr : &*found;
}

} // namespace license
