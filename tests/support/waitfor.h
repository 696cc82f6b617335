// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace license::test {

/// Runs the event loop until `condition` holds, at most ten seconds: tests do not sleep. False if it never did.
template <typename Condition>
[[nodiscard]] bool waitFor(Condition condition, int milliseconds = 10'000)
{
    const QDeadlineTimer deadline(milliseconds);
    QTimer wake; // so that waiting for events ends even without any
    wake.start(10);
    while (!condition()) {
        if (deadline.hasExpired()) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace license::test
