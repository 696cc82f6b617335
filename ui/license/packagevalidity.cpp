// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/license/packagevalidity.h"

#include "core/text/validity.h"

#include <QCoreApplication>

namespace license::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(license::ui::PackageValidity)
};

QString validityNote(const Package &package)
{
    const QString from = text::validFrom(package.validFrom);
    if (package.renews.has_value() && package.validUntil) {
        return *package.renews ? Words::tr("Since %1 · renews automatically").arg(from)
                               : Words::tr("Since %1 · not renewing").arg(from);
    }
    return Words::tr("Since %1").arg(from);
}

} // namespace

PackageValidity validityOf(const Package &package, const LicenseStatus &status)
{
    PackageValidity result{
        .line = text::validity(package.validUntil, status.validFor), .note = validityNote(package), .alarm = {}};
    if (package.validUntil && status.validFor.value_or(milliseconds{1}) <= milliseconds{0}) {
        result.alarm = PackageState::Expired;
    } else if (status.package == PackageState::Expiring) {
        result.alarm = PackageState::Expiring;
    }
    return result;
}

} // namespace license::ui
