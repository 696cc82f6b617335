// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/trustwords.h"

#include "core/text/sanitize.h"
#include "core/text/statewords.h"
#include "core/text/translate.h"

#include <algorithm>

namespace license::text {

namespace {

QVector<TrustValue> certificates(const QVector<CertificateInfo> &authorities)
{
    QVector<TrustValue> values;
    for (const CertificateInfo &each : authorities) {
        values.append({plain(each.subject), each.sha256});
    }
    return values;
}

QVector<TrustValue> without(const QVector<TrustValue> &values, const QVector<TrustValue> &others)
{
    QVector<TrustValue> left;
    std::copy_if(values.cbegin(), values.cend(), std::back_inserter(left),
                 [&others](const TrustValue &value) { return !others.contains(value); });
    return left;
}

} // namespace

QVector<TrustFact> trustFacts(const Connection &connection, const QVector<CertificateInfo> &authorities,
                              const QVector<CertificateInfo> &added)
{
    QVector<TrustValue> keys;
    for (const TrustedKey &key : connection.keys) {
        keys.append({plain(key.kid), {}});
    }
    const QVector<TrustValue> trusted = authorities.isEmpty()
                                            ? QVector<TrustValue>{{Words::tr("Those trusted by this computer"), {}}}
                                            : certificates(authorities);
    QVector<TrustFact> facts{{Words::tr("Address"), {{plain(connection.url), {}}}},
                             {Words::tr("Account"), {{plain(connection.account), {}}}},
                             {Words::tr("Installation"), {{plain(connection.installation), {}}}},
                             {Words::tr("Deployment"), {{deployment(connection.deployment), {}}}},
                             {Words::tr("Signing keys"), keys},
                             {Words::tr("Certificate authorities"), trusted}};
    if (!added.isEmpty()) {
        facts.append({Words::tr("Manually added authorities"), certificates(added)});
    }
    return facts;
}

QVector<TrustChange> trustChanges(const QVector<TrustFact> &before, const QVector<TrustFact> &after)
{
    const auto valuesOf = [](const QVector<TrustFact> &facts, const QString &caption) {
        const auto found = std::find_if(facts.cbegin(), facts.cend(),
                                        [&caption](const TrustFact &fact) { return fact.caption == caption; });
        return found == facts.cend() ? QVector<TrustValue>() : found->values;
    };
    QStringList captions;
    for (const TrustFact &fact : before + after) {
        if (!captions.contains(fact.caption)) {
            captions.append(fact.caption);
        }
    }
    QVector<TrustChange> changes;
    for (const QString &caption : captions) {
        const TrustChange change{caption, without(valuesOf(before, caption), valuesOf(after, caption)),
                                 without(valuesOf(after, caption), valuesOf(before, caption))};
        if (!change.gone.isEmpty() || !change.come.isEmpty()) {
            changes.append(change);
        }
    }
    return changes;
}

QString compareTrust()
{
    return Words::tr(
        "Compare these values with those that your license server administrator gives you through another channel.");
}

} // namespace license::text
