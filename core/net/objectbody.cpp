// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/objectbody.h"

#include "core/net/inflater.h"

#include <QCoreApplication>
#include <QPointer>
#include <QString>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <limits>
#include <mutex>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

Error malformed(const QString &detail)
{
    return {.code = ErrorCode::MalformedReply, .detail = detail, .httpStatus = 200};
}

Error tooLong(qint64 bytes)
{
    return malformed(u"the object list is longer than the %1 bytes that the document names"_s.arg(bytes));
}

/// A thread for each list. The program waits for them before it ends.
QThreadPool &threads()
{
    static QPointer<QThreadPool> pool;
    if (!pool) {
        pool = new QThreadPool(QCoreApplication::instance());
        pool->setMaxThreadCount(std::numeric_limits<int>::max());
    }
    return *pool;
}

} // namespace

/// A queue of received bytes, and the thread that decodes them. The thread shares ownership: the request may end before
/// it, even while a disk hangs.
class ObjectBody::Worker : public std::enable_shared_from_this<Worker>
{
public:
    Worker(qint64 bytes, std::shared_ptr<ObjectListReceiver> receiver) : m_bytes(bytes), m_receiver(std::move(receiver))
    {}

    void start(bool packed, std::function<void()> wake)
    {
        if (packed) {
            m_inflater.emplace();
        }
        m_wake = std::move(wake);
        threads().start([self = shared_from_this()] { self->run(); });
    }
    /// Calls wake() never again, and takes at most the piece that is being taken.
    void abandon()
    {
        {
            const std::lock_guard lock(m_lock);
            m_abandoned = true;
        }
        m_changed.notify_one();
    }
    std::optional<Error> error() const
    {
        const std::lock_guard lock(m_lock);
        return m_error;
    }
    /// False if enough is waiting: wake() follows.
    bool add(QByteArrayView bytes)
    {
        {
            const std::lock_guard lock(m_lock);
            if (m_waiting >= mostWaiting) {
                m_full = true;
                return false;
            }
            m_queue.push_back(bytes.toByteArray());
            m_waiting += bytes.size();
        }
        m_changed.notify_one();
        return true;
    }
    /// No more bytes follow. True once all are decoded, or none matters any more; otherwise wake() follows.
    bool close()
    {
        const std::lock_guard lock(m_lock);
        m_closed = true;
        m_changed.notify_one();
        return m_ended;
    }

private:
    void run();
    std::optional<QByteArray> next();
    std::optional<Error> decode(QByteArrayView bytes);
    std::optional<Error> inflate(QByteArrayView bytes);
    std::optional<Error> pass(QByteArrayView part);
    std::optional<Error> complete();

    const qint64 m_bytes;
    const std::shared_ptr<ObjectListReceiver> m_receiver;

    // Used by the thread alone once it runs.
    std::optional<Inflater> m_inflater;
    QByteArray m_decoded;
    qint64 m_passed = 0;

    mutable std::mutex m_lock; // of all that follows
    std::function<void()> m_wake;
    std::condition_variable m_changed;
    std::deque<QByteArray> m_queue;
    qsizetype m_waiting = 0;
    bool m_full = false;
    bool m_closed = false;
    std::atomic_bool m_abandoned = false; ///< set under the lock, read without it between pieces
    bool m_ended = false;
    std::optional<Error> m_error;
};

void ObjectBody::Worker::run()
{
    std::optional<Error> error;
    while (!error) {
        const auto bytes = next();
        if (!bytes) {
            break;
        }
        error = decode(*bytes);
    }
    if (!error && !m_abandoned) {
        error = complete();
    }
    const std::lock_guard lock(m_lock);
    m_error = std::move(error);
    m_ended = true;
    if (!m_abandoned) {
        m_wake();
    }
}

/// The next bytes of the queue; nothing after the last.
std::optional<QByteArray> ObjectBody::Worker::next()
{
    std::unique_lock lock(m_lock);
    m_changed.wait(lock, [this] { return m_abandoned || m_closed || !m_queue.empty(); });
    if (m_abandoned || m_queue.empty()) {
        return std::nullopt;
    }
    QByteArray bytes = std::move(m_queue.front());
    m_queue.pop_front();
    m_waiting -= bytes.size();
    if (m_full && m_waiting <= mostWaiting / 2) {
        m_full = false;
        m_wake();
    }
    return bytes;
}

std::optional<Error> ObjectBody::Worker::decode(QByteArrayView bytes)
{
    if (m_inflater) {
        return inflate(bytes);
    }
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        if (auto error = pass(bytes.sliced(at, std::min(piece, bytes.size() - at)))) {
            return error;
        }
    }
    return std::nullopt;
}

std::optional<Error> ObjectBody::Worker::inflate(QByteArrayView bytes)
{
    m_decoded.resize(piece);
    while (true) {
        const auto step = m_inflater->run(bytes, m_decoded.data(), piece);
        if (step.failed) {
            return malformed(u"the gzip encoding is broken"_s);
        }
        if (auto error = pass(QByteArrayView(m_decoded).first(step.produced))) {
            return error;
        }
        bytes = bytes.sliced(step.consumed);
        if (step.produced < piece && bytes.isEmpty()) {
            return std::nullopt;
        }
    }
}

std::optional<Error> ObjectBody::Worker::pass(QByteArrayView part)
{
    if (m_abandoned) {
        return Error{.code = ErrorCode::Cancelled};
    }
    if (part.size() > m_bytes - m_passed) {
        return tooLong(m_bytes);
    }
    m_passed += part.size();
    return part.isEmpty() ? std::nullopt : m_receiver->take(part);
}

std::optional<Error> ObjectBody::Worker::complete()
{
    if (m_inflater && !m_inflater->isComplete()) {
        return malformed(u"the gzip encoding ends early"_s);
    }
    if (m_passed != m_bytes) {
        return malformed(u"the object list has %1 bytes, the document names %2"_s.arg(m_passed).arg(m_bytes));
    }
    return m_receiver->end();
}

ObjectBody::ObjectBody(const ObjectListReference &reference, std::shared_ptr<ObjectListReceiver> receiver)
    : m_bytes(reference.bytes), m_worker(std::make_shared<Worker>(reference.bytes, std::move(receiver)))
{}

ObjectBody::~ObjectBody()
{
    m_worker->abandon();
}

std::optional<Error> ObjectBody::begin(const ReplyHead &head)
{
    if (auto refused = refuseHead(head, "application/x-ndjson", true)) {
        return refused;
    }
    if (m_bytes < 0 || m_bytes > objectListLimit) {
        return malformed(u"an object list of %1 bytes exceeds the limit"_s.arg(m_bytes));
    }
    if (head.isIdentity() && head.length().value_or(0) > m_bytes) {
        return tooLong(m_bytes);
    }
    m_worker->start(!head.isIdentity(), wake);
    return std::nullopt;
}

Result<BodySink::Progress> ObjectBody::take(QByteArrayView bytes)
{
    if (auto error = m_worker->error()) {
        return *error;
    }
    if (bytes.isEmpty() || m_worker->add(bytes)) {
        return Progress{.consumed = bytes.size()};
    }
    return Progress{.full = true};
}

bool ObjectBody::isReadyToEnd()
{
    return m_worker->close();
}

Result<QByteArray> ObjectBody::end()
{
    if (auto error = m_worker->error()) {
        return *error;
    }
    return QByteArray();
}

} // namespace license
