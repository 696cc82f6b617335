// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/servicecopies.h"

#include "core/platform/platform.h"
#include "core/store/privatefile.h"
#include "core/store/records.h"
#include "core/store/sql.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr int copyVersion = 1;
// A reply has at most 64 KiB, authorities seldom a megabyte.
constexpr qint64 largestCopy = 16 * 1024 * 1024;

QJsonObject toJson(const ServiceCopy &copy)
{
    const Connection &connection = copy.service.connection;
    QJsonObject json{
        {u"version"_s, copyVersion},
        {u"name"_s, connection.name},
        {u"url"_s, connection.url},
        {u"account"_s, connection.account},
        {u"installation"_s, connection.installation},
        {u"deployment"_s, deploymentName(connection.deployment)},
        {u"keys"_s, QJsonDocument::fromJson(records::toText(connection.keys)).array()},
        {u"ca"_s, QString::fromLatin1(connection.ca.toBase64())},
        {u"added_ca"_s, QString::fromLatin1(connection.addedCa.toBase64())},
        {u"token_expected"_s, copy.service.tokenExpected},
        {u"token_pending"_s, copy.service.tokenPending},
        {u"reply"_s, QString::fromLatin1(copy.reply)},
        {u"seq"_s, copy.seq},
    };
    if (copy.service.tokenStoredAt) {
        json.insert("token_stored_at"_L1, records::toMilliseconds(*copy.service.tokenStoredAt));
    }
    if (copy.clock) {
        json.insert("clock"_L1, records::toJson(*copy.clock));
    }
    return json;
}

std::optional<ServiceCopy> fromJson(ServiceId id, const QJsonObject &json)
{
    const auto deployment = deploymentFromName(json["deployment"_L1].toString());
    ServiceCopy copy;
    Connection &connection = copy.service.connection;
    connection.name = json["name"_L1].toString();
    connection.url = json["url"_L1].toString();
    connection.account = json["account"_L1].toString();
    connection.installation = json["installation"_L1].toString();
    connection.keys = records::keysFromText(QJsonDocument(json["keys"_L1].toArray()).toJson());
    if (json["version"_L1].toInt() != copyVersion || !deployment || connection.name.isEmpty() ||
        connection.url.isEmpty() || connection.installation.isEmpty()) {
        return std::nullopt;
    }
    connection.deployment = *deployment;
    connection.ca = QByteArray::fromBase64(json["ca"_L1].toString().toLatin1());
    copy.service.id = id;
    connection.addedCa = QByteArray::fromBase64(json["added_ca"_L1].toString().toLatin1());
    copy.service.tokenExpected = json["token_expected"_L1].toBool();
    copy.service.tokenPending = json["token_pending"_L1].toBool();
    if (const QJsonValue at = json["token_stored_at"_L1]; at.isDouble()) {
        copy.service.tokenStoredAt = records::instantFrom(at.toInteger());
    }
    copy.reply = json["reply"_L1].toString().toLatin1();
    copy.seq = std::max<qint64>(0, json["seq"_L1].toInteger());
    copy.clock = records::clockFromJson(json["clock"_L1].toObject());
    return copy;
}

} // namespace

ServiceCopies::ServiceCopies(const QString &storeFolder) : m_folder(storeFolder + u"/copies"_s) {}

QString ServiceCopies::path(ServiceId id) const
{
    return m_folder + u'/' + QString::number(static_cast<qint64>(id)) + u".json"_s;
}

Result<Done> ServiceCopies::write(const ServiceCopy &copy) const
{
    if (const auto made = platform::makePrivateFolder(m_folder); !made) {
        return made.error();
    }
    return writePrivateFile(path(copy.service.id), QJsonDocument(toJson(copy)).toJson(QJsonDocument::Compact));
}

Result<Done> ServiceCopies::remove(ServiceId id) const
{
    QFile file(path(id));
    if (file.exists() && !file.remove()) {
        return sql::failure(u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    }
    return Done{};
}

QVector<ServiceId> ServiceCopies::ids() const
{
    QVector<ServiceId> ids;
    const QStringList names = QDir(m_folder).entryList({u"*.json"_s}, QDir::Files);
    for (const QString &name : names) {
        bool ok = false;
        const qint64 id = QStringView(name).chopped(5).toLongLong(&ok);
        if (ok && id > 0) {
            ids.append(ServiceId{id});
        }
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::optional<ServiceCopy> ServiceCopies::read(ServiceId id) const
{
    QFile file(path(id));
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestCopy) {
        return std::nullopt;
    }
    return fromJson(id, QJsonDocument::fromJson(file.readAll()).object());
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
