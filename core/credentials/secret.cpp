// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/secret.h"

#include <QUtf8StringView>

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace license {

Secret::Secret(QByteArray &&bytes) : m_bytes(std::exchange(bytes, {}))
{
    // Shared bytes cannot be wiped safely; our own copy can.
    m_bytes.detach();
}

Secret::Secret(Secret &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

Secret Secret::clone() const
{
    return Secret(QByteArray(m_bytes.constData(), m_bytes.size()));
}

void Secret::wipe() noexcept
{
    // Copies of reveal()'s result stay intact.
    if (!m_bytes.isEmpty() && m_bytes.isDetached()) {
        sodium_memzero(m_bytes.data(), std::size_t(m_bytes.size()));
    }
    m_bytes = QByteArray();
}

bool isUsableToken(const QByteArray &bytes)
{
    return !bytes.isEmpty() && bytes.size() <= longestToken &&
           std::all_of(bytes.cbegin(), bytes.cend(), [](char c) { return c >= '!' && c <= '~'; });
}

bool isUsablePassword(const QByteArray &bytes)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    return !bytes.isEmpty() && bytes.size() <= longestToken && QUtf8StringView(bytes).isValidUtf8() &&
           std::none_of(bytes.cbegin(), bytes.cend(), isControl);
}

} // namespace license
