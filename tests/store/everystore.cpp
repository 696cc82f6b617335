// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/everystore.h"

#include "tests/store/storefixture.h"

namespace license::test {

void EveryStore::SetUp()
{
    m_home = GetParam().makeHome();
    ASSERT_TRUE(m_home);
}

std::unique_ptr<Store> EveryStore::open() const
{
    auto store = m_home->open();
    if (!store) {
        ADD_FAILURE() << qPrintable(store.error().detail);
        return nullptr;
    }
    return store.take();
}

Service EveryStore::fill(qint64 seq) const
{
    const auto store = open();
    auto service = store->addService(sampleConnection());
    EXPECT_TRUE(service.ok());
    EXPECT_TRUE(store->saveVerification(service->id, sampleVerification(seq)).ok());
    return service.take();
}

void EveryStoreWithAService::SetUp()
{
    EveryStore::SetUp();
    m_store = open();
    ASSERT_TRUE(m_store);
    m_id = m_store->addService(sampleConnection())->id;
}

StoredState EveryStoreWithAService::state() const
{
    return m_store->state(m_id).value();
}

void EveryStoreWithAService::reopen()
{
    m_store.reset();
    m_store = open();
}

} // namespace license::test
