// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicemonitor.h"

#include <QObject>

namespace license {

/// Limits for concurrent refreshes.
struct SlotLimits
{
    int running = 8;                    ///< working, or waiting for a moment
    int open = 64;                      ///< in total, including those that gave up their slot
    milliseconds patience = seconds{2}; ///< how long a waiting refresh keeps its slot
};

/// Assigns the slots in which refreshes run. A refresh that waits for its server, the keychain or another process
/// longer than a moment gives up its slot and continues without one, so a service that hangs delays no other. A second
/// limit caps the number of open connections.
class RefreshSlots final : public QObject
{
    Q_OBJECT
public:
    explicit RefreshSlots(const SlotLimits &limits = {}, QObject *parent = nullptr);

    bool isFree() const { return m_taken < m_limits.running && m_open < m_limits.open; }
    /// Refreshes in a slot; only while isFree(). `done` is not called after `receiver` is destroyed.
    void refresh(ServiceMonitor *monitor, Trigger trigger, milliseconds deadline, QObject *receiver,
                 ServiceMonitor::RefreshDone done);

signals:
    /// isFree() may be true now.
    void freed();

private:
    class Slot;

    const SlotLimits m_limits;
    int m_taken = 0;
    int m_open = 0;
};

} // namespace license
