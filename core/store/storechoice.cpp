// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storechoice.h"

#include "core/domain/error.h"
#include "core/store/privatefile.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace license {

using namespace Qt::StringLiterals;

namespace {

const QString fileName = u"place.json"_s;
constexpr qint64 longestFile = 65'536;

Error unreadable(const QString &folder)
{
    return {.code = ErrorCode::StorageFailed, .detail = u"%1/%2 names no place for the data"_s.arg(folder, fileName)};
}

} // namespace

Result<StoreChoice> readStoreChoice(const QString &folder)
{
    if (!QFileInfo(folder).isDir()) {
        return StoreChoice();
    }
    const auto opened = platform::Folder::open(folder);
    const auto bytes = opened ? opened->read(fileName, longestFile) : opened.error();
    if (!bytes) {
        return bytes.error();
    }
    if (!*bytes) {
        return StoreChoice();
    }
    const QJsonObject json = QJsonDocument::fromJson(**bytes).object();
    const QString text = json["database"_L1].toString();
    const auto place = storePlaceFrom(text);
    const auto *known = std::get_if<StorePlace>(&place);
    const auto *database = known ? std::get_if<DatabasePlace>(known) : nullptr;
    if (!database) {
        return json.contains("database"_L1) && text.isEmpty() ? Result<StoreChoice>(StoreChoice()) : unreadable(folder);
    }
    return StoreChoice{.database = *database, .passwordKept = json["password_kept"_L1].toBool()};
}

Result<Done> keepStoreChoice(const QString &folder, const StoreChoice &choice)
{
    const auto opened = platform::Folder::claim(folder, {u"licenses.db"_s});
    if (!opened) {
        return opened.error();
    }
    const QJsonObject json{{u"database"_s, choice.database ? choice.database->text() : QString()},
                           {u"password_kept"_s, choice.database && choice.passwordKept}};
    return writePrivateFile(*opened, fileName, QJsonDocument(json).toJson(QJsonDocument::Indented));
}

} // namespace license
