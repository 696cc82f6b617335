// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/objectlistloader.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace license {
class CurrentService;
class ManagementReports;
} // namespace license

namespace license::ui {

class LicensePage;
class Navigator;

/// Shows the current service's license on its page, and handles a person's requests there.
class LicenseController final : public QObject
{
    Q_OBJECT
public:
    LicenseController(CurrentService &service, ManagementReports &reports, Navigator &navigator,
                      const SyncContext &context);

    /// This page now shows the license. It lives as long as this object.
    void bind(LicensePage *page);

signals:
    /// The page of details is shown: this license type, or the objects without a license.
    void licenseRequested(const QString &type);
    void unlicensedRequested();
    /// A person wants to replace the access token.
    void tokenRequested();
    /// The page of details is shown: the organizations.
    void organizationsRequested();
    /// A person wants to sign in at the Management Service.
    void signInRequested();

private:
    void show();
    void showReported(const ServiceState &state);
    void countObjects(const ServiceState &state);
    std::optional<qint64> unlicensed(const ServiceState &state) const;
    void dismissChanges();
    void offerMore();
    void offerRenewal();

    LicensePage *m_page = nullptr; ///< once there is one
    CurrentService &m_service;
    ManagementReports &m_reports;
    Navigator &m_navigator;
    const Clock &m_clock;
    ObjectListLoader m_loader;
    /// The list that is being read, and whether it may be fetched.
    struct Counting
    {
        QByteArray list{};
        bool fetches = false;
        bool operator==(const Counting &) const = default;
    };
    Counting m_counting;
    QHash<QByteArray, qint64> m_unlicensed; ///< objects without a license, by the hash of their list
    QHash<qint64, qint64> m_firstSeq;       ///< by service: that of the document at first
    Instant m_began;                        ///< when this session of the window began
};

} // namespace license::ui
