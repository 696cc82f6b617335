// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/privatefile.h"

#include "core/store/patience.h"
#include "core/store/sql.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours longestWrite{1};

Result<Done> replace(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // The mode is set while the file is empty and has no name that anyone knows.
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(bytes) == bytes.size();
    if (!written || !file.commit()) {
        return sql::failure(u"%1: %2"_s.arg(path, file.errorString()));
    }
    return Done{};
}

} // namespace

Result<Done> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    return patiently([&] { return replace(path, bytes); });
}

void removeAbandoned(const QString &folder, const QString &name, Instant now)
{
    // As QSaveFile names what it has not finished.
    static const QRegularExpression unfinished(u"^(.+)\\.[A-Za-z]{6}$"_s);
    const Instant::rep oldest = (now - longestWrite).time_since_epoch().count();
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        const auto match = unfinished.match(file.fileName());
        if (match.hasMatch() && (name.isEmpty() || match.captured(1) == name) &&
            file.lastModified().toMSecsSinceEpoch() < oldest) {
            QFile::remove(file.filePath());
        }
    }
}

} // namespace license
