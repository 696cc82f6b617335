// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/clock.h"
#include "core/domain/managementservice.h"
#include "core/domain/result.h"
#include "core/domain/service.h"
#include "core/management/loginreply.h"
#include "core/net/licenseclient.h"
#include "core/net/proxysettings.h"

#include <QObject>
#include <QString>
#include <QVector>

#include <chrono>
#include <functional>

namespace license {

/// Organizations requested per page.
inline constexpr int organizationsPerPage = 100;
/// More pages than this are no list that a service has.
inline constexpr int mostPages = 200;
/// The total deadline of a list, whatever its number of pages.
inline constexpr std::chrono::minutes listDeadline{5};

/// Where a Management Service answers, and by whose rules its requests travel.
struct ManagementEndpoint
{
    QString address; ///< https://host[:port]
    /// Its authorities are trusted; nothing else of it is used, and nothing of it is sent.
    Connection connection{};
    ProxySettings proxy{};
};

/// Speaks the Management Service's own REST interface as far as its documentation goes (PROTOCOL.md, Management
/// Service). Each request follows the same network rules as LicenseClient's; the two share no address, token or body.
/// `done` is called exactly once through the event loop, unless `context` is destroyed first. Never retries, stores or
/// decides.
class ManagementClient : public QObject
{
    Q_OBJECT
public:
    using SignInDone = std::function<void(Result<LoginReply>)>;
    using OrganizationsDone = std::function<void(Result<QVector<Organization>>)>;

    explicit ManagementClient(const Clock &clock, QObject *parent = nullptr);
    ~ManagementClient() override;

    /// POST /account/login.
    Call *signIn(const ManagementEndpoint &endpoint, const QString &email, const Secret &password,
                 milliseconds deadline, QObject *context, SignInDone done);
    /// POST /git/organizations/getmany, page by page: all organizations or an error. `deadline` covers all pages.
    Call *organizations(const ManagementEndpoint &endpoint, const Secret &token, milliseconds deadline,
                        QObject *context, OrganizationsDone done);

private:
    const Clock &m_clock;
};

/// The body of a sign-in, for a password that isUsablePassword(). Written without a JSON value, whose copies of the
/// password nobody could wipe.
Secret signInBody(const QString &email, const Secret &password);

} // namespace license
