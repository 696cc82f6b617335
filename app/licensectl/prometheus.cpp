// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/statusformats.h"
#include "core/text/controls.h"

#include <QMap>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

using Labels = QVector<std::pair<QString, QString>>;

constexpr std::array verificationStates{VerificationState::Verified,    VerificationState::Grace,
                                        VerificationState::GraceEnding, VerificationState::GraceOver,
                                        VerificationState::NotVerified, VerificationState::NotApplicable};
constexpr std::array packageStates{PackageState::Valid, PackageState::Expiring, PackageState::Expired,
                                   PackageState::Suspended, PackageState::Revoked};

/// A label's value. The format has three escapes; other control characters are spelled out.
QString escaped(const QString &value)
{
    QStringList lines = value.split(u'\n');
    for (QString &line : lines) {
        line = text::spelledControls(line).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    }
    return lines.join(u"\\n"_s);
}

/// One family of samples with its heading.
class Family
{
public:
    Family(const QString &name, const QString &help)
        : m_name(u"license_console_"_s + name), m_text(u"# HELP %1 %2\n# TYPE %1 gauge\n"_s.arg(m_name, help))
    {}
    void add(const ServiceView &view, qint64 value, const Labels &more = {})
    {
        Labels labels{{u"service"_s, view.service.connection.name}};
        labels += more;
        QStringList pairs;
        for (const auto &[name, labelValue] : std::as_const(labels)) {
            pairs.append(name + u"=\""_s + escaped(labelValue) + u'"');
        }
        m_text += m_name + u'{' + pairs.join(u',') + u"} "_s + QString::number(value) + u'\n';
    }
    void add(qint64 value) { m_text += m_name + u' ' + QString::number(value) + u'\n'; }
    QString text() const { return m_text; }

private:
    QString m_name;
    QString m_text;
};

/// A family with at most one sample per service.
QString single(const QVector<ServiceView> &views, const QString &name, const QString &help,
               const std::function<std::optional<qint64>(const ServiceView &)> &value)
{
    Family family(name, help);
    for (const ServiceView &view : views) {
        if (const auto known = value(view)) {
            family.add(view, *known);
        }
    }
    return family.text();
}

qint64 severityNumber(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return 0;
    case Severity::Warning:
        return 1;
    case Severity::Critical:
        return 2;
    case Severity::Unknown:
        return 3;
    }
    Q_UNREACHABLE();
}

std::optional<qint64> storageOf(const ServiceView &view, qint64 Storage::*member)
{
    if (!view.document || !view.document->package.storage) {
        return std::nullopt;
    }
    return (*view.document->package.storage).*member;
}

QString states(const QVector<ServiceView> &views)
{
    Family verification(u"verification_state"_s, u"1 for the state of the verification that holds."_s);
    Family package(u"package_state"_s, u"1 for the state of the license package that holds."_s);
    for (const ServiceView &view : views) {
        for (const auto state : verificationStates) {
            verification.add(view, view.status.verification == state, {{u"state"_s, verificationStateName(state)}});
        }
        for (const auto state : packageStates) {
            if (view.status.package) {
                package.add(view, *view.status.package == state, {{u"state"_s, packageStateName(state)}});
            }
        }
    }
    return verification.text() + package.text();
}

QString licenses(const QVector<ServiceView> &views)
{
    Family limit(u"licenses_limit"_s, u"Licenses of a type that may be used; 0 once the type has ended."_s);
    Family used(u"licenses_used"_s, u"Licenses of a type that are in use."_s);
    for (const ServiceView &view : views) {
        for (const LicenseStanding &each : view.status.licenses) {
            limit.add(view, each.limit(), {{u"type"_s, each.license.type}});
            used.add(view, each.license.used, {{u"type"_s, each.license.type}});
        }
    }
    return limit.text() + used.text();
}

/// The numbers of one organization; those of the same name count together, because a series may stand only once.
using RepositoryCounts = QMap<QString, RepositoryTotals>;

RepositoryCounts countsOf(const ManagementReport &report)
{
    QMap<QString, QVector<Organization>> byName;
    for (const Organization &each : report.organizations) {
        byName[each.name.isEmpty() ? each.id : each.name].append(each);
    }
    RepositoryCounts counts;
    for (auto each = byName.cbegin(); each != byName.cend(); ++each) {
        counts.insert(each.key(), totalsOf(each.value()));
    }
    return counts;
}

/// Nothing where nobody has signed in at a Management Service.
QString repositories(const QVector<ServiceView> &views)
{
    if (std::ranges::none_of(views, [](const ServiceView &view) { return view.management.report.has_value(); })) {
        return {};
    }
    Family family(u"repositories"_s, u"Repositories of an organization as its Management Service reports them."_s);
    for (const ServiceView &view : views) {
        const RepositoryCounts counts = view.management.report ? countsOf(*view.management.report) : RepositoryCounts{};
        for (auto each = counts.cbegin(); each != counts.cend(); ++each) {
            for (const auto &[state, number] :
                 {std::pair{u"protected"_s, each->protectedCount}, std::pair{u"unlicensed"_s, each->unlicensed},
                  std::pair{u"removed"_s, each->removed}}) {
                if (number) {
                    family.add(view, *number, {{u"organization"_s, each.key()}, {u"state"_s, state}});
                }
            }
        }
    }
    return family.text() +
           single(views, u"repositories_reported_timestamp_seconds"_s,
                  u"When the Management Service reported the repositories, by the local clock."_s,
                  [](const ServiceView &view) -> std::optional<qint64> {
                      if (!view.management.report) {
                          return std::nullopt;
                      }
                      return std::chrono::floor<seconds>(view.management.report->reportedAt).time_since_epoch().count();
                  });
}

QString storeReadable(bool readable)
{
    Family family(u"store_readable"_s, u"1 where the store of the licenses can be read."_s);
    family.add(readable ? 1 : 0);
    return family.text();
}

} // namespace

QString prometheusUnreadable()
{
    return storeReadable(false);
}

QString prometheusText(const QVector<ServiceView> &views)
{
    const auto severity = [](const ServiceView &view) -> std::optional<qint64> {
        return severityNumber(view.status.severity);
    };
    const auto lastSuccess = [](const ServiceView &view) -> std::optional<qint64> {
        if (!view.status.lastSuccess) {
            return std::nullopt;
        }
        return std::chrono::floor<seconds>(*view.status.lastSuccess).time_since_epoch().count();
    };
    const auto remaining = [](const ServiceView &view) -> std::optional<qint64> {
        if (!view.status.remaining || *view.status.remaining <= milliseconds{0}) {
            return std::nullopt;
        }
        return std::chrono::ceil<seconds>(*view.status.remaining).count();
    };
    const auto validUntil = [](const ServiceView &view) -> std::optional<qint64> {
        if (!view.document || !view.document->package.validUntil) {
            return std::nullopt;
        }
        return view.document->package.validUntil->time_since_epoch().count();
    };
    return single(views, u"severity"_s, u"0 ok, 1 warning, 2 critical, 3 unknown."_s, severity) + states(views) +
           single(views, u"last_success_timestamp_seconds"_s,
                  u"When the license was last verified, by the local clock."_s, lastSuccess) +
           single(views, u"grace_remaining_seconds"_s, u"What is left of the offline grace period."_s, remaining) +
           single(views, u"package_valid_until_timestamp_seconds"_s, u"When the license package ends."_s, validUntil) +
           licenses(views) +
           single(views, u"storage_capacity_bytes"_s, u"Storage that the package grants."_s,
                  [](const ServiceView &view) { return storageOf(view, &Storage::capacity); }) +
           single(views, u"storage_used_bytes"_s, u"Storage that is in use."_s,
                  [](const ServiceView &view) { return storageOf(view, &Storage::used); }) +
           repositories(views) + storeReadable(true);
}

} // namespace license::ctl
