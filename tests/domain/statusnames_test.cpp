// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/licensestatus.h"

#include <gtest/gtest.h>

namespace license {

using namespace Qt::StringLiterals;
using State = VerificationState;

namespace {

TEST(LicenseStatus, NamesAreThoseOfTheCommandLine)
{
    EXPECT_EQ(verificationStateName(State::Verified), u"verified"_s);
    EXPECT_EQ(verificationStateName(State::Grace), u"grace"_s);
    EXPECT_EQ(verificationStateName(State::GraceEnding), u"grace_ending"_s);
    EXPECT_EQ(verificationStateName(State::GraceOver), u"grace_over"_s);
    EXPECT_EQ(verificationStateName(State::NotVerified), u"not_verified"_s);
    EXPECT_EQ(verificationStateName(State::NotApplicable), u"not_applicable"_s);
    EXPECT_EQ(packageStateName(PackageState::Valid), u"valid"_s);
    EXPECT_EQ(packageStateName(PackageState::Expiring), u"expiring"_s);
    EXPECT_EQ(packageStateName(PackageState::Expired), u"expired"_s);
    EXPECT_EQ(packageStateName(PackageState::Suspended), u"suspended"_s);
    EXPECT_EQ(packageStateName(PackageState::Revoked), u"revoked"_s);
    EXPECT_EQ(severityName(Severity::Ok), u"ok"_s);
    EXPECT_EQ(severityName(Severity::Warning), u"warning"_s);
    EXPECT_EQ(severityName(Severity::Critical), u"critical"_s);
    EXPECT_EQ(severityName(Severity::Unknown), u"unknown"_s);
    EXPECT_EQ(backupAndRestoreName(BackupAndRestore::Continue), u"continue"_s);
    EXPECT_EQ(backupAndRestoreName(BackupAndRestore::MayStop), u"may_stop"_s);
    EXPECT_EQ(backupAndRestoreName(BackupAndRestore::Unknown), u"unknown"_s);
}

TEST(LicenseStatus, WorseGoesOkWarningUnknownCritical)
{
    const Severity order[] = {Severity::Ok, Severity::Warning, Severity::Unknown, Severity::Critical};
    for (int a = 0; a < 4; ++a) {
        for (int b = 0; b < 4; ++b) {
            EXPECT_EQ(worse(order[a], order[b]), order[std::max(a, b)]);
        }
    }
}

} // namespace

} // namespace license
