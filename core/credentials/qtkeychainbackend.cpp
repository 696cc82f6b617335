// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/qtkeychainbackend.h"

#include <qt6keychain/keychain.h>

#include <memory>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;
using Status = KeychainReply::Status;

namespace {

constexpr auto serviceName = "Xopero ONE License Console"_L1;

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

template <typename Job>
std::unique_ptr<Job> makeJob(const QString &key)
{
    auto job = std::make_unique<Job>(QString(serviceName));
    job->setKey(key);
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    return job;
}

QByteArray dataOf(const QKeychain::ReadPasswordJob &job)
{
    return job.binaryData();
}

QByteArray dataOf(const QKeychain::Job &)
{
    return {};
}

// From here on the job belongs to itself.
template <typename Job>
void start(std::unique_ptr<Job> owned, KeychainBackend::Answer answer)
{
    Job *const job = owned.release();
    QObject::connect(job, &QKeychain::Job::finished, job, [job, answer = std::move(answer)] {
        answer({statusOf(job->error()), dataOf(*job), job->errorString()});
    });
    job->start();
}

} // namespace

void QtKeychainBackend::read(const QString &key, Answer answer)
{
    start(makeJob<QKeychain::ReadPasswordJob>(key), std::move(answer));
}

void QtKeychainBackend::write(const QString &key, const Secret &secret, Answer answer)
{
    auto job = makeJob<QKeychain::WritePasswordJob>(key);
    job->setBinaryData(secret.reveal());
    start(std::move(job), std::move(answer));
}

void QtKeychainBackend::remove(const QString &key, Answer answer)
{
    start(makeJob<QKeychain::DeletePasswordJob>(key), std::move(answer));
}

bool QtKeychainBackend::mustReadBack(qsizetype bytes) const
{
#ifdef Q_OS_WIN
    // Older credential managers hold 512 bytes, newer ones 2,560.
    return bytes >= 500;
#else
    // libsecret reports no error where the prompt that was to unlock the keyring has been dismissed.
    Q_UNUSED(bytes)
    return true;
#endif
}

} // namespace license
