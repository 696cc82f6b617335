// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace license {

/// Runs `work` in the pool and passes its value to `done` in the thread of `context`, through the event loop; `done` is
/// never called after `context` is destroyed. `work` must own what it uses, or use objects that outlive the pool. A
/// QFutureWatcher carries the answer because QFuture::then(context) of Qt 6.4 may post to a context that was just
/// destroyed.
template <typename Work, typename DoneFunction>
void runInBackground(QThreadPool &pool, QObject *context, Work work, DoneFunction done)
{
    using Value = std::invoke_result_t<Work &>;
    auto promise = std::make_shared<QPromise<std::shared_ptr<Value>>>();
    auto *watcher = new QFutureWatcher<std::shared_ptr<Value>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)]() mutable {
        const auto value = watcher->result();
        watcher->deleteLater();
        done(std::move(*value));
    });
    promise->start();
    watcher->setFuture(promise->future());
    pool.start([promise, work = std::move(work)]() mutable {
        promise->addResult(std::make_shared<Value>(work()));
        promise->finish();
    });
}

} // namespace license
