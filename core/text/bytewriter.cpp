// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bytewriter.h"

namespace license::text {

Result<Done> ByteWriter::finish()
{
    flush();
    if (m_failed) {
        Error error;
        error.code = ErrorCode::StorageFailed;
        error.detail = m_device.errorString();
        return error;
    }
    return Done{};
}

void ByteWriter::flush()
{
    write(m_buffer.get(), m_used);
    m_used = 0;
}

void ByteWriter::write(const char *bytes, std::size_t size)
{
    const auto length = static_cast<qint64>(size);
    m_failed = m_failed || m_device.write(bytes, length) != length;
}

} // namespace license::text
