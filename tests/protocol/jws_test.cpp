// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/base64url.h"
#include "core/protocol/documentparser.h"
#include "core/protocol/jws.h"
#include "tests/support/documentsigner.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <gtest/gtest.h>

namespace license {

using namespace Qt::StringLiterals;
using test::DocumentSigner;
using test::Json;

namespace {

constexpr ErrorCode accepted = ErrorCode::Cancelled; // no check of a reply uses it

ErrorCode codeOf(const QByteArray &compact)
{
    const auto content = openJws(compact, DocumentSigner().connection().keys);
    return content ? accepted : content.error().code;
}

QByteArray validReply()
{
    const DocumentSigner signer;
    return signer.sign(signer.payload());
}

/// The header as bytes, signed with the right key over a valid payload.
ErrorCode codeOfHeader(const QByteArray &header)
{
    const DocumentSigner signer;
    return codeOf(signer.signBytes(header, test::toBytes(signer.payload())));
}

} // namespace

TEST(Jws, OpensWhatATrustedKeyHasSigned)
{
    const DocumentSigner signer;
    const auto content =
        openJws(signer.signBytes(test::toBytes(signer.header()), "any bytes"), signer.connection().keys);
    ASSERT_TRUE(content.ok()) << content.error().detail.toStdString();
    EXPECT_EQ(content->payload, "any bytes");
    EXPECT_EQ(content->typ.string(), u"license+jwt"_s);
}

TEST(Jws, A04_WantsThreeSegments)
{
    const QByteArray reply = validReply();
    const QList<QByteArray> parts = reply.split('.');
    ASSERT_EQ(codeOf(reply), accepted);
    const QByteArray json =
        R"({"protected":")" + parts[0] + R"(","payload":")" + parts[1] + R"(","signature":")" + parts[2] + "\"}";
    for (const QByteArray &other :
         {QByteArray(), parts[0], parts[0] + '.' + parts[1], reply + '.', reply + ".AAAA", '.' + reply, QByteArray("."),
          QByteArray(".."), QByteArray("..."), '.' + parts[1] + '.' + parts[2], parts[0] + ".." + parts[2],
          parts[0] + '.' + parts[1] + '.', json, QByteArray(65'536, '.')}) {
        EXPECT_EQ(codeOf(other), ErrorCode::MalformedReply) << other.left(80).constData();
    }
}

TEST(Jws, A39_RefusesWhatIsNotAscii)
{
    const QByteArray reply = validReply();
    const QString words = QString::fromLatin1(reply);
    const QByteArray utf16(reinterpret_cast<const char *>(words.utf16()), reply.size() * 2);
    for (const QByteArray &other :
         {"\xEF\xBB\xBF" + reply, reply + "\xC3\xA9", QByteArray(reply).replace(5, 1, "\x80")}) {
        const auto content = openJws(other, DocumentSigner().connection().keys);
        ASSERT_FALSE(content.ok());
        EXPECT_EQ(content.error().code, ErrorCode::MalformedReply);
        EXPECT_EQ(content.error().detail, u"a byte that is not ASCII"_s);
    }
    EXPECT_EQ(codeOf(utf16), ErrorCode::MalformedReply);
    EXPECT_EQ(codeOf("\xFF\xFE" + utf16), ErrorCode::MalformedReply);
}

TEST(Jws, A05_WantsEachSegmentCanonical)
{
    const DocumentSigner signer;
    const QList<QByteArray> parts = validReply().split('.');
    const auto spoiled = [&parts](qsizetype index, const QByteArray &segment) {
        QList<QByteArray> others = parts;
        others[index] = segment;
        return others.join('.');
    };
    for (qsizetype i = 0; i < 3; ++i) {
        const QByteArray &part = parts[i];
        for (const QByteArray &segment :
             {part + '=', part + "==", part + '\n', part + ' ', ' ' + part, part + '\0', part + "\r\n",
              "+" + part.mid(1), "/" + part.mid(1), part.left(4) + '\n' + part.mid(4), QByteArray("A"),
              QByteArray("AB"), QByteArray("\xC3\xA9")}) {
            EXPECT_EQ(codeOf(spoiled(i, segment)), ErrorCode::MalformedReply) << i << ' ' << segment.constData();
        }
    }
    // Correctly signed and still refused: non-zero spare bits
    for (const char *header : {"e31", "e30="}) {
        EXPECT_EQ(codeOf(signer.signSegments(QByteArray(header) + '.' + parts[1])), ErrorCode::MalformedReply)
            << header;
    }
    // 64 bytes leave four spare bits in the last letter.
    QByteArray signature = parts[2];
    const QByteArray alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const qsizetype last = alphabet.indexOf(signature.back());
    for (qsizetype spare = 1; spare < 16; ++spare) {
        signature.back() = alphabet[last + spare];
        EXPECT_EQ(codeOf(spoiled(2, signature)), ErrorCode::MalformedReply) << spare;
    }
}

TEST(Jws, A06_RefusesOtherAlgorithms)
{
    const DocumentSigner signer;
    for (const char *alg :
         {"none", "None", "", "HS256", "ES256", "RS256", "eddsa", "EDDSA", "EdDSA ", " EdDSA", "Ed25519", "EdDSA\t",
          ("\xEF\xBB\xBF"
           "EdDSA")}) {
        EXPECT_EQ(codeOfHeader(test::toBytes(signer.header({{"alg", alg}}))), ErrorCode::UnknownKey) << alg;
    }
    // The public key as the secret of HS256
    const QByteArray point = signer.connection().keys.front().point;
    const QByteArray signedPart = toBase64Url(test::toBytes(signer.header({{"alg", "HS256"}}))) + ".e30";
    const QByteArray mac = QMessageAuthenticationCode::hash(signedPart, point, QCryptographicHash::Sha256);
    EXPECT_EQ(codeOf(signedPart + '.' + toBase64Url(mac)), ErrorCode::UnknownKey);
    EXPECT_EQ(codeOf(toBase64Url(R"({"alg":"none"})") + ".e30."), ErrorCode::MalformedReply);
}

TEST(Jws, A07_RefusesEveryOtherHeaderMember)
{
    const DocumentSigner signer;
    for (const char *name : {"jwk", "jku", "x5u", "x5c", "x5t", "crit", "b64", "zip", "cty", "enc", "Alg", "", "x"}) {
        for (const Json &value : {Json("x"), Json(true), Json(nullptr), Json::array({"b64"}), Json::object()}) {
            Json header = signer.header();
            header[name] = value;
            EXPECT_EQ(codeOfHeader(test::toBytes(header)), ErrorCode::MalformedReply) << name;
        }
    }
    for (const char *name : {"alg", "kid", "typ"}) {
        Json header = signer.header();
        header.erase(name);
        EXPECT_EQ(codeOfHeader(test::toBytes(header)), ErrorCode::MalformedReply) << name;
    }
    for (const char *name : {"alg", "kid"}) {
        for (const Json &value : {Json(nullptr), Json(1), Json(true), Json::array({"EdDSA"}), Json::object()}) {
            Json header = signer.header();
            header[name] = value;
            EXPECT_EQ(codeOfHeader(test::toBytes(header)), ErrorCode::MalformedReply) << name << value.dump();
        }
    }
}

TEST(Jws, WantsTheHeaderInStrictJson)
{
    const DocumentSigner signer;
    const QByteArray kid = signer.connection().keys.front().kid.toLatin1();
    const QByteArray good = R"({"typ":"license+jwt","kid":")" + kid + R"(","alg":"EdDSA"})";
    EXPECT_EQ(codeOfHeader(good), accepted);
    EXPECT_EQ(codeOfHeader(" \n" + good + "\t\r"), accepted);
    for (const QByteArray &header :
         {"\xEF\xBB\xBF" + good, good + '\0', good + "x", good.chopped(1), good + good, "[" + good + "]",
          QByteArray("null"), QByteArray("\"EdDSA\""), QByteArray("[]"), QByteArray("{}"),
          QByteArray(good).replace(R"("alg")", R"("alg":"EdDSA","alg")"),
          QByteArray(good).replace(R"("alg")", R"("\u0061lg":"EdDSA","alg")"),
          QByteArray(good).replace("EdDSA", "EdDSA\\u0000"), QByteArray(good).replace("EdDSA\"", "EdDSA\",")}) {
        EXPECT_EQ(codeOfHeader(header), ErrorCode::MalformedReply) << header.constData();
    }
}

TEST(Jws, A08_RefusesAnUnknownKid)
{
    const DocumentSigner signer, stranger({}, 2);
    EXPECT_EQ(codeOf(stranger.sign(stranger.payload())), ErrorCode::UnknownKey);
    const std::string kid = signer.connection().keys.front().kid.toStdString();
    for (const std::string &other : {std::string(), kid + "=", kid.substr(1), " " + kid, "\xEF\xBB\xBF" + kid}) {
        EXPECT_EQ(codeOfHeader(test::toBytes(signer.header({{"kid", other}}))), ErrorCode::UnknownKey) << other;
    }
}

TEST(Jws, A09_RefusesEdgeSignatures)
{
    const DocumentSigner signer;
    const QByteArray reply = validReply();
    const QByteArray signedPart = reply.left(reply.lastIndexOf('.'));
    const QByteArray good = signer.signature(signedPart);
    QByteArray identity(64, '\0');
    identity[0] = 1;
    for (const QByteArray &signature :
         {good.chopped(1), good + '\0', good + good, good.left(1), QByteArray(64, '\0'), QByteArray(64, '\xFF'),
          identity, signer.signature(signedPart + '.'), DocumentSigner({}, 2).signature(signedPart)}) {
        EXPECT_EQ(codeOf(signedPart + '.' + toBase64Url(signature)), ErrorCode::BadSignature)
            << signature.toHex().constData();
    }
    EXPECT_EQ(codeOf(signedPart + '.'), ErrorCode::MalformedReply);

    // A weak key that bypassed the connection file opens nothing either.
    for (const QByteArray &point : {QByteArray(32, '\0'), identity.left(32)}) {
        const auto content =
            openJws(signedPart + '.' + toBase64Url(identity), {{signer.connection().keys.front().kid, point}});
        ASSERT_FALSE(content.ok());
        EXPECT_EQ(content.error().code, ErrorCode::BadSignature);
    }
}

TEST(Jws, SignsTheSegmentsAsReceived)
{
    const DocumentSigner signer;
    const QByteArray reply = validReply();
    const QList<QByteArray> parts = reply.split('.');
    // The signature over the same content in another spelling
    const QByteArray spaced = toBase64Url(" " + test::toBytes(signer.header())) + '.' + parts[1];
    EXPECT_EQ(codeOf(spaced + '.' + parts[2]), ErrorCode::BadSignature);
    EXPECT_EQ(codeOf(signer.signSegments(spaced)), accepted);
    EXPECT_EQ(codeOf(parts[1] + '.' + parts[0] + '.' + parts[2]), ErrorCode::MalformedReply);
}

TEST(Jws, A10_RefusesAReplyWithAnyBitFlipped)
{
    const DocumentSigner signer;
    const Challenge challenge{newNonce(), 0};
    const QByteArray reply = signer.sign(signer.payload(challenge));
    ASSERT_TRUE(verifyDocument(reply, signer.connection(), challenge).ok());
    int passed = 0;
    for (qsizetype byte = 0; byte < reply.size(); ++byte) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray flipped = reply;
            flipped[byte] = static_cast<char>(flipped[byte] ^ (1 << bit));
            passed += verifyDocument(flipped, signer.connection(), challenge).ok() ? 1 : 0;
        }
    }
    EXPECT_EQ(passed, 0);
}

TEST(Jws, A37_RefusesAReplyCutAnywhere)
{
    const DocumentSigner signer;
    const Challenge challenge{newNonce(), 0};
    const QByteArray reply = signer.sign(signer.payload(challenge));
    for (qsizetype size = 0; size < reply.size(); ++size) {
        EXPECT_FALSE(verifyDocument(reply.left(size), signer.connection(), challenge).ok()) << size;
    }
}

} // namespace license
