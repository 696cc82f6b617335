// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/qtkeychainbackend.h"

#include "core/credentials/keychainquirks.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <qt6keychain/keychain.h>

#include <chrono>
#include <memory>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Status = KeychainReply::Status;

namespace {

// The keychain's replies with times; never a key or a secret.
Q_LOGGING_CATEGORY(keychainLog, "license.keychain", QtWarningMsg)

Status statusOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return Status::Ok;
    case QKeychain::EntryNotFound:
        return Status::NotFound;
    case QKeychain::AccessDeniedByUser:
        return Status::RefusedByPerson;
    case QKeychain::AccessDenied:
        return Status::Denied;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return Status::Unavailable;
}

QByteArray dataOf(const QKeychain::ReadPasswordJob &job)
{
    return job.binaryData();
}

QByteArray dataOf(const QKeychain::Job &)
{
    return {};
}

/// A keyring without the session fails at once. A late failure may have done its work, and a newer value may have been
/// stored since, so that call is not repeated.
constexpr std::chrono::seconds saidAtOnce{5};

enum class Try { First, Last };

template <typename Job>
using Prepare = std::function<void(Job &)>;

// Once started, a job owns itself.
template <typename Job>
void run(const QString &key, const Prepare<Job> &prepare, KeychainBackend::Answer answer, Try which = Try::First)
{
    auto *const job = std::make_unique<Job>(QString(keychainService)).release();
    job->setKey(keychainEntry(key));
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    if (prepare) {
        prepare(*job);
    }
    QElapsedTimer since;
    since.start();
    QObject::connect(job, &QKeychain::Job::finished, job, [=, answer = std::move(answer)]() mutable {
        const Status status = statusOf(job->error());
        qCInfo(keychainLog).noquote() << QString::fromLatin1(Job::staticMetaObject.className()) << int(job->error())
                                      << job->errorString() << since.elapsed() << "ms";
        if (status == Status::Unavailable && which == Try::First && !since.hasExpired(saidAtOnce / 1ms) &&
            forgetKeychainSession()) {
            qCInfo(keychainLog) << "asked anew, in another session";
            outliveSessionBus([key, prepare, answer = std::move(answer)] { run(key, prepare, answer, Try::Last); });
            return;
        }
        outliveSessionBus(); // not before a call in another session, for which it would hold the old connection
        answer({status, dataOf(*job), job->errorString()});
    });
    job->start();
}

template <typename Job>
void ask(const QString &key, Prepare<Job> prepare, KeychainBackend::Answer answer)
{
    whenWalletHasStarted([key, prepare = std::move(prepare), answer = std::move(answer)]() mutable {
        run(key, prepare, std::move(answer));
    });
}

} // namespace

void QtKeychainBackend::read(const QString &key, Answer answer)
{
    ask<QKeychain::ReadPasswordJob>(key, {}, std::move(answer));
}

void QtKeychainBackend::write(const QString &key, const Secret &secret, Answer answer)
{
    const auto kept = std::make_shared<const Secret>(secret.clone());
    ask<QKeychain::WritePasswordJob>(
        key, [kept](QKeychain::WritePasswordJob &job) { job.setBinaryData(kept->reveal()); }, std::move(answer));
}

void QtKeychainBackend::remove(const QString &key, Answer answer)
{
    ask<QKeychain::DeletePasswordJob>(key, {}, std::move(answer));
}

bool QtKeychainBackend::mustReadBack(qsizetype bytes) const
{
    return keychainMustReadBack(bytes);
}

} // namespace license
