// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/singlereaddevice.h"

#include <algorithm>
#include <utility>

namespace license {

SingleReadDevice::SingleReadDevice(Secret bytes, std::function<bool()> mayBeRead)
    : m_bytes(std::move(bytes)), m_mayBeRead(std::move(mayBeRead))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 SingleReadDevice::bytesAvailable() const
{
    return m_bytes.reveal().size() - m_read + QIODevice::bytesAvailable();
}

bool SingleReadDevice::atEnd() const
{
    return m_read == m_bytes.reveal().size();
}

qint64 SingleReadDevice::readData(char *data, qint64 most)
{
    const qint64 part = std::min<qint64>(most, m_bytes.reveal().size() - m_read);
    if (part == 0) {
        return -1;
    }
    if (!m_mayBeRead()) {
        return 0;
    }
    std::copy_n(m_bytes.reveal().constData() + m_read, part, data);
    m_read += part;
    if (atEnd()) {
        m_bytes = Secret();
        m_read = 0;
    }
    return part;
}

qint64 SingleReadDevice::writeData(const char *, qint64)
{
    return -1;
}

} // namespace license
