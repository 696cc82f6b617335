// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/statusformats.h"
#include "app/licensectl/texttable.h"
#include "app/licensectl/translate.h"
#include "core/domain/attention.h"
#include "core/text/attentionwords.h"
#include "core/text/banner.h"
#include "core/text/managementwords.h"
#include "core/text/reasons.h"
#include "core/text/sanitize.h"
#include "core/text/sizes.h"
#include "core/text/statewords.h"
#include "core/text/validity.h"

#include <algorithm>

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

QString packageLines(const ServiceView &view)
{
    const Package &package = view.document->package;
    QString lines =
        CtlWords::tr("Package: %1 (%2)")
            .arg(text::plain(package.name), text::knownPackageStatus(package.status, view.status, view.now));
    lines += u'\n' + text::validity(package.validUntil, view.status.validFor);
    if (package.storage) {
        lines += u'\n' + CtlWords::tr("Storage: %1 of %2 used")
                             .arg(text::size(package.storage->used), text::size(package.storage->capacity));
    }
    return lines;
}

QString licenseLines(const ServiceView &view)
{
    const QVector<LicenseStanding> &licenses = view.status.licenses;
    // Most types end with the package, whose end is already shown.
    const bool ends = std::any_of(licenses.cbegin(), licenses.cend(),
                                  [](const LicenseStanding &each) { return each.license.validUntil.has_value(); });
    QVector<TextTable::Column> columns{{CtlWords::tr("License type")},
                                       {CtlWords::tr("Used"), TextTable::Align::Right},
                                       {CtlWords::tr("Total"), TextTable::Align::Right},
                                       {CtlWords::tr("Free"), TextTable::Align::Right}};
    if (ends) {
        columns.append({CtlWords::tr("Valid until")});
    }
    TextTable table(columns);
    for (const LicenseStanding &standing : licenses) {
        const License &license = standing.license;
        QStringList cells{text::plain(license.label), text::count(license.used), text::count(license.total),
                          text::count(standing.free())};
        if (ends) {
            cells.append(text::licenseEnd(standing));
        }
        table.add(cells);
    }
    return table.isEmpty() ? QString() : table.text(u"  "_s);
}

QString indented(const QString &lines)
{
    QString result;
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        result += u"  "_s + line + u'\n';
    }
    return result;
}

/// What needs attention beside what the banner says.
QString attentionLines(const ServiceView &view)
{
    const AttentionInput input{view.status, view.document, tokenAge(view.service, view.now), std::nullopt};
    const QStringList lines = text::attentionLines(input, view.now);
    return lines.isEmpty() ? QString()
                           : indented(CtlWords::tr("Needs attention:")) + indented(indented(lines.join(u'\n')));
}

/// What the Management Service reports, which is not verified.
QString managementLines(const ServiceView &view)
{
    constexpr qsizetype mostOrganizations = 5; // `organizations` lists them all
    const auto &[signIn, report] = view.management;
    if (!signIn) {
        return {};
    }
    QStringList lines{text::signInLine(*signIn, view.now)};
    if (report) {
        lines += text::reportedLine(*report, view.now);
    }
    lines += text::managementAttentionLines(view.management, view.document, view.now, mostOrganizations);
    return indented(CtlWords::tr("Management Service:")) + indented(indented(lines.join(u'\n')));
}

QString serviceText(const ServiceView &view)
{
    const text::Banner banner = text::banner(view.status, view.document, {}, view.now);
    QString result = text::plain(view.service.connection.name) + u" · "_s + view.service.connection.url + u'\n';
    result += indented(CtlWords::tr("%1: %2").arg(text::severity(view.status.severity), banner.headline));
    for (const QString &lines : {banner.detail, banner.cause, banner.technical, banner.clockLine}) {
        result += indented(lines);
    }
    result += attentionLines(view);
    if (view.document) {
        result += indented(packageLines(view)) + licenseLines(view);
    }
    result += managementLines(view);
    return result;
}

} // namespace

QString statusText(const QVector<ServiceView> &views)
{
    QStringList services;
    for (const ServiceView &view : views) {
        services.append(serviceText(view));
    }
    return services.isEmpty() ? CtlWords::tr("There is no service yet.") + u'\n' : services.join(u'\n');
}

} // namespace license::ctl
