// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/sha256.h"

#include <QByteArrayView>

#include <semaphore>
#include <thread>

namespace license {

/// A SHA-256 that is computed beside its caller: start() takes bytes, wait() returns once they are hashed.
class Sha256Thread
{
public:
    Sha256Thread() = default;
    ~Sha256Thread();
    Sha256Thread(const Sha256Thread &) = delete;
    Sha256Thread &operator=(const Sha256Thread &) = delete;

    /// The bytes must stay until wait(), which follows each start().
    void start(QByteArrayView bytes);
    void wait();
    /// The hash of all bytes; called once.
    QByteArray hex() { return m_hash.hex(); }

private:
    void run();

    Sha256 m_hash;
    QByteArrayView m_bytes; ///< to be hashed; empty: the thread ends
    bool m_isHashing = false;
    std::binary_semaphore m_started{0};
    std::binary_semaphore m_done{0};
    std::thread m_thread; ///< of many bytes
};

} // namespace license
