// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringView>

namespace license::text {

/// Writes UTF-8 to a device in large blocks. After the first failure it writes nothing more.
class ByteWriter
{
public:
    explicit ByteWriter(QIODevice &device) : m_device(device) { m_buffer.reserve(pieceSize + 4'096); }

    void put(char c) { m_buffer.append(c); }
    void put(QByteArrayView utf8)
    {
        m_buffer.append(utf8);
        if (m_buffer.size() >= pieceSize) {
            flush();
        }
    }
    void put(QStringView text) { put(text.toUtf8()); }

    /// Writes the rest; StorageFailed if the device refused any of it.
    Result<Done> finish();

private:
    static constexpr qsizetype pieceSize = 65'536;

    void flush();

    QIODevice &m_device;
    QByteArray m_buffer;
    bool m_failed = false;
};

} // namespace license::text
