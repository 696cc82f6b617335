// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/platform/folder.h"
#include "core/platform/platform.h"
#include "core/platform/secretfile.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <aclapi.h>
#include <sddl.h>
#include <windows.h>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

/// Sets the access list of a file to `list` (SDDL).
bool setAccess(const QString &path, const wchar_t *list)
{
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(list, SDDL_REVISION_1, &descriptor, nullptr)) {
        return false;
    }
    const bool set =
        SetFileSecurityW(QDir::toNativeSeparators(path).toStdWString().c_str(), DACL_SECURITY_INFORMATION, descriptor);
    LocalFree(descriptor);
    return set;
}

/// The SIDs in the access list of a file or folder, each with its rights.
QMap<QString, ACCESS_MASK> entriesOf(const QString &path)
{
    PACL list = nullptr;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    std::wstring name = QDir::toNativeSeparators(path).toStdWString();
    EXPECT_EQ(GetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr, &list,
                                    nullptr, &descriptor),
              DWORD{ERROR_SUCCESS});
    QMap<QString, ACCESS_MASK> entries;
    for (DWORD i = 0; list && i < list->AceCount; ++i) {
        void *entry = nullptr;
        LPWSTR sid = nullptr;
        if (GetAce(list, i, &entry) &&
            ConvertSidToStringSidW(&static_cast<ACCESS_ALLOWED_ACE *>(entry)->SidStart, &sid)) {
            entries[QString::fromWCharArray(sid)] |= static_cast<ACCESS_ALLOWED_ACE *>(entry)->Mask;
            LocalFree(sid);
        }
    }
    LocalFree(descriptor);
    return entries;
}

const QString everybody = u"S-1-1-0"_s;
const QString users = u"S-1-5-32-545"_s;

/// An access list that grants another user something.
struct OpenList
{
    const wchar_t *list;
    QString who;
    ACCESS_MASK right;
};

/// False if the system has not stored it: Wine converts it to a mode.
bool give(const QString &path, const OpenList &open)
{
    EXPECT_TRUE(setAccess(path, open.list));
    return (entriesOf(path).value(open.who) & open.right) != 0;
}

TEST(PrivateFilesOnWindows, FileThatEverybodyMayReadIsNotOwnerOnlyUntilItIsMadePrivate)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"token"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.close();
    for (const wchar_t *list : {L"D:P(A;;FA;;;WD)", L"D:P(A;;FR;;;WD)(A;;FA;;;BA)", L"D:P(A;;GR;;;WD)"}) {
        ASSERT_TRUE(setAccess(file.fileName(), list));
        EXPECT_FALSE(isOwnerOnly(file.fileName()));
        ASSERT_TRUE(makePrivateFile(file.fileName()).ok());
        EXPECT_TRUE(isOwnerOnly(file.fileName()));
    }
}

TEST(PrivateFilesOnWindows, K74_SecretFileThatOthersMayReadOrChangeIsRefused)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"token"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("lic_a");
    file.close();
    QStringList notKept;
    for (const OpenList &open : {OpenList{L"D:P(A;;FA;;;WD)", everybody, FILE_READ_DATA},
                                 OpenList{L"D:P(A;;FR;;;WD)(A;;FA;;;BA)", everybody, FILE_READ_DATA},
                                 OpenList{L"D:P(A;;FW;;;WD)(A;;FA;;;BA)", everybody, FILE_WRITE_DATA},
                                 OpenList{L"D:P(A;;GW;;;BU)(A;;FA;;;BA)", users, FILE_WRITE_DATA | GENERIC_WRITE},
                                 OpenList{L"D:P(A;;WD;;;WD)(A;;FA;;;BA)", everybody, WRITE_DAC}}) {
        SCOPED_TRACE(QString::fromWCharArray(open.list).toStdString());
        ASSERT_TRUE(makePrivateFile(file.fileName()).ok());
        const auto read = readSecretFile(file.fileName(), 100);
        ASSERT_TRUE(read.ok()) << qPrintable(read.error().detail);
        EXPECT_EQ(*read, "lic_a");
        if (!give(file.fileName(), open)) {
            notKept += QString::fromWCharArray(open.list);
            continue;
        }
        EXPECT_FALSE(readSecretFile(file.fileName(), 100).ok());
        EXPECT_FALSE(isOwnerOnly(file.fileName()));
    }
    ASSERT_TRUE(makePrivateFile(file.fileName()).ok());
    EXPECT_EQ(readSecretFile(file.fileName(), 3).value(), "lic");
    EXPECT_TRUE(readSecretFile(folder.path(), 100).error().detail.contains(u"not a regular file"_s));
    EXPECT_TRUE(readSecretFile(folder.filePath(u"none"_s), 100).error().detail.contains(u"does not exist"_s));
    if (!notKept.isEmpty()) {
        GTEST_SKIP() << "all but lists that this system does not keep (Wine): " << notKept.join(u' ').toStdString();
    }
}

TEST(PrivateFilesOnWindows, D09_FolderThatEverybodyMayReadIsClosedToAllButThoseWhoCouldTakeIt)
{
    QTemporaryDir folder;
    ASSERT_TRUE(setAccess(folder.path(), L"D:P(A;OICI;FA;;;WD)"));
    EXPECT_TRUE(entriesOf(folder.path()).contains(everybody));
    const auto refused = Folder::claim(folder.path(), {u"licenses.db"_s});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(storageProblem(refused.error()), StorageProblem::OpenFolder);
    EXPECT_TRUE(entriesOf(folder.path()).contains(everybody)) << "what is none of ours is left alone";
    // A user who may create or remove files in it needs no right to read.
    QStringList notKept;
    for (const OpenList &open : {OpenList{L"D:P(A;;FA;;;BA)(A;OICI;FW;;;WD)", everybody, FILE_ADD_FILE},
                                 OpenList{L"D:P(A;;FA;;;BA)(A;OICI;0x2;;;WD)", everybody, FILE_ADD_FILE},
                                 OpenList{L"D:P(A;;FA;;;BA)(A;OICI;0x40;;;WD)", everybody, FILE_DELETE_CHILD}}) {
        SCOPED_TRACE(QString::fromWCharArray(open.list).toStdString());
        if (give(folder.path(), open)) {
            EXPECT_FALSE(Folder::claim(folder.path(), {u"licenses.db"_s}).ok());
        } else {
            notKept += QString::fromWCharArray(open.list);
        }
    }
    ASSERT_TRUE(setAccess(folder.path(), L"D:P(A;OICI;FA;;;WD)"));
    QFile store(folder.filePath(u"licenses.db"_s));
    ASSERT_TRUE(store.open(QIODevice::WriteOnly));
    store.close();
    ASSERT_TRUE(Folder::claim(folder.path(), {u"licenses.db"_s}).ok());
    const auto entries = entriesOf(folder.path());
    EXPECT_FALSE(entries.isEmpty());
    EXPECT_FALSE(entries.contains(everybody)) << entries.keys().join(u' ').toStdString();
    if (!notKept.isEmpty()) {
        GTEST_SKIP() << "all but lists that this system does not keep (Wine): " << notKept.join(u' ').toStdString();
    }
}

TEST(PrivateFilesOnWindows, AnEntryThatIsNoPlainPermissionIsTakenForOneOfOthers)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"token"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.close();
    if (!setAccess(file.fileName(), L"D:P(XA;;FR;;;WD;(Exists User.Title))")) {
        GTEST_SKIP() << "this system knows no conditional entries (Wine)";
    }
    EXPECT_FALSE(isOwnerOnly(file.fileName()));
}

} // namespace

} // namespace license::platform
