// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <utility>

namespace license {

/// Waits for settle(), however long that takes.
inline constexpr std::chrono::milliseconds endlessPatience = std::chrono::milliseconds::max();

/// One call that waits for its answer: from the first settle(), or `late` after `patience`. Delivered through the event
/// loop, exactly once; never after the context is destroyed.
template <typename Answer>
class PendingAnswer final : public QObject
{
public:
    using Done = std::function<void(Answer)>;

    PendingAnswer(QObject *context, std::chrono::milliseconds patience, Answer late, Done done)
        : QObject(context), m_done(std::move(done))
    {
        m_patience.setSingleShot(true);
        connect(&m_patience, &QTimer::timeout, this, [this, late = std::move(late)] { settle(late); });
        if (patience != endlessPatience) {
            m_patience.start(patience);
        }
    }

    /// Ignores every answer after the first.
    void settle(Answer answer)
    {
        if (!m_finished) {
            finish(std::move(answer));
        }
    }

private:
    void finish(Answer answer)
    {
        Q_ASSERT(!m_finished);
        m_finished = true;
        m_patience.stop();
        QTimer::singleShot(0, this, [this, answer = std::move(answer)] {
            // The callback may delete the context, and this object with it.
            const Done done = std::exchange(m_done, {});
            deleteLater();
            done(answer);
        });
    }

    Done m_done;
    QTimer m_patience;
    bool m_finished = false;
};

} // namespace license
