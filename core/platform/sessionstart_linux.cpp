// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/newfile.h"
#include "core/platform/obstacle.h"
#include "core/platform/places.h"
#include "core/platform/sessionstart.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QIODevice>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

Result<QString> entryPath()
{
    auto folder = configFolder();
    return folder ? Result<QString>(folder.take() + u"/autostart/license-console.desktop"_s) : folder;
}

/// Quotes an argument for the key Exec (Desktop Entry Specification 1.5): quoted, its special characters escaped, and
/// escaped again like every string in such a file; a percent sign would start a field code, and a line end another key.
QString quoted(const QString &argument)
{
    QString result = u"\""_s;
    for (const QChar c : argument) {
        if (c == u'"' || c == u'`' || c == u'$') {
            result += u"\\\\"_s;
        }
        result += c == u'\\'   ? u"\\\\\\\\"_s
                  : c == u'%'  ? u"%%"_s
                  : c == u'\n' ? u"\\n"_s
                  : c == u'\r' ? u"\\r"_s
                  : c == u'\t' ? u"\\t"_s
                               : QString(c);
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
    const auto path = entryPath();
    if (!path) {
        return false;
    }
    QFile entry(*path);
    if (!QFileInfo(*path).isFile() || !entry.open(QIODevice::ReadOnly)) { // opening a pipe would wait for its writer
        return false;
    }
    // Desktops disable an entry in place.
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
    const auto path = entryPath();
    if (!path) {
        return path.error();
    }
    if (const QString folder = QFileInfo(*path).path(); !QDir().mkpath(folder)) {
        const auto other = notFolderOn(folder);
        return other ? *other : failure(folder, u"cannot be created"_s);
    }
    QStringList words;
    for (const QString &word : command) {
        words += quoted(word);
    }
    return saveForPerson(*path, SpecialFile::Refuse, [&words](QIODevice &entry) -> Result<Done> {
        entry.write("[Desktop Entry]\nType=Application\nName=License Console\nIcon=license-console\nExec=" +
                    words.join(u' ').toUtf8() + "\nTerminal=false\nX-GNOME-Autostart-enabled=true\n");
        return Done{}; // the commit reports a failed write
    });
}

Result<Done> dontStartWithSession()
{
    const auto path = entryPath();
    if (!path) {
        return Done{}; // without a home no session starts programs
    }
    QFile entry(*path);
    if (!entry.exists() || entry.remove()) {
        return Done{};
    }
    return failure(entry.fileName(), entry.errorString());
}

} // namespace license::platform
