// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <atomic>
#include <thread>
#include <vector>

namespace license::test {

/// Values in milliseconds, and what is told of them.
struct Sample
{
    std::vector<double> values;

    /// The value that this share of all is not above; 0 where there is none.
    double at(double share) const;
    /// How many are longer than a frame: 16 ms.
    int overAFrame() const;
};

/// Measures the thread that it lives in while its event loop turns. Each turn by the processor time of this thread
/// alone, which other programs do not lengthen; and, by the wall clock, how long an event waits that another thread
/// posts every few milliseconds: what a person would feel on this computer with all that runs on it.
class Turns final : public QObject
{
public:
    /// `what` names the measurement in the report.
    explicit Turns(const char *what);
    ~Turns() override;

    /// Turns the loop until `condition` holds. False where it does not within five minutes.
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
    /// One turn that the caller takes itself, such as the making of a window.
    template <typename Work>
    void take(Work work)
    {
        const double from = threadMilliseconds();
        work();
        turns.values.push_back(threadMilliseconds() - from);
    }

    /// One line: turns, median, 99 %, longest, those over a frame; then the same of what events waited.
    void report();

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
