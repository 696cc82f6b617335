// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/firstpaint.h"

#include <QEvent>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <utility>

namespace license::ui {

namespace {

constexpr std::chrono::seconds longestWait{1};

/// Ends itself after its last call.
class Afterwards final : public QObject
{
public:
    Afterwards(QObject *context, const QVector<std::function<void()>> &calls) : QObject(context), m_calls(calls)
    {
        m_next.setSingleShot(true);
        connect(&m_next, &QTimer::timeout, this, &Afterwards::call);
    }

    void await(QWidget &window)
    {
        window.installEventFilter(this);
        m_next.start(longestWait);
    }
    void begin() { m_next.start(0); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            begin(); // the picture is on the screen at the end of this turn
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void call()
    {
        const QPointer<Afterwards> alive(this);
        if (m_at < m_calls.size()) {
            m_calls.at(m_at++)();
        }
        if (alive && m_at < m_calls.size()) {
            m_next.start(0);
        } else if (alive) {
            deleteLater();
        }
    }

    QTimer m_next;
    const QVector<std::function<void()>> m_calls;
    qsizetype m_at = 0;
};

} // namespace

void afterFirstPaint(QWidget &window, QObject *context, const QVector<std::function<void()>> &calls)
{
    auto *afterwards = new Afterwards(context, calls);
    if (window.isVisible() && !window.isMinimized()) {
        afterwards->await(window);
    } else {
        afterwards->begin();
    }
}

} // namespace license::ui
