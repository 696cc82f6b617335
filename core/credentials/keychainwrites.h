// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/vault.h"

#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace license {

/// Counts the writes and removals whose callers are still to be answered, and tells when there are none.
class KeychainWrites : public std::enable_shared_from_this<KeychainWrites>
{
public:
    /// The same answer; the write counts until it is given, or cannot be given any more.
    Vault::WriteDone counted(Vault::WriteDone done);
    /// Calls `done` through the event loop, unless `context` is destroyed first.
    void whenNone(QObject *context, std::function<void()> done);

private:
    struct Waiting
    {
        QPointer<QObject> context;
        std::function<void()> done;
    };

    void closeOne();
    void tellIfNone();

    int m_open = 0;
    std::vector<Waiting> m_waiting;
};

} // namespace license
