// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/objectlist.h"
#include "tests/app/license-server/serverfixture.h"

#include <QCryptographicHash>

#include <zlib.h>

#include <numeric>
#include <set>

using namespace Qt::StringLiterals;

namespace license::server::test {

namespace {

QByteArray inflated(const QByteArray &gzip, qsizetype size)
{
    QByteArray plain(size + 1, '\0');
    z_stream zip{};
    zip.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(gzip.constData()));
    zip.avail_in = uInt(gzip.size());
    zip.next_out = reinterpret_cast<Bytef *>(plain.data());
    zip.avail_out = uInt(plain.size());
    EXPECT_EQ(inflateInit2(&zip, 15 + 16), Z_OK);
    EXPECT_EQ(inflate(&zip, Z_FINISH), Z_STREAM_END);
    plain.truncate(qsizetype(zip.total_out));
    inflateEnd(&zip);
    return plain;
}

QString pathOf(const Document &objects)
{
    return u"/api/v1/license/objects/"_s + QString::fromStdString(objects.at("sha256").get<std::string>());
}

std::string sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
}

/// Counts the objects per license by reading every line; fails if a line deviates from the specification.
std::map<std::string, qint64> countByLicense(const QByteArray &list)
{
    EXPECT_TRUE(list.endsWith('\n'));
    std::map<std::string, qint64> counts;
    std::set<std::string> ids;
    for (const QByteArray &line : list.chopped(1).split('\n')) {
        const Document object = Document::parse(line.toStdString());
        EXPECT_TRUE(ids.insert(object.at("id").get<std::string>()).second);
        EXPECT_FALSE(object.at("name").get<std::string>().empty());
        EXPECT_FALSE(object.at("kind").get<std::string>().empty());
        for (const char *time : {"assigned_at", "last_backup_at"}) {
            EXPECT_GT(object.value(time, qint64(1)), 0);
        }
        ++counts[object.at("license").is_null() ? std::string() : object.at("license").get<std::string>()];
    }
    return counts;
}

} // namespace

class Objects : public ServerTest
{
protected:
    QByteArray fetch(const Document &objects)
    {
        const Answer answer = get(pathOf(objects), goodHeaders());
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.type, "application/x-ndjson");
        EXPECT_EQ(answer.headers.count("content-encoding"), 0U);
        return answer.body;
    }
};

TEST_F(Objects, AreWhatTheDocumentSigned)
{
    for (const qint64 count : {25, 240, 5'000}) {
        SCOPED_TRACE(count);
        m_options.objects = count;
        startServer();
        const Document payload = verify();
        const Document &signedList = payload.at("objects");
        const QByteArray list = fetch(signedList);
        EXPECT_EQ(sha256(list), signedList.at("sha256"));
        EXPECT_EQ(list.size(), signedList.at("bytes"));
        EXPECT_EQ(list.count('\n'), signedList.at("count"));
        EXPECT_EQ(signedList.at("count"), count);
        std::map<std::string, qint64> counts = countByLicense(list);
        for (const Document &row : payload.at("licenses")) {
            EXPECT_EQ(row.at("used"), counts[row.at("type")]) << row.at("type");
            EXPECT_GE(row.at("total"), row.at("used"));
            EXPECT_GT(row.at("used"), 0);
        }
        EXPECT_GT(counts[""], 0);
    }
}

TEST_F(Objects, HaveNamesInEveryScriptOfTheHouse)
{
    m_options.objects = 240;
    startServer();
    const QString list = QString::fromUtf8(fetch(verify().at("objects")));
    EXPECT_TRUE(list.contains(u"ł"_s));
    EXPECT_TRUE(list.contains(u"acme"_s));
    EXPECT_TRUE(list.contains(u"repository"_s));
}

TEST_F(Objects, ComeCompressedToWhoeverAsks)
{
    startServer();
    const Document signedList = verify().at("objects");
    Headers headers = goodHeaders();
    headers["Accept-Encoding"] = "br, gzip;q=0.5"; // set by hand, so that the client library leaves the body encoded
    const Answer answer = get(pathOf(signedList), headers);
    EXPECT_EQ(answer.headers.at("content-encoding"), "gzip");
    EXPECT_EQ(answer.headers.at("vary"), "Accept-Encoding");
    EXPECT_EQ(sha256(inflated(answer.body, signedList.at("bytes").get<qsizetype>())), signedList.at("sha256"));
    headers["Accept-Encoding"] = "gzip;q=0";
    EXPECT_EQ(sha256(get(pathOf(signedList), headers).body), signedList.at("sha256"));
}

TEST_F(Objects, AreForTheSameTokenAndTheSignedHashAlone)
{
    startServer();
    const Document signedList = verify().at("objects");
    Headers headers = goodHeaders();
    headers["Authorization"] = "Bearer lic_other";
    EXPECT_EQ(get(pathOf(signedList), headers).status, 401);
    for (const QString &hash : {QString(64, u'0'), u"../token"_s, QString(), u"%2e%2e/token"_s}) {
        const Answer answer = get(u"/api/v1/license/objects/"_s + hash, goodHeaders());
        EXPECT_EQ(answer.status, 404) << hash.toStdString();
        EXPECT_EQ(answer.type, "application/problem+json");
    }
}

TEST_F(Objects, AreNotNamedWhereThereAreNone)
{
    m_options.objects = 0;
    startServer();
    const Document payload = verify();
    EXPECT_FALSE(payload.contains("objects"));
    for (const Document &row : payload.at("licenses"))
        EXPECT_EQ(row.at("used"), 0);
}

TEST_F(Objects, AreMadeOnce)
{
    startServer();
    const Document signedList = verify().at("objects");
    const QString file = path(u"objects/"_s + QString::fromStdString(signedList.at("sha256")) + u".ndjson"_s);
    const QDateTime made = QFileInfo(file).lastModified();
    m_wallMs += 86'400'000;
    startServer();
    EXPECT_EQ(verify().at("objects"), signedList);
    EXPECT_EQ(QFileInfo(file).lastModified(), made);
}

TEST_F(Objects, AreMadeAgainWhereTheirFilesAreGone)
{
    startServer();
    const Document signedList = verify().at("objects");
    stopServer();
    ASSERT_TRUE(QDir(path(u"objects"_s)).removeRecursively());
    m_wallMs += 86'400'000;
    startServer();
    EXPECT_EQ(verify().at("objects"), signedList);
    EXPECT_EQ(sha256(fetch(signedList)), signedList.at("sha256"));
}

TEST_F(Objects, ChangeWhereTheirNumberDoes)
{
    startServer();
    const Document before = verify().at("objects");
    ASSERT_EQ(control(u"objects"_s, R"({"count":300})").status, 200);
    const Document after = verify().at("objects");
    EXPECT_EQ(after.at("count"), 300);
    EXPECT_EQ(sha256(fetch(after)), after.at("sha256"));
    EXPECT_EQ(get(pathOf(before), goodHeaders()).status, 404);
}

TEST(ObjectShares, AddUpAndLeaveNoTypeOut)
{
    for (const qint64 count : {25, 26, 39, 40, 99, 1'000, 123'457, 1'000'000}) {
        const std::vector<ObjectShare> shares = objectShares(count);
        EXPECT_EQ(std::accumulate(shares.begin(), shares.end(), qint64(0),
                                  [](qint64 sum, const ObjectShare &share) { return sum + share.count; }),
                  count);
        for (const ObjectShare &share : shares)
            EXPECT_GT(share.count, 0) << share.license << " of " << count;
    }
}

} // namespace license::server::test
