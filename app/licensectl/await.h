// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>

#include <optional>
#include <utility>

namespace license::ctl {

/// An answer that arrives through the event loop, or at once.
template <typename Value>
class Awaited
{
public:
    void answer(Value value)
    {
        m_value.emplace(std::move(value));
        m_loop.quit();
    }
    Value wait()
    {
        while (!m_value) {
            m_loop.exec();
        }
        return std::move(*m_value);
    }

private:
    std::optional<Value> m_value;
    QEventLoop m_loop;
};

} // namespace license::ctl
