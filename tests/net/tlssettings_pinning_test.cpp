// SPDX-License-Identifier: GPL-3.0-or-later
// The authorities that TLS trusts, on each system; the peer is Qt's own, because the other tests' peers are Unix
// programs.
#include "core/net/tlssettings.h"
#include "tests/support/testpki.h"
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

/// Two authorities and their certificates for 127.0.0.1.
struct Authorities
{
    const TestAuthority pinned{"Pinned Test Authority"};
    const TestAuthority system{"System Test Authority"};
    const Identity ofPinned = pinned.issue();
    const Identity ofSystem = system.issue();
};

/// True if a TLS connection succeeds to a server with this certificate, under the settings of a service that names the
/// authority in `ca`, or none.
bool isBelieved(const Identity &server, const QByteArray &ca)
{
    QSslConfiguration identity = QSslConfiguration::defaultConfiguration();
    identity.setLocalCertificateChain(QSslCertificate::fromData(server.certificate));
    identity.setPrivateKey(QSslKey(server.key, QSsl::Ec));
    QSslServer peer;
    peer.setSslConfiguration(identity);
    EXPECT_TRUE(peer.listen(QHostAddress::LocalHost));

    Connection connection;
    connection.ca = ca;
    QSslSocket socket;
    socket.setSslConfiguration(tlsConfiguration(connection));
    bool encrypted = false;
    bool failed = false;
    QObject::connect(&socket, &QSslSocket::encrypted, &socket, [&encrypted] { encrypted = true; });
    QObject::connect(&socket, &QSslSocket::errorOccurred, &socket, [&failed] { failed = true; });
    socket.connectToHostEncrypted(u"127.0.0.1"_s, peer.serverPort());
    EXPECT_TRUE(waitFor([&] { return encrypted || failed; }, 60'000));
    return encrypted;
}

/// An authority that the system trusts for the life of this object.
class SystemBelief
{
public:
    explicit SystemBelief(const QByteArray &authority)
    {
        QList<QSslCertificate> list = QSslCertificate::fromData(authority);
#ifdef Q_OS_WIN
        const QByteArray bytes = list.first().toDer();
        m_store = CertOpenSystemStoreW(0, L"ROOT");
        m_known = CertAddEncodedCertificateToStore(m_store, X509_ASN_ENCODING,
                                                   reinterpret_cast<const BYTE *>(bytes.constData()),
                                                   DWORD(bytes.size()), CERT_STORE_ADD_REPLACE_EXISTING, &m_added);
        const QSslCertificate added = list.first();
        list = QSslConfiguration::systemCaCertificates(); // Qt has read the list before
        if (!list.contains(added)) {
            list += added; // Wine opens a separate store of roots for each caller
        }
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

/// Windows itself asks a person before it trusts another authority; Wine does not.
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
    const Authorities all;
    EXPECT_TRUE(isBelieved(all.ofPinned, all.pinned.certificate()));
    EXPECT_FALSE(isBelieved(all.ofSystem, all.pinned.certificate()));
    EXPECT_FALSE(isBelieved(all.ofPinned, {}));
}

TEST(Pinning, K66_NotEvenOneThatTheSystemBelieves)
{
    if (asksAPerson()) {
        GTEST_SKIP() << "Windows would ask a person";
    }
    ASSERT_FALSE(missingTls().has_value());
    const Authorities all;
    const SystemBelief belief(all.system.certificate());
    ASSERT_TRUE(belief.isKnown());
    EXPECT_TRUE(isBelieved(all.ofSystem, {}));
    EXPECT_FALSE(isBelieved(all.ofSystem, all.pinned.certificate()));
    EXPECT_TRUE(isBelieved(all.ofPinned, all.pinned.certificate()));
}

int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    const QCoreApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
