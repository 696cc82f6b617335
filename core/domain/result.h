// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QtGlobal>

#include <utility>
#include <variant>

namespace license {

/// A value or an error. Discarding a result does not compile.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    // NOLINTNEXTLINE(performance-unnecessary-value-param): it is moved into the variant
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const
    {
        Q_ASSERT(ok());
        return std::get<0>(m_state);
    }
    T &value()
    {
        Q_ASSERT(ok());
        return std::get<0>(m_state);
    }
    T take()
    {
        Q_ASSERT(ok());
        return std::move(std::get<0>(m_state));
    }
    const Error &error() const
    {
        Q_ASSERT(!ok());
        return std::get<1>(m_state);
    }
    const T &operator*() const { return value(); }
    const T *operator->() const { return &value(); }

    bool operator==(const Result &) const = default;

private:
    std::variant<T, Error> m_state;
};

/// The value of an operation that yields only success.
struct Done
{
    bool operator==(const Done &) const = default;
};

} // namespace license
