// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <QStringView>

#include <algorithm>
#include <memory>
#include <string_view>

namespace license::text {

/// Writes UTF-8 to a device in large blocks. After the first failure it writes nothing more.
class ByteWriter
{
public:
    explicit ByteWriter(QIODevice &device)
        : m_device(device), m_buffer(std::make_unique_for_overwrite<char[]>(pieceSize))
    {}

    void put(char c)
    {
        if (m_used == pieceSize) {
            flush();
        }
        m_buffer[m_used++] = c;
    }
    void put(QByteArrayView utf8)
    {
        const auto size = static_cast<std::size_t>(utf8.size());
        if (size > pieceSize - m_used) {
            flush();
        }
        if (size > pieceSize) {
            write(utf8.data(), size);
            return;
        }
        std::copy_n(utf8.data(), size, m_buffer.get() + m_used);
        m_used += size;
    }
    void put(std::string_view utf8) { put(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size()))); }
    void put(const char *utf8) { put(QByteArrayView(utf8)); }
    void put(const QByteArray &utf8) { put(QByteArrayView(utf8)); }
    void put(const QString &text) { put(QStringView(text)); }
    void put(QStringView text) { put(text.toUtf8()); }

    /// Writes the rest; StorageFailed if the device refused any of it.
    Result<Done> finish();

private:
    static constexpr std::size_t pieceSize = 65'536;

    void flush();
    void write(const char *bytes, std::size_t size);

    QIODevice &m_device;
    std::unique_ptr<char[]> m_buffer;
    std::size_t m_used = 0;
    bool m_failed = false;
};

} // namespace license::text
