// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/sha256thread.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace license::test {

TEST(Sha256Thread, GivesTheHashOfPiecesOfAnySize)
{
    QByteArray bytes;
    for (int at = 0; at < 300'000; ++at) {
        bytes.append(static_cast<char>(at * 7 % 251));
    }
    Sha256 plain;
    plain.add(bytes);
    const QByteArray expected = plain.hex();
    for (const qsizetype piece : {1'000, 65'535, 65'536, 100'000, 300'000}) {
        Sha256Thread hash;
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            const QByteArray own = bytes.sliced(at, std::min(piece, bytes.size() - at));
            hash.start(own);
            hash.wait();
        }
        EXPECT_EQ(hash.hex(), expected) << piece;
    }
}

TEST(Sha256Thread, EndsWithBytesThatNobodyAsksFor)
{
    const QByteArray bytes(1'000'000, 'a');
    Sha256Thread hash;
    hash.start(bytes);
}

TEST(Sha256Thread, OfNothingIsThatOfNoBytes)
{
    Sha256Thread hash;
    hash.start({});
    hash.wait();
    EXPECT_EQ(hash.hex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

} // namespace license::test
