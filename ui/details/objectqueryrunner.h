// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/objecttable.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace license::ui {

using ShownRows = std::shared_ptr<const std::vector<RowIndex>>;

/// Queries a table in a worker thread. One query runs at a time; a newer one cancels it, and only the newest is
/// answered: exactly once, in this object's thread, and never after this object is destroyed.
class ObjectQueryRunner final : public QObject
{
    Q_OBJECT
public:
    explicit ObjectQueryRunner(QObject *parent = nullptr);
    ~ObjectQueryRunner() override;

    void run(std::shared_ptr<const ObjectTable> table, const ObjectQuery &query);
    /// Earlier queries get no answer.
    void cancel();
    bool isRunning() const { return m_running.has_value(); }

signals:
    void finished(const license::ObjectQuery &query, const license::ui::ShownRows &rows);

private:
    struct Job
    {
        std::shared_ptr<const ObjectTable> table;
        ObjectQuery query;
        std::shared_ptr<std::atomic_bool> cancelled = std::make_shared<std::atomic_bool>(false);
    };

    void start(Job job);
    void conclude();

    QFutureWatcher<ShownRows> m_watcher;
    std::optional<Job> m_running;
    std::optional<Job> m_next; ///< waits until the running one has stopped
};

} // namespace license::ui
