// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QSqlDatabase>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <functional>
#include <memory>

namespace license::test {

Connection sampleConnection(const QString &name = QStringLiteral("Acme HQ"));
/// A document of that seq, issued this many seconds after a fixed day, with two license types.
LicenseDocument sampleDocument(qint64 seq, qint64 issued = 0);
GraceClock sampleClock(const LicenseDocument &document);
Verification sampleVerification(qint64 seq, qint64 issued = 0);
HistoryEntry sampleEntry(int number);
/// A failed attempt with every member of its error set.
AttemptSummary sampleFailure();

/// For a folder in memory if possible: each commit waits for the device, and these tests commit thousands of times.
QString temporaryTemplate();

/// A separate folder for each test, and stores in it.
class StoreTest : public ::testing::Test
{
protected:
    StoreTest();
    void SetUp() override;

    QString folder() const { return m_temporary.path() + QStringLiteral("/state"); }
    QString databasePath() const { return folder() + QStringLiteral("/licenses.db"); }
    std::unique_ptr<Store> open() const;
    /// Adds one service with one verification, and closes the store.
    Service fill(qint64 seq = 7) const;
    QStringList damagedFiles() const;
    QStringList copies() const;

    QTemporaryDir m_temporary;
};

/// Runs `work` on a plain connection, without the store's code.
void withDatabase(const QString &path, const std::function<void(QSqlDatabase &)> &work);
QVariant valueOf(QSqlDatabase &database, const QString &statement);
/// True if only the owner has access. tests/platform checks the access lists of folders on Windows.
bool isPrivate(const QString &path);
/// True if a file created in `folder` can be as private as the folder: by its own mode, or by inheriting the folder's
/// access list, which Wine does not support.
bool keepsFilesPrivate(const QString &folder);
QByteArray contentOf(const QString &path);
void setContent(const QString &path, const QByteArray &bytes);

} // namespace license::test
