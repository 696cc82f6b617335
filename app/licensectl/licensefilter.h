// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/licensectl/commands.h"
#include "core/domain/license.h"
#include "core/domain/objecttable.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace license::ctl {

/// Resolves `--license` for each service: a person may name a type by its label, ignoring case. It remembers whether
/// any service knew the type, to report a filter that cannot match.
class LicenseFilter
{
public:
    explicit LicenseFilter(const ObjectQuery &asked) : m_asked(asked) {}

    /// The query for one service with these licenses; `further` are types that only its objects or its history know.
    ObjectQuery forService(const QVector<License> &licenses, const QStringList &further = {});
    /// Notes on standard error why nothing can be found, if so.
    void noteWhatFindsNothing(Output &output) const;

private:
    const ObjectQuery m_asked;
    QSet<QString> m_known;  ///< the types of all services
    QSet<QString> m_called; ///< several types of one service with that label
    bool m_found = false;
};

/// The licenses of a service's document; none without a document.
QVector<License> licensesOf(const ServiceMonitor &monitor);

} // namespace license::ctl
