// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

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
        const char *const begin = reinterpret_cast<const char *>(from);             // NOLINT(performance-no-int-to-ptr)
        const char *const end = reinterpret_cast<const char *>(to) - needle.size(); // NOLINT(performance-no-int-to-ptr)
        for (const char *at = begin; at < end; ++at) {
            qsizetype i = 0;
            while (i < needle.size() && char(at[i] ^ veil) == needle[i]) {
                ++i;
            }
            found += i == needle.size() ? 1 : 0;
        }
    }
    return found;
}

} // namespace license::test

#endif
