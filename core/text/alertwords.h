// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alerts.h"

#include <QString>

namespace license::text {

/// The texts of an alert; plain text, with foreign text passed through plain().
struct AlertWords
{
    QString title; ///< the service and the problem
    QString body;  ///< the consequence, the cause, and the deadline
    bool operator==(const AlertWords &) const = default;
};

AlertWords alertWords(const Alert &alert, const QString &service, const AlertInput &input, Instant now);
/// The same for several services at once.
AlertWords alertWordsOfMany(AlertKind kind, const QStringList &services);

} // namespace license::text
