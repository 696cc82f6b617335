// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/updatewatch.h"

#include <utility>

namespace license::ui {

namespace {

constexpr std::chrono::hours questionInterval{24};

} // namespace

UpdateWatch::UpdateWatch(const QString &running, Ask ask, std::chrono::milliseconds first, QObject *parent)
    : QObject(parent), m_running(versionNumber(running)), m_ask(std::move(ask)), m_first(first)
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_next, &QTimer::timeout, this, &UpdateWatch::ask);
}

UpdateWatch::~UpdateWatch() = default;

void UpdateWatch::follow(const QString &address)
{
    if (std::exchange(m_address, address) == address) {
        return;
    }
    m_newer.reset();
    m_round = std::make_unique<QObject>(); // an answer of the previous address finds no context
    const auto usable = releaseAddress(address);
    m_usable = usable ? std::optional(*usable) : std::nullopt;
    if (m_usable && m_running) {
        m_next.start(m_first);
    } else {
        m_next.stop();
    }
}

void UpdateWatch::ask()
{
    m_next.start(questionInterval);
    m_ask(*m_usable, m_round.get(), [this](const Result<VersionNumber> &released) { learn(released); });
}

void UpdateWatch::learn(const Result<VersionNumber> &released)
{
    if (released && *released > *m_running && m_newer != *released) {
        m_newer = *released;
        emit found(*m_newer);
    }
}

} // namespace license::ui
