// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <algorithm>
#include <array>

// Sanitizers have a heap of their own.
#if defined(Q_OS_LINUX) && !defined(LICENSE_SANITIZED)
#define LICENSE_HEAP_CANARY

namespace license::test {

inline constexpr char veil = 0x55;

/// A secret whose plain bytes occur nowhere else in this program, and are the same in JSON.
inline QByteArray veiledCanary()
{
    QByteArray bytes;
    for (int i = 0; i < 256; ++i) {
        bytes.append(char(('#' + (i * 31 + i / 7) % 57) ^ veil));
    }
    return bytes;
}

/// The plain bytes.
inline QByteArray unveiled(const QByteArray &bytes)
{
    QByteArray plain(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        plain[i] = char(bytes[i] ^ veil);
    }
    return plain;
}

/// How often the middle of the canary occurs in the main thread's heap, compared without decoding it; -1 if the heap
/// cannot be read.
inline int findInHeap(const QByteArray &veiled)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return -1;
    }
    const QByteArray needle = veiled.mid(64, 64);
    int found = 0;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        if (!line.endsWith("[heap]")) {
            continue;
        }
        const auto from = line.left(line.indexOf('-')).toLongLong(nullptr, 16);
        const auto to =
            line.mid(line.indexOf('-') + 1, line.indexOf(' ') - line.indexOf('-') - 1).toLongLong(nullptr, 16);
        // Read as a file: another thread may give the end of the heap back meanwhile. The block lies on the stack, so
        // it is not found itself.
        std::array<char, 65'536> block;
        for (qint64 at = from; at < to; at += qint64(block.size()) - needle.size() + 1) {
            const qint64 most = std::min(qint64(block.size()), to - at);
            const qint64 size = memory.seek(at) ? memory.read(block.data(), most) : 0;
            for (const char *start = block.data(); start + needle.size() <= block.data() + size; ++start) {
                const auto same = [](char veiledByte, char plain) { return char(plain ^ veil) == veiledByte; };
                found += std::equal(needle.begin(), needle.end(), start, same) ? 1 : 0;
            }
        }
    }
    return found;
}

} // namespace license::test

#endif
