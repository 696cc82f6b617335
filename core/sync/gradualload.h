// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicestate.h"
#include "core/sync/synccontext.h"

#include <QObject>
#include <QVector>

#include <functional>

namespace license {

/// Reads what the store knows of many services in the worker thread, and verifies it there, a few at a time: hundreds
/// of documents hold up no window that is about to be shown.
class GradualLoad final : public QObject
{
    Q_OBJECT
public:
    /// Read in one go: some milliseconds.
    static constexpr qsizetype portion = 16;
    using Adopt = std::function<void(QVector<ServiceState>)>;

    GradualLoad(const SyncContext &context, const QVector<Service> &services, QObject *parent = nullptr);

    /// Each portion is handed to `adopt`, in order; then finished() follows, once.
    void start(Adopt adopt);
    bool isRunning() const { return m_next < m_services.size(); }
    /// How many are still to come.
    qsizetype remaining() const { return m_services.size() - m_next; }

signals:
    void finished();

private:
    void readNext();

    const SyncContext m_context;
    const QVector<Service> m_services;
    Adopt m_adopt;
    qsizetype m_next = 0;
};

} // namespace license
