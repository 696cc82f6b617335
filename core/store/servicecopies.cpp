// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/servicecopies.h"

#include "core/platform/folder.h"
#include "core/store/privatefile.h"
#include "core/store/records.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

const QString copiesFolder = u"copies"_s;
constexpr int copyVersion = 1;
// A reply has at most 64 KiB; authorities rarely reach a megabyte.
constexpr qint64 largestCopy = qint64{16} * 1024 * 1024;

QJsonObject toJson(const ServiceCopy &copy)
{
    QJsonObject json = records::toJson(copy.service);
    json.insert("version"_L1, copyVersion);
    json.insert("reply"_L1, QString::fromLatin1(copy.reply));
    json.insert("seq"_L1, copy.seq);
    if (copy.series != 0) {
        json.insert("series"_L1, copy.series);
    }
    if (copy.acceptedUnder) {
        json.insert("accepted_under"_L1, records::toJson(*copy.acceptedUnder));
    }
    if (copy.clock) {
        json.insert("clock"_L1, records::toJson(*copy.clock));
    }
    return json;
}

std::optional<ServiceCopy> fromJson(ServiceId id, const QJsonObject &json)
{
    auto service = records::serviceFromJson(id, json);
    if (json["version"_L1].toInt() != copyVersion || !service) {
        return std::nullopt;
    }
    ServiceCopy copy;
    copy.service = *service;
    copy.reply = json["reply"_L1].toString().toLatin1();
    copy.seq = std::max<qint64>(0, json["seq"_L1].toInteger());
    copy.series = std::max<qint64>(0, json["series"_L1].toInteger());
    copy.acceptedUnder = records::connectionFromJson(json["accepted_under"_L1].toObject());
    copy.clock = records::clockFromJson(json["clock"_L1].toObject());
    return copy;
}

QString nameOf(ServiceId id)
{
    return QString::number(static_cast<qint64>(id)) + u".json"_s;
}

} // namespace

ServiceCopies::ServiceCopies(const QString &storeFolder) : m_storeFolder(storeFolder) {}

Result<Done> ServiceCopies::write(const ServiceCopy &copy) const
{
    const auto folder = storeSubfolder(m_storeFolder, copiesFolder);
    if (!folder) {
        return folder.error();
    }
    return writePrivateFile(*folder, nameOf(copy.service.id),
                            QJsonDocument(toJson(copy)).toJson(QJsonDocument::Compact));
}

Result<Done> ServiceCopies::remove(ServiceId id) const
{
    const auto folder = existingSubfolder(m_storeFolder, copiesFolder);
    if (!folder) {
        return folder.error();
    }
    return *folder ? (*folder)->remove(nameOf(id)) : Done{};
}

QVector<ServiceId> ServiceCopies::ids() const
{
    QVector<ServiceId> ids;
    const auto folder = existingSubfolder(m_storeFolder, copiesFolder);
    const QStringList names = folder && *folder ? (*folder)->files() : QStringList();
    for (const QString &name : names) {
        bool ok = false;
        const qint64 id = QStringView(name).left(name.indexOf(u'.')).toLongLong(&ok);
        if (ok && id > 0 && name == nameOf(ServiceId{id})) {
            ids.append(ServiceId{id});
        }
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::optional<ServiceCopy> ServiceCopies::read(ServiceId id) const
{
    const auto folder = existingSubfolder(m_storeFolder, copiesFolder);
    if (!folder || !*folder) {
        return std::nullopt;
    }
    const auto bytes = (*folder)->read(nameOf(id), largestCopy);
    return bytes && *bytes ? fromJson(id, QJsonDocument::fromJson(**bytes).object()) : std::nullopt;
}

QVector<ServiceCopy> ServiceCopies::readAll() const
{
    QVector<ServiceCopy> copies;
    const QVector<ServiceId> known = ids();
    for (const ServiceId id : known) {
        if (const auto copy = read(id)) {
            copies.append(*copy);
        }
    }
    return copies;
}

} // namespace license
