// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatebus.h"

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // ms, on a busy machine

} // namespace

PrivateBus::PrivateBus()
{
    m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s});
    while (m_address.isEmpty() && m_daemon.waitForReadyRead(patience)) {
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
}

PrivateBus::~PrivateBus()
{
    m_daemon.terminate();
    m_daemon.waitForFinished(patience);
}

} // namespace license::test
