// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service.h"
#include "core/sync/servicestate.h"

#include <QObject>
#include <QVector>

#include <functional>

namespace license {

class Clock;
class StoreWorker;

/// Reads and verifies the stored state of many services in the worker thread, a few at a time, so that hundreds of
/// documents delay neither a window nor a refresh.
class BackgroundLoad final : public QObject
{
    Q_OBJECT
public:
    /// Services per batch: some milliseconds.
    static constexpr qsizetype portion = 16;
    using Adopt = std::function<void(QVector<ServiceState>)>;

    /// `clock` and `storage` outlive it.
    BackgroundLoad(const Clock &clock, StoreWorker &storage, const QVector<Service> &services,
                   QObject *parent = nullptr);

    /// Passes each batch to `adopt`, in order; then finished() follows, once.
    void start(Adopt adopt);
    bool isRunning() const { return m_next < m_services.size(); }
    /// The number of services still to come.
    qsizetype remaining() const { return m_services.size() - m_next; }

signals:
    void finished();

private:
    void readNext();

    const Clock &m_clock;
    StoreWorker &m_storage;
    const QVector<Service> m_services;
    Adopt m_adopt;
    qsizetype m_next = 0;
};

} // namespace license
