// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/ed25519.h"
#include "tests/support/documentsigner.h"

#include <QSet>

#include <gtest/gtest.h>

namespace license {

using test::DocumentSigner;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

QByteArray withSign(QByteArray point)
{
    point[31] = static_cast<char>(point[31] ^ 0x80);
    return point;
}

/// The same residue plus 2^255 − 19, for points whose y is below 19.
QByteArray plusPrime(char y)
{
    QByteArray point(32, '\xFF');
    point[0] = static_cast<char>(0xED + y);
    point[31] = '\x7F';
    return point;
}

QByteArray small(char y)
{
    QByteArray point(32, '\0');
    point[0] = y;
    return point;
}

/// Every point whose order divides eight.
const QByteArray smallOrder[] = {
    small(0),
    small(1),
    hex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
    hex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
    hex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
};

/// S + L: the same scalar, not reduced.
QByteArray plusOrder(QByteArray signature)
{
    const QByteArray order = hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    int carry = 0;
    for (int i = 0; i < 32; ++i) {
        const int sum = static_cast<unsigned char>(signature[32 + i]) + static_cast<unsigned char>(order[i]) + carry;
        signature[32 + i] = static_cast<char>(sum & 0xFF);
        carry = sum >> 8;
    }
    return signature;
}

} // namespace

TEST(Ed25519, AcceptsTheVectorsOfTheStandard)
{
    // RFC 8032, 7.1, tests 1 to 3.
    EXPECT_TRUE(
        ed25519::verify(hex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701c"
                            "f9b46bd25bf5f0595bbe24655141438e7a100b"),
                        "", hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")));
    EXPECT_TRUE(
        ed25519::verify(hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0"
                            "f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
                        hex("72"), hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")));
    EXPECT_TRUE(ed25519::verify(
        hex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984d"
            "c6594a7c15e9716ed28dc027beceea1ec40a"),
        hex("af82"), hex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025")));
}

TEST(Ed25519, A09_RefusesSignaturesOfAnotherSizeOrScalar)
{
    const DocumentSigner signer;
    const QByteArray key = signer.connection().keys.front().point;
    const QByteArray good = signer.signature("message");
    EXPECT_TRUE(ed25519::verify(good, "message", key));
    EXPECT_FALSE(ed25519::verify(good, "massage", key));
    EXPECT_FALSE(ed25519::verify(good, "message", DocumentSigner({}, 2).connection().keys.front().point));
    EXPECT_FALSE(ed25519::verify(good.chopped(1), "message", key));
    EXPECT_FALSE(ed25519::verify(good + '\0', "message", key));
    EXPECT_FALSE(ed25519::verify({}, "message", key));
    EXPECT_FALSE(ed25519::verify(QByteArray(64, '\0'), "message", key));
    EXPECT_FALSE(ed25519::verify(QByteArray(64, '\xFF'), "message", key));
    EXPECT_FALSE(ed25519::verify(plusOrder(good), "message", key));
    EXPECT_FALSE(ed25519::verify(good, "message", key.chopped(1)));
    EXPECT_FALSE(ed25519::verify(good, "message", {}));
}

TEST(Ed25519, H14_RefusesTheForgeryUnderWeakKeys)
{
    for (const QByteArray &key : smallOrder) {
        for (const QByteArray &r : smallOrder) {
            const QByteArray forged = r + QByteArray(32, '\0');
            for (const QByteArray &point : {key, withSign(key)}) {
                for (char i = 0; i < 16; ++i) {
                    EXPECT_FALSE(ed25519::verify(forged, QByteArray(1, i), point)) << point.toHex().constData();
                }
            }
        }
    }
}

TEST(Ed25519, H14_TellsSoundKeysFromWeakOnes)
{
    EXPECT_TRUE(ed25519::isSoundKey(DocumentSigner().connection().keys.front().point));
    EXPECT_TRUE(ed25519::isSoundKey(hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")));

    QList<QByteArray> unsound(std::begin(smallOrder), std::end(smallOrder));
    for (char y = 0; y < 19; ++y) {
        unsound.append(plusPrime(y));
    }
    unsound.append(small(2)); // not on the curve
    unsound.append(QByteArray(32, '\xFF'));
    for (const QByteArray &point : unsound) {
        EXPECT_FALSE(ed25519::isSoundKey(point)) << point.toHex().constData();
        EXPECT_FALSE(ed25519::isSoundKey(withSign(point))) << point.toHex().constData();
    }
    for (const qsizetype size : {0, 31, 33, 64}) {
        EXPECT_FALSE(ed25519::isSoundKey(QByteArray(size, '\x58'))) << size;
    }
}

TEST(Ed25519, DrawsAnotherNonceEachTime)
{
    QSet<QByteArray> drawn;
    for (int i = 0; i < 100; ++i) {
        const QByteArray nonce = newNonce();
        EXPECT_EQ(nonce.size(), 22);
        drawn.insert(nonce);
    }
    EXPECT_EQ(drawn.size(), 100);
}

} // namespace license
