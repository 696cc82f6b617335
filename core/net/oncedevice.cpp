// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oncedevice.h"

#include <algorithm>
#include <utility>

namespace license {

OnceDevice::OnceDevice(QByteArray bytes) : m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceDevice::bytesAvailable() const
{
    return m_bytes.size() - m_read + QIODevice::bytesAvailable();
}

bool OnceDevice::atEnd() const
{
    return m_read == m_bytes.size();
}

qint64 OnceDevice::readData(char *data, qint64 most)
{
    const qint64 part = std::min<qint64>(most, m_bytes.size() - m_read);
    if (part == 0) {
        return -1;
    }
    std::copy_n(m_bytes.constData() + m_read, part, data);
    m_read += part;
    return part;
}

qint64 OnceDevice::writeData(const char *, qint64)
{
    return -1;
}

} // namespace license
