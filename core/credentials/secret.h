// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace license {

/// An access token in memory: wiped when it goes, no stream operator, no implicit text. Moved, never copied by
/// accident.
class Secret
{
public:
    Secret() = default;
    /// Takes the bytes over and wipes the caller's array where it is not shared.
    explicit Secret(QByteArray &&bytes);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    Secret clone() const;
    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// For the one place that puts it into a request header or into the keychain.
    const QByteArray &reveal() const { return m_bytes; }

private:
    void wipe() noexcept;
    QByteArray m_bytes;
};

/// The most bytes of a token or a password: Windows keeps 2,560, other keychains more.
inline constexpr qsizetype longestToken = 2'000;

/// True for what the protocol can carry as a bearer token: 1 to 2,000 visible ASCII characters (RFC 6750, b64token and
/// more).
bool isUsableToken(const QByteArray &bytes);
/// True for what may be a person's password: 1 to 2,000 bytes of UTF-8 without control characters.
bool isUsablePassword(const QByteArray &bytes);

} // namespace license
