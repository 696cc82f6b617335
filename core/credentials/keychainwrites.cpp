// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/keychainwrites.h"

#include <QTimer>

#include <utility>

namespace license {

Vault::WriteDone KeychainWrites::counted(Vault::WriteDone done)
{
    ++m_open;
    const std::shared_ptr<void> open(nullptr, [all = shared_from_this()](void *) { all->closeOne(); });
    return [open, done = std::move(done)](const Result<Done> &written) { done(written); };
}

void KeychainWrites::whenNone(QObject *context, std::function<void()> done)
{
    m_waiting.push_back({context, std::move(done)});
    tellIfNone();
}

void KeychainWrites::closeOne()
{
    --m_open;
    tellIfNone();
}

void KeychainWrites::tellIfNone()
{
    if (m_open > 0) {
        return;
    }
    for (Waiting &each : std::exchange(m_waiting, {})) {
        if (each.context) {
            QTimer::singleShot(0, each.context, std::move(each.done));
        }
    }
}

} // namespace license
