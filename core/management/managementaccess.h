// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/managementservice.h"
#include "core/domain/result.h"
#include "core/domain/service.h"
#include "core/management/managementclient.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace license {

class StoreWorker;
class Vault;

/// A report that was fetched, and why it could not be saved, if it could not.
struct FetchedReport
{
    ManagementReport report;
    std::optional<Error> notSaved{};
};

/// A person's use of the Management Service of one service: signing in and out, and asking for its organizations.
/// Neither document, grace clock nor history of the service is touched. Every call is answered once, through the event
/// loop, unless `context` is destroyed first.
class ManagementAccess : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(Result<Done>)>;
    using SignedIn = std::function<void(Result<ManagementSignIn>)>;
    using Fetched = std::function<void(Result<FetchedReport>)>;

    /// All outlive it. The route is that of the license client's next request.
    ManagementAccess(const Clock &clock, StoreWorker &storage, Vault &vault, const LicenseClient &route,
                     QObject *parent = nullptr);

    /// Asks for a token, keeps it in the keychain and the sign-in in the store; in the place of an earlier sign-in. The
    /// password is forgotten. Without a keychain nothing is sent. The end of `context` cancels the request, but a token
    /// that has come is kept in any case.
    void signIn(const Service &service, const QString &address, const QString &email, const Secret &password,
                QObject *context, SignedIn done);
    /// Forgets the sign-in, the token and the report. The service has no documented request for it and learns nothing.
    void signOut(const Service &service, QObject *context, Answer done);
    /// Fetches all organizations and keeps them. A token past its end is not sent.
    void fetch(const Service &service, QObject *context, Fetched done);

signals:
    /// What the store has now: by this object, whoever waits for it.
    void signInChanged(license::ServiceId service, const std::optional<license::ManagementSignIn> &signIn);

private:
    std::optional<Error> missingSignIn(const Service &service) const;
    void keep(const Service &service, LoginReply reply, const ManagementSignIn &signIn, QObject *context,
              const SignedIn &done);
    void list(const Service &service, const Secret &token, QObject *context, const Fetched &done);
    ManagementEndpoint endpoint(const Service &service, const QString &address) const;

    const Clock &m_clock;
    StoreWorker &m_storage;
    Vault &m_vault;
    const LicenseClient &m_route;
    ManagementClient m_client;
};

/// InvalidInput for an address that is not https://host[:port], an e-mail address or a password that cannot be one.
std::optional<Error> signInProblem(const QString &address, const QString &email, const Secret &password);

} // namespace license
