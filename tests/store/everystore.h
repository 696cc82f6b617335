// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace license::test {

/// A place of its own for the store of one test.
class StoreHome
{
public:
    StoreHome() = default;
    virtual ~StoreHome() = default;
    StoreHome(const StoreHome &) = delete;
    StoreHome &operator=(const StoreHome &) = delete;

    /// Opens the store there, also again and beside an open one.
    virtual Result<std::unique_ptr<Store>> open() const = 0;
};

/// One implementation of Store.
struct StoreKind
{
    const char *name;
    std::function<std::unique_ptr<StoreHome>()> makeHome;
};

inline std::ostream &operator<<(std::ostream &out, const StoreKind &kind)
{
    return out << kind.name;
}

/// Those that the test program is for.
std::vector<StoreKind> storeKinds();

/// For the name of a test.
inline std::string kindName(const testing::TestParamInfo<StoreKind> &kind)
{
    return kind.param.name;
}

/// What Store promises, whatever keeps it.
class EveryStore : public ::testing::TestWithParam<StoreKind>
{
protected:
    void SetUp() override;

    /// nullptr, and a failed test, if it cannot be opened.
    std::unique_ptr<Store> open() const;
    /// Adds one service with one verification, and closes the store.
    Service fill(qint64 seq = 7) const;

    std::unique_ptr<StoreHome> m_home;
};

/// The same with an open store and one service in it.
class EveryStoreWithAService : public EveryStore
{
protected:
    void SetUp() override;

    StoredState state() const;
    void reopen();

    std::unique_ptr<Store> m_store;
    ServiceId m_id{};
};

} // namespace license::test
