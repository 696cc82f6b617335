// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlitestore.h"
#include "tests/store/everystore.h"
#include "tests/store/storefixture.h"

#include <QTemporaryDir>

namespace license::test {

namespace {

class SqliteHome final : public StoreHome
{
public:
    Result<std::unique_ptr<Store>> open() const override
    {
        return SqliteStore::open(m_temporary.path() + QStringLiteral("/state"));
    }

private:
    QTemporaryDir m_temporary{temporaryTemplate()};
};

} // namespace

std::vector<StoreKind> storeKinds()
{
    return {{"SQLite", [] { return std::make_unique<SqliteHome>(); }}};
}

} // namespace license::test
