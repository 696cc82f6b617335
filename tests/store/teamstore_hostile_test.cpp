// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "core/platform/platform.h"
#include "core/protocol/documentparser.h"
#include "core/sync/serviceloader.h"
#include "tests/store/postgreskinds.h"
#include "tests/store/storefixture.h"
#include "tests/support/documentsigner.h"
#include "tests/support/testpki.h"

#include <QFile>

#include <pwd.h>
#include <unistd.h>

namespace license::test {

using namespace Qt::StringLiterals;

/// A database in which somebody with all rights has been, and two verified services.
class HostileDatabase : public ::testing::Test
{
protected:
    void SetUp() override
    {
        store = home.open().take();
        for (const QString &name : {u"One"_s, u"Two"_s}) {
            Connection connection = signer.connection();
            connection.name = connection.installation = name;
            services.append(store->addService(connection).take());
            ASSERT_TRUE(verify(name, 1).ok());
        }
    }

    Result<Done> verify(const QString &name, qint64 seq)
    {
        const Service &service = services.at(name == u"One" ? 0 : 1);
        const Reading now = clock->now();
        const QByteArray reply =
            signer.sign(signer.payload({}, {{"ins", name.toStdString()}, {"seq", seq}},
                                       std::chrono::duration_cast<seconds>(now.wall.time_since_epoch()).count()));
        auto document = verifyDocument(reply, service.connection, std::nullopt);
        EXPECT_TRUE(document.ok()) << qPrintable(document.ok() ? QString() : document.error().detail);
        Verification verification = sampleVerification(seq);
        verification.reply = reply;
        verification.document = document.take();
        verification.clock = GraceClock::start(verification.document.issuedAt, now);
        return store->saveVerification(service.id, verification);
    }
    QVector<ServiceState> states() const { return loadStates(*store, services, clock->now()); }
    /// What has happened to the first service is told, and harms the other one not.
    void expectOnlyTheFirstIsUnusable(const char *what) const
    {
        const QVector<ServiceState> found = states();
        EXPECT_FALSE(found[0].document.has_value()) << what;
        EXPECT_TRUE(found[0].storageError.has_value()) << what;
        EXPECT_TRUE(found[1].document.has_value()) << what;
        EXPECT_FALSE(found[1].storageError.has_value()) << what;
    }
    void expectBothAreSound(const char *what) const
    {
        for (const ServiceState &state : states()) {
            EXPECT_TRUE(state.document.has_value()) << what;
            EXPECT_FALSE(state.storageError.has_value()) << what;
        }
    }

    const PostgresHome home;
    const std::unique_ptr<Clock> clock = platform::systemClock();
    DocumentSigner signer;
    QVector<Service> services;
    std::unique_ptr<Store> store;
};

TEST_F(HostileDatabase, WhatATriggerMakesOfAResultIsNotBelieved)
{
    const struct
    {
        const char *name;
        const char *body;
    } rows[] = {
        {"refuses", "RAISE EXCEPTION 'no %', 'more'"},
        {"swallows", "RETURN NULL"},
        {"keeps the old one", "NEW := OLD; RETURN NEW"},
        {"raises seq", "NEW.seq := NEW.seq + 7; RETURN NEW"},
    };
    qint64 seq = 1;
    for (const auto &row : rows) {
        home.sql(u"CREATE OR REPLACE FUNCTION public.meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN %1; END $$;"
                 "CREATE OR REPLACE TRIGGER a_meddle BEFORE UPDATE ON license.verification FOR EACH ROW"
                 " WHEN (NEW.seq > OLD.seq) EXECUTE FUNCTION public.meddle()"_s.arg(QLatin1StringView(row.body)));
        const auto saved = verify(u"One"_s, ++seq);
        ASSERT_FALSE(saved.ok()) << row.name;
        EXPECT_TRUE(isDatabaseError(saved.error())) << row.name << qPrintable(saved.error().detail);
        expectBothAreSound(row.name);
        EXPECT_EQ(store->state(services[0].id)->seq, 1) << row.name;
    }
    home.sql(u"DROP TRIGGER a_meddle ON license.verification"_s);
    EXPECT_TRUE(verify(u"One"_s, ++seq).ok());
}

TEST_F(HostileDatabase, WhatIsInPlaceOfATableGivesNoVerdict)
{
    const QString fake = u"ALTER TABLE license.verification RENAME TO hidden; CREATE VIEW license.verification AS %1"
                         " FROM license.hidden; GRANT ALL ON license.verification, license.hidden TO PUBLIC"_s;
    const QString back = u"DROP VIEW license.verification; ALTER TABLE license.hidden RENAME TO verification"_s;
    const QString rest = u"seq, series, issued_at, accepted_at, accepted_by, accepted_beat, carried, proved, lease,"
                         " clock, attempts, accepted_under, object_lists, due_at, changed"_s;
    // Two holds the document of One, and no column is missing.
    home.sql(fake.arg(u"SELECT service, (SELECT reply FROM license.hidden WHERE service = %1) AS reply, "_s.arg(
                          qint64(services[1].id)) +
                      rest));
    expectOnlyTheFirstIsUnusable("the document of another service");
    home.sql(back);
    home.sql(fake.arg(u"SELECT service"_s));
    for (const ServiceState &state : states()) {
        EXPECT_FALSE(state.document.has_value());
        EXPECT_TRUE(isDatabaseError(state.storageError.value_or(Error{})));
    }
    EXPECT_TRUE(isDatabaseError(verify(u"One"_s, 2).error()));
    home.sql(back);
    expectBothAreSound("put back");
}

TEST_F(HostileDatabase, ValuesOutOfAllBoundsHarmOneServiceAtMost)
{
    home.sql(u"ALTER TABLE license.verification DISABLE TRIGGER USER"_s);
    const struct
    {
        const char *set;
        bool usable; ///< the first service
    } rows[] = {
        {"accepted_at = 'infinity'", false},
        {"accepted_at = '-infinity'", false},
        {"accepted_at = '294276-12-31'", true},
        {"accepted_at = '4713-01-01 BC'", true},
        {"issued_at = 9223372036854775807", true},
        {"issued_at = -9223372036854775808", true},
        {"carried = 9223372036854775807, proved = 9223372036854775807", true},
        {"accepted_beat = 9223372036854775807", true},
        {"clock = repeat('[', 20000000)", false},
        {"clock = '{\"issued_at\":1e308,\"anchor\":{\"wall\":-1e308,\"boot\":1e308,\"boot_id\":\"a@b\"}}'", false},
        {"attempts = repeat('{\"a\":', 4000000)", true},
        {"attempts = '{\"failures\":1e300,\"next_delay\":-1e300}'", true},
        {"accepted_under = repeat('x', 20000000)", true},
        {"reply = decode(repeat('00ff', 8000000), 'hex')", false},
        {"reply = ''::bytea || '\\x00'", false},
    };
    for (const auto &row : rows) {
        home.sql(u"CREATE TABLE public.kept AS SELECT * FROM license.verification;"
                 " UPDATE license.verification SET %1 WHERE service = %2"_s.arg(QLatin1StringView(row.set))
                     .arg(qint64(services[0].id)));
        if (row.usable) {
            EXPECT_TRUE(states()[0].document.has_value()) << row.set;
            EXPECT_TRUE(states()[1].document.has_value()) << row.set;
        } else {
            expectOnlyTheFirstIsUnusable(row.set);
        }
        const auto console = home.openAs(u"viewer"_s, u"another"_s).take();
        EXPECT_EQ(loadStates(*console, services, clock->now()).size(), 2) << row.set;
        home.sql(u"DELETE FROM license.verification; INSERT INTO license.verification SELECT * FROM public.kept;"
                 " DROP TABLE public.kept"_s);
    }
    expectBothAreSound("put back");
}

TEST_F(HostileDatabase, MegabytesOfTextAreRead)
{
    home.sql(
        u"UPDATE license.service SET account = repeat('ä', 10000000) WHERE id = %1;"
        "INSERT INTO license.attempt (service, at, started_by, outcome, error, duration)"
        " VALUES (%1, 1, repeat('m', 10000000), 'failed', repeat('{', 10000000), 1),"
        " (%1, 9223372036854775807, 'manual', 'failed', NULL, -9223372036854775808)"_s.arg(qint64(services[0].id)));
    EXPECT_EQ(store->services()->first().connection.account.size(), 10'000'000);
    const auto history = store->history(services[0].id, 0);
    ASSERT_TRUE(history.ok());
    EXPECT_EQ(history->size(), 2) << "a line with a start that nobody knows is left out";
}

TEST(DatabaseEncoding, OtherThanUtf8IsRefused)
{
    const PostgresHome home; // its roles
    const struct
    {
        const char *encoding;
        bool usable;
    } rows[] = {{"SQL_ASCII", false}, {"LATIN2", false}, {"UTF8", true}};
    for (const auto &row : rows) {
        const QString name = u"in_"_s + QString::fromLatin1(row.encoding).toLower();
        home.sql(u"CREATE DATABASE %1 ENCODING '%2' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'"_s.arg(
            name, QLatin1StringView(row.encoding)));
        TeamAddress address = home.address(u"postgres"_s);
        address.parameters.replace(u"dbname='%1'"_s.arg(home.database()), u"dbname='%1'"_s.arg(name));
        const auto clock = platform::systemClock();
        const auto store = PostgresStore::open(address, {u"one"_s, u"host"_s, u"1"_s, clock.get()}, u"/nonexistent"_s);
        ASSERT_EQ(store.ok(), row.usable) << row.encoding << qPrintable(store.ok() ? QString() : store.error().detail);
        if (!store) {
            EXPECT_EQ(databaseProblem(store.error()), DatabaseProblem::NoUnicode);
            continue;
        }
        ASSERT_TRUE((*store)->addService(sampleConnection(u"Żółw Müller"_s)).ok()) << row.encoding;
        EXPECT_EQ((*store)->services()->first().connection.name, u"Żółw Müller"_s) << row.encoding;
    }
}

/// A server with TLS on an address of the test's own, below 127.0.0.0/8.
class TlsOfTheDatabase : public ::testing::Test
{
protected:
    void serve(const Identity &identity)
    {
        for (const auto &[name, bytes] :
             {std::pair{u"server.crt"_s, identity.certificate}, std::pair{u"server.key"_s, identity.key}}) {
            write(server.folder() + u'/' + name, bytes);
        }
        server.setSettings({u"listen_addresses="_s + host(), u"ssl=on"_s,
                            u"ssl_cert_file=%1/server.crt"_s.arg(server.folder()),
                            u"ssl_key_file=%1/server.key"_s.arg(server.folder())});
        ASSERT_TRUE(server.restart()) << qPrintable(server.error());
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        const passwd *const user = ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr;
        if (user) {
            ASSERT_EQ(::chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid), 0);
        }
    }
    static QString host()
    {
        return u"127.%1.%2.%3"_s.arg(1 + (::getpid() >> 16 & 0x3f)).arg(::getpid() >> 8 & 0xff).arg(::getpid() & 0xff);
    }
    std::optional<Error> failure(const QString &mode, const QByteArray &authority)
    {
        const QString file = folder.filePath(u"authority.pem"_s);
        write(file, authority);
        TeamConnection connection(
            {.parameters = u"host='db.example' hostaddr='%1' port='5432' dbname='postgres' user='postgres'"
                           " sslmode='%2' sslrootcert='%3'"_s.arg(host(), mode, file),
             .password = {},
             .shown = u"db.example"_s});
        const auto opened = connection.open();
        return opened ? std::nullopt : std::optional(opened.error());
    }

    QTemporaryDir folder;
    Postgres server;
};

TEST_F(TlsOfTheDatabase, IsTrustedOnlyWithTheRightNameTimeAndAuthority)
{
    ASSERT_TRUE(server.start()) << qPrintable(server.error());
    QFile rules(server.folder() + u"/data/pg_hba.conf"_s);
    ASSERT_TRUE(rules.open(QIODevice::Append));
    rules.write("hostssl all all 127.0.0.0/8 trust\n");
    rules.close();
    const TestAuthority authority;
    const TestAuthority stranger("Another Authority");
    const Identity right = authority.issue({.names = {u"DNS:db.example"_s}});
    const Identity otherName = authority.issue({.names = {u"DNS:other.example"_s}});
    const Identity expired =
        authority.issue({.names = {u"DNS:db.example"_s}, .validFromDays = -30, .validUntilDays = -1});
    const Identity unknown = stranger.issue({.names = {u"DNS:db.example"_s}});
    const struct
    {
        const char *name;
        const Identity &identity;
        bool full; ///< trusted by verify-full
        bool ca;   ///< by verify-ca
    } rows[] = {
        {"right", right, true, true},
        {"another name", otherName, false, true},
        {"expired", expired, false, false},
        {"an unknown authority", unknown, false, false},
    };
    for (const auto &row : rows) {
        ASSERT_NO_FATAL_FAILURE(serve(row.identity));
        for (const auto &[mode, trusted] : {std::pair{u"verify-full"_s, row.full}, std::pair{u"verify-ca"_s, row.ca}}) {
            const auto error = failure(mode, authority.certificate());
            EXPECT_EQ(!error.has_value(), trusted) << row.name << ' ' << qPrintable(mode);
            if (error) {
                EXPECT_EQ(databaseProblem(*error), DatabaseProblem::Untrusted)
                    << row.name << ' ' << qPrintable(mode + u": "_s + error->detail);
            }
        }
    }
}

} // namespace license::test
