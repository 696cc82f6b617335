// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/management/managementclient.h"
#include "core/management/organizationspage.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QSet>

#include <memory>

namespace license {

/// One list of organizations, page by page, answered once. A service that repeats a page, answers another one than
/// requested, never comes to an end, or lists fewer than it announces gives an error, never a part of the list.
class OrganizationList final : public Call
{
    Q_OBJECT
public:
    OrganizationList(const ManagementEndpoint &endpoint, Secret token, const Clock &clock, milliseconds deadline,
                     QObject *context, ManagementClient::OrganizationsDone done, QObject *parent);
    ~OrganizationList() override;

    /// Of the page that is requested now.
    QString requestId() const override;
    void cancel() override;

private:
    void request();
    void take(const Result<QByteArray> &body);
    std::optional<Error> adopt(const OrganizationsPage &page);
    bool isLast(const OrganizationsPage &page) const;
    void finish(Result<QVector<Organization>> result);

    const ManagementEndpoint m_endpoint;
    const Secret m_token;
    const Clock &m_clock;
    const QDeadlineTimer m_deadline;
    QPointer<QObject> m_context;
    ManagementClient::OrganizationsDone m_done;
    std::shared_ptr<SecretSearch> m_secrets = std::make_shared<SecretSearch>();
    QPointer<Call> m_call;
    QString m_requestId;
    int m_page = 1;
    QVector<Organization> m_found;
    QSet<QString> m_ids; ///< of m_found
    bool m_finished = false;
};

} // namespace license
