// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/netfixture.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

/// F15: all tests run in a folder with a certificate that must not be trusted.
void plantRogueAuthority(const QString &folder)
{
    using namespace license::test;
    for (const QByteArray &name : {QByteArray("rogue.pem"), QByteArray("ca-bundle.crt"), QByteArray("cert.pem"),
                                   rogueAuthority().hashedName()}) {
        QFile file(folder + QLatin1Char('/') + QString::fromLatin1(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(rogueAuthority().certificate()) <= 0) {
            qFatal("cannot write %s", qPrintable(file.fileName()));
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    // Requests go to loopback: the environment's proxies must not apply.
    for (const char *name :
         {"http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"}) {
        qunsetenv(name);
    }
    ::testing::InitGoogleTest(&argc, argv);
    const QTemporaryDir folder;
    plantRogueAuthority(folder.path());
    QDir::setCurrent(folder.path());
    QCoreApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
