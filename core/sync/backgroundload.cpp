// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backgroundload.h"

#include "core/domain/clock.h"
#include "core/sync/serviceloader.h"
#include "core/sync/storeworker.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace license {

BackgroundLoad::BackgroundLoad(const Clock &clock, StoreWorker &storage, const QVector<Service> &services,
                               QObject *parent)
    : QObject(parent), m_clock(clock), m_storage(storage), m_services(services)
{}

void BackgroundLoad::start(Adopt adopt)
{
    m_adopt = std::move(adopt);
    readNext();
}

void BackgroundLoad::readNext()
{
    if (!isRunning()) {
        emit finished();
        return;
    }
    m_storage.run(
        this,
        [part = m_services.mid(m_next, portion), now = m_clock.now()](const Store &store) {
            return loadStates(store, part, now);
        },
        [this](QVector<ServiceState> states) {
            const QPointer<BackgroundLoad> alive(this);
            m_next = std::min(m_next + portion, m_services.size());
            m_adopt(std::move(states));
            if (alive) {
                readNext();
            }
        });
}

} // namespace license
