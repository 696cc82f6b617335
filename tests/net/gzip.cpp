// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/gzip.h"

#include <gtest/gtest.h>
#include <zlib.h>

namespace license::test {

QByteArray gzip(const QByteArray &bytes, int level)
{
    constexpr int gzipFormat = 16 + MAX_WBITS;
    z_stream stream{};
    EXPECT_EQ(deflateInit2(&stream, level, Z_DEFLATED, gzipFormat, 8, Z_DEFAULT_STRATEGY), Z_OK);
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), '\0');
    QByteArray input = bytes;
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

} // namespace license::test
