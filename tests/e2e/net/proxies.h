// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/proxysettings.h"
#include "tests/e2e/net/childserver.h"

#include <memory>
#include <ostream>

namespace license::test {

enum class ProxyProgram { Squid, Tinyproxy, Dante };

/// The rules for a real proxy.
struct ProxyRules
{
    bool authentication = false; ///< joe, with proxyPassword
    quint16 allowedPort = 0;     ///< the only port of this computer reachable through it
};

inline const QByteArray proxyPassword = "geheim";

/// Why this program cannot run in this mode here; empty if it can.
QString whyNot(ProxyProgram program, bool authentication);

/// A running proxy; nothing if it did not start, which fails the test.
std::unique_ptr<ChildServer> startProxy(ProxyProgram program, const ProxyRules &rules);

/// The client's settings for it; an empty password means none.
ProxySettings settingsFor(ProxyProgram program, quint16 port, const QByteArray &password);

void PrintTo(ProxyProgram program, std::ostream *out);

} // namespace license::test
