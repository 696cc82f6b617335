// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/sha256.h"

#include <QCryptographicHash>

#include <gtest/gtest.h>

#include <algorithm>

namespace license::test {

namespace {

QByteArray hashInPieces(const QByteArray &bytes, qsizetype piece)
{
    Sha256 hash;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        hash.add(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
    }
    return hash.hex();
}

} // namespace

TEST(Sha256, GivesThePublishedValues) // FIPS 180-4, examples
{
    const std::pair<QByteArray, const char *> table[] = {
        {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
        {QByteArray(1'000'000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
    };
    for (const auto &[bytes, expected] : table) {
        EXPECT_EQ(hashInPieces(bytes, std::max<qsizetype>(bytes.size(), 1)), expected) << bytes.size();
    }
}

TEST(Sha256, IsTheSameInPiecesOfAnySizeAndQtsOwn)
{
    QByteArray bytes;
    for (int at = 0; at < 1'000; ++at) {
        bytes.append(static_cast<char>(at * 7 % 251));
    }
    const QByteArray expected = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    for (const qsizetype piece : {1, 55, 56, 63, 64, 65, 999, 1'000}) {
        EXPECT_EQ(hashInPieces(bytes, piece), expected) << piece;
    }
}

} // namespace license::test
