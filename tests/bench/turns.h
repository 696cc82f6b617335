// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <atomic>
#include <thread>
#include <vector>

namespace license::test {

/// Values in milliseconds, and their summary.
struct Sample
{
    std::vector<double> values;

    /// The quantile for this share; 0 without values.
    double at(double share) const;
    /// The number of values longer than a frame: 16 ms.
    int overAFrame() const;
};

/// Measures its own thread while the event loop turns: each turn by this thread's processor time, which other programs
/// do not lengthen; and, by wall clock, how long an event waits that another thread posts every few milliseconds, which
/// is the delay a person would notice on this computer.
class Turns final : public QObject
{
public:
    /// `what` names the measurement in the report.
    explicit Turns(const char *what);
    ~Turns() override;

    /// Runs the loop until `condition` holds. False if it does not within five minutes.
    template <typename Condition>
    bool runUntil(Condition condition)
    {
        start();
        while (!condition() && m_watch.elapsed() < patience) {
            turn();
        }
        stop();
        return condition();
    }
    /// A turn that the caller runs itself, such as creating a window.
    template <typename Work>
    void take(Work work)
    {
        const double from = threadMilliseconds();
        work();
        turns.values.push_back(threadMilliseconds() - from);
    }

    /// One line: number of turns, median, 99 %, longest, those over a frame; then the same for the waiting events.
    void report();

    /// By wall clock, of all runs of the loop.
    double seconds() const { return m_seconds; }

    Sample turns;
    Sample waits;

protected:
    void customEvent(QEvent *event) override;

private:
    static constexpr qint64 patience = 300'000;
    static double threadMilliseconds();
    void start();
    void stop();
    void turn();

    const char *m_what;
    QElapsedTimer m_watch;
    std::atomic_bool m_running = false;
    std::thread m_pinger;
    double m_seconds = 0;
};

} // namespace license::test
