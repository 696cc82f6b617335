// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/foreignsignin.h"
#include "core/domain/meanwhile.h"
#include "core/domain/storageproblem.h"
#include "core/text/errortext.h"
#include "tests/text/textfixture.h"

#include <QSet>

#include <gtest/gtest.h>

namespace license::text {

using namespace Qt::StringLiterals;

class ErrorWording : public TextTest
{};

constexpr int codes = static_cast<int>(ErrorCode::InvalidInput) + 1;

TEST_F(ErrorWording, EveryCodeHasACauseOfItsOwnAndANextStep)
{
    QSet<QString> causes;
    for (int i = 0; i < codes; ++i) {
        const Error error{.code = static_cast<ErrorCode>(i)};
        causes.insert(cause(error));
        EXPECT_TRUE(cause(error).endsWith(u'.')) << i;
        EXPECT_TRUE(nextStep(error).endsWith(u'.')) << i;
        EXPECT_EQ(message(error), cause(error) + u' ' + nextStep(error)) << i;
        EXPECT_FALSE(message(error).contains(u'%')) << i;
    }
    EXPECT_EQ(causes.size(), codes);
}

TEST_F(ErrorWording, F01_F02_AWrongDateIsSuspectedWhereACertificateIsOutOfItsTime)
{
    for (const auto problem : {TlsProblem::Expired, TlsProblem::NotYetValid}) {
        EXPECT_TRUE(nextStep({.code = ErrorCode::Tls, .tls = problem}).contains(u"this computer's date and time"_s));
    }
    for (const auto problem :
         {TlsProblem::None, TlsProblem::WrongHost, TlsProblem::SelfSigned, TlsProblem::UnknownIssuer,
          TlsProblem::NotTls, TlsProblem::OldVersion, TlsProblem::Other}) {
        EXPECT_FALSE(nextStep({.code = ErrorCode::Tls, .tls = problem}).contains(u"date and time"_s));
    }
}

TEST_F(ErrorWording, TellsTheTlsProblemsApart)
{
    QSet<QString> causes;
    for (int i = static_cast<int>(TlsProblem::Expired); i <= static_cast<int>(TlsProblem::Other); ++i) {
        causes.insert(cause({.code = ErrorCode::Tls, .tls = static_cast<TlsProblem>(i)}));
    }
    EXPECT_EQ(causes.size(), static_cast<int>(TlsProblem::Other));
}

TEST_F(ErrorWording, NamesTheCauseInThePlainWordsOfItsKind)
{
    EXPECT_TRUE(cause({.code = ErrorCode::CaptivePortal}).contains(u"network sign-in page answered"_s));
    EXPECT_TRUE(cause({.code = ErrorCode::UnknownKey})
                    .contains(u"signed with a key that this service's connection file does not list"_s));
    EXPECT_TRUE(cause({.code = ErrorCode::WrongInstallation}).contains(u"issued for another computer"_s));
    EXPECT_TRUE(cause({.code = ErrorCode::WrongInstallation, .httpStatus = 403, .refusedByServer = true})
                    .contains(u"does not accept this token for this installation"_s));
    EXPECT_TRUE(nextStep({.code = ErrorCode::UnsupportedVersion}).contains(u"Update the console"_s));
    EXPECT_TRUE(nextStep({.code = ErrorCode::CredentialsRejected}).contains(u"Replace the token"_s));
    EXPECT_TRUE(cause({.code = ErrorCode::HttpStatus, .httpStatus = 402}).contains(u"402"_s));
    EXPECT_TRUE(cause({.code = ErrorCode::ServerUnavailable, .httpStatus = 503}).contains(u"503"_s));
}

TEST_F(ErrorWording, A40_TheServersWordsArePlainTextInQuotes)
{
    Error error{.code = ErrorCode::HttpStatus, .httpStatus = 400};
    error.problem = Problem{u"about:blank"_s, u"<b>Bad</b> %1 %2"_s, u"line\nline\u202e\u001b[0m"_s};
    EXPECT_EQ(cause(error), u"The license server refused the request with HTTP status 400. The server says: "
                            "“<b>Bad</b> %1 %2: line line\u241b[0m”."_s);
    error.problem->detail.clear();
    EXPECT_TRUE(cause(error).endsWith(u"The server says: “<b>Bad</b> %1 %2”."_s));
    error.problem->title = u"Ask again later."_s;
    EXPECT_TRUE(cause(error).endsWith(u"The server says: “Ask again later”."_s));
    error.problem = Problem{u"about:blank"_s, {}, {}};
    EXPECT_FALSE(cause(error).contains(u"The server says"_s));
}

TEST_F(ErrorWording, SaysHowLongTheServerAsksToWait)
{
    const Error known{.code = ErrorCode::RateLimited, .httpStatus = 429, .retryAfter = std::chrono::seconds{90}};
    EXPECT_TRUE(nextStep(known).contains(u"1 min 30 s"_s));
    EXPECT_TRUE(nextStep({.code = ErrorCode::ServerUnavailable}).contains(u"a few minutes"_s));
}

TEST_F(ErrorWording, K58_SaysNoLongerThanThePauseCounts)
{
    for (const ErrorCode code : {ErrorCode::RateLimited, ErrorCode::ServerUnavailable}) {
        for (const std::chrono::seconds asked :
             {std::chrono::seconds{21'601}, std::chrono::seconds{604'800}, std::chrono::seconds{2'147'483'647}}) {
            const QString step = nextStep({.code = code, .retryAfter = asked});
            EXPECT_TRUE(step.contains(u"in 6 h,"_s)) << qPrintable(step);
        }
        EXPECT_TRUE(nextStep({.code = code, .retryAfter = std::chrono::seconds{21'540}}).contains(u"in 5 h 59 min,"_s));
        EXPECT_TRUE(nextStep({.code = code, .retryAfter = std::chrono::seconds{0}}).contains(u"a few minutes"_s));
        EXPECT_TRUE(nextStep({.code = code, .retryAfter = std::chrono::seconds{-5}}).contains(u"a few minutes"_s));
    }
}

TEST_F(ErrorWording, D01_D04_D08_D12_D14_SaysWhatIsTheMatterWithTheStore)
{
    const struct
    {
        StorageProblem problem;
        QString cause;
        QString step;
        bool showsFinding;
    } table[] = {
        {StorageProblem::None, u"could not be read or saved"_s, u"disk space and the permissions"_s, true},
        {StorageProblem::Full, u"no space left"_s, u"Free some space"_s, true},
        {StorageProblem::ReadOnly, u"nothing new can be saved"_s, u"permissions of the data folder"_s, true},
        {StorageProblem::NewerVersion, u"saved by a newer version"_s, u"Update the console"_s, false},
        {StorageProblem::Rebuilt, u"was damaged"_s, u"The damaged file is kept"_s, true},
        {StorageProblem::OtherComputer, u"copied from another computer"_s, u"Refresh"_s, false},
        {StorageProblem::Gone, u"data folder is gone"_s, u"Put the folder back"_s, true},
        {StorageProblem::Replaced, u"was replaced"_s, u"all services are listed"_s, true},
        {StorageProblem::NoService, u"no longer there"_s, u"all services are listed"_s, false},
    };
    for (const auto &row : table) {
        const Error error = storageError(row.problem, u"the finding"_s);
        EXPECT_TRUE(cause(error).contains(row.cause)) << qPrintable(cause(error));
        EXPECT_TRUE(nextStep(error).contains(row.step)) << qPrintable(nextStep(error));
        EXPECT_EQ(cause(error).contains(u"Technical detail"_s), row.showsFinding);
    }
}

TEST_F(ErrorWording, ShowsTheFindingWhereItTellsMoreThanTheCode)
{
    EXPECT_TRUE(cause({.code = ErrorCode::InvalidInput, .detail = u"keys: no key\n"_s})
                    .contains(u"Technical detail: keys: no key."_s));
    EXPECT_TRUE(cause({.code = ErrorCode::StorageFailed, .detail = u"disk full"_s})
                    .contains(u"Technical detail: disk full."_s));
    EXPECT_FALSE(cause({.code = ErrorCode::Timeout, .detail = u"transfer timer"_s}).contains(u"transfer timer"_s));
}

TEST_F(ErrorWording, P01_ASignInThatAProxyNeverAcceptsIsToldApart)
{
    for (const ForeignSignIn kind : {ForeignSignIn::Endless, ForeignSignIn::Unsupported}) {
        const Error error{.code = ErrorCode::Proxy,
                          .detail = u"proxy p:1: "_s + foreignSignInText(kind, {u"NTLM"_s}),
                          .proxy = ProxyProblem::WantsAuthentication};
        EXPECT_EQ(foreignSignIn(error), kind);
        EXPECT_TRUE(message(error).contains(u"accepts none"_s)) << message(error).toStdString();
        EXPECT_TRUE(message(error).contains(u"NTLM"_s)) << message(error).toStdString();
        EXPECT_TRUE(nextStep(error).contains(u"Basic or Digest"_s));
    }
}

TEST_F(ErrorWording, D10_AStoreThatAnotherProgramHoldsIsToldSo)
{
    const Error error{.code = ErrorCode::StorageFailed, .detail = u"database is locked"_s};
    EXPECT_TRUE(cause(error).contains(u"Another program"_s));
    EXPECT_FALSE(nextStep(error).contains(u"disk"_s));
}

TEST_F(ErrorWording, AShortageOfFilesOrMemoryIsNoMissingTokenOrNetwork)
{
    for (const ErrorCode code : {ErrorCode::Offline, ErrorCode::CredentialsMissing, ErrorCode::StorageFailed}) {
        EXPECT_TRUE(cause({.code = code, .detail = u"x: Too many open files"_s}).contains(u"too many files"_s));
        EXPECT_TRUE(nextStep({.code = code, .detail = u"x: Too many open files"_s}).contains(u"limit of open files"_s));
        EXPECT_TRUE(cause({.code = code, .detail = u"x: Cannot allocate memory"_s}).contains(u"no memory"_s));
        EXPECT_TRUE(nextStep({.code = code, .detail = u"x: Cannot allocate memory"_s}).contains(u"limit of memory"_s));
    }
}

TEST_F(ErrorWording, WhatAPersonOrAnotherAgentDidMeanwhileIsNoCancellation)
{
    const struct
    {
        Meanwhile what;
        QString cause;
        QString step;
    } table[] = {
        {Meanwhile::FileReplaced, u"connection file of this service was replaced"_s, u"Refresh again"_s},
        {Meanwhile::ServiceRemoved, u"service was removed"_s, u"Add it again"_s},
        {Meanwhile::SignInChanged, u"signed in to or out of"_s, u"Try again"_s},
        {Meanwhile::OtherAgent, u"turn of this computer"_s, u"Wait for its result"_s},
        {Meanwhile::LeaseEnded, u"turn of this computer"_s, u"Wait for its result"_s},
        {Meanwhile::ClaimEnded, u"turn of this computer"_s, u"Wait for its result"_s},
    };
    for (const auto &row : table) {
        const Error error = meanwhileError(row.what);
        EXPECT_EQ(error.code, ErrorCode::Cancelled);
        EXPECT_EQ(meanwhileBehind(error), row.what);
        EXPECT_TRUE(cause(error).contains(row.cause)) << qPrintable(cause(error));
        EXPECT_TRUE(nextStep(error).contains(row.step)) << qPrintable(nextStep(error));
    }
    EXPECT_TRUE(cause({.code = ErrorCode::Cancelled}).contains(u"was cancelled"_s));
    const Error other{.code = ErrorCode::Timeout, .detail = meanwhileError(Meanwhile::FileReplaced).detail};
    EXPECT_EQ(meanwhileBehind(other), Meanwhile::None);
}

TEST_F(ErrorWording, A27_AnInterimReplyIsNoRefusal)
{
    const Error error{.code = ErrorCode::HttpStatus, .httpStatus = 103};
    EXPECT_TRUE(cause(error).contains(u"interim reply (HTTP status 103)"_s));
    EXPECT_TRUE(nextStep(error).contains(u"early hints"_s));
    EXPECT_TRUE(cause({.code = ErrorCode::HttpStatus, .httpStatus = 404}).contains(u"refused"_s));
}

} // namespace license::text
