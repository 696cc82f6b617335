// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/base64url.h"
#include "core/protocol/connectionfile.h"
#include "tests/support/connectionfilebytes.h"
#include "tests/support/documentsigner.h"

#include <gtest/gtest.h>

namespace license {

using namespace Qt::StringLiterals;
using test::DocumentSigner;
using test::Json;

namespace {

constexpr const char *certificate = R"(-----BEGIN CERTIFICATE-----
MIIBfzCCASWgAwIBAgIURoKy035/5PH9RXaihM5GQoDP6JcwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJQWNtZSBSb290MCAXDTI2MTEyNDA0NTg0MloYDzIxMjYxMDMx
MDQ1ODQyWjAUMRIwEAYDVQQDDAlBY21lIFJvb3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQdGLKa72N1gDHMUHRYYlwI7JMBZUpC1MbtKmXrx473MLnR10hZFIEO
T8npAaLvkVE7kTUbqezHt8UGRz2RpEZPo1MwUTAdBgNVHQ4EFgQUlHdPQThb4HLS
6ZQ3o0/elwQyaiUwHwYDVR0jBBgwFoAUlHdPQThb4HLS6ZQ3o0/elwQyaiUwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiAn+4Xh9iE3HYqmIpy7Xevc
iZN8foisA859XtyAxquAggIhANwsH/DjyW14QIH8dPPL5xeRhZa7pyFGYjvAxXDG
7r/q
-----END CERTIFICATE-----
)";

Result<Connection> read(const Json &file)
{
    return parseConnectionFile(test::toBytes(file));
}

/// The valid file with the value at `pointer` (RFC 6901) replaced.
Json with(const char *pointer, const Json &value)
{
    Json file = DocumentSigner().connectionFile();
    file[Json::json_pointer(pointer)] = value;
    return file;
}

Json without(const char *pointer)
{
    Json file = DocumentSigner().connectionFile();
    const Json::json_pointer at(pointer);
    file[at.parent_pointer()].erase(at.back());
    return file;
}

/// Refused, with a detail that names `member`.
void expectRefused(const Json &file, const QString &member)
{
    const auto connection = read(file);
    ASSERT_FALSE(connection.ok()) << file.dump();
    EXPECT_EQ(connection.error().code, ErrorCode::InvalidInput);
    EXPECT_TRUE(connection.error().detail.contains(member)) << connection.error().detail.toStdString();
}

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

Json keyOf(const DocumentSigner &signer)
{
    return signer.connectionFile()["keys"]["keys"][0];
}

/// An entry for any 32 bytes, with the right thumbprint.
Json keyOf(const QByteArray &point)
{
    Json key = keyOf(DocumentSigner());
    key["x"] = toBase64Url(point).toStdString();
    key["kid"] = keyThumbprint(point).toStdString();
    return key;
}

const char *const everyMember[] = {"/name", "/url", "/account", "/installation", "/deployment", "/keys", "/keys/keys"};
const char *const everyKeyMember[] = {"/keys/keys/0/kty", "/keys/keys/0/crv", "/keys/keys/0/x", "/keys/keys/0/kid",
                                      "/keys/keys/0/alg"};

} // namespace

TEST(ConnectionFile, ReadsEveryMember)
{
    const DocumentSigner signer, other({}, 2);
    Json file = with("/ca", certificate);
    file["deployment"] = "dmz";
    file["keys"]["keys"].push_back(keyOf(other));
    const auto connection = read(file);
    ASSERT_TRUE(connection.ok()) << connection.error().detail.toStdString();
    EXPECT_EQ(connection->name, u"Acme HQ"_s);
    EXPECT_EQ(connection->url, u"https://license.example"_s);
    EXPECT_EQ(connection->account, u"acct_7Qm2"_s);
    EXPECT_EQ(connection->installation, signer.connection().installation);
    EXPECT_EQ(connection->deployment, Deployment::Dmz);
    EXPECT_EQ(connection->keys, signer.connection().keys + other.connection().keys);
    EXPECT_EQ(connection->ca, certificate);
}

TEST(ConnectionFile, WritesWhatItReads)
{
    Json file = with("/ca", certificate);
    file["name"] = "Ä \"quoted\" 漢字 😀 \\ \u007f";
    file["keys"]["keys"].push_back(keyOf(DocumentSigner({}, 3)));
    for (const char *deployment : {"on-premises", "cloud", "dmz"}) {
        file["deployment"] = deployment;
        const auto connection = read(file);
        ASSERT_TRUE(connection.ok()) << connection.error().detail.toStdString();
        EXPECT_EQ(parseConnectionFile(test::connectionFileBytes(*connection)), connection);
    }
}

TEST(ConnectionFile, ThumbprintIsThatOfTheStandard)
{
    // RFC 8037, appendix A.3.
    const auto point = fromBase64Url("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
    EXPECT_EQ(keyThumbprint(*point), u"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"_s);
}

TEST(ConnectionFile, RefusesAMissingMember)
{
    for (const char *member : everyMember) {
        expectRefused(without(member), text(member).section(u'/', -1) + u" is missing"_s);
    }
    for (const char *member : everyKeyMember) {
        expectRefused(without(member), u"keys.keys[0]."_s + text(member).section(u'/', -1) + u" is missing"_s);
    }
}

TEST(ConnectionFile, RefusesAMemberOfAnotherType)
{
    const Json values[] = {nullptr, true, 1, 1.5, "\t", Json::array(), Json::object(), Json::array({"x"})};
    const auto refusesAll = [&values](const char *member) {
        for (const Json &value : values) {
            expectRefused(with(member, value), text(member).section(u'/', -1));
        }
    };
    for (const char *member : everyMember) {
        if (text(member) != u"/name") { // a tab is valid in a name
            refusesAll(member);
        }
    }
    for (const char *member : everyKeyMember) {
        refusesAll(member);
    }
    refusesAll("/ca");
    for (const Json &value : values) {
        if (!value.is_string()) {
            expectRefused(with("/name", value), u"name"_s);
        }
        expectRefused(with("/keys/keys/0", value), u"keys.keys[0]"_s);
        EXPECT_FALSE(read(value).ok());
    }
}

TEST(ConnectionFile, RefusesUnknownMembersOnEachLevel)
{
    for (const char *pointer : {"/token", "/Name", "/keys/use", "/keys/keys/0/use", "/keys/keys/0/key_ops"}) {
        expectRefused(with(pointer, "x"), u"\"%1\" is an unknown member"_s.arg(text(pointer).section(u'/', -1)));
    }
}

TEST(ConnectionFile, RefusesADuplicateMember)
{
    const QByteArray file = test::toBytes(DocumentSigner().connectionFile());
    for (const char *twice : {R"({"name":"other",)", R"({"ca":"","ca":"",)", "{\"\\u006eame\":\"x\","}) {
        const auto connection = parseConnectionFile(twice + file.mid(1));
        ASSERT_FALSE(connection.ok());
        EXPECT_TRUE(connection.error().detail.contains(u"stands twice"_s)) << connection.error().detail.toStdString();
    }
}

TEST(ConnectionFile, RefusesWhatIsNotStrictJson)
{
    const QByteArray file = test::toBytes(DocumentSigner().connectionFile());
    ASSERT_TRUE(parseConnectionFile(file).ok());
    EXPECT_TRUE(parseConnectionFile(" \r\n\t" + file + "\n").ok());
    for (const QByteArray &bytes : {QByteArray(), "\xEF\xBB\xBF" + file, file + "x", file + '\0', file + file,
                                    file.chopped(1), "[" + file + "]", QByteArray("null")}) {
        const auto connection = parseConnectionFile(bytes);
        ASSERT_FALSE(connection.ok()) << bytes.constData();
        EXPECT_EQ(connection.error().code, ErrorCode::InvalidInput);
    }
}

TEST(ConnectionFile, RefusesAFileThatIsTooLarge)
{
    const QByteArray file = test::toBytes(DocumentSigner().connectionFile());
    EXPECT_TRUE(parseConnectionFile(file.leftJustified(connectionFileLimit, ' ')).ok());
    EXPECT_FALSE(parseConnectionFile(file.leftJustified(connectionFileLimit + 1, ' ')).ok());
}

TEST(ConnectionFile, CountsTheNameInCodePoints)
{
    const std::string smile = "\xF0\x9F\x98\x80";
    std::string sixtyFour;
    for (int i = 0; i < 64; ++i) {
        sixtyFour += smile;
    }
    EXPECT_TRUE(read(with("/name", "x")).ok());
    EXPECT_TRUE(read(with("/name", sixtyFour)).ok());
    expectRefused(with("/name", sixtyFour + "x"), u"name has 65 characters"_s);
    expectRefused(with("/name", ""), u"name has 0 characters"_s);
}

TEST(ConnectionFile, ChecksTheAccount)
{
    for (const std::string &account : {std::string("a"), std::string("-_09azAZ"), std::string(64, 'x')}) {
        EXPECT_TRUE(read(with("/account", account)).ok()) << account;
    }
    for (const std::string &account : {std::string(), std::string(65, 'x'), std::string("a b"), std::string("a.b"),
                                       std::string("a\n"), std::string("\xC3\xA9"), std::string("a/b")}) {
        expectRefused(with("/account", account), u"account"_s);
    }
}

TEST(ConnectionFile, ChecksTheInstallation)
{
    EXPECT_TRUE(read(with("/installation", toBase64Url(QByteArray(16, '\xFF')).toStdString())).ok());
    for (const QByteArray &installation :
         {QByteArray(), toBase64Url(QByteArray(15, 'x')), toBase64Url(QByteArray(17, 'x')), QByteArray(22, 'B'),
          toBase64Url(QByteArray(16, 'x')) + "==", toBase64Url(QByteArray(16, 'x')) + "\n", QByteArray(22, '+')}) {
        expectRefused(with("/installation", installation.toStdString()), u"installation"_s);
    }
}

TEST(ConnectionFile, ChecksTheDeployment)
{
    for (const char *deployment : {"", "On-Premises", "onpremises", "on-premises ", "DMZ"}) {
        expectRefused(with("/deployment", deployment), u"deployment"_s);
    }
}

// H13
TEST(ConnectionFile, H13_RefusesAPrivateKeyInItsOwnWords)
{
    for (const Json &d : {Json("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"), Json(nullptr), Json("")}) {
        expectRefused(with("/keys/keys/0/d", d), u"keys.keys[0].d makes this a private key"_s);
    }
    const auto refused = read(with("/keys/keys/0/d", "CANARY"));
    EXPECT_FALSE(refused.error().detail.contains("CANARY"_L1));
}

TEST(ConnectionFile, RefusesOtherKindsOfKey)
{
    for (const char *kty : {"", "okp", "EC", "RSA", "oct", "OKP "}) {
        expectRefused(with("/keys/keys/0/kty", kty), u"keys.keys[0].kty is not \"OKP\""_s);
    }
    for (const char *crv : {"", "ed25519", "Ed448", "X25519"}) {
        expectRefused(with("/keys/keys/0/crv", crv), u"keys.keys[0].crv is not \"Ed25519\""_s);
    }
    for (const char *alg : {"", "eddsa", "EdDSA ", "none", "HS256", "ES256", "Ed25519"}) {
        expectRefused(with("/keys/keys/0/alg", alg), u"keys.keys[0].alg is not \"EdDSA\""_s);
    }
}

TEST(ConnectionFile, RefusesAKeyOfAnotherSizeOrEncoding)
{
    const QByteArray point = DocumentSigner().connection().keys.front().point;
    for (const QByteArray &other : {QByteArray(), point.chopped(1), point + '\0', point + point}) {
        expectRefused(with("/keys/keys/0", keyOf(other)), u"keys.keys[0].x has"_s);
    }
    const std::string x = toBase64Url(point).toStdString();
    for (const std::string &other : {x + "=", x + " ", " " + x, x + "\n", x.substr(0, 42)}) {
        expectRefused(with("/keys/keys/0/x", other), u"keys.keys[0].x"_s);
    }
}

TEST(ConnectionFile, H14_RefusesWeakKeys)
{
    for (const char *point : {"0000000000000000000000000000000000000000000000000000000000000000",
                              "0100000000000000000000000000000000000000000000000000000000000000",
                              "0100000000000000000000000000000000000000000000000000000000000080",
                              "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                              "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                              "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                              "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                              "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                              "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                              "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"}) {
        expectRefused(with("/keys/keys/0", keyOf(QByteArray::fromHex(point))), u"keys.keys[0].x is a point"_s);
    }
}

TEST(ConnectionFile, RefusesAKidThatIsNotTheThumbprint)
{
    const std::string kid = DocumentSigner().connection().keys.front().kid.toStdString();
    for (const std::string &other : {std::string(), std::string("key-1"), kid + "=", kid.substr(1),
                                     keyOf(DocumentSigner({}, 2))["kid"].get<std::string>()}) {
        expectRefused(with("/keys/keys/0/kid", other), u"keys.keys[0].kid is not the RFC 7638 thumbprint"_s);
    }
}

TEST(ConnectionFile, RefusesNoKeyAndAKeyThatStandsTwice)
{
    expectRefused(with("/keys/keys", Json::array()), u"keys.keys has 0 entries"_s);
    const Json first = keyOf(DocumentSigner()), second = keyOf(DocumentSigner({}, 2));
    expectRefused(with("/keys/keys", Json::array({first, second, first})), u"keys.keys has the kid"_s);
    EXPECT_TRUE(read(with("/keys/keys", Json::array({first, second}))).ok());
    Json bad = second;
    bad["kty"] = "EC";
    expectRefused(with("/keys/keys", Json::array({first, bad})), u"keys.keys[1].kty"_s);
}

TEST(ConnectionFile, F14_RefusesAuthoritiesWithoutACertificate)
{
    const std::string pem = certificate;
    const std::string body = pem.substr(28, pem.size() - 28 - 26);
    for (const std::string &ca :
         {std::string(), std::string("not PEM"), std::string("/etc/ssl/certs/ca.pem"),
          std::string("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"),
          std::string("-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----\n"), body,
          "-----BEGIN PUBLIC KEY-----\n" + body + "-----END PUBLIC KEY-----\n", pem.substr(0, pem.size() / 2)}) {
        expectRefused(with("/ca", ca), u"ca has no certificate in PEM"_s);
    }
}

TEST(ConnectionFile, TakesSeveralAuthoritiesAndTextAroundThem)
{
    const std::string pem = certificate;
    for (const std::string &ca : {pem, pem + pem, "Acme Root\n" + pem + "\n# end\n"}) {
        const auto connection = read(with("/ca", ca));
        ASSERT_TRUE(connection.ok()) << connection.error().detail.toStdString();
        EXPECT_EQ(connection->ca.toStdString(), ca);
    }
    EXPECT_EQ(read(DocumentSigner().connectionFile())->ca, QByteArray());
}

TEST(ConnectionFile, TakesUrlsOfHostAndPortAlone)
{
    for (const char *url : {"https://one.xopero.com", "https://one.xopero.com:443", "https://h:1", "https://h:65535",
                            "https://localhost:8443", "https://ONE.Xopero.com", "https://10.0.0.1", "https://[::1]",
                            "https://[2001:db8::1]:8443", "https://a-b.c_d.example", "https://xn--mnchen-3ya.example",
                            "https://1.example", "https://example.1a", "https://[::ffff:10.0.0.1]"}) {
        const auto connection = read(with("/url", url));
        ASSERT_TRUE(connection.ok()) << url << ": " << connection.error().detail.toStdString();
        EXPECT_EQ(connection->url, text(url));
    }
}

TEST(ConnectionFile, F13_RefusesEveryOtherUrl)
{
    const std::string longLabel(64, 'a'), manyLabels = [] {
        std::string host;
        for (int i = 0; i < 127; ++i) {
            host += "a.";
        }
        return host + "a";
    }();
    for (const std::string &url : {std::string(),
                                   std::string("https://"),
                                   std::string("http://one.xopero.com"),
                                   std::string("HTTPS://one.xopero.com"),
                                   std::string("https:/one.xopero.com"),
                                   std::string("one.xopero.com"),
                                   std::string("ftp://one.xopero.com"),
                                   std::string("file:///etc/passwd"),
                                   std::string("https://one.xopero.com/"),
                                   std::string("https://one.xopero.com/api"),
                                   std::string("https://one.xopero.com:443/"),
                                   std::string("https://one.xopero.com?x"),
                                   std::string("https://one.xopero.com#x"),
                                   std::string("https://one.xopero.com\\x"),
                                   std::string("https://user@one.xopero.com"),
                                   std::string("https://user:password@one.xopero.com"),
                                   std::string("https://one.xopero.com:"),
                                   std::string("https://one.xopero.com:0"),
                                   std::string("https://one.xopero.com:65536"),
                                   std::string("https://one.xopero.com:0443"),
                                   std::string("https://one.xopero.com:-1"),
                                   std::string("https://one.xopero.com:+1"),
                                   std::string("https://one.xopero.com:443x"),
                                   std::string("https://one.xopero.com:4294967739"),
                                   std::string("https://one.xopero.com:443:443"),
                                   std::string("https://one.xopero.com: 443"),
                                   std::string("https://one.xopero.com:\xD9\xA1"),
                                   std::string("https://:443"),
                                   std::string("https://one..xopero.com"),
                                   std::string("https://.xopero.com"),
                                   std::string("https://one.xopero.com."),
                                   std::string("https://-one.xopero.com"),
                                   std::string("https://one-.xopero.com"),
                                   std::string("https://one xopero.com"),
                                   std::string(" https://one.xopero.com"),
                                   std::string("https://one.xopero.com "),
                                   std::string("https://one.xopero.com\n"),
                                   std::string("https://one.xopero.com\t"),
                                   std::string("https://m\xC3\xBCnchen.example"),
                                   std::string("https://one%2exopero.com"),
                                   std::string("https://one,xopero.com"),
                                   std::string("https://" + longLabel + ".com"),
                                   std::string("https://" + manyLabels),
                                   std::string("https://256.0.0.1"),
                                   std::string("https://1.2.3"),
                                   std::string("https://1.2.3.4.5"),
                                   std::string("https://01.2.3.4"),
                                   std::string("https://2130706433"),
                                   std::string("https://0x7f000001"),
                                   std::string("https://0x"),
                                   std::string("https://::1"),
                                   std::string("https://[::1"),
                                   std::string("https://::1]"),
                                   std::string("https://[]"),
                                   std::string("https://[1.2.3.4]"),
                                   std::string("https://[fe80::1%eth0]"),
                                   std::string("https://[fe80::1%25eth0]"),
                                   std::string("https://[v1.x]"),
                                   std::string("https://[::1]x"),
                                   std::string("https://[::1]:"),
                                   std::string("https://[::1]]"),
                                   std::string("https://[1:2:3:4:5:6:7:8:9]")}) {
        expectRefused(with("/url", url), u"url "_s);
    }
}

} // namespace license
