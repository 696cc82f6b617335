// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/supportreport.h"
#include "core/report/systemfacts.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace license::report {

using namespace Qt::StringLiterals;

namespace {

const QString token = u"lic_CANARY_7f3a9b"_s;
const QString password = u"pass-CANARY-word"_s;
const QString objectName = u"anna.CANARY@acme.example"_s;

/// An error from a server that writes everything it knows into its reply.
Error talkative()
{
    return {.code = ErrorCode::CredentialsRejected,
            .detail = u"HTTP 401"_s,
            .httpStatus = 401,
            .problem = Problem{.type = u"urn:license:problem:invalid-token"_s,
                               .title = u"Token "_s + token + u" of "_s + objectName,
                               .detail = u"see "_s + objectName}};
}

ReportInput input()
{
    const Reading now = test::FakeClock().now();
    ReportedService service;
    service.service.connection.name = u"Acme <HQ>"_s;
    service.service.connection.url = u"https://one.xopero.com"_s;
    service.service.connection.account = u"acct_7Qm2"_s;
    service.service.tokenExpected = true;
    service.status.verification = VerificationState::Grace;
    service.status.lastError = talkative();
    service.attempts = {{.at = now.wall,
                         .trigger = Trigger::Manual,
                         .outcome = Outcome::Failed,
                         .error = talkative(),
                         .duration = milliseconds{412},
                         .changes = {}}};
    service.check = {{.stage = CheckStage::Token,
                      .status = CheckStatus::Failed,
                      .elapsed = milliseconds{31},
                      .detail = u"HTTP 401"_s,
                      .error = talkative()}};
    service.checkedAt = now.wall;
    return {.now = now.wall,
            .versions = {{u"Qt"_s, u"6.4.2"_s}},
            .settings = {{u"proxy"_s, u"http://bob:"_s + password + u"@proxy:3128"_s}},
            .services = {service},
            .log = u"2026-11-23 GET Authorization: Bearer %1 via %2\n"_s.arg(token, password).toUtf8()};
}

QByteArray textOf(const QVector<ReportFile> &files, const QString &name)
{
    for (const ReportFile &file : files) {
        if (file.name == name) {
            return file.text;
        }
    }
    ADD_FAILURE() << "no file is called " << name.toStdString();
    return {};
}

QJsonObject firstService(const QVector<ReportFile> &files, const QString &name)
{
    const auto document = QJsonDocument::fromJson(textOf(files, name));
    EXPECT_TRUE(document.isObject()) << name.toStdString();
    return document["services"_L1].toArray().first().toObject();
}

} // namespace

TEST(SupportReport, TellsVersionsSettingsServicesAttemptsChecksAndLog)
{
    const auto files = supportReport(input(), {});
    QStringList names;
    for (const ReportFile &file : files) {
        names += file.name;
    }
    EXPECT_EQ(names, (QStringList{u"versions.txt"_s, u"settings.txt"_s, u"services.json"_s, u"attempts.json"_s,
                                  u"connection-check.json"_s, u"log.txt"_s}));
    EXPECT_TRUE(textOf(files, u"versions.txt"_s).contains("Made: 2026-11-23T14:05:09Z\nQt: 6.4.2\n"));
    const QJsonObject service = firstService(files, u"services.json"_s);
    EXPECT_EQ(service["name"_L1], u"Acme <HQ>"_s);
    EXPECT_EQ(service["token_kept_in"_L1], u"keychain"_s);
    EXPECT_EQ(service["verification"_L1], u"grace"_s);
    EXPECT_EQ(service["error"_L1]["code"_L1], u"credentials_rejected"_s);
    EXPECT_EQ(service["error"_L1]["problem_type"_L1], u"urn:license:problem:invalid-token"_s);
    const QJsonObject attempt = firstService(files, u"attempts.json"_s)["entries"_L1].toArray().first().toObject();
    EXPECT_EQ(attempt["duration_ms"_L1], 412);
    const QJsonObject check = firstService(files, u"connection-check.json"_s);
    EXPECT_EQ(check["checked"_L1], u"2026-11-23T14:05:09Z"_s);
    const QJsonObject stage = check["stages"_L1].toArray().first().toObject();
    EXPECT_EQ(stage["stage"_L1], u"token"_s);
    EXPECT_EQ(stage["elapsed_ms"_L1], 31);
    EXPECT_TRUE(stage["next_step"_L1].toString().contains(u"token"_s));
}

TEST(SupportReport, H06_HoldsNoSecretAndNoNameOfAnObject)
{
    Redactor redactor;
    redactor.addSecret(password.toUtf8());
    for (const ReportFile &file : supportReport(input(), redactor)) {
        EXPECT_FALSE(file.text.contains("CANARY")) << file.name.toStdString() << '\n' << file.text.toStdString();
    }
}

TEST(SupportReport, K70_TellsNothingOfWhatAServerWroteIntoAnError)
{
    ReportInput asked = input();
    Error error = talkative();
    error.problem->type = u"https://x.test/"_s + objectName;
    error.detail = u"kid is \"a \" CANARY \"b\", not known"_s;
    asked.services.first().status.lastError = error;
    asked.services.first().attempts.first().error = error;
    asked.services.first().check.first().error = error;
    asked.services.first().check.first().detail = error.detail;
    asked.log.clear();
    asked.settings.clear();
    const auto files = supportReport(asked, {});
    for (const ReportFile &file : files) {
        EXPECT_FALSE(file.text.contains("CANARY")) << file.name.toStdString() << '\n' << file.text.toStdString();
    }
    const QJsonObject told = firstService(files, u"services.json"_s)["error"_L1].toObject();
    EXPECT_EQ(told["problem_type"_L1], u"other"_s) << "a type that the protocol does not name is a server's own word";
    EXPECT_EQ(told["detail"_L1], u"kid is \"…\", not known"_s);
}

TEST(SupportReport, K70_HoldsNoSecretInUseInAnySpelling)
{
    const QByteArray word = "hunter-CANARY-two";
    ReportInput asked = input();
    asked.settings = {{u"a"_s, QString::fromLatin1(word)}, {u"b"_s, QString::fromLatin1(word.toBase64())}};
    asked.services.first().service.connection.account = QString::fromLatin1(word.toHex());
    asked.log =
        "x " + ("joe:" + word).toBase64() + "\ny " + word.toUpper() + "\nz " + word.left(9) + "%2d" + word.mid(10);
    Redactor redactor;
    redactor.addSecret(word);
    redactor.addSecret(token.toUtf8());
    redactor.addSecret(password.toUtf8());
    for (const ReportFile &file : supportReport(asked, redactor)) {
        EXPECT_FALSE(file.text.toLower().contains("canary")) << file.text.toStdString();
        EXPECT_FALSE(file.text.contains(word.toHex().mid(4, 20))) << file.text.toStdString();
        EXPECT_FALSE(file.text.contains(word.toBase64().mid(4, 12))) << file.text.toStdString();
        EXPECT_FALSE(file.text.contains(("joe:" + word).toBase64().mid(8, 12))) << file.text.toStdString();
    }
}

TEST(SupportReport, WithoutALogTheAttemptsAreItsJournal)
{
    ReportInput without = input();
    without.log.clear();
    const auto files = supportReport(without, {});
    EXPECT_EQ(files.size(), 5);
    EXPECT_TRUE(textOf(files, u"attempts.json"_s).contains("credentials_rejected"));
}

TEST(SupportReport, IsBounded)
{
    ReportInput large = input();
    large.services.first().attempts.fill(large.services.first().attempts.first(), 5'000);
    large.log = QByteArray(5'000'000, 'x') + "the end";
    const auto files = supportReport(large, {});
    EXPECT_EQ(firstService(files, u"attempts.json"_s)["entries"_L1].toArray().size(), reportedAttempts);
    EXPECT_EQ(textOf(files, u"log.txt"_s).size(), reportedLogBytes);
    EXPECT_TRUE(textOf(files, u"log.txt"_s).endsWith("the end"));
}

TEST(SupportReport, OneLineForEachFactWhateverIsInIt)
{
    ReportInput odd = input();
    odd.settings = {{u"proxy"_s, u"a\nforged: line"_s}};
    EXPECT_EQ(textOf(supportReport(odd, {}), u"settings.txt"_s), "proxy: a forged: line\n");
}

TEST(SupportReport, IsNamedByItsTime)
{
    const QByteArray before = qgetenv("TZ");
    for (const auto &[zone, time] : {std::pair{"UTC", u"20261123-1405"_s}, std::pair{"UTC-11", u"20261124-0105"_s}}) {
        qputenv("TZ", zone);
        ::tzset();
        EXPECT_EQ(supportReportName(test::FakeClock().now().wall), u"license-console-support-%1.zip"_s.arg(time));
    }
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    ::tzset();
}

TEST(SystemFacts, NameVersionsAndNobody)
{
    QStringList names;
    for (const Fact &fact : systemFacts()) {
        EXPECT_FALSE(fact.value.isEmpty()) << fact.name.toStdString();
        names += fact.name;
    }
    names.removeFirst(); // the program's own name
    EXPECT_EQ(names, (QStringList{u"Qt"_s, u"TLS"_s, u"System"_s, u"Kernel"_s, u"Processor"_s, u"Language"_s}))
        << "neither the computer's name nor a person's";
}

} // namespace license::report
