// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <thread>
#include <type_traits>
#include <utility>

namespace license {

/// `work` for any thread, with its answer: `done` gets its value in the thread of `context`, through the event loop,
/// and is never called after `context` is destroyed. A QFutureWatcher carries the answer because QFuture::then(context)
/// of Qt 6.4 may post to a context that was just destroyed.
template <typename Work, typename DoneFunction>
auto answeringWork(QObject *context, Work work, DoneFunction done)
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
    return [promise, work = std::move(work)]() mutable {
        promise->addResult(std::make_shared<Value>(work()));
        promise->finish();
    };
}

/// Runs `work` in the pool, and answers with its value. `work` must own what it uses, or use objects that outlive the
/// pool.
template <typename Work, typename DoneFunction>
void runInBackground(QThreadPool &pool, QObject *context, Work work, DoneFunction done)
{
    pool.start(answeringWork(context, std::move(work), std::move(done)));
}

/// Runs `work` in a thread of its own, and answers with its value. For files that a person names: a share may hang for
/// minutes, and nothing waits for that thread, not even the end of the program. `work` must own what it uses.
template <typename Work, typename DoneFunction>
void runDetached(QObject *context, Work work, DoneFunction done)
{
    std::thread(answeringWork(context, std::move(work), std::move(done))).detach();
}

} // namespace license
