// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/objectlistloader.h"

#include "core/credentials/vault.h"
#include "core/domain/storageproblem.h"
#include "core/net/licenseclient.h"
#include "core/protocol/objectlistparser.h"
#include "core/store/objectlistcache.h"
#include "core/store/store.h"
#include "core/sync/background.h"
#include "core/sync/objectlistintake.h"
#include "core/sync/storeworker.h"

#include <QIODevice>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <utility>

namespace license {

namespace {

using Table = std::shared_ptr<const ObjectTable>;

/// A large list over a slow line takes longer than a verification.
constexpr std::chrono::minutes listDeadline{10};

/// Bytes read from the disk at once.
constexpr qint64 portion = qint64{1024} * 1024;

/// The cached list after its checks: nothing if it is missing or does not match the document. StorageFailed if it
/// cannot be read.
Result<std::optional<Table>> fromCache(const ObjectListCache &cache, const ObjectListReference &reference,
                                       const std::shared_ptr<std::atomic_bool> &cancelled)
{
    const auto file = cache.reader(reference);
    if (!file) {
        return file.error();
    }
    if (!*file) {
        return std::optional<Table>();
    }
    ObjectListParser parser(reference, cancelled.get());
    QByteArray bytes(portion, Qt::Uninitialized);
    while (true) {
        const qint64 count = (*file)->read(bytes.data(), portion);
        if (count < 0) {
            return storageError(StorageProblem::None, (*file)->errorString());
        }
        if (count == 0) {
            break;
        }
        if (parser.take(QByteArrayView(bytes).first(count))) {
            return std::optional<Table>();
        }
    }
    auto table = parser.end();
    return table ? std::optional(table.take()) : std::optional<Table>();
}

} // namespace

struct ObjectListLoader::Private
{
    struct Job
    {
        Service service;
        ObjectListReference reference;
        QPointer<QObject> receiver;
        bool anyone = false;
        Done done;
        std::shared_ptr<std::atomic_bool> cancelled = std::make_shared<std::atomic_bool>(false);
        QPointer<Call> call;
        /// Why the cached list cannot be read: reported if it cannot be fetched either.
        std::optional<Error> unreadable;
    };

    explicit Private(const SyncContext &syncContext) : context(syncContext), cache(syncContext.storage.folder()) {}

    SyncContext context;
    ObjectListCache cache;
    std::shared_ptr<Job> job;
    /// A separate thread: a list of a million lines must not delay a verification that waits to be saved.
    QThreadPool reading;
};

ObjectListLoader::ObjectListLoader(const SyncContext &context, QObject *parent)
    : QObject(parent), d(new Private(context))
{
    d->reading.setMaxThreadCount(1);
}

ObjectListLoader::~ObjectListLoader()
{
    if (d->job) {
        *d->job->cancelled = true;
        delete d->job->call;
    }
    d->reading.waitForDone();
}

void ObjectListLoader::load(const ServiceState &state, QObject *receiver, Done done)
{
    start(state, receiver, std::move(done), true);
}

void ObjectListLoader::loadKept(const ServiceState &state, QObject *receiver, Done done)
{
    start(state, receiver, std::move(done), false);
}

void ObjectListLoader::start(const ServiceState &state, QObject *receiver, Done done, bool mayFetch)
{
    cancel();
    d->job = std::make_shared<Private::Job>();
    d->job->service = state.service;
    d->job->receiver = receiver;
    d->job->anyone = receiver == nullptr;
    d->job->done = std::move(done);
    if (!state.document || !state.document->objects) {
        QTimer::singleShot(0, this, [this, job = d->job] { answer(job.get(), ObjectTable::Builder().build()); });
        return;
    }
    d->job->reference = *state.document->objects;
    runInBackground(
        d->reading, this,
        [cache = d->cache, reference = d->job->reference, cancelled = d->job->cancelled] {
            return fromCache(cache, reference, cancelled);
        },
        [this, job = d->job, mayFetch](Result<std::optional<Table>> table) {
            if (table && *table) {
                answer(job.get(), *table.take());
                return;
            }
            if (!table) {
                job->unreadable = table.error();
            }
            if (mayFetch) {
                fetch();
            } else {
                answer(job.get(), Error{.code = ErrorCode::Offline, .detail = QStringLiteral("the list is not kept")});
            }
        });
}

void ObjectListLoader::fetch()
{
    const auto job = d->job;
    if (!job || *job->cancelled) {
        return;
    }
    d->context.vault.read(job->service, this, [this, job](const Result<std::shared_ptr<const Secret>> &token) {
        if (*job->cancelled) {
            return;
        }
        if (!token) {
            answer(job.get(), job->unreadable.value_or(token.error()));
            return;
        }
        const auto intake = std::make_shared<ObjectListIntake>(d->cache, job->reference, *token, job->cancelled);
        job->call =
            d->context.client.fetchObjects(job->service.connection, **token, job->reference, intake, listDeadline, this,
                                           [this, job, intake](const Result<license::Done> &fetched) {
                                               if (!fetched) {
                                                   answer(job.get(), job->unreadable.value_or(fetched.error()));
                                                   return;
                                               }
                                               d->reading.start([intake] { intake->keep(); });
                                               answer(job.get(), intake->table());
                                           });
    });
}

void ObjectListLoader::answer(const void *job, Result<Table> table)
{
    if (!d->job || d->job.get() != job) {
        return; // cancelled: already answered
    }
    const auto answered = std::exchange(d->job, nullptr);
    if (answered->done && (answered->anyone || answered->receiver)) {
        answered->done(std::move(table));
    }
}

void ObjectListLoader::cancel()
{
    const auto job = std::exchange(d->job, nullptr);
    if (!job) {
        return;
    }
    *job->cancelled = true;
    delete job->call;
    if (job->done && (job->anyone || job->receiver)) {
        job->done(Error{.code = ErrorCode::Cancelled});
    }
}

} // namespace license
