// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/objectlistloader.h"

#include "core/credentials/vault.h"
#include "core/domain/secretsearch.h"
#include "core/net/licenseclient.h"
#include "core/protocol/objectlistparser.h"
#include "core/store/objectlistcache.h"
#include "core/store/store.h"
#include "core/sync/background.h"
#include "core/sync/storeworker.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <utility>

namespace license {

namespace {

Q_LOGGING_CATEGORY(storeLog, "license.store", QtWarningMsg)

using Table = std::shared_ptr<const ObjectTable>;

/// A large list over a slow line takes longer than a verification.
constexpr std::chrono::minutes listDeadline{10};

/// The cached list after its checks: nothing if it is missing or does not match the document. StorageFailed if it
/// cannot be read.
Result<std::optional<Table>> fromCache(const ObjectListCache &cache, const ObjectListReference &reference,
                                       const std::shared_ptr<std::atomic_bool> &cancelled)
{
    const auto bytes = cache.load(reference);
    if (!bytes) {
        return bytes.error();
    }
    if (!*bytes) {
        return std::optional<Table>();
    }
    auto table = parseObjectList(**bytes, reference, cancelled.get());
    return table ? std::optional(table.take()) : std::optional<Table>();
}

/// A list is stored as received: one that repeats the request's credentials must not be.
Error repeatsToken()
{
    return {.code = ErrorCode::MalformedReply,
            .detail = QStringLiteral("the object list repeats the access token"),
            .httpStatus = 200};
}

/// JSON may contain unnecessary escapes.
bool isEscapedIn(const QByteArray &bytes)
{
    return bytes.contains("\\u00");
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
        std::shared_ptr<SecretSearch> secrets = std::make_shared<SecretSearch>();
        std::shared_ptr<const Secret> token;
        /// Why the cached list cannot be read: reported if it cannot be fetched either.
        std::optional<Error> unreadable;
    };

    explicit Private(const SyncContext &syncContext) : context(syncContext), cache(syncContext.storage.folder()) {}

    SyncContext context;
    ObjectListCache cache;
    std::shared_ptr<Job> job;
    /// A separate thread: parsing a million lines must not delay a verification that waits to be saved.
    QThreadPool parser;
};

ObjectListLoader::ObjectListLoader(const SyncContext &context, QObject *parent)
    : QObject(parent), d(new Private(context))
{
    d->parser.setMaxThreadCount(1);
}

ObjectListLoader::~ObjectListLoader()
{
    if (d->job) {
        *d->job->cancelled = true;
        delete d->job->call;
    }
    d->parser.waitForDone();
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
        d->parser, this,
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
        job->secrets->add((*token)->reveal());
        job->token = *token;
        job->call = d->context.client.fetchObjects(job->service.connection, **token, job->reference, listDeadline, this,
                                                   [this, job](Result<QByteArray> bytes) {
                                                       if (bytes) {
                                                           parse(bytes.take());
                                                       } else {
                                                           answer(job.get(), job->unreadable.value_or(bytes.error()));
                                                       }
                                                   });
    });
}

void ObjectListLoader::parse(const QByteArray &bytes)
{
    const auto job = d->job;
    if (!job || *job->cancelled) {
        return;
    }
    runInBackground(
        d->parser, this,
        [bytes, cache = d->cache, reference = job->reference, cancelled = job->cancelled, secrets = job->secrets,
         token = job->token]() mutable -> Result<Table> {
            if (secrets->isPlainlyIn(bytes)) {
                return repeatsToken();
            }
            auto table = parseObjectList(bytes, reference, cancelled.get());
            if (!table) {
                Error refused = table.error();
                removeSecrets(refused, *secrets);
                return refused;
            }
            if (isEscapedIn(bytes) && secrets->isIn(token->reveal()) &&
                (*table)->select({.text = QString::fromUtf8(token->reveal())}).size() > 0) {
                return repeatsToken();
            }
            // Without the copy on disk the list is fetched again next time: slower, but correct.
            if (const auto saved = cache.save(reference, bytes); !saved) {
                qCWarning(storeLog) << "the object list is not kept:" << qUtf8Printable(saved.error().detail);
            }
            return table;
        },
        [this, job](Result<Table> table) { answer(job.get(), std::move(table)); });
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
