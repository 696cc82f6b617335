// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/objectqueryrunner.h"

#include <QPromise>
#include <QThreadPool>

#include <utility>

namespace license::ui {

ObjectQueryRunner::ObjectQueryRunner(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ObjectQueryRunner::conclude);
}

ObjectQueryRunner::~ObjectQueryRunner()
{
    cancel();
}

void ObjectQueryRunner::run(std::shared_ptr<const ObjectTable> table, const ObjectQuery &query)
{
    Job job{std::move(table), query};
    if (m_running) {
        m_running->cancelled->store(true);
        m_next = std::move(job);
    } else {
        start(std::move(job));
    }
}

void ObjectQueryRunner::cancel()
{
    m_next.reset();
    if (m_running) {
        m_running->cancelled->store(true);
    }
}

void ObjectQueryRunner::start(Job job)
{
    m_running = std::move(job);
    auto promise = std::make_shared<QPromise<ShownRows>>();
    promise->start();
    m_watcher.setFuture(promise->future());
    // The worker owns everything that it reads, so this object need not wait for it.
    QThreadPool::globalInstance()->start([promise, own = *m_running] {
        promise->addResult(
            std::make_shared<const std::vector<RowIndex>>(own.table->select(own.query, own.cancelled.get())));
        promise->finish();
    });
}

void ObjectQueryRunner::conclude()
{
    Q_ASSERT(m_running);
    const Job done = *std::exchange(m_running, std::nullopt);
    const ShownRows rows = m_watcher.result();
    if (m_next) {
        start(*std::exchange(m_next, std::nullopt));
    } else if (!done.cancelled->load()) {
        emit finished(done.query, rows);
    }
}

} // namespace license::ui
