// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlitestore.h"
#include "tests/app/licensectl/exposition.h"
#include "tests/app/licensectl/serverfixture.h"
#include "tests/support/managementpeer.h"

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

const QString address = u"https://xms.invalid:8443"_s;
constexpr Instant reportedAt{seconds{1'795'442'709}};

Organization organization(const QString &id, const QString &name, qint64 unlicensed)
{
    return {.id = id,
            .name = name,
            .driver = u"1"_s,
            .protectedRepositories = 43,
            .totalRepositories = 58,
            .unlicensedRepositories = unlicensed};
}

/// The lines with samples of a metric.
QStringList samplesOf(const QByteArray &exposition, const QString &metric)
{
    QStringList found;
    for (const QString &line : QString::fromUtf8(exposition).split(u'\n')) {
        if (line.startsWith(metric + u'{')) {
            found.append(line);
        }
    }
    return found;
}

} // namespace

class OrganizationsCommand : public WithServer
{
protected:
    /// As another computer's program with a keychain would have left it.
    void keepReport(const QVector<Organization> &organizations)
    {
        auto store = SqliteStore::open(ctl.dataFolder());
        ASSERT_TRUE(store.ok());
        const ServiceId id = (*store)->services()->first().id;
        ASSERT_TRUE((*store)
                        ->setManagementSignIn(id, ManagementSignIn{.address = address,
                                                                   .email = u"admin@example.com"_s,
                                                                   .signedInAt = reportedAt,
                                                                   .tokenUntil = Instant{seconds{4'000'000'000}}})
                        .ok());
        ASSERT_TRUE((*store)
                        ->saveReport(id, {.reportedAt = reportedAt, .origin = address, .organizations = organizations})
                        .ok());
    }
};

TEST_F(OrganizationsCommand, ATokenFileIsNoPlaceForTheSignIn)
{
    ManagementPeer peer;
    const Ended run = ctl.run({u"management"_s, u"sign-in"_s, u"Acme HQ"_s, u"--address"_s, peer.url(), u"--email"_s,
                               u"admin@example.com"_s, u"--password-stdin"_s},
                              "correct horse battery\n");
    EXPECT_EQ(run.code, 77);
    EXPECT_TRUE(run.err.contains("kept only in a keychain")) << run.err.toStdString();
    EXPECT_FALSE(run.err.contains("horse"));
    EXPECT_TRUE(run.out.isEmpty());
    EXPECT_TRUE(peer.requests().isEmpty());
}

TEST_F(OrganizationsCommand, NobodySignedInIsSaid)
{
    const Ended all = ctl.run({u"organizations"_s, u"--format"_s, u"json"_s});
    EXPECT_EQ(all.code, 77);
    EXPECT_EQ(all.json()["services"], Document::array());
    EXPECT_EQ(all.json()["error"]["code"], "credentials_missing");
    const Ended named = ctl.run({u"organizations"_s, u"Acme HQ"_s});
    EXPECT_EQ(named.code, 77);
    EXPECT_TRUE(named.err.contains("Nobody is signed in")) << named.err.toStdString();
    EXPECT_EQ(ctl.run({u"management"_s, u"sign-out"_s, u"Acme HQ"_s}).code, 77);
    EXPECT_EQ(ctl.run({u"organizations"_s, u"Nobody"_s}).code, 64);
}

TEST_F(OrganizationsCommand, UsageIsChecked)
{
    const QStringList signIn{u"management"_s, u"sign-in"_s, u"Acme HQ"_s};
    const struct
    {
        QStringList line;
        int code;
    } rows[] = {
        {{u"management"_s}, 64},
        {signIn, 64},
        {signIn + QStringList{u"--address"_s, address}, 64},
        {signIn + QStringList{u"--email"_s, u"a@b"_s}, 64},
        {signIn + QStringList{u"--address"_s, address, u"--email"_s, u"a@b"_s, u"--password"_s, u"x"_s}, 64},
        {signIn + QStringList{u"--address"_s, address, u"--email"_s, u"a@b"_s}, 77}, // no terminal to ask at
        {{u"organizations"_s, u"--format"_s, u"nagios"_s}, 64},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(ctl.run(row.line).code, row.code) << row.line.join(u' ').toStdString();
    }
}

TEST_F(OrganizationsCommand, ASignInThatCanAskNobodySpeaksOfItsPassword)
{
    const Ended run = ctl.run(
        {u"management"_s, u"sign-in"_s, u"Acme HQ"_s, u"--address"_s, address, u"--email"_s, u"ada@example.com"_s});
    EXPECT_EQ(run.code, 77);
    EXPECT_TRUE(run.out.isEmpty());
    EXPECT_EQ(run.err, "Acme HQ: There is no terminal at which the password of the account could be asked for. "
                       "Give the password on standard input, with --password-stdin.\n");
}

TEST_F(OrganizationsCommand, TheLastReportIsShownWithItsAgeWhereTheServiceCannotBeAsked)
{
    keepReport({organization(u"1"_s, u"Fine"_s, 0), organization(u"2"_s, u"OrgName"_s, 58)});
    const Ended text = ctl.run({u"organizations"_s});
    EXPECT_EQ(text.code, 77);
    EXPECT_TRUE(text.err.contains("kept only in a keychain")) << text.err.toStdString();
    EXPECT_EQ(ctl.run({u"management"_s, u"sign-out"_s, u"Acme HQ"_s}).code, 77) << "the token would stay behind";
    EXPECT_TRUE(text.out.contains("Reported by https://xms.invalid:8443, ")) << text.out.toStdString();
    EXPECT_TRUE(text.out.contains("not verified"));
    EXPECT_LT(text.out.indexOf("OrgName"), text.out.indexOf("Fine")) << text.out.toStdString();
    const Ended json = ctl.run({u"organizations"_s, u"--format"_s, u"json"_s});
    EXPECT_EQ(json.code, 77);
    const Document service = json.json()["services"][0];
    EXPECT_EQ(membersOf(service),
              (std::vector<std::string>{"name", "origin", "reported_at", "disagreement", "error", "organizations"}));
    EXPECT_EQ(service["reported_at"], "2026-11-23T14:05:09Z");
    EXPECT_EQ(service["error"]["code"], "credentials_missing");
    EXPECT_EQ(service["organizations"][0]["unlicensed"], 58);
    const Ended csv = ctl.run({u"organizations"_s, u"--format"_s, u"csv"_s});
    EXPECT_TRUE(csv.out.startsWith("service,id,name,driver,")) << csv.out.toStdString();
    EXPECT_TRUE(csv.out.contains("Acme HQ,2,OrgName,1,43,58,58,,,0,2026-11-23T14:05:09Z,https://xms.invalid:8443"));
}

TEST_F(OrganizationsCommand, StatusHasTheReportBesideAndIsJudgedWithoutIt)
{
    ASSERT_EQ(ctl.run({u"refresh"_s}).code, 0);
    Document before = only({u"status"_s}, 0);
    EXPECT_FALSE(before.contains("management_service"));
    const QByteArray nagios = ctl.run({u"status"_s, u"--format"_s, u"nagios"_s}).out;
    keepReport({organization(u"2"_s, u"OrgName"_s, 58)});
    Document after = only({u"status"_s}, 0);
    const Document management = after["management_service"];
    after.erase("management_service");
    for (Document *each : {&before, &after}) {
        for (const char *moving : {"elapsed_seconds", "remaining_seconds", "last_success", "deadline"}) {
            (*each)["verification"].erase(moving);
        }
    }
    EXPECT_EQ(after, before);
    EXPECT_EQ(ctl.run({u"status"_s, u"--format"_s, u"nagios"_s}).out.left(30), nagios.left(30));

    EXPECT_EQ(membersOf(management),
              (std::vector<std::string>{"address", "signed_in_until", "reported_at", "organizations", "repositories",
                                        "disagreement", "attention"}));
    EXPECT_EQ(management["address"], "https://xms.invalid:8443");
    EXPECT_EQ(management["reported_at"], "2026-11-23T14:05:09Z");
    EXPECT_EQ(management["organizations"], 1);
    EXPECT_EQ(management["repositories"],
              (Document{{"protected", 43}, {"total", 58}, {"unlicensed", 58}, {"removed", nullptr}}));
    EXPECT_EQ(management["disagreement"]["reported"], 43);
    EXPECT_EQ(management["attention"][0], "OrgName: 58 repositories have no license");
    const QByteArray text = ctl.run({u"status"_s}).out;
    EXPECT_TRUE(text.contains("OrgName: 58 repositories have no license")) << text.toStdString();
    EXPECT_TRUE(text.contains("not verified")) << text.toStdString();
}

TEST_F(OrganizationsCommand, PrometheusCountsRepositoriesOncePerName)
{
    EXPECT_TRUE(samplesOf(ctl.run({u"status"_s, u"--format"_s, u"prometheus"_s}).out, u"license_console_repositories"_s)
                    .isEmpty());
    keepReport({organization(u"1"_s, u"Twice"_s, 5), organization(u"2"_s, u"Twice"_s, 6),
                organization(u"3"_s, u"odd \"\\\n"_s, 0)});
    const QByteArray out = ctl.run({u"status"_s, u"--format"_s, u"prometheus"_s}).out;
    EXPECT_EQ(
        samplesOf(out, u"license_console_repositories"_s),
        (QStringList{
            uR"(license_console_repositories{service="Acme HQ",organization="Twice",state="protected"} 86)"_s,
            uR"(license_console_repositories{service="Acme HQ",organization="Twice",state="unlicensed"} 11)"_s,
            uR"(license_console_repositories{service="Acme HQ",organization="odd \"\\\n",state="protected"} 43)"_s,
            uR"(license_console_repositories{service="Acme HQ",organization="odd \"\\\n",state="unlicensed"} 0)"_s,
        }));
    EXPECT_EQ(
        samplesOf(out, u"license_console_repositories_reported_timestamp_seconds"_s),
        QStringList{uR"(license_console_repositories_reported_timestamp_seconds{service="Acme HQ"} 1795442709)"_s});
}

} // namespace license::test
