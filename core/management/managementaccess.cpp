// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/management/managementaccess.h"

#include "core/credentials/vault.h"
#include "core/domain/repositories.h"
#include "core/protocol/serviceurl.h"
#include "core/sync/storeworker.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

Error accessProblem(ErrorCode code, ManagementProblem management)
{
    return {.code = code, .management = management};
}

const Error accessEnded{.code = ErrorCode::Cancelled};

/// The call ends with whoever waits for it.
void endWith(Call *call, QObject *context)
{
    QObject::connect(context, &QObject::destroyed, call, &QObject::deleteLater);
}

template <typename DoneFunction>
void answerLater(QObject *context, DoneFunction done, Error error)
{
    QTimer::singleShot(0, context, [done = std::move(done), error = std::move(error)] { done(error); });
}

} // namespace

std::optional<Error> signInProblem(const QString &address, const QString &email, const Secret &password)
{
    const auto invalid = [](const QString &detail) { return Error{.code = ErrorCode::InvalidInput, .detail = detail}; };
    constexpr qsizetype longestEmail = 254; // RFC 5321
    if (const auto wrong = serviceUrlProblem(address)) {
        return invalid(u"the address "_s + *wrong);
    }
    const auto visible = [](QChar c) { return c.isPrint() && !c.isSpace(); };
    if (email.isEmpty() || email.size() > longestEmail || !std::all_of(email.begin(), email.end(), visible)) {
        return invalid(u"the e-mail address is empty, too long, or has a blank or a control character"_s);
    }
    if (!isUsablePassword(password.reveal())) {
        return invalid(u"the password is empty, longer than %1 bytes, or has a control character"_s.arg(longestToken));
    }
    return std::nullopt;
}

ManagementAccess::ManagementAccess(const Clock &clock, StoreWorker &storage, Vault &vault, const LicenseClient &route,
                                   QObject *parent)
    : QObject(parent), m_clock(clock), m_storage(storage), m_vault(vault), m_route(route), m_client(clock)
{}

ManagementEndpoint ManagementAccess::endpoint(const Service &service, const QString &address) const
{
    return {.address = address, .connection = service.connection, .proxy = m_route.proxy()};
}

std::optional<Error> ManagementAccess::missingSignIn(const Service &service) const
{
    if (!service.management) {
        return accessProblem(ErrorCode::CredentialsMissing, ManagementProblem::SignedOut);
    }
    // Another program with a keychain has signed in.
    return m_vault.kind() == Vault::Kind::Keychain
               ? std::nullopt
               : std::optional(accessProblem(ErrorCode::CredentialsMissing, ManagementProblem::NeedsKeychain));
}

void ManagementAccess::signIn(const Service &service, const QString &address, const QString &email,
                              const Secret &password, QObject *context, SignedIn done)
{
    if (m_vault.kind() != Vault::Kind::Keychain) {
        answerLater(context, std::move(done),
                    accessProblem(ErrorCode::CredentialsMissing, ManagementProblem::NeedsKeychain));
        return;
    }
    if (auto wrong = signInProblem(address, email, password)) {
        answerLater(context, std::move(done), std::move(*wrong));
        return;
    }
    const auto accept = [this, self = QPointer(this), service, address, email, context,
                         done = std::move(done)](Result<LoginReply> reply) {
        if (!reply || !self) {
            done(reply ? accessEnded : reply.error());
            return;
        }
        const Instant now = m_clock.now().wall;
        const ManagementSignIn signIn{
            .address = address,
            .email = email,
            .signedInAt = now,
            .tokenUntil = reply->expires.value_or(std::chrono::floor<seconds>(now) + seconds{tokenLifetime})};
        keep(service, reply.take(), signIn, context, done);
    };
    endWith(m_client.signIn(endpoint(service, address), email, password, defaultDeadline, context, accept), context);
}

void ManagementAccess::keep(const Service &service, LoginReply reply, const ManagementSignIn &signIn, QObject *context,
                            const SignedIn &done)
{
    Service signedIn = service;
    signedIn.management = signIn;
    const auto answer = [context = QPointer(context), done](const Result<ManagementSignIn> &result) {
        if (context) {
            done(result);
        }
    };
    // By this object: without the sign-in nobody would ever find the token.
    m_vault.keepSecret(
        managementTokenKey(signedIn), std::move(reply.token), this, [this, signedIn, answer](const Result<Done> &kept) {
            if (!kept) {
                answer(kept.error());
                return;
            }
            m_storage.run(
                this,
                [id = signedIn.id, signIn = signedIn.management](Store &store) {
                    return store.setManagementSignIn(id, signIn);
                },
                [this, signedIn, answer](const Result<Done> &saved) {
                    if (saved) {
                        emit signInChanged(signedIn.id, signedIn.management);
                        answer(*signedIn.management);
                        return;
                    }
                    m_vault.removeSecret(managementTokenKey(signedIn), this,
                                         [answer, error = saved.error()](const Result<Done> &) { answer(error); });
                });
        });
}

void ManagementAccess::signOut(const Service &service, QObject *context, Answer done)
{
    if (auto missing = missingSignIn(service)) {
        answerLater(context, std::move(done), std::move(*missing));
        return;
    }
    m_vault.removeSecret(
        managementTokenKey(service), context,
        [this, self = QPointer(this), id = service.id, context, done = std::move(done)](const Result<Done> &removed) {
            if (!removed || !self) {
                // Still signed in, so that it can be tried again.
                done(removed ? Result<Done>(accessEnded) : removed);
                return;
            }
            m_storage.run(
                this, [id](Store &store) { return store.setManagementSignIn(id, std::nullopt); },
                [this, id, context = QPointer(context), done](const Result<Done> &saved) {
                    if (saved) {
                        emit signInChanged(id, std::nullopt);
                    }
                    if (context) {
                        done(saved);
                    }
                });
        });
}

void ManagementAccess::fetch(const Service &service, QObject *context, Fetched done)
{
    if (auto missing = missingSignIn(service)) {
        answerLater(context, std::move(done), std::move(*missing));
        return;
    }
    if (tokenState(*service.management, m_clock.now().wall) == TokenAge::State::Expired) {
        answerLater(context, std::move(done),
                    accessProblem(ErrorCode::CredentialsRejected, ManagementProblem::TokenExpired));
        return;
    }
    m_vault.readSecret(managementTokenKey(service), context,
                       [this, self = QPointer(this), service, context,
                        done = std::move(done)](const Result<std::shared_ptr<const Secret>> &token) {
                           if (!token || !self) {
                               Error error = token ? accessEnded : token.error();
                               if (error.code == ErrorCode::CredentialsMissing) {
                                   error.management = ManagementProblem::SignedOut; // the keychain has lost it
                               }
                               done(error);
                               return;
                           }
                           list(service, **token, context, done);
                       });
}

void ManagementAccess::list(const Service &service, const Secret &token, QObject *context, const Fetched &done)
{
    const auto keepReport = [this, self = QPointer(this), service, context,
                             done](Result<QVector<Organization>> organizations) {
        if (!organizations || !self) {
            done(organizations ? accessEnded : organizations.error());
            return;
        }
        const ManagementReport report{.reportedAt = m_clock.now().wall,
                                      .origin = service.management->address,
                                      .organizations = organizations.take()};
        m_storage.run(
            context, [id = service.id, report](Store &store) { return store.saveReport(id, report); },
            [report, done](const Result<Done> &saved) {
                done(FetchedReport{.report = report, .notSaved = saved ? std::nullopt : std::optional(saved.error())});
            });
    };
    endWith(m_client.organizations(endpoint(service, service.management->address), token, listDeadline, context,
                                   keepReport),
            context);
}

} // namespace license
