// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/changes.h"
#include "core/domain/graceclock.h"
#include "core/domain/history.h"
#include "core/domain/licensestatus.h"
#include "core/domain/managementservice.h"
#include "core/domain/service.h"

#include <QByteArray>
#include <QJsonObject>
#include <QVariant>
#include <QVector>

#include <optional>
#include <span>

/// Values in the store: small JSON objects with times in integer milliseconds. Values from other versions are read as
/// far as possible; an unknown name is left out or becomes neutral.
namespace license::records {

QJsonObject toJson(const Reading &reading);
/// Nothing if a time is missing or absurd.
std::optional<Reading> readingFromJson(const QJsonValue &value);

QJsonObject toJson(const GraceClock &clock);
/// Nothing if a time is missing or absurd: a clock without evidence counts nothing.
std::optional<GraceClock> clockFromJson(const QJsonObject &json);

QJsonObject toJson(const Error &error);
std::optional<Error> errorFromJson(const QJsonObject &json);

QJsonObject toJson(const AttemptSummary &attempts);
AttemptSummary attemptsFromJson(const QJsonObject &json);

/// A line of the history from its columns: at, started_by, outcome, error, duration, changes. Nothing for a line whose
/// names only a newer version knows.
std::optional<HistoryEntry> entryFrom(std::span<const QVariant, 6> columns);

QByteArray toText(const QVector<Change> &changes);
QVector<Change> changesFromText(const QByteArray &text);

/// Without the additions of a person of this computer.
QJsonObject toJson(const Connection &connection);
/// Nothing if it names no service.
std::optional<Connection> connectionFromJson(const QJsonObject &json);

/// Its connection with the additions of a person, and the facts about its token; neither id nor token.
QJsonObject toJson(const Service &service);
/// Nothing if it names no service.
std::optional<Service> serviceFromJson(ServiceId id, const QJsonObject &json);

QJsonObject toJson(const ManagementSignIn &signIn);
/// Nothing if it names no address.
std::optional<ManagementSignIn> signInFromJson(const QJsonObject &json);

QByteArray toText(const QVector<Organization> &organizations);
/// A number below zero or of another type counts as not reported.
QVector<Organization> organizationsFromText(const QByteArray &text);

QByteArray toText(const QVector<TrustedKey> &keys);
QVector<TrustedKey> keysFromText(const QByteArray &text);

/// A database's NULL gives an empty object, as does any text that is not a JSON object.
QJsonObject objectFromText(const QVariant &column);
/// NULL for an empty object.
QVariant toColumn(const QJsonObject &json);

qint64 toMilliseconds(Instant instant);
qint64 toMilliseconds(ServerTime time);
/// Clamped to 1970 … 9999.
Instant instantFrom(qint64 milliseconds);
ServerTime serverTimeFrom(qint64 milliseconds);

} // namespace license::records
