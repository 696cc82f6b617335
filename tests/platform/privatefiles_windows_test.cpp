// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/platform/folder.h"
#include "core/platform/platform.h"
#include "core/platform/secretfile.h"

#include <QDir>
#include <QFile>
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
    for (const wchar_t *list : {L"D:P(A;;FA;;;WD)", L"D:P(A;;FR;;;WD)(A;;FA;;;BA)", L"D:P(A;;FW;;;WD)(A;;FA;;;BA)",
                                L"D:P(A;;GW;;;BU)(A;;FA;;;BA)", L"D:P(A;;WD;;;WD)(A;;FA;;;BA)"}) {
        ASSERT_TRUE(makePrivateFile(file.fileName()).ok());
        const auto read = readSecretFile(file.fileName(), 100);
        ASSERT_TRUE(read.ok()) << qPrintable(read.error().detail);
        EXPECT_EQ(*read, "lic_a");
        ASSERT_TRUE(setAccess(file.fileName(), list));
        EXPECT_FALSE(readSecretFile(file.fileName(), 100).ok());
        EXPECT_FALSE(isOwnerOnly(file.fileName()));
    }
    ASSERT_TRUE(makePrivateFile(file.fileName()).ok());
    EXPECT_EQ(readSecretFile(file.fileName(), 3).value(), "lic");
    EXPECT_TRUE(readSecretFile(folder.path(), 100).error().detail.contains(u"no regular file"_s));
    EXPECT_TRUE(readSecretFile(folder.filePath(u"none"_s), 100).error().detail.contains(u"does not exist"_s));
}

/// The SIDs in a folder's access list.
QStringList entriesOf(const QString &folder)
{
    PACL list = nullptr;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    std::wstring name = QDir::toNativeSeparators(folder).toStdWString();
    EXPECT_EQ(GetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr, &list,
                                    nullptr, &descriptor),
              DWORD{ERROR_SUCCESS});
    QStringList entries;
    for (DWORD i = 0; list && i < list->AceCount; ++i) {
        void *entry = nullptr;
        LPWSTR sid = nullptr;
        if (GetAce(list, i, &entry) &&
            ConvertSidToStringSidW(&static_cast<ACCESS_ALLOWED_ACE *>(entry)->SidStart, &sid)) {
            entries << QString::fromWCharArray(sid);
            LocalFree(sid);
        }
    }
    LocalFree(descriptor);
    return entries;
}

TEST(PrivateFilesOnWindows, D09_FolderThatEverybodyMayReadIsClosedToAllButThoseWhoCouldTakeIt)
{
    const QString everybody = u"S-1-1-0"_s;
    QTemporaryDir folder;
    ASSERT_TRUE(setAccess(folder.path(), L"D:P(A;OICI;FA;;;WD)"));
    EXPECT_TRUE(entriesOf(folder.path()).contains(everybody));
    const auto refused = Folder::claim(folder.path(), {u"licenses.db"_s});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(storageProblem(refused.error()), StorageProblem::OpenFolder);
    EXPECT_TRUE(entriesOf(folder.path()).contains(everybody)) << "what is none of ours is left alone";
    QFile store(folder.filePath(u"licenses.db"_s));
    ASSERT_TRUE(store.open(QIODevice::WriteOnly));
    store.close();
    ASSERT_TRUE(Folder::claim(folder.path(), {u"licenses.db"_s}).ok());
    const QStringList entries = entriesOf(folder.path());
    EXPECT_FALSE(entries.isEmpty());
    EXPECT_FALSE(entries.contains(everybody)) << entries.join(u' ').toStdString();
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
