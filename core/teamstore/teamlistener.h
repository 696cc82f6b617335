// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/teamnews.h"
#include "core/teamstore/teamconnection.h"

#include <QThread>

#include <atomic>
#include <memory>

namespace license {

/// Listens to a team's database in a thread of its own, on a connection that does nothing else. While that lives,
/// nothing is asked. After it has ended it is opened again, at once and then less and less often, and everything may
/// have changed. The system's keepalives end one whose host is silent.
class TeamListener final : public TeamNews
{
public:
    explicit TeamListener(const TeamAddress &address);
    /// Waits for an attempt to connect, which is bounded in time.
    ~TeamListener() override;

    bool isComplete() const override { return m_connected; }

private:
    class Ear;

    void tell(bool connected);

    QThread m_thread;
    std::unique_ptr<Ear> m_ear; ///< lives in the thread
    std::atomic<bool> m_connected{false};
};

} // namespace license
