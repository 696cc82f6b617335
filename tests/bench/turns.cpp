// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/turns.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

namespace license::test {

namespace {

using Steady = std::chrono::steady_clock;

constexpr double frame = 16.0;
constexpr std::chrono::milliseconds pingInterval{5};

class Ping final : public QEvent
{
public:
    Ping() : QEvent(QEvent::User) {}
    const Steady::time_point posted = Steady::now();
};

} // namespace

double Sample::at(double share) const
{
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    return sorted.empty() ? 0.0 : sorted[static_cast<std::size_t>(share * double(sorted.size() - 1))];
}

int Sample::overAFrame() const
{
    return static_cast<int>(
        std::count_if(values.begin(), values.end(), [](double milliseconds) { return milliseconds > frame; }));
}

Turns::Turns(const char *what) : m_what(what) {}

Turns::~Turns()
{
    stop();
}

double Turns::threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

void Turns::start()
{
    m_watch.start();
    m_running = true;
    m_pinger = std::thread([this] {
        while (m_running) {
            QCoreApplication::postEvent(this, new Ping);
            std::this_thread::sleep_for(pingInterval);
        }
    });
}

void Turns::stop()
{
    if (m_pinger.joinable()) {
        m_running = false;
        m_pinger.join();
        m_seconds += static_cast<double>(m_watch.elapsed()) / 1e3;
    }
}

void Turns::turn()
{
    take([] { QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents); });
}

void Turns::customEvent(QEvent *event)
{
    const std::chrono::duration<double, std::milli> waited = Steady::now() - static_cast<const Ping *>(event)->posted;
    waits.values.push_back(waited.count());
}

void Turns::report()
{
    std::printf("%-34s %6.2f s | %6zu turns, CPU ms: median %6.2f  99 %% %6.2f  longest %7.2f  over 16: %3d | an event "
                "waits, ms: median %6.2f  99 %% %6.2f  longest %7.2f\n",
                m_what, m_seconds, turns.values.size(), turns.at(0.5), turns.at(0.99), turns.at(1.0),
                turns.overAFrame(), waits.at(0.5), waits.at(0.99), waits.at(1.0));
    std::fflush(stdout);
}

} // namespace license::test
