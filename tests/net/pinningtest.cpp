// SPDX-License-Identifier: GPL-3.0-or-later
// Which authorities TLS believes, on each system; the peer is Qt's own, for those of the other tests are programs of
// Unix.
#include "core/net/tlssettings.h"
#include "tests/support/waitfor.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

#include <gtest/gtest.h>

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <wincrypt.h>
#endif

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

// Two authorities and what each has issued for 127.0.0.1; made for this test, good for a hundred years.
constexpr auto pinnedAuthority = "-----BEGIN CERTIFICATE-----\n"
                                 "MIIBpzCCAU2gAwIBAgIUMatTTdpxQmZ9S4v1DkT0EZ8glyQwCgYIKoZIzj0EAwIw\n"
                                 "IDEeMBwGA1UEAwwVUGlubmVkIFRlc3QgQXV0aG9yaXR5MCAXDTI2MTEyODE1NDMy\n"
                                 "OFoYDzIxMjYxMTA0MTU0MzI4WjAgMR4wHAYDVQQDDBVQaW5uZWQgVGVzdCBBdXRo\n"
                                 "b3JpdHkwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQBQjBnz+b6v75ykNJBCLPG\n"
                                 "AtrqqLyxMpLHDELQnpMNtfzjCdwh/NEMGV9eEUa3FyhlNFIQgsDSXSAm0zq/wJQo\n"
                                 "o2MwYTAdBgNVHQ4EFgQU+MMY7CtiRQ1ufvMgThmyTBwDir8wHwYDVR0jBBgwFoAU\n"
                                 "+MMY7CtiRQ1ufvMgThmyTBwDir8wDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8E\n"
                                 "BAMCAQYwCgYIKoZIzj0EAwIDSAAwRQIgaxI22ZLkcIDM54SCQouXUAaTXMDJGjVd\n"
                                 "2TWgTg8cPZ4CIQDVBkZTwiBhshYAj/PgQqx06gV2nYSWSuSBiqBUL5gqAA==\n"
                                 "-----END CERTIFICATE-----\n";
constexpr auto pinnedCertificate = "-----BEGIN CERTIFICATE-----\n"
                                   "MIIBvTCCAWOgAwIBAgIUVITdO4wheLlnaLSYhmU6p2sMemwwCgYIKoZIzj0EAwIw\n"
                                   "IDEeMBwGA1UEAwwVUGlubmVkIFRlc3QgQXV0aG9yaXR5MCAXDTI2MTEyODE1NDMy\n"
                                   "OFoYDzIxMjYxMTA0MTU0MzI4WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcq\n"
                                   "hkjOPQIBBggqhkjOPQMBBwNCAATOASVELuYoQ3pnaxyk2RweguAHVNwWDk1/OLo+\n"
                                   "XckDjHbXUT12hXKuCADZkz9TjqpTiEMGbRd4tFA5jyaB36fEo4GEMIGBMA8GA1Ud\n"
                                   "EQQIMAaHBH8AAAEwCQYDVR0TBAIwADAOBgNVHQ8BAf8EBAMCB4AwEwYDVR0lBAww\n"
                                   "CgYIKwYBBQUHAwEwHQYDVR0OBBYEFOPk/7J5PYhWm1hWGDMXBdAK5alTMB8GA1Ud\n"
                                   "IwQYMBaAFPjDGOwrYkUNbn7zIE4ZskwcA4q/MAoGCCqGSM49BAMCA0gAMEUCIQDI\n"
                                   "qIklcXdRmLwNUPerbi5lg9JILtx7V6YTlZs5L8ZuUwIgOPAmVpEZMuEZ/vZuUjpU\n"
                                   "H1lSpTuy4pHFGW9uWXVGWvU=\n"
                                   "-----END CERTIFICATE-----\n";
constexpr auto pinnedKey = "-----BEGIN PRIVATE KEY-----\n"
                           "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg+FHUubhvIexNreyt\n"
                           "6nNfCLnqtS5aTcjS1qrXn68guUahRANCAATOASVELuYoQ3pnaxyk2RweguAHVNwW\n"
                           "Dk1/OLo+XckDjHbXUT12hXKuCADZkz9TjqpTiEMGbRd4tFA5jyaB36fE\n"
                           "-----END PRIVATE KEY-----\n";

constexpr auto systemAuthority = "-----BEGIN CERTIFICATE-----\n"
                                 "MIIBpjCCAU2gAwIBAgIUQmctQTTovtEnQraJJP/QACJOlQkwCgYIKoZIzj0EAwIw\n"
                                 "IDEeMBwGA1UEAwwVU3lzdGVtIFRlc3QgQXV0aG9yaXR5MCAXDTI2MTEyODE1NDMy\n"
                                 "OFoYDzIxMjYxMTA0MTU0MzI4WjAgMR4wHAYDVQQDDBVTeXN0ZW0gVGVzdCBBdXRo\n"
                                 "b3JpdHkwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQ5aFiJtszkm6GUi25lkJiR\n"
                                 "hCgP/VwoFDmTEss3vr18fhAcd1JVn6X/F52e8W+WaaInSEooGsBVwQzvKvjXQLyx\n"
                                 "o2MwYTAdBgNVHQ4EFgQUtGFF+DkfN8fEoIvVxYq+mRw6zrEwHwYDVR0jBBgwFoAU\n"
                                 "tGFF+DkfN8fEoIvVxYq+mRw6zrEwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8E\n"
                                 "BAMCAQYwCgYIKoZIzj0EAwIDRwAwRAIgTfoPcHAx353eA7/sKvpQTq8bJtLCBNOn\n"
                                 "7/XNwZ/Qd84CICpOKL3A7fgFWf4YWWPbccUbqz+DgZWAb6ttqWSezpXI\n"
                                 "-----END CERTIFICATE-----\n";
constexpr auto systemCertificate = "-----BEGIN CERTIFICATE-----\n"
                                   "MIIBvjCCAWOgAwIBAgIUH2n8tMD5uhNzW6yzCeoL7uzccVEwCgYIKoZIzj0EAwIw\n"
                                   "IDEeMBwGA1UEAwwVU3lzdGVtIFRlc3QgQXV0aG9yaXR5MCAXDTI2MTEyODE1NDMy\n"
                                   "OFoYDzIxMjYxMTA0MTU0MzI4WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcq\n"
                                   "hkjOPQIBBggqhkjOPQMBBwNCAATfWHdzL/c2l07OZumUlGhz1SpWcJ5GdejntW1w\n"
                                   "RP1LP2lSnpB2eMyn6/sBeosAc1Y9I22M8QJ3p2R7ktcDtIgko4GEMIGBMA8GA1Ud\n"
                                   "EQQIMAaHBH8AAAEwCQYDVR0TBAIwADAOBgNVHQ8BAf8EBAMCB4AwEwYDVR0lBAww\n"
                                   "CgYIKwYBBQUHAwEwHQYDVR0OBBYEFCuJf1iS75mtmb0xGO+jhDX9mf3vMB8GA1Ud\n"
                                   "IwQYMBaAFLRhRfg5HzfHxKCL1cWKvpkcOs6xMAoGCCqGSM49BAMCA0kAMEYCIQDx\n"
                                   "jFzhJqjHdljsKCLgCGD6OhW8NMIjY5YZ+Cx3IsNqfQIhAJwScyHG7xVuVhb27HzE\n"
                                   "RZUS9ArQUAk9fn6Zkn/Us/MV\n"
                                   "-----END CERTIFICATE-----\n";
constexpr auto systemKey = "-----BEGIN PRIVATE KEY-----\n"
                           "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg4kjl0rR0Dh6fbRDi\n"
                           "jc7BQ9dUN+/wZsxXapCgK40pmRKhRANCAATfWHdzL/c2l07OZumUlGhz1SpWcJ5G\n"
                           "dejntW1wRP1LP2lSnpB2eMyn6/sBeosAc1Y9I22M8QJ3p2R7ktcDtIgk\n"
                           "-----END PRIVATE KEY-----\n";

/// True where a TLS connection comes about with a server of this certificate, by the settings of a service that names
/// the authority in `ca`, or none.
bool isBelieved(const char *certificate, const char *key, const QByteArray &ca)
{
    QSslConfiguration identity = QSslConfiguration::defaultConfiguration();
    identity.setLocalCertificateChain(QSslCertificate::fromData(certificate));
    identity.setPrivateKey(QSslKey(QByteArray(key), QSsl::Ec));
    QSslServer server;
    server.setSslConfiguration(identity);
    EXPECT_TRUE(server.listen(QHostAddress::LocalHost));

    Connection connection;
    connection.ca = ca;
    QSslSocket socket;
    socket.setSslConfiguration(tlsConfiguration(connection));
    bool encrypted = false;
    bool failed = false;
    QObject::connect(&socket, &QSslSocket::encrypted, &socket, [&encrypted] { encrypted = true; });
    QObject::connect(&socket, &QSslSocket::errorOccurred, &socket, [&failed] { failed = true; });
    socket.connectToHostEncrypted(u"127.0.0.1"_s, server.serverPort());
    EXPECT_TRUE(waitFor([&] { return encrypted || failed; }, 60'000));
    return encrypted;
}

/// An authority that the system believes, for as long as this lives.
class SystemBelief
{
public:
    explicit SystemBelief(const char *authority)
    {
        QList<QSslCertificate> list = QSslCertificate::fromData(authority);
#ifdef Q_OS_WIN
        const QByteArray bytes = list.first().toDer();
        m_store = CertOpenSystemStoreW(0, L"ROOT");
        m_known = CertAddEncodedCertificateToStore(m_store, X509_ASN_ENCODING,
                                                   reinterpret_cast<const BYTE *>(bytes.constData()),
                                                   DWORD(bytes.size()), CERT_STORE_ADD_REPLACE_EXISTING, &m_added);
        list = QSslConfiguration::systemCaCertificates(); // Qt has read them before
#endif
        QSslConfiguration changed = m_before;
        changed.setCaCertificates(list);
        QSslConfiguration::setDefaultConfiguration(changed);
    }
    ~SystemBelief()
    {
#ifdef Q_OS_WIN
        CertDeleteCertificateFromStore(m_added);
        CertCloseStore(m_store, 0);
#endif
        QSslConfiguration::setDefaultConfiguration(m_before);
    }
    SystemBelief(const SystemBelief &) = delete;
    SystemBelief &operator=(const SystemBelief &) = delete;

    bool isKnown() const
    {
        return m_known;
    }

private:
    const QSslConfiguration m_before = QSslConfiguration::defaultConfiguration();
    bool m_known = true;
#ifdef Q_OS_WIN
    HCERTSTORE m_store = nullptr;
    PCCERT_CONTEXT m_added = nullptr;
#endif
};

/// Windows itself asks a person before it believes another authority; Wine does not.
bool asksAPerson()
{
#ifdef Q_OS_WIN
    return !GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "wine_get_version");
#else
    return false;
#endif
}

} // namespace

TEST(Pinning, K66_TlsIsOpenSsls)
{
    EXPECT_FALSE(missingTls().has_value()) << missingTls()->detail.toStdString();
    EXPECT_EQ(QSslSocket::activeBackend(), u"openssl"_s);
}

TEST(Pinning, K66_TheAuthorityOfTheServiceIsBelievedAndNoOther)
{
    ASSERT_FALSE(missingTls().has_value());
    EXPECT_TRUE(isBelieved(pinnedCertificate, pinnedKey, pinnedAuthority));
    EXPECT_FALSE(isBelieved(systemCertificate, systemKey, pinnedAuthority));
    EXPECT_FALSE(isBelieved(pinnedCertificate, pinnedKey, {}));
}

TEST(Pinning, K66_NotEvenOneThatTheSystemBelieves)
{
    if (asksAPerson()) {
        GTEST_SKIP() << "Windows would ask a person";
    }
    ASSERT_FALSE(missingTls().has_value());
    const SystemBelief belief(systemAuthority);
    ASSERT_TRUE(belief.isKnown());
    EXPECT_TRUE(isBelieved(systemCertificate, systemKey, {}));
    EXPECT_FALSE(isBelieved(systemCertificate, systemKey, pinnedAuthority));
    EXPECT_TRUE(isBelieved(pinnedCertificate, pinnedKey, pinnedAuthority));
}

int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    const QCoreApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
