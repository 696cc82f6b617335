// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/enumnames.h"
#include "core/store/records.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace license::records {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumName<Change::Kind> kindNames[] = {
    {Change::Kind::PackageName, "package_name"},
    {Change::Kind::PackageStatus, "package_status"},
    {Change::Kind::PackageValidUntil, "package_valid_until"},
    {Change::Kind::StorageCapacity, "storage_capacity"},
    {Change::Kind::LicenseTotal, "license_total"},
    {Change::Kind::LicenseValidUntil, "license_valid_until"},
    {Change::Kind::LicenseAdded, "license_added"},
    {Change::Kind::LicenseRemoved, "license_removed"},
};

struct ToJson
{
    QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
    QJsonValue operator()(qint64 number) const { return number; }
    QJsonValue operator()(const QString &text) const { return text; }
    QJsonValue operator()(ServerTime time) const { return QJsonObject{{u"time"_s, toMilliseconds(time)}}; }
};

ChangeValue valueFromJson(const QJsonValue &json)
{
    if (json.isDouble()) {
        return json.toInteger();
    }
    if (json.isString()) {
        return json.toString();
    }
    if (json.isObject()) {
        return serverTimeFrom(json["time"_L1].toInteger());
    }
    return std::monostate{};
}

QByteArray textOf(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray toText(const QVector<Change> &changes)
{
    QJsonArray array;
    for (const Change &change : changes) {
        QJsonObject json{{u"kind"_s, nameIn(kindNames, change.kind)},
                         {u"from"_s, std::visit(ToJson{}, change.from)},
                         {u"to"_s, std::visit(ToJson{}, change.to)}};
        if (!change.licenseType.isEmpty()) {
            json.insert("type"_L1, change.licenseType);
            json.insert("label"_L1, change.licenseLabel);
        }
        array.append(json);
    }
    return textOf(array);
}

QVector<Change> changesFromText(const QByteArray &text)
{
    QVector<Change> changes;
    const QJsonArray array = QJsonDocument::fromJson(text).array();
    for (const auto &json : array) {
        const auto kind = valueIn(kindNames, json["kind"_L1].toString());
        if (!kind) {
            continue;
        }
        changes.append(Change{*kind, json["type"_L1].toString(), json["label"_L1].toString(),
                              valueFromJson(json["from"_L1]), valueFromJson(json["to"_L1])});
    }
    return changes;
}

std::optional<HistoryEntry> entryFrom(std::span<const QVariant, 6> columns)
{
    const auto trigger = triggerFromName(columns[1].toString());
    const auto outcome = outcomeFromName(columns[2].toString());
    if (!trigger || !outcome) {
        return std::nullopt;
    }
    return HistoryEntry{.at = instantFrom(columns[0].toLongLong()),
                        .trigger = *trigger,
                        .outcome = *outcome,
                        .error = errorFromJson(objectFromText(columns[3])),
                        .duration = milliseconds{columns[4].toLongLong()},
                        .changes = changesFromText(columns[5].toByteArray())};
}

QJsonObject toJson(const Connection &connection)
{
    return {
        {u"name"_s, connection.name},
        {u"url"_s, connection.url},
        {u"account"_s, connection.account},
        {u"installation"_s, connection.installation},
        {u"deployment"_s, deploymentName(connection.deployment)},
        {u"keys"_s, QJsonDocument::fromJson(toText(connection.keys)).array()},
        {u"ca"_s, QString::fromLatin1(connection.ca.toBase64())},
    };
}

std::optional<Connection> connectionFromJson(const QJsonObject &json)
{
    const auto deployment = deploymentFromName(json["deployment"_L1].toString());
    Connection connection;
    connection.name = json["name"_L1].toString();
    connection.url = json["url"_L1].toString();
    connection.account = json["account"_L1].toString();
    connection.installation = json["installation"_L1].toString();
    connection.keys = keysFromText(QJsonDocument(json["keys"_L1].toArray()).toJson());
    connection.ca = QByteArray::fromBase64(json["ca"_L1].toString().toLatin1());
    if (!deployment || connection.name.isEmpty() || connection.url.isEmpty() || connection.installation.isEmpty()) {
        return std::nullopt;
    }
    connection.deployment = *deployment;
    return connection;
}

QJsonObject toJson(const Service &service)
{
    QJsonObject json = toJson(service.connection);
    json.insert("added_ca"_L1, QString::fromLatin1(service.connection.addedCa.toBase64()));
    json.insert("token_expected"_L1, service.tokenExpected);
    json.insert("token_pending"_L1, service.tokenPending);
    if (service.tokenStoredAt) {
        json.insert("token_stored_at"_L1, toMilliseconds(*service.tokenStoredAt));
    }
    if (service.management) {
        json.insert("management"_L1, toJson(*service.management));
    }
    return json;
}

std::optional<Service> serviceFromJson(ServiceId id, const QJsonObject &json)
{
    auto connection = connectionFromJson(json);
    if (!connection) {
        return std::nullopt;
    }
    Service service{.id = id, .connection = std::move(*connection)};
    service.connection.addedCa = QByteArray::fromBase64(json["added_ca"_L1].toString().toLatin1());
    service.tokenExpected = json["token_expected"_L1].toBool();
    service.tokenPending = json["token_pending"_L1].toBool();
    if (const QJsonValue at = json["token_stored_at"_L1]; at.isDouble()) {
        service.tokenStoredAt = instantFrom(at.toInteger());
    }
    service.management = signInFromJson(json["management"_L1].toObject());
    return service;
}

QByteArray toText(const QVector<TrustedKey> &keys)
{
    QJsonArray array;
    for (const TrustedKey &key : keys) {
        array.append(QJsonObject{{u"kid"_s, key.kid}, {u"x"_s, QString::fromLatin1(key.point.toBase64())}});
    }
    return textOf(array);
}

QVector<TrustedKey> keysFromText(const QByteArray &text)
{
    QVector<TrustedKey> keys;
    const QJsonArray array = QJsonDocument::fromJson(text).array();
    for (const auto &json : array) {
        keys.append({json["kid"_L1].toString(), QByteArray::fromBase64(json["x"_L1].toString().toLatin1())});
    }
    return keys;
}

} // namespace license::records
