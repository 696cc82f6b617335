// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storeplace.h"

#include <gtest/gtest.h>

namespace license {

using namespace Qt::StringLiterals;

namespace {

QString shown(const std::variant<StorePlace, PlaceRefusal> &read)
{
    if (const auto *refusal = std::get_if<PlaceRefusal>(&read)) {
        return u"refused %1 %2"_s.arg(static_cast<int>(refusal->problem)).arg(refusal->option).trimmed();
    }
    const StorePlace &place = std::get<StorePlace>(read);
    const auto *folder = std::get_if<FolderPlace>(&place);
    return folder != nullptr ? u"folder "_s + folder->folder : std::get<DatabasePlace>(place).connectOptions();
}

TEST(StorePlace, AUrlSaysWhatLibpqGets)
{
    const struct
    {
        QString text;
        QString options;
        QString again; ///< as it is shown, if otherwise
    } rows[] = {
        {u"postgresql://db.example/licenses"_s, u"host='db.example' dbname='licenses' sslmode='verify-full'"_s, {}},
        {u"postgresql://db.example/licenses?sslmode=verify-full"_s,
         u"host='db.example' dbname='licenses' sslmode='verify-full'"_s,
         {}},
        {u"postgres://db.example/licenses"_s, u"host='db.example' dbname='licenses' sslmode='verify-full'"_s,
         u"postgresql://db.example/licenses"_s},
        {u"PostgreSQL://anna@db.example:5433/licenses?sslmode=verify-ca"_s,
         u"host='db.example' port='5433' dbname='licenses' user='anna' sslmode='verify-ca'"_s,
         u"postgresql://anna@db.example:5433/licenses?sslmode=verify-ca"_s},
        {u"postgresql://one,two:5433,three/name?target_session_attrs=read-write"_s,
         u"host='one,two,three' port=',5433,' dbname='name' target_session_attrs='read-write' sslmode='verify-full'"_s,
         {}},
        {u"postgresql://[2001:db8::1]:5432,[::1]/name?connect_timeout=3"_s,
         u"host='2001:db8::1,::1' port='5432,' dbname='name' connect_timeout='3' sslmode='verify-full'"_s,
         {}},
        {u"postgresql://[fe80::1%25eth0]/name"_s, u"host='fe80::1%eth0' dbname='name' sslmode='verify-full'"_s, {}},
        // A connection that stays on this computer needs no TLS.
        {u"postgresql://localhost,127.0.0.1,[::1]/name?sslmode=disable"_s,
         u"host='localhost,127.0.0.1,::1' dbname='name' sslmode='disable'"_s,
         {}},
        {u"postgresql:///name"_s, u"dbname='name'"_s, {}},
        {u"postgresql:///name?host=/run/postgresql"_s, u"host='/run/postgresql' dbname='name'"_s,
         u"postgresql://%2Frun%2Fpostgresql/name"_s},
        {u"postgresql://%2Fvar%2Frun:5433/name"_s, u"host='/var/run' port='5433' dbname='name'"_s, {}},
        {u"postgresql:///name?host=one,two&port=1,2"_s,
         u"host='one,two' port='1,2' dbname='name' sslmode='verify-full'"_s, u"postgresql://one:1,two:2/name"_s},
        {u"postgresql:///name?host=one,two&port=7"_s,
         u"host='one,two' port='7,7' dbname='name' sslmode='verify-full'"_s, u"postgresql://one:7,two:7/name"_s},
        {u"postgresql:///?dbname=name&user=anna&port=5433"_s, u"port='5433' dbname='name' user='anna'"_s,
         u"postgresql://anna@/name?port=5433"_s},
        // Escapes, and what would end a quoted value.
        {u"postgresql://%61nn%C4%85@h/n%20a%27me%5C"_s,
         u"host='h' dbname='n a\\'me\\\\' user='anną' sslmode='verify-full'"_s,
         u"postgresql://ann%C4%85@h/n%20a%27me%5C"_s},
        {u"postgresql://h/%3Fname%26%23"_s, u"host='h' dbname='?name&#' sslmode='verify-full'"_s, {}},
        {u"postgresql://h/name%3Dx?sslrootcert=/etc/a%26b%3d.pem&passfile=/home/a/.pgpass"_s,
         u"host='h' dbname='name=x' sslrootcert='/etc/a&b=.pem' passfile='/home/a/.pgpass' sslmode='verify-full'"_s,
         u"postgresql://h/name%3Dx?sslrootcert=/etc/a%26b%3D.pem&passfile=/home/a/.pgpass"_s},
        {u"postgresql://bücher.example/name"_s, u"host='bücher.example' dbname='name' sslmode='verify-full'"_s,
         u"postgresql://b%C3%BCcher.example/name"_s},
        {u"service=licenses"_s, u"service='licenses'"_s, {}},
        {u"postgresql:///?service=licenses"_s, u"service='licenses'"_s, u"service=licenses"_s},
        {u"postgresql://anna@/name?service=team-1.x"_s, u"service='team-1.x' dbname='name' user='anna'"_s, {}},
    };
    for (const auto &row : rows) {
        const auto read = storePlaceFrom(row.text);
        EXPECT_EQ(shown(read).toStdString(), row.options.toStdString()) << qPrintable(row.text);
        const auto *place = std::get_if<StorePlace>(&read);
        ASSERT_NE(place, nullptr) << qPrintable(row.text);
        const QString again = std::get<DatabasePlace>(*place).text();
        EXPECT_EQ(again.toStdString(), (row.again.isEmpty() ? row.text : row.again).toStdString());
        EXPECT_EQ(storePlaceFrom(again), read) << qPrintable(again);
    }
}

TEST(StorePlace, EverythingElseThatLooksLikeAPathIsAFolder)
{
    for (const QString &text : {u"/var/lib/licenses"_s, u"licenses"_s, u"./postgresql"_s, u"C:\\Users\\anna"_s,
                                u"C:/x"_s, u"//server/share"_s, u"/a b/żółw=1"_s, u"postgresql"_s,
                                u"/x/postgresql://y"_s, u"./db:5432/a=b@c"_s, u"../x"_s, u"a b/c"_s, u"/x "_s}) {
        EXPECT_EQ(shown(storePlaceFrom(text)), u"folder "_s + text);
    }
}

struct Hostile
{
    QString text;
    PlaceProblem problem;
    QString option{};
};

const Hostile hostile[] = {
    {QString(), PlaceProblem::Empty},
    {u" \t\n"_s, PlaceProblem::Empty},
    {u"https://db.example/name"_s, PlaceProblem::OtherKind},
    {u"mysql://db.example/name"_s, PlaceProblem::OtherKind},
    {u"sqlite:///tmp/x"_s, PlaceProblem::OtherKind},
    {u"postgresql:/db.example/name"_s, PlaceProblem::OtherKind},
    {u"postgres:name"_s, PlaceProblem::OtherKind},
    {u"host=db.example dbname=name"_s, PlaceProblem::OtherKind},
    {u"host=db.example password=hunter2"_s, PlaceProblem::Password},
    {u"dbname = name\tPASSWORD = hunter2"_s, PlaceProblem::Password},
    {u"http://user:hunter2@db.example?password=hunter2"_s, PlaceProblem::Password},
    // Addresses with a slip, which would be folders below the working folder.
    {u"postgresql//db.example/name"_s, PlaceProblem::OtherKind},
    {u"postgresql\u200b://db.example/name"_s, PlaceProblem::OtherKind},
    {u"\"postgresql://db.example/name\""_s, PlaceProblem::OtherKind},
    {u"svc=licenses"_s, PlaceProblem::OtherKind},
    {u"db.example:5432/licenses"_s, PlaceProblem::OtherKind},
    {u"anna:hunter2@db.example/licenses"_s, PlaceProblem::OtherKind},
    {u" licenses"_s, PlaceProblem::OtherKind},
    {u" postgresql://anna:hunter2@db.example/name"_s, PlaceProblem::OtherKind},
    {u"\tpostgresql://db.example/name?password=hunter2\n"_s, PlaceProblem::Password},
    // Passwords, wherever a person may put one.
    {u"postgresql://anna:hunter2@db.example/name"_s, PlaceProblem::Password},
    {u"postgresql://anna:@db.example/name"_s, PlaceProblem::Password},
    {u"postgresql://:hunter2@db.example/name"_s, PlaceProblem::Password},
    {u"postgresql://anna:hunter2@@db.example/name"_s, PlaceProblem::Password},
    {u"postgresql://anna:hun@ter2@db.example/name"_s, PlaceProblem::Password},
    {u"postgresql://anna:%68unter2@db.example/name"_s, PlaceProblem::Password},
    {u"postgresql://db.example/name?password=hunter2"_s, PlaceProblem::Password},
    {u"postgresql://db.example/name?%70assword=hunter2"_s, PlaceProblem::Password},
    {u"postgresql://db.example/name?PASSWORD=hunter2"_s, PlaceProblem::Password},
    {u"postgresql://db.example/name?sslmode=verify-full&password=hunter2%"_s, PlaceProblem::Password},
    {u"postgresql://db.example/name?sslpassword=hunter2"_s, PlaceProblem::Password},
    {u"postgresql://db.example/name?pass=hunter2"_s, PlaceProblem::Password},
    {u"postgresql://db.example/name?pwd=hunter2"_s, PlaceProblem::Password},
    {u"service=team password=hunter2"_s, PlaceProblem::Password},
    // A password with a character that ends the host.
    {u"postgresql://anna:hunter2/x@db.example/name"_s, PlaceProblem::Port},
    {u"postgresql://anna:hunter2?x@db.example/name"_s, PlaceProblem::Port},
    {u"postgresql://anna:hunter2#x@db.example/name"_s, PlaceProblem::Encoding},
    // Options.
    {u"postgresql://h/name?options=-csearch_path%3Dx"_s, PlaceProblem::UnknownOption, u"options"_s},
    {u"postgresql://h/name?replication=true"_s, PlaceProblem::UnknownOption, u"replication"_s},
    {u"postgresql://h/name?sslmodus=verify-full"_s, PlaceProblem::UnknownOption, u"sslmodus"_s},
    {u"postgresql://h/name?SSLMODE=verify-full"_s, PlaceProblem::UnknownOption},
    {u"postgresql://h/name?hunter2"_s, PlaceProblem::UnknownOption},
    {u"postgresql://h/name?Hunter-2=x"_s, PlaceProblem::UnknownOption},
    {u"postgresql://h/name?"_s, PlaceProblem::UnknownOption},
    {u"postgresql://h/name?sslmode=verify-full&"_s, PlaceProblem::UnknownOption},
    {u"postgresql://h/name?=x"_s, PlaceProblem::UnknownOption},
    {u"postgresql://h/name?sslmode=verify-full&sslmode=verify-full"_s, PlaceProblem::Twice, u"sslmode"_s},
    {u"postgresql://h/name?dbname=other"_s, PlaceProblem::Twice, u"dbname"_s},
    {u"postgresql://anna@h/name?user=eve"_s, PlaceProblem::Twice, u"user"_s},
    {u"postgresql://h/name?host=other"_s, PlaceProblem::Twice, u"host"_s},
    {u"postgresql://h:1/name?port=2"_s, PlaceProblem::Twice, u"port"_s},
    {u"postgresql:///name?service=a&service=b"_s, PlaceProblem::Twice, u"service"_s},
    {u"postgresql://h/name?sslmode=verify"_s, PlaceProblem::Value, u"sslmode"_s},
    {u"postgresql://h/name?sslmode=verify-ca%20verify-full"_s, PlaceProblem::Value, u"sslmode"_s},
    {u"postgresql://h/name?sslmode="_s, PlaceProblem::Value, u"sslmode"_s},
    {u"postgresql://h/name?connect_timeout=-1"_s, PlaceProblem::Value, u"connect_timeout"_s},
    {u"postgresql://h/name?connect_timeout=0"_s, PlaceProblem::Value, u"connect_timeout"_s},
    {u"postgresql://h/name?connect_timeout=61"_s, PlaceProblem::Value, u"connect_timeout"_s},
    {u"postgresql://h/name?connect_timeout=1234567890"_s, PlaceProblem::Value, u"connect_timeout"_s},
    {u"postgresql://h/name?application_name=a%00b"_s, PlaceProblem::Value, u"application_name"_s},
    {u"postgresql://h/name?application_name=a%0Ab"_s, PlaceProblem::Value, u"application_name"_s},
    {u"postgresql://h/name?sslrootcert=/a;sslmode=disable"_s, PlaceProblem::Encoding},
    {u"postgresql://h/name?sslrootcert=/a%3Bsslmode%3Ddisable"_s, PlaceProblem::Value, u"sslrootcert"_s},
    {u"postgresql://h/name?user="_s, PlaceProblem::Value, u"user"_s},
    // TLS that proves nothing, on a way that leaves this computer.
    {u"postgresql://h/name?sslmode=disable"_s, PlaceProblem::WeakTls},
    {u"postgresql://h/name?sslmode=prefer"_s, PlaceProblem::WeakTls},
    {u"postgresql://h/name?sslmode=require"_s, PlaceProblem::WeakTls},
    {u"postgresql://localhost,h/name?sslmode=allow"_s, PlaceProblem::WeakTls},
    {u"postgresql://localhost/name?hostaddr=192.0.2.1&sslmode=disable"_s, PlaceProblem::WeakTls},
    {u"postgresql://127.0.0.1.example/name?sslmode=disable"_s, PlaceProblem::WeakTls},
    {u"postgresql:///?service=team&sslmode=disable"_s, PlaceProblem::WeakTls},
    // Escapes.
    {u"postgresql://h/na%"_s, PlaceProblem::Encoding},
    {u"postgresql://h/na%4"_s, PlaceProblem::Encoding},
    {u"postgresql://h/na%zz"_s, PlaceProblem::Encoding},
    {u"postgresql://h/na%ff"_s, PlaceProblem::Encoding},
    {u"postgresql://h/na%C0%AF"_s, PlaceProblem::Encoding},
    {u"postgresql://h/na%ED%A0%80"_s, PlaceProblem::Encoding},
    {u"postgresql://%zz/name"_s, PlaceProblem::Encoding},
    {u"postgresql://%zz@h/name"_s, PlaceProblem::Encoding},
    {u"postgresql://h/name#part"_s, PlaceProblem::Encoding},
    {u"postgresql://h/name?a=b=c"_s, PlaceProblem::Encoding},
    // Hosts and ports.
    {u"postgresql://h,/name"_s, PlaceProblem::Host},
    {u"postgresql://,/name"_s, PlaceProblem::Host},
    {u"postgresql://a%2Cb/name"_s, PlaceProblem::Host},
    {u"postgresql://a b/name"_s, PlaceProblem::Host},
    {u"postgresql://h%0A/name"_s, PlaceProblem::Host},
    {u"postgresql://h'/name"_s, PlaceProblem::Host},
    {u"postgresql://@h@x/name"_s, PlaceProblem::Value, u"user"_s},
    {u"postgresql://@h/name"_s, PlaceProblem::Value, u"user"_s},
    {u"postgresql://[::1/name"_s, PlaceProblem::Host},
    {u"postgresql://[::1]x/name"_s, PlaceProblem::Host},
    {u"postgresql://[h]/name"_s, PlaceProblem::Host},
    {u"postgresql://[]/name"_s, PlaceProblem::Host},
    {u"postgresql://::1/name"_s, PlaceProblem::Host},
    {u"postgresql://%2Ftmp%2F,h/"_s, PlaceProblem::NoDatabase},
    {u"postgresql://%40abstract/name"_s, PlaceProblem::Host},
    {u"postgresql:///name?host=relative/folder"_s, PlaceProblem::Host},
    {u"postgresql:///name?host="_s, PlaceProblem::Host},
    {u"postgresql:///name?host=/"_s + QString(92, u'x'), PlaceProblem::Host},
    {u"postgresql://"_s + QString(254, u'h') + u"/name"_s, PlaceProblem::Host},
    {u"postgresql://"_s + u"h,"_s.repeated(16) + u"h/name"_s, PlaceProblem::Host},
    {u"postgresql://h:/name"_s, PlaceProblem::Port},
    {u"postgresql://h:0/name"_s, PlaceProblem::Port},
    {u"postgresql://h:65536/name"_s, PlaceProblem::Port},
    {u"postgresql://h:-1/name"_s, PlaceProblem::Port},
    {u"postgresql://h:5432x/name"_s, PlaceProblem::Port},
    {u"postgresql://h:٥٤٣٢/name"_s, PlaceProblem::Port},
    {u"postgresql://h1,h2/name?port=1,2,3"_s, PlaceProblem::Port},
    // The database.
    {u"postgresql://"_s, PlaceProblem::NoDatabase},
    {u"postgresql://h"_s, PlaceProblem::NoDatabase},
    {u"postgresql://h/"_s, PlaceProblem::NoDatabase},
    {u"postgresql://h?sslmode=verify-full"_s, PlaceProblem::NoDatabase},
    {u"postgresql://h/a/b"_s, PlaceProblem::Value, u"dbname"_s},
    {u"postgresql://h/name%00"_s, PlaceProblem::Value, u"dbname"_s},
    {u"postgresql://h/name\n"_s, PlaceProblem::Value, u"dbname"_s},
    {u"postgresql://h/a;b"_s, PlaceProblem::Value, u"dbname"_s},
    // Services.
    {u"service="_s, PlaceProblem::Service},
    {u"service=a b"_s, PlaceProblem::Service},
    {u"service=a]"_s, PlaceProblem::Service},
    {u"service=a\n"_s, PlaceProblem::Service},
    {u"service='a'"_s, PlaceProblem::Service},
    {u"service="_s + QString(64, u'a'), PlaceProblem::Service},
    {u"postgresql:///?service=a%20b"_s, PlaceProblem::Service},
    // Folders that no shell has named in full.
    {u"~"_s, PlaceProblem::Tilde},
    {u"~/licenses"_s, PlaceProblem::Tilde},
    {u"~anna/licenses"_s, PlaceProblem::Tilde},
};

TEST(StorePlace, K09_WhereAFolderIsAskedForADatabaseIsRefused)
{
    for (const QString &text : {u"/srv/licenses"_s, u"licenses"_s, u"./~"_s, u"a~b"_s, u"postgresql"_s, u"service"_s}) {
        const auto read = folderPlaceFrom(text);
        const auto *folder = std::get_if<FolderPlace>(&read);
        ASSERT_NE(folder, nullptr) << text.toStdString();
        EXPECT_EQ(folder->folder, text);
    }
    const std::pair<QString, PlaceProblem> rows[] = {
        {u"postgresql://db.example/licenses"_s, PlaceProblem::NotFolder},
        {u"service=team"_s, PlaceProblem::NotFolder},
        {u"postgresql://anna:hunter2@db.example/name"_s, PlaceProblem::Password},
        {u"https://db.example/name"_s, PlaceProblem::OtherKind},
        {u"host=db.example dbname=name"_s, PlaceProblem::OtherKind},
        {u"~/licenses"_s, PlaceProblem::Tilde},
    };
    for (const auto &[text, problem] : rows) {
        const auto read = folderPlaceFrom(text);
        const auto *refusal = std::get_if<PlaceRefusal>(&read);
        ASSERT_NE(refusal, nullptr) << text.toStdString();
        EXPECT_EQ(refusal->problem, problem) << text.toStdString();
    }
}

TEST(StorePlace, HostileTextIsRefusedForItsReason)
{
    for (const Hostile &row : hostile) {
        EXPECT_EQ(shown(storePlaceFrom(row.text)).toStdString(),
                  shown(PlaceRefusal{row.problem, row.option}).toStdString())
            << qPrintable(row.text);
    }
}

TEST(StorePlace, ARefusalRepeatsNoPartThatMayBeAPassword)
{
    for (const Hostile &row : hostile) {
        const auto read = storePlaceFrom(row.text);
        const auto *refusal = std::get_if<PlaceRefusal>(&read);
        ASSERT_NE(refusal, nullptr);
        EXPECT_FALSE(refusal->option.contains("hunter"_L1, Qt::CaseInsensitive)) << qPrintable(row.text);
    }
}

/// Each beginning and each text with one character changed is either refused, or read the same again.
TEST(StorePlace, NoTextIsReadInTwoWays)
{
    const QString whole = u"postgresql://anna@[::1]:5432,%2Frun:1/na%20me?sslmode=verify-full&service=a&port=1"_s;
    int read = 0;
    for (qsizetype at = 0; at <= whole.size(); ++at) {
        for (const QString &instead : {QString(), u"%"_s, u"'"_s, u"\\"_s, u"&"_s, u"/"_s, u":"_s, u"@"_s, u"="_s,
                                       u","_s, QString(QChar(0)), QString(QChar(0xd800)), u"ż"_s}) {
            for (const QString &text : {whole.left(at) + instead, whole.left(at) + instead + whole.mid(at + 1)}) {
                const auto first = storePlaceFrom(text);
                const auto *place = std::get_if<StorePlace>(&first);
                const auto *database = place != nullptr ? std::get_if<DatabasePlace>(place) : nullptr;
                if (database != nullptr) {
                    ++read;
                    EXPECT_EQ(storePlaceFrom(database->text()), first) << qPrintable(text);
                }
            }
        }
    }
    EXPECT_GT(read, 50);
}

} // namespace

} // namespace license
