// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/sessionstart.h"

#include <QDir>
#include <QSettings>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

const QString valueName = u"License Console"_s;

QSettings runKey()
{
    return QSettings(u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"_s,
                     QSettings::NativeFormat);
}

Result<Done> settled(QSettings &key)
{
    key.sync();
    if (key.status() == QSettings::NoError) {
        return Done{};
    }
    return Error{.code = ErrorCode::StorageFailed, .detail = key.fileName()};
}

/// For CommandLineToArgvW: backslashes are special only before a quotation mark.
QString quoted(const QString &argument)
{
    QString result = u"\""_s;
    qsizetype backslashes = 0;
    for (const QChar c : argument) {
        if (c == u'"') {
            result += QString(backslashes + 1, u'\\');
        }
        backslashes = c == u'\\' ? backslashes + 1 : 0;
        result += c;
    }
    return result + QString(backslashes, u'\\') + u'"';
}

} // namespace

bool startsWithSession()
{
    return runKey().contains(valueName);
}

Result<Done> startWithSession(const QStringList &command)
{
    QStringList words{quoted(QDir::toNativeSeparators(command.value(0)))};
    for (const QString &word : command.mid(1)) {
        words += quoted(word);
    }
    QSettings key = runKey();
    key.setValue(valueName, words.join(u' '));
    return settled(key);
}

Result<Done> dontStartWithSession()
{
    QSettings key = runKey();
    key.remove(valueName);
    return settled(key);
}

} // namespace license::platform
