// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace license {

/// An access token in memory: wiped on destruction, without stream operator or implicit text. Movable, not copyable by
/// accident.
class Secret
{
public:
    Secret() = default;
    /// Takes over the bytes and wipes the caller's array unless it is shared.
    explicit Secret(QByteArray &&bytes);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    Secret clone() const;
    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// For the code that puts it into a request header or into the keychain.
    const QByteArray &reveal() const { return m_bytes; }

private:
    void wipe() noexcept;
    QByteArray m_bytes;
};

/// The maximum size of a token or password: Windows stores 2,560, other keychains more.
inline constexpr qsizetype longestToken = 2'000;

/// True for text that the protocol can carry as a bearer token: 1 to 2,000 visible ASCII characters (RFC 6750, b64token
/// and more).
bool isUsableToken(const QByteArray &bytes);
/// True for a possible password: 1 to 2,000 bytes of UTF-8 without control characters.
bool isUsablePassword(const QByteArray &bytes);

} // namespace license
