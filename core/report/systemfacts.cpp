// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/systemfacts.h"

#include "core/domain/version.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSslSocket>
#include <QSysInfo>

namespace license::report {

using namespace Qt::StringLiterals;

QVector<Fact> systemFacts()
{
    return {
        {QCoreApplication::applicationName(), versionWithCommit()},
        {u"Qt"_s, QString::fromLatin1(qVersion())},
        {u"TLS"_s, QSslSocket::supportsSsl() ? QSslSocket::sslLibraryVersionString() : u"none"_s},
        {u"System"_s, QSysInfo::prettyProductName()},
        {u"Kernel"_s, QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()},
        {u"Processor"_s, QSysInfo::currentCpuArchitecture()},
        {u"Language"_s, QLocale().name()},
    };
}

} // namespace license::report
