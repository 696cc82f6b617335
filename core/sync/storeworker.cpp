// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/storeworker.h"

#include "core/store/storefile.h"
#include "core/store/teamwork.h"

#include <QPointer>

namespace license {

StoreWorker::StoreWorker(Store &store) : m_store(store), m_generation(generation())
{
    m_pool.setMaxThreadCount(1); // keeps verifications, heartbeats and requests in order
    m_pool.setExpiryTimeout(-1); // and with it the connection to the database
    const auto stored = store.preferences();
    m_stored = stored ? *stored : PreferenceValues(); // if they cannot be read, the defaults apply
}

StoreWorker::~StoreWorker()
{
    m_pool.waitForDone();
}

quint64 StoreWorker::generation() const
{
    const StoreFile *const file = m_store.file();
    return file ? file->generation() : 0;
}

void StoreWorker::switchFile()
{
    if (StoreFile *const file = m_store.file()) {
        file->switchOver();
    }
}

void StoreWorker::switchedOver()
{
    m_generation = generation();
}

QString StoreWorker::folder() const
{
    return m_store.folder();
}

std::optional<Error> StoreWorker::readOnlyReason() const
{
    return m_store.readOnlyReason();
}

std::shared_ptr<TeamNews> StoreWorker::listen()
{
    const TeamWork *const team = m_store.team();
    std::shared_ptr<TeamNews> news = m_news.lock();
    if (!news && team) {
        news = team->listen();
        m_news = news;
    }
    return news;
}

PreferenceValues StoreWorker::preferences() const
{
    PreferenceValues values = m_stored;
    for (auto each = m_unsaved.cbegin(); each != m_unsaved.cend(); ++each) {
        values.insert(each.key(), each->value);
    }
    return values;
}

QString StoreWorker::preference(const QString &key) const
{
    const auto unsaved = m_unsaved.constFind(key);
    return unsaved != m_unsaved.cend() ? unsaved->value : m_stored.value(key);
}

void StoreWorker::setPreferences(const PreferenceValues &values, QObject *receiver, SaveDone done)
{
    for (auto each = values.cbegin(); each != values.cend(); ++each) {
        Unsaved &unsaved = m_unsaved[each.key()];
        unsaved.value = each.value();
        ++unsaved.saves;
    }
    run(
        &m_receiver, [values](Store &store) { return store.setPreferences(values); },
        [this, values, receiver = QPointer<QObject>(receiver), done = std::move(done)](const Result<Done> &result) {
            saved(values, result.ok());
            if (receiver && done) {
                done(result);
            }
        });
}

void StoreWorker::setPreferences(const PreferenceValues &values)
{
    setPreferences(values, nullptr, {});
}

void StoreWorker::saved(const PreferenceValues &values, bool done)
{
    for (auto each = values.cbegin(); each != values.cend(); ++each) {
        if (done) {
            m_stored.insert(each.key(), each.value());
        }
        const auto unsaved = m_unsaved.find(each.key());
        if (unsaved != m_unsaved.end() && --unsaved->saves == 0) {
            m_unsaved.erase(unsaved);
        }
    }
}

void StoreWorker::adoptPreferences(const PreferenceValues &stored)
{
    m_stored = stored;
}

void StoreWorker::waitForDone()
{
    m_pool.waitForDone();
}

} // namespace license
