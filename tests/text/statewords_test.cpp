// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/errortext.h"
#include "core/text/statewords.h"
#include "tests/text/textfixture.h"

#include <QCoreApplication>
#include <QSet>
#include <QTranslator>

#include <gtest/gtest.h>

namespace license::text {

using namespace Qt::StringLiterals;

class StateWording : public TextTest
{};

TEST_F(StateWording, EveryStateHasWordsOfItsOwn)
{
    const QString verification[] = {
        verificationState(VerificationState::Verified),    verificationState(VerificationState::Grace),
        verificationState(VerificationState::GraceEnding), verificationState(VerificationState::GraceOver),
        verificationState(VerificationState::NotVerified), verificationState(VerificationState::NotApplicable)};
    EXPECT_EQ((QSet<QString>{std::begin(verification), std::end(verification)}).size(), 6);
    const QString package[] = {packageState(PackageState::Valid), packageState(PackageState::Expiring),
                               packageState(PackageState::Expired), packageState(PackageState::Suspended),
                               packageState(PackageState::Revoked)};
    EXPECT_EQ((QSet<QString>{std::begin(package), std::end(package)}).size(), 5);
    EXPECT_EQ(packageStatus(PackageStatus::Active), u"Active"_s);
    EXPECT_EQ(packageStatus(PackageStatus::Trial), u"Trial"_s);
    EXPECT_EQ(packageStatus(PackageStatus::Suspended), packageState(PackageState::Suspended));
    EXPECT_EQ(packageStatus(PackageStatus::Revoked), packageState(PackageState::Revoked));
    EXPECT_EQ(severity(Severity::Ok), u"OK"_s);
    EXPECT_EQ(severity(Severity::Critical), u"Critical"_s);
    EXPECT_EQ(assignedTo(AssignedTo::Agent), u"Agent"_s);
    EXPECT_EQ(assignedTo(AssignedTo::Object), u"Backed-up object"_s);
    EXPECT_EQ(deployment(Deployment::Dmz), u"DMZ"_s);
}

/// Answers every text of one context in capitals.
class Capitals final : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrcmp(context, "Words") == 0 ? QString::fromUtf8(source).toUpper() : QString();
    }
    bool isEmpty() const override { return false; }
};

TEST_F(StateWording, IsTranslated)
{
    Capitals capitals;
    ASSERT_TRUE(QCoreApplication::installTranslator(&capitals));
    EXPECT_EQ(verificationState(VerificationState::Verified), u"VERIFIED"_s);
    EXPECT_EQ(packageStatus(PackageStatus::Trial), u"TRIAL"_s);
    EXPECT_EQ(nextStep(Error{.code = ErrorCode::UnsupportedVersion}), u"UPDATE THE CONSOLE."_s);
}

} // namespace license::text
