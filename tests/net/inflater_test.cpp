// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/inflater.h"
#include "tests/net/gzip.h"

#include <gtest/gtest.h>

using namespace license;
using namespace license::test;

namespace {

struct Unpacked
{
    QByteArray bytes;
    bool failed = false;
    bool complete = false;
};

/// Feeds `packed` in slices of `slice` bytes and takes at most `room` bytes at a time.
Unpacked unpack(const QByteArray &packed, qsizetype slice, qsizetype room)
{
    Inflater inflater;
    Unpacked result;
    QByteArray buffer(room, '\0');
    for (qsizetype at = 0; at < packed.size() && !result.failed;) {
        const QByteArrayView offered = QByteArrayView(packed).sliced(at).first(std::min(slice, packed.size() - at));
        const auto step = inflater.run(offered, buffer.data(), room);
        result.bytes += buffer.first(step.produced);
        result.failed = step.failed || (step.consumed == 0 && step.produced == 0);
        at += step.consumed;
    }
    for (auto step = inflater.run({}, buffer.data(), room); step.produced > 0 && !result.failed;
         step = inflater.run({}, buffer.data(), room)) {
        result.bytes += buffer.first(step.produced);
    }
    result.complete = inflater.isComplete();
    return result;
}

QByteArray sample()
{
    QByteArray bytes;
    for (int i = 0; i < 5'000; ++i) {
        bytes += "line " + QByteArray::number(i * 7919) + "\n";
    }
    return bytes;
}

} // namespace

TEST(Inflater, UnpacksInPiecesOfAnySize)
{
    const QByteArray bytes = sample();
    const QByteArray packed = gzip(bytes);
    for (const qsizetype slice : {1, 7, 1'000, 1'000'000}) {
        for (const qsizetype room : {1, 1'000, 1'000'000}) {
            const auto result = unpack(packed, slice, room);
            EXPECT_FALSE(result.failed);
            EXPECT_TRUE(result.complete);
            EXPECT_EQ(result.bytes, bytes) << slice << ", " << room;
        }
    }
}

TEST(Inflater, IsIncompleteWhereAByteIsMissing)
{
    const QByteArray packed = gzip("some text, some text, some text");
    for (qsizetype cut = 0; cut < packed.size(); ++cut) {
        EXPECT_FALSE(unpack(packed.left(cut), 100, 100).complete) << cut;
    }
}

TEST(Inflater, FailsAtWhatIsNotOneGzipMember)
{
    const QByteArray packed = gzip("some text");
    QByteArray wrongChecksum = packed;
    wrongChecksum[packed.size() - 6] = static_cast<char>(wrongChecksum[packed.size() - 6] ^ 1);
    QByteArray wrongSize = packed;
    wrongSize[packed.size() - 1] = 1;
    for (const QByteArray &bytes : {packed + packed, packed + "x", wrongChecksum, wrongSize, QByteArray("plain text"),
                                    qCompress("some text").mid(4)}) {
        EXPECT_TRUE(unpack(bytes, 1'000, 1'000).failed) << bytes.toHex().toStdString();
        EXPECT_TRUE(unpack(bytes, 1, 1'000).failed) << bytes.toHex().toStdString();
    }
}
