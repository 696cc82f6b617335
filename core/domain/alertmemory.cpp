// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/alertmemory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace license {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const AlertMemory &memory)
{
    QJsonObject object;
    if (memory.outage != OutageStep::None) {
        object.insert(u"outage"_s, outageStepName(memory.outage));
    }
    if (memory.verdict) {
        object.insert(u"verdict"_s, packageStateName(*memory.verdict));
    }
    if (memory.end) {
        object.insert(u"end"_s, qint64(memory.end->time_since_epoch().count()));
        object.insert(u"days"_s, memory.daysBeforeEnd);
    }
    if (!memory.fewFree.isEmpty()) {
        object.insert(u"few_free"_s, QJsonArray::fromStringList(memory.fewFree));
    }
    if (!memory.ending.isEmpty()) {
        object.insert(u"ending"_s, QJsonArray::fromStringList(memory.ending));
    }
    if (!memory.ended.isEmpty()) {
        object.insert(u"ended"_s, QJsonArray::fromStringList(memory.ended));
    }
    return object;
}

QStringList typesOf(const QJsonValue &list)
{
    QStringList types;
    for (const auto &type : list.toArray()) {
        types += type.toString();
    }
    types.sort();
    return types;
}

std::optional<PackageState> verdictFromName(const QString &name)
{
    for (const PackageState verdict : {PackageState::Suspended, PackageState::Revoked}) {
        if (name == packageStateName(verdict)) {
            return verdict;
        }
    }
    return std::nullopt;
}

AlertMemory memoryOf(const QJsonObject &object)
{
    AlertMemory memory;
    memory.outage = outageStepFromName(object.value("outage"_L1).toString()).value_or(OutageStep::None);
    memory.verdict = verdictFromName(object.value("verdict"_L1).toString());
    if (object.value("end"_L1).isDouble()) {
        memory.end = ServerTime{seconds{object.value("end"_L1).toInteger()}};
        memory.daysBeforeEnd = object.value("days"_L1).toInt();
    }
    memory.fewFree = typesOf(object.value("few_free"_L1));
    memory.ending = typesOf(object.value("ending"_L1));
    memory.ended = typesOf(object.value("ended"_L1));
    return memory;
}

} // namespace

const QString alertMemoriesKey = u"alerts/told"_s;

AlertMemories alertMemoriesFrom(const QString &text)
{
    AlertMemories memories;
    const QJsonObject all = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto each = all.constBegin(); each != all.constEnd(); ++each) {
        bool known = false;
        const qint64 id = each.key().toLongLong(&known);
        if (known) {
            memories.insert(ServiceId{id}, memoryOf(each.value().toObject()));
        }
    }
    return memories;
}

QString textOf(const AlertMemories &memories)
{
    QJsonObject all;
    for (auto each = memories.constBegin(); each != memories.constEnd(); ++each) {
        if (each.value() != AlertMemory()) {
            all.insert(QString::number(static_cast<qint64>(each.key())), jsonOf(each.value()));
        }
    }
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace license
