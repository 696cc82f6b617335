// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/faultvfs.h"
#include "tests/store/powercut.h"
#include "tests/store/storefixture.h"
#include "tests/store/storeoperations.h"

#include <string>
#include <tuple>

namespace license::test {

/// SQLite's journal for transactions: a WAL, or, without shared memory, a rollback journal.
enum class Journal { Wal, Rollback };

inline std::string nameOf(Journal journal)
{
    return journal == Journal::Wal ? "Wal" : "RollbackJournal";
}

/// A store under the fault VFS that holds one service, verified as seq 7, in the state `before`.
class FaultTest : public StoreTest
{
protected:
    /// Creates the initial state of each round.
    void prepare(Journal journal);
    /// Restores the initial state.
    void restore() const;
    /// Restores, runs `operation` without a fault, and stores the result in `after`.
    void learn(const Operation &operation);

    /// Opens the repaired store: sound, writable, nothing set aside, in the state before or after.
    void expectWhole(bool onlyAfter) const;
    void expectOldOrNew(const Store &store, bool onlyAfter) const;
    /// The copies are those of the state before or after, too, whatever the database's state.
    void expectCopiesOldOrNew() const;

    ServiceId id{};
    Snapshot before;
    Snapshot after;
    FaultVfs vfs;

private:
    using Copies = QHash<QString, QByteArray>;
    Copies readCopies() const;

    Files m_files;
    Copies m_copiesBefore;
    Copies m_copiesAfter;
};

/// One operation of the store with one kind of journal.
class FaultyOperation : public FaultTest, public ::testing::WithParamInterface<std::tuple<Operation, Journal>>
{
protected:
    void SetUp() override
    {
        FaultTest::SetUp();
        prepare(std::get<Journal>(GetParam()));
        learn(operation());
    }
    const Operation &operation() const { return std::get<Operation>(m_parameter); }

    const std::tuple<Operation, Journal> m_parameter = GetParam();
};

inline std::string nameOfOperation(const ::testing::TestParamInfo<std::tuple<Operation, Journal>> &info)
{
    return std::string(std::get<Operation>(info.param).name) + nameOf(std::get<Journal>(info.param));
}

} // namespace license::test
