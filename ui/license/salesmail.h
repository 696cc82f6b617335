// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicestate.h"

#include <QUrl>

namespace license::ui {

/// A prepared mail to the vendor's sales, who increase the number of licenses, renew them and lift a suspension.
struct SalesMail
{
    QString to;
    QString subject;
    QString text;

    /// For a mail program. Every character of a server's text stays inside subject and body: it can add neither a
    /// recipient nor a header.
    QUrl url() const;
};

/// `licenses` at present.
SalesMail moreLicensesMail(const ServiceState &state, const QVector<LicenseStanding> &licenses);
SalesMail renewalMail(const ServiceState &state, const LicenseStatus &status);
SalesMail verdictMail(const ServiceState &state);

} // namespace license::ui
