// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/service.h"

#include "core/domain/enumnames.h"

namespace license {

namespace {

constexpr EnumName<Deployment> deploymentNames[] = {
    {Deployment::OnPremises, "on-premises"},
    {Deployment::Cloud, "cloud"},
    {Deployment::Dmz, "dmz"},
};

} // namespace

QString deploymentName(Deployment deployment)
{
    return nameIn(deploymentNames, deployment);
}

std::optional<Deployment> deploymentFromName(QStringView name)
{
    return valueIn(deploymentNames, name);
}

} // namespace license
