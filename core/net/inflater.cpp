// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/inflater.h"

#define ZLIB_CONST
#include <zlib.h>

#include <algorithm>
#include <limits>

namespace license {

struct Inflater::Stream
{
    z_stream z{};
    bool ready = false;
};

Inflater::Inflater() : m_stream(std::make_unique<Stream>())
{
    constexpr int gzipOnly = 16 + MAX_WBITS;
    m_stream->ready = inflateInit2(&m_stream->z, gzipOnly) == Z_OK;
}

Inflater::~Inflater()
{
    if (m_stream->ready) {
        inflateEnd(&m_stream->z);
    }
}

Inflater::Progress Inflater::run(QByteArrayView input, char *output, qsizetype room)
{
    if (!m_stream->ready || (m_complete && !input.isEmpty())) {
        return {.failed = true};
    }
    if (m_complete) {
        return {};
    }
    constexpr qsizetype most = std::numeric_limits<int>::max();
    z_stream &z = m_stream->z;
    const auto offered = static_cast<uInt>(std::min(input.size(), most));
    const auto space = static_cast<uInt>(std::min(room, most));
    z.next_in = reinterpret_cast<const Bytef *>(input.data());
    z.avail_in = offered;
    z.next_out = reinterpret_cast<Bytef *>(output);
    z.avail_out = space;
    const int code = inflate(&z, Z_NO_FLUSH);
    m_complete = code == Z_STREAM_END;
    Progress progress{.consumed = offered - z.avail_in, .produced = space - z.avail_out};
    // Z_BUF_ERROR only means that there was nothing to do.
    progress.failed = (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR) || (m_complete && z.avail_in > 0);
    return progress;
}

} // namespace license
