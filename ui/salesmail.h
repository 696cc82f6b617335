// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicemonitor.h"

#include <QUrl>

namespace license::ui {

/// A prepared mail to the vendor's sales, who increase the number of licenses and lift a suspension. Every character of
/// a server's text stays inside subject and body: it can add neither a recipient nor a header.
/// `licenses` as they stand now.
QUrl moreLicensesMail(const ServiceState &state, const QVector<LicenseStanding> &licenses);
QUrl verdictMail(const ServiceState &state);

} // namespace license::ui
