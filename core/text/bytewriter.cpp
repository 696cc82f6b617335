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
    m_failed = m_failed || m_device.write(m_buffer) != m_buffer.size();
    m_buffer.resize(0);
}

} // namespace license::text
