// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/exposition.h"
#include "tests/app/licensectl/program.h"
#include "tests/support/licenseserverprocess.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <gtest/gtest.h>
#include <pty.h>
#include <unistd.h>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

const QStringList families{u"severity"_s,
                           u"verification_state"_s,
                           u"package_state"_s,
                           u"last_success_timestamp_seconds"_s,
                           u"grace_remaining_seconds"_s,
                           u"package_valid_until_timestamp_seconds"_s,
                           u"licenses_limit"_s,
                           u"licenses_used"_s,
                           u"storage_capacity_bytes"_s,
                           u"storage_used_bytes"_s,
                           u"store_readable"_s};

/// A scenario that leads to one state of the verification, with its own license server.
struct Case
{
    const char *state;
    QStringList serverOptions;
    bool verify = true;    ///< refresh once
    bool thenFail = false; ///< and once more while the server is down
    int exitCode = 0;      ///< of status
    bool countsDown = false;
    bool hasDocument = true;
};

void PrintTo(const Case &c, std::ostream *out)
{
    *out << c.state;
}

class MonitoringOf : public testing::TestWithParam<Case>
{
protected:
    void SetUp() override
    {
        const Case &wanted = GetParam();
        server = std::make_unique<LicenseServerProcess>(QStringList{u"--objects"_s, u"25"_s} + wanted.serverOptions);
        ASSERT_TRUE(server->start()) << server->error().toStdString();
        ctl.globals += {u"--no-keychain"_s, u"--token-file"_s, server->tokenFile()};
        ASSERT_EQ(ctl.run({u"service"_s, u"add"_s, server->connectionFile()}).code, 0);
        if (wanted.verify) {
            ASSERT_EQ(ctl.run({u"refresh"_s}).code, 0);
        }
        if (wanted.thenFail) {
            server->control(u"down"_s);
            ASSERT_EQ(ctl.run({u"refresh"_s}).code, 69);
        }
    }
    Ended status(const QString &format)
    {
        Ended run = ctl.run({u"status"_s, u"--format"_s, format});
        EXPECT_EQ(run.code, GetParam().exitCode) << run.err.toStdString();
        return run;
    }

    std::unique_ptr<LicenseServerProcess> server;
    Program ctl;
};

} // namespace

TEST_P(MonitoringOf, PrometheusTellsTheStateAndNoCountdownWithoutOne)
{
    const Case &wanted = GetParam();
    const Exposition text(status(u"prometheus"_s).out);
    ASSERT_EQ(text.error.toStdString(), "");
    EXPECT_EQ(text.families.size(), families.size());
    for (const QString &name : families) {
        const Family *family = text.find(u"license_console_"_s + name);
        ASSERT_NE(family, nullptr) << name.toStdString();
        EXPECT_EQ(family->type, u"gauge"_s);
        for (const Sample &sample : name == u"store_readable"_s ? QVector<Sample>() : family->samples) {
            EXPECT_EQ(sample.labels.value(u"service"_s), u"Acme HQ"_s);
        }
    }
    const auto find = [&text](const QString &name) { return text.find(u"license_console_"_s + name); };
    EXPECT_EQ(find(u"severity"_s)->value({{u"service"_s, u"Acme HQ"_s}}), double(wanted.exitCode));
    EXPECT_EQ(find(u"verification_state"_s)->samples.size(), 6);
    for (const QString &state :
         {u"verified"_s, u"grace"_s, u"grace_ending"_s, u"grace_over"_s, u"not_verified"_s, u"not_applicable"_s}) {
        EXPECT_EQ(find(u"verification_state"_s)->value({{u"service"_s, u"Acme HQ"_s}, {u"state"_s, state}}),
                  state == QLatin1StringView(wanted.state) ? 1.0 : 0.0)
            << state.toStdString();
    }
    EXPECT_EQ(find(u"grace_remaining_seconds"_s)->samples.size(), wanted.countsDown ? 1 : 0);
    EXPECT_EQ(find(u"package_state"_s)->samples.size(), wanted.hasDocument ? 5 : 0);
    EXPECT_EQ(find(u"last_success_timestamp_seconds"_s)->samples.size(), wanted.hasDocument ? 1 : 0);
    EXPECT_EQ(find(u"store_readable"_s)->value({}), 1.0);
    EXPECT_EQ(find(u"licenses_limit"_s)->samples.size(), wanted.hasDocument ? 8 : 0);
    EXPECT_EQ(find(u"storage_capacity_bytes"_s)->samples.size(), wanted.hasDocument ? 1 : 0);
}

TEST_P(MonitoringOf, NagiosAnswersInOneLineAndOneForEachService)
{
    const Case &wanted = GetParam();
    const QStringList lines = QString::fromUtf8(status(u"nagios"_s).out).split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 2);
    const QString word = QStringList{u"OK"_s, u"WARNING"_s, u"CRITICAL"_s, u"UNKNOWN"_s}.at(wanted.exitCode);
    static const QRegularExpression value(uR"(^('[^'=|]+'|[a-z_]+)=\d+(s|B)?;\d*;\d*;\d*(;\d+)?$)"_s);
    EXPECT_TRUE(lines[0].startsWith(u"LICENSE %1 - "_s.arg(word))) << lines[0].toStdString();
    EXPECT_TRUE(lines[1].startsWith(word + u": Acme HQ: "_s)) << lines[1].toStdString();
    const QStringList halves = lines[0].split(u" | "_s);
    ASSERT_EQ(halves.size(), 2) << lines[0].toStdString();
    static const QRegularExpression between(uR"( (?=(?:[^']*'[^']*')*[^']*$))"_s);
    for (const QString &datum : halves[1].split(between)) {
        EXPECT_TRUE(value.match(datum).hasMatch()) << datum.toStdString();
    }
    EXPECT_EQ(lines[0].contains(u"grace_remaining"_s), wanted.countsDown) << lines[0].toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    EveryState, MonitoringOf,
    testing::Values(
        Case{.state = "verified", .serverOptions = {}, .countsDown = true},
        Case{.state = "grace", .serverOptions = {}, .thenFail = true, .exitCode = 1, .countsDown = true},
        Case{.state = "grace_ending",
             .serverOptions = {u"--grace"_s, u"86400"_s},
             .thenFail = true,
             .exitCode = 2,
             .countsDown = true},
        Case{.state = "grace_over", .serverOptions = {u"--grace"_s, u"0"_s}, .exitCode = 2},
        Case{.state = "not_verified", .serverOptions = {}, .verify = false, .exitCode = 3, .hasDocument = false},
        Case{.state = "not_applicable", .serverOptions = {u"--deployment"_s, u"dmz"_s}, .hasDocument = false}),
    [](const auto &one) { return std::string(one.param.state); });

/// A verified service with a hostile name.
class MonitoringOfNames : public testing::Test
{
protected:
    void name(const QString &name)
    {
        ASSERT_TRUE(server.start()) << server.error().toStdString();
        ctl.globals += {u"--no-keychain"_s, u"--token-file"_s, server.tokenFile()};
        QJsonObject connection = QJsonDocument::fromJson(contentOf(server.connectionFile())).object();
        connection[u"name"_s] = name;
        const QString file = ctl.write(u"odd.json"_s, QJsonDocument(connection).toJson());
        ASSERT_EQ(ctl.run({u"service"_s, u"add"_s, file}).code, 0);
        ASSERT_EQ(ctl.run({u"refresh"_s}).code, 0);
    }
    /// A command's output on a terminal.
    QByteArray atTerminal(const QStringList &arguments)
    {
        int person = -1;
        int terminal = -1;
        EXPECT_EQ(::openpty(&person, &terminal, nullptr, nullptr, nullptr), 0);
        QProcess process;
        process.setProcessEnvironment(ctl.environment);
        process.setChildProcessModifier([terminal] { ::dup2(terminal, STDOUT_FILENO); });
        process.start(ctl.binary(), ctl.globals + arguments);
        EXPECT_TRUE(process.waitForFinished(60'000));
        EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
        ::close(terminal);
        QByteArray shown;
        char buffer[4096];
        for (ssize_t count = 0; (count = ::read(person, buffer, sizeof buffer)) > 0;) {
            shown.append(buffer, count);
        }
        ::close(person);
        return shown;
    }

    LicenseServerProcess server{{u"--objects"_s, u"25"_s}};
    Program ctl;
};

TEST_F(MonitoringOfNames, K72_NoFormHandsAControlCharacterOn)
{
    name(u"esc\u001b[31m bel\u0007 tab\t cr\r two\nlines del\u007f c1\u009b31m nel\u0085 x"_s);
    static const QRegularExpression control(u"[\u0001-\u0009\u000b-\u001f\u007f-\u009f]"_s);
    const QList<QStringList> table{
        {u"status"_s},
        {u"status"_s, u"--format"_s, u"json"_s},
        {u"status"_s, u"--format"_s, u"nagios"_s},
        {u"status"_s, u"--format"_s, u"prometheus"_s},
        {u"service"_s, u"list"_s},
        {u"service"_s, u"list"_s, u"--format"_s, u"json"_s},
        {u"licenses"_s},
        {u"licenses"_s, u"--format"_s, u"json"_s},
        {u"history"_s},
        {u"history"_s, u"--format"_s, u"json"_s},
        {u"refresh"_s},
        {u"check-connection"_s},
        {u"objects"_s, u"--format"_s, u"json"_s},
    };
    for (const QStringList &arguments : table) {
        const Ended run = ctl.run(arguments);
        EXPECT_EQ(run.code, 0) << arguments.join(u' ').toStdString() << run.err.toStdString();
        EXPECT_FALSE(QString::fromUtf8(run.out + run.err).contains(control))
            << arguments.join(u' ').toStdString() << run.out.toStdString();
    }
    const QString nagios = QString::fromUtf8(ctl.run({u"status"_s, u"--format"_s, u"nagios"_s}).out);
    EXPECT_EQ(nagios.count(u'\n'), 2) << nagios.toStdString();
    EXPECT_TRUE(ctl.run({u"history"_s, u"--format"_s, u"csv"_s}).out.contains("esc\x1b[31m"))
        << "a file has every byte";
    const QString csv = QString::fromUtf8(atTerminal({u"history"_s, u"--format"_s, u"csv"_s}));
    EXPECT_TRUE(csv.contains(u"esc\u241b[31m bel\u2407 tab\u2409 cr\u240d"_s)) << csv.toStdString();
    EXPECT_FALSE(QString(csv).remove(u'\r').contains(control)) << csv.toStdString();
    const Ended unknown = ctl.run({u"status"_s, u"x\u001b]0;y\u0007\u009b"_s});
    EXPECT_EQ(unknown.code, 64);
    EXPECT_FALSE(QString::fromUtf8(unknown.err).contains(control)) << unknown.err.toStdString();
    const Ended missing = ctl.run({u"service"_s, u"add"_s, u"/no\u001b[31m/such\u009bfile"_s});
    EXPECT_EQ(missing.code, 65);
    EXPECT_FALSE(QString::fromUtf8(missing.err).contains(control)) << missing.err.toStdString();
}

TEST_F(MonitoringOfNames, ThatBreakTheFormatsAreEscaped)
{
    const QString name = uR"(A "B" \ C | 'D'=1} {ü漢)"_s;
    this->name(name);
    const Exposition text(ctl.run({u"status"_s, u"--format"_s, u"prometheus"_s}).out);
    ASSERT_EQ(text.error.toStdString(), "");
    EXPECT_EQ(text.find(u"license_console_severity"_s)->value({{u"service"_s, name}}), 0.0);

    const QString nagios = QString::fromUtf8(ctl.run({u"status"_s, u"--format"_s, u"nagios"_s}).out);
    EXPECT_EQ(nagios.count(u'|'), 1) << nagios.toStdString();
    EXPECT_EQ(nagios.count(u'\n'), 2) << nagios.toStdString();
}

} // namespace license::test
