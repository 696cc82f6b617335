// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/trial.h"

#include "core/sync/refreshsteps.h"
#include "core/sync/storeworker.h"

#include <QPointer>

#include <utility>

namespace license {

void tryToken(const SyncContext &context, const Connection &connection, const Secret &token, qint64 lastSeq,
              QObject *receiver, std::function<void(const Result<TrialReply> &)> done)
{
    const auto check = [context, connection, started = context.clock.now(), receiver,
                        done = std::move(done)](const Result<VerificationReply> &reply) {
        if (!reply) {
            done(reply.error());
            return;
        }
        const TrialReply trial{*reply, {}, started, context.clock.now()};
        context.storage.run(
            receiver, // cryptography belongs to the worker thread
            [connection, answer = trial.reply](const Store &) { return checkReply(connection, answer, 0); },
            [trial, done](const Result<LicenseDocument> &document) {
                if (!document) {
                    done(document.error());
                    return;
                }
                TrialReply proved = trial;
                proved.document = *document;
                done(proved);
            });
    };
    Call *call = context.client.verify(connection, token, lastSeq, defaultDeadline, receiver, check);
    QObject::connect(receiver, &QObject::destroyed, call, &QObject::deleteLater);
}

bool leavesTokenOpen(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Offline:
    case ErrorCode::Dns:
    case ErrorCode::Refused:
    case ErrorCode::Timeout:
    case ErrorCode::ConnectionLost:
    case ErrorCode::Tls:
    case ErrorCode::Proxy:
    case ErrorCode::RateLimited:
    case ErrorCode::ServerUnavailable:
    case ErrorCode::CaptivePortal:
        return true;
    case ErrorCode::HttpStatus:
    case ErrorCode::MalformedReply:
    case ErrorCode::UnknownKey:
    case ErrorCode::BadSignature:
    case ErrorCode::UnsupportedVersion:
    case ErrorCode::WrongAudience:
    case ErrorCode::WrongInstallation:
    case ErrorCode::ReplayedReply:
    case ErrorCode::RolledBack:
    case ErrorCode::StorageFailed:
    case ErrorCode::CredentialsMissing:
    case ErrorCode::CredentialsRejected:
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::Cancelled:
    case ErrorCode::InvalidInput:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace license
