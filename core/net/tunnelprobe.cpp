// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tunnelprobe.h"

#include "core/net/tunnelattempt.h"

#include <chrono>
#include <utility>

namespace license {

namespace {

/// How long the end of the thread is awaited, which only Kerberos delays. It then ends on its own.
constexpr std::chrono::milliseconds threadEnd{200};

} // namespace

TunnelProbe::TunnelProbe(const NetworkRoute &way, const QUrl &url, Done done) : m_thread(std::make_unique<QThread>())
{
    auto attempt = std::make_unique<TunnelAttempt>(way.proxy, url);
    TunnelAttempt *const worker = attempt.release(); // deleted when its thread ends
    worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::started, worker, &TunnelAttempt::start);
    connect(m_thread.get(), &QThread::finished, worker, &QObject::deleteLater);
    connect(worker, &TunnelAttempt::ended, this,
            [done = std::move(done)](const std::optional<TunnelFailure> &failure) { done(failure); });
    m_thread->start();
}

TunnelProbe::~TunnelProbe()
{
    m_thread->quit();
    if (!m_thread->wait(QDeadlineTimer(threadEnd))) {
        QThread *const late = m_thread.release();
        connect(late, &QThread::finished, late, &QObject::deleteLater);
    }
}

} // namespace license
