// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alerts.h"

#include <QString>

namespace license::text {

/// What an alert says; plain text, in which whatever a server or a file said has passed through plain().
struct AlertWords
{
    QString title; ///< the service and what is the matter
    QString body;  ///< what follows from it, why, and by when
    bool operator==(const AlertWords &) const = default;
};

AlertWords alertWords(const Alert &alert, const QString &service, const AlertInput &input, Instant now);
/// The same of several services at once.
AlertWords alertWordsOfMany(AlertKind kind, const QStringList &services);

} // namespace license::text
