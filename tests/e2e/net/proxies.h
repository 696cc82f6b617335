// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/proxysettings.h"
#include "tests/e2e/net/childserver.h"

#include <memory>
#include <ostream>

namespace license::test {

enum class ProxyProgram { Squid, Tinyproxy, Dante };

/// What a real proxy is told to do.
struct ProxyRules
{
    bool authentication = false; ///< joe, with proxyPassword
    quint16 allowedPort = 0;     ///< the one port of this computer that may be reached through it
};

inline const QByteArray proxyPassword = "geheim";

/// Why this program cannot be run so here; empty where it can.
QString whyNot(ProxyProgram program, bool authentication);

/// A running proxy; nothing where it did not start, which is a failure of the test.
std::unique_ptr<ChildServer> startProxy(ProxyProgram program, const ProxyRules &rules);

/// How a client gets to it; an empty password is none.
ProxySettings settingsFor(ProxyProgram program, quint16 port, const QByteArray &password);

void PrintTo(ProxyProgram program, std::ostream *out);

} // namespace license::test
