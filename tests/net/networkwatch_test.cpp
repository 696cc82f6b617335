// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/networkwatch.h"

#include <gtest/gtest.h>

namespace license {

namespace {

using Reach = QNetworkInformation::Reachability;
using Medium = QNetworkInformation::TransportMedium;

struct Row
{
    Link before;
    Link after;
    bool isReturn;
};

TEST(NetworkWatch, B08_ANetworkThatComesOrChangesIsAReturn)
{
    const Row rows[] = {
        {{Reach::Disconnected, Medium::Unknown}, {Reach::Online, Medium::WiFi}, true},
        {{Reach::Local, Medium::Ethernet}, {Reach::Online, Medium::Ethernet}, true},
        {{Reach::Disconnected, Medium::Unknown}, {Reach::Site, Medium::Ethernet}, true},
        {{Reach::Site, Medium::Ethernet}, {Reach::Online, Medium::Ethernet}, true},
        {{Reach::Online, Medium::WiFi}, {Reach::Online, Medium::Ethernet}, true},
        {{Reach::Online, Medium::WiFi}, {Reach::Site, Medium::Cellular}, true},
        {{Reach::Online, Medium::WiFi}, {Reach::Online, Medium::WiFi}, false},
        {{Reach::Online, Medium::WiFi}, {Reach::Site, Medium::WiFi}, false},
        {{Reach::Online, Medium::WiFi}, {Reach::Disconnected, Medium::Unknown}, false},
        {{Reach::Online, Medium::WiFi}, {Reach::Local, Medium::Ethernet}, false},
        {{Reach::Unknown, Medium::Unknown}, {Reach::Online, Medium::WiFi}, false},
        {{Reach::Online, Medium::Unknown}, {Reach::Online, Medium::WiFi}, false},
        {{Reach::Disconnected, Medium::Unknown}, {Reach::Local, Medium::Ethernet}, false},
    };
    for (const Row &row : rows) {
        EXPECT_EQ(isReturn(row.before, row.after), row.isReturn)
            << int(row.before.reachability) << ' ' << int(row.before.medium) << " to " << int(row.after.reachability)
            << ' ' << int(row.after.medium);
    }
}

} // namespace

} // namespace license
