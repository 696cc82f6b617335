// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/shortage.h"

#include <gtest/gtest.h>

namespace license {

using namespace Qt::StringLiterals;

TEST(ShortageBehind, IsToldFromTheSystemsWordsInErrorsOfThisComputer)
{
    const struct
    {
        ErrorCode code;
        QString detail;
        Shortage shortage;
    } table[] = {
        {ErrorCode::CredentialsMissing, u"token file /t cannot be read: Too many open files"_s, Shortage::Files},
        {ErrorCode::Offline, u"one.example: Too many open files in system"_s, Shortage::Files},
        {ErrorCode::StorageFailed, u"/a/licenses.db: Cannot allocate memory"_s, Shortage::Memory},
        {ErrorCode::CredentialsMissing, u"token file /t does not exist"_s, Shortage::None},
        {ErrorCode::MalformedReply, u"200 with Content-Type \"Too many open files\""_s, Shortage::None},
        {ErrorCode::Offline, QString(), Shortage::None},
    };
    for (const auto &row : table) {
        EXPECT_EQ(shortageBehind({.code = row.code, .detail = row.detail}), row.shortage) << qPrintable(row.detail);
    }
}

} // namespace license
