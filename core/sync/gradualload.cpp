// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/gradualload.h"

#include "core/domain/clock.h"
#include "core/store/store.h"
#include "core/sync/serviceloader.h"
#include "core/sync/storeworker.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace license {

GradualLoad::GradualLoad(const SyncContext &context, const QVector<Service> &services, QObject *parent)
    : QObject(parent), m_context(context), m_services(services)
{}

void GradualLoad::start(Adopt adopt)
{
    m_adopt = std::move(adopt);
    readNext();
}

void GradualLoad::readNext()
{
    if (!isRunning()) {
        emit finished();
        return;
    }
    m_context.storage.run(
        this,
        [part = m_services.mid(m_next, portion), now = m_context.clock.now()](const Store &store) {
            return loadStates(store, part, now);
        },
        [this](QVector<ServiceState> states) {
            const QPointer<GradualLoad> alive(this);
            m_next = std::min(m_next + portion, m_services.size());
            m_adopt(std::move(states));
            if (alive) {
                readNext();
            }
        });
}

} // namespace license
