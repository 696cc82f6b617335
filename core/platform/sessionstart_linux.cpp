// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/sessionstart.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

QString entryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           u"/autostart/license-console.desktop"_s;
}

/// An argument as the key Exec wants it (Desktop Entry Specification 1.5): quoted, its own signs escaped, and once more
/// as every string of such a file; a percent sign would start a field code.
QString quoted(const QString &argument)
{
    QString result = u"\""_s;
    for (const QChar c : argument) {
        if (c == u'"' || c == u'`' || c == u'$') {
            result += u"\\\\"_s;
        }
        result += c == u'\\' ? u"\\\\\\\\"_s : c == u'%' ? u"%%"_s : QString(c);
    }
    return result + u'"';
}

Error failure(const QString &path, const QString &reason)
{
    return {.code = ErrorCode::StorageFailed, .detail = path + u": "_s + reason};
}

} // namespace

bool startsWithSession()
{
    QFile entry(entryPath());
    if (!entry.open(QIODevice::ReadOnly)) {
        return false;
    }
    // Desktops switch an entry off in place.
    for (const QByteArray &line : entry.readAll().split('\n')) {
        const QByteArray plain = line.trimmed().toLower().replace(" ", "");
        if (plain == "hidden=true" || plain == "x-gnome-autostart-enabled=false") {
            return false;
        }
    }
    return true;
}

Result<Done> startWithSession(const QStringList &command)
{
    const QString path = entryPath();
    if (!QDir().mkpath(QFileInfo(path).path())) {
        return failure(QFileInfo(path).path(), u"cannot be created"_s);
    }
    QStringList words;
    for (const QString &word : command) {
        words += quoted(word);
    }
    QSaveFile entry(path);
    if (entry.open(QIODevice::WriteOnly)) {
        entry.write("[Desktop Entry]\nType=Application\nName=License Console\nIcon=license-console\nExec=" +
                    words.join(u' ').toUtf8() + "\nTerminal=false\nX-GNOME-Autostart-enabled=true\n");
        if (entry.commit()) {
            return Done{};
        }
    }
    return failure(path, entry.errorString());
}

Result<Done> dontStartWithSession()
{
    QFile entry(entryPath());
    if (!entry.exists() || entry.remove()) {
        return Done{};
    }
    return failure(entry.fileName(), entry.errorString());
}

} // namespace license::platform
