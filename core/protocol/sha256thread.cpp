// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/sha256thread.h"

#include <system_error>

namespace license {

namespace {

/// Fewer bytes are hashed before another thread has heard of them.
constexpr qsizetype manyBytes = 65'536;

} // namespace

Sha256Thread::~Sha256Thread()
{
    wait();
    if (m_thread.joinable()) {
        m_bytes = {};
        m_started.release();
        m_thread.join();
    }
}

void Sha256Thread::start(QByteArrayView bytes)
{
    if (bytes.size() >= manyBytes && !m_thread.joinable() && std::thread::hardware_concurrency() > 1) {
        try {
            m_thread = std::thread([this] { run(); });
        } catch (const std::system_error &) { // no thread: this one does it
        }
    }
    if (bytes.size() < manyBytes || !m_thread.joinable()) {
        m_hash.add(bytes);
        return;
    }
    m_bytes = bytes;
    m_isHashing = true;
    m_started.release();
}

void Sha256Thread::wait()
{
    if (m_isHashing) {
        m_done.acquire();
        m_isHashing = false;
    }
}

void Sha256Thread::run()
{
    for (m_started.acquire(); !m_bytes.isEmpty(); m_started.acquire()) {
        m_hash.add(m_bytes);
        m_done.release();
    }
}

} // namespace license
