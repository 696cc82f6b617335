// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/networkwatch.h"

#include <utility>

namespace license {

namespace {

using Reachability = QNetworkInformation::Reachability;
using Medium = QNetworkInformation::TransportMedium;

bool reachesServers(Reachability reachability)
{
    return reachability == Reachability::Site || reachability == Reachability::Online;
}

Link linkOf(const QNetworkInformation &information)
{
    return {information.reachability(), information.transportMedium()};
}

} // namespace

bool isReturn(const Link &before, const Link &after)
{
    if (before.reachability == Reachability::Unknown || !reachesServers(after.reachability)) {
        return false;
    }
    const bool farther = after.reachability > before.reachability;
    const bool other =
        before.medium != after.medium && before.medium != Medium::Unknown && after.medium != Medium::Unknown;
    return farther || other;
}

NetworkWatch::NetworkWatch(QObject *parent) : QObject(parent)
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        return;
    }
    const QNetworkInformation *information = QNetworkInformation::instance();
    m_last = linkOf(*information);
    connect(information, &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::look);
    connect(information, &QNetworkInformation::transportMediumChanged, this, &NetworkWatch::look);
}

void NetworkWatch::look()
{
    const Link now = linkOf(*QNetworkInformation::instance());
    if (isReturn(std::exchange(m_last, now), now)) {
        emit back();
    }
}

} // namespace license
