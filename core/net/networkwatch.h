// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkInformation>
#include <QObject>

namespace license {

/// The system's report on the network.
struct Link
{
    QNetworkInformation::Reachability reachability = QNetworkInformation::Reachability::Unknown;
    QNetworkInformation::TransportMedium medium = QNetworkInformation::TransportMedium::Unknown;
    bool operator==(const Link &) const = default;
};

/// True if `after` may reach hosts that `before` did not: a network has appeared, or another one. A company's own
/// network counts without the internet. From unknown to known is no return.
bool isReturn(const Link &before, const Link &after);

/// Reports that the network has returned, or changed. A system without such reports is no error: the schedule continues
/// without them.
class NetworkWatch final : public QObject
{
    Q_OBJECT
public:
    explicit NetworkWatch(QObject *parent = nullptr);

signals:
    void back();

private:
    void look();

    Link m_last;
};

} // namespace license
