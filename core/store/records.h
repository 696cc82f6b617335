// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/changes.h"
#include "core/domain/graceclock.h"
#include "core/domain/licensestatus.h"
#include "core/domain/service.h"

#include <QByteArray>
#include <QJsonObject>
#include <QVariant>
#include <QVector>

#include <optional>

/// Values as they lie in the store: small JSON objects with times in integer milliseconds. What another version has
/// written is read as far as it is understood; an unknown name is left out or becomes something neutral.
namespace license::records {

QJsonObject toJson(const GraceClock &clock);
/// Nothing where a time is missing or absurd: a clock without evidence counts nothing.
std::optional<GraceClock> clockFromJson(const QJsonObject &json);

QJsonObject toJson(const Error &error);
std::optional<Error> errorFromJson(const QJsonObject &json);

QJsonObject toJson(const AttemptSummary &attempts);
AttemptSummary attemptsFromJson(const QJsonObject &json);

QByteArray toText(const QVector<Change> &changes);
QVector<Change> changesFromText(const QByteArray &text);

/// Without what a person of this computer has added.
QJsonObject toJson(const Connection &connection);
/// Nothing where it names no service.
std::optional<Connection> connectionFromJson(const QJsonObject &json);

QByteArray toText(const QVector<TrustedKey> &keys);
QVector<TrustedKey> keysFromText(const QByteArray &text);

/// A database's NULL is an empty object, as is whatever is no JSON object.
QJsonObject objectFromText(const QVariant &column);
/// A NULL for an empty object.
QVariant toColumn(const QJsonObject &json);

qint64 toMilliseconds(Instant instant);
qint64 toMilliseconds(ServerTime time);
/// Clamped to 1970 … 9999.
Instant instantFrom(qint64 milliseconds);
ServerTime serverTimeFrom(qint64 milliseconds);

} // namespace license::records
