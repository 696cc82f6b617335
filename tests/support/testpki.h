// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace license::test {

/// A certificate, with its chain if needed, and its private key; all PEM.
struct Identity
{
    QByteArray certificate;
    QByteArray key;
};

/// The content of a server certificate; valid for 127.0.0.1 and localhost, from yesterday to next month, unless
/// changed.
struct LeafOptions
{
    QStringList names{QStringLiteral("IP:127.0.0.1"), QStringLiteral("DNS:localhost")};
    int validFromDays = -1;
    int validUntilDays = 30;
    bool hugeKey = false; ///< RSA with more than 8,192 bits instead of the curve P-256
};

/// A certificate authority created for one test run; it writes nothing to disk by itself.
class TestAuthority
{
public:
    explicit TestAuthority(const QByteArray &commonName = "Test Authority");
    enum class Digest { Sha256, Sha1 };
    /// An authority signed by `parent`, with this digest.
    TestAuthority(const QByteArray &commonName, const TestAuthority &parent, Digest digest = Digest::Sha256);
    ~TestAuthority();
    TestAuthority(const TestAuthority &) = delete;
    TestAuthority &operator=(const TestAuthority &) = delete;

    QByteArray certificate() const;
    /// The file name under which OpenSSL would look for it in a folder.
    QByteArray hashedName() const;
    Identity issue(const LeafOptions &options = {}) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// A self-signed server certificate.
Identity selfSigned(const LeafOptions &options = {});

} // namespace license::test
