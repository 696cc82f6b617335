// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/records.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace license::records {

using namespace Qt::StringLiterals;

namespace {

void putNumber(QJsonObject &json, QLatin1StringView name, const std::optional<qint64> &number)
{
    if (number) {
        json.insert(name, *number);
    }
}

std::optional<qint64> numberIn(const QJsonObject &json, QLatin1StringView name)
{
    const qint64 number = json[name].toInteger(-1);
    return number < 0 ? std::nullopt : std::optional(number);
}

QJsonObject toJson(const BackupPlan &plan)
{
    QJsonObject json{{u"id"_s, plan.id}, {u"name"_s, plan.name}};
    putNumber(json, "repositories"_L1, plan.repositories);
    putNumber(json, "successes"_L1, plan.successes);
    putNumber(json, "warnings"_L1, plan.warnings);
    putNumber(json, "errors"_L1, plan.errors);
    return json;
}

BackupPlan planFromJson(const QJsonObject &json)
{
    return {.id = json["id"_L1].toString(),
            .name = json["name"_L1].toString(),
            .repositories = numberIn(json, "repositories"_L1),
            .successes = numberIn(json, "successes"_L1),
            .warnings = numberIn(json, "warnings"_L1),
            .errors = numberIn(json, "errors"_L1)};
}

QJsonObject toJson(const Organization &organization)
{
    QJsonObject json{{u"id"_s, organization.id}, {u"name"_s, organization.name}, {u"driver"_s, organization.driver}};
    putNumber(json, "protected"_L1, organization.protectedRepositories);
    putNumber(json, "total"_L1, organization.totalRepositories);
    putNumber(json, "unlicensed"_L1, organization.unlicensedRepositories);
    putNumber(json, "removed"_L1, organization.removedRepositories);
    if (organization.synchronizing) {
        json.insert("synchronizing"_L1, *organization.synchronizing);
    }
    QJsonArray plans;
    for (const BackupPlan &plan : organization.plans) {
        plans.append(toJson(plan));
    }
    json.insert("plans"_L1, plans);
    return json;
}

Organization organizationFromJson(const QJsonObject &json)
{
    Organization organization{.id = json["id"_L1].toString(),
                              .name = json["name"_L1].toString(),
                              .driver = json["driver"_L1].toString(),
                              .protectedRepositories = numberIn(json, "protected"_L1),
                              .totalRepositories = numberIn(json, "total"_L1),
                              .unlicensedRepositories = numberIn(json, "unlicensed"_L1),
                              .removedRepositories = numberIn(json, "removed"_L1)};
    if (const QJsonValue synchronizing = json["synchronizing"_L1]; synchronizing.isBool()) {
        organization.synchronizing = synchronizing.toBool();
    }
    const QJsonArray plans = json["plans"_L1].toArray();
    for (const auto &plan : plans) {
        organization.plans.append(planFromJson(plan.toObject()));
    }
    return organization;
}

} // namespace

QJsonObject toJson(const ManagementSignIn &signIn)
{
    return {{u"address"_s, signIn.address},
            {u"email"_s, signIn.email},
            {u"signed_in_at"_s, toMilliseconds(signIn.signedInAt)},
            {u"token_until"_s, toMilliseconds(signIn.tokenUntil)}};
}

std::optional<ManagementSignIn> signInFromJson(const QJsonObject &json)
{
    ManagementSignIn signIn{.address = json["address"_L1].toString(),
                            .email = json["email"_L1].toString(),
                            .signedInAt = instantFrom(json["signed_in_at"_L1].toInteger()),
                            .tokenUntil = instantFrom(json["token_until"_L1].toInteger())};
    return signIn.address.isEmpty() ? std::nullopt : std::optional(std::move(signIn));
}

QByteArray toText(const QVector<Organization> &organizations)
{
    QJsonArray array;
    for (const Organization &organization : organizations) {
        array.append(toJson(organization));
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QVector<Organization> organizationsFromText(const QByteArray &text)
{
    QVector<Organization> organizations;
    const QJsonArray array = QJsonDocument::fromJson(text).array();
    for (const auto &json : array) {
        organizations.append(organizationFromJson(json.toObject()));
    }
    return organizations;
}

} // namespace license::records
