// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/platform.h"

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

/// Gives a file the access list that stands in `list` (SDDL).
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

} // namespace

} // namespace license::platform
