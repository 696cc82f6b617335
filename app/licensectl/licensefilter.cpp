// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/licensefilter.h"

#include "app/cmdline/usage.h"
#include "app/licensectl/translate.h"
#include "core/sync/servicemonitor.h"
#include "core/text/sanitize.h"

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

bool isSame(const QString &a, const QString &b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

QStringList sorted(const QSet<QString> &types)
{
    QStringList list = types.values();
    list.sort();
    return list;
}

/// The types matched by a word: the exact type first, then one differing in case, then types with that label.
QSet<QString> meantTypes(const QString &asked, const QSet<QString> &types, const QVector<License> &licenses)
{
    if (types.contains(asked)) {
        return {asked};
    }
    QSet<QString> meant;
    for (const QString &type : types) {
        if (isSame(type, asked)) {
            meant.insert(type);
        }
    }
    for (const License &license : licenses) {
        if (isSame(license.label, asked)) {
            meant.insert(license.type);
        }
    }
    return meant;
}

} // namespace

ObjectQuery LicenseFilter::forService(const QVector<License> &licenses, const QStringList &further)
{
    ObjectQuery query = m_asked;
    if (!m_asked.license) {
        return query;
    }
    QSet<QString> types(further.cbegin(), further.cend());
    for (const License &license : licenses) {
        types.insert(license.type);
    }
    m_known += types;
    const QSet<QString> meant = meantTypes(*m_asked.license, types, licenses);
    if (meant.size() == 1) {
        query.license = *meant.cbegin();
        m_found = true;
    } else {
        m_called += meant;
    }
    return query;
}

void LicenseFilter::noteWhatFindsNothing(Output &output) const
{
    if (!m_asked.license) {
        return;
    }
    const QString asked = text::plain(*m_asked.license);
    const auto listed = [](const QSet<QString> &types) { return text::plain(sorted(types).join(u", "_s)); };
    if (m_asked.unlicensed) {
        output.note(CtlWords::tr(
            "--license and --unlicensed cannot be combined: an object without a license has no license type."));
    } else if (!m_called.isEmpty()) {
        output.note(
            CtlWords::tr("Several license types are called “%1”. Name one of them: %2.").arg(asked, listed(m_called)));
    } else if (!m_found && m_known.isEmpty()) {
        output.note(CtlWords::tr("No license types are known yet, so nothing matches “%1”.").arg(asked));
    } else if (!m_found) {
        output.note(CtlWords::tr("There is no license type “%1”. The types are: %2.").arg(asked, listed(m_known)) +
                    cmdline::didYouMean(*m_asked.license, sorted(m_known)));
    }
}

QVector<License> licensesOf(const ServiceMonitor &monitor)
{
    const ServiceState &state = monitor.state();
    return state.document ? state.document->licenses : QVector<License>();
}

} // namespace license::ctl
