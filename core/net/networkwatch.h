// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkInformation>
#include <QObject>

namespace license {

/// What the system says of its way to the network.
struct Link
{
    QNetworkInformation::Reachability reachability = QNetworkInformation::Reachability::Unknown;
    QNetworkInformation::TransportMedium medium = QNetworkInformation::TransportMedium::Unknown;
    bool operator==(const Link &) const = default;
};

/// True where `after` may reach what `before` did not: a network has come, or another one. A company's own network
/// counts without the internet. From not knowing to knowing is no return.
bool isReturn(const Link &before, const Link &after);

/// Tells that the network has come back, or that it is another one. A system that tells nothing is no error: the
/// schedule goes on without it.
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
