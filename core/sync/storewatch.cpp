// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/storewatch.h"

#include <QFileInfo>

namespace license {

using namespace Qt::StringLiterals;

StoreWatch::StoreWatch(const QString &storeFolder, QObject *parent)
    : QObject(parent)
    , m_folder(QFileInfo(storeFolder).absoluteFilePath())
    // A write is appended to the log first; a renamed folder shows in its parent.
    , m_places({m_folder, m_folder + u"/licenses.db"_s, m_folder + u"/licenses.db-wal"_s,
                QFileInfo(m_folder).absolutePath()})
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &StoreWatch::noticed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &StoreWatch::noticed);
}

bool StoreWatch::watch()
{
    QStringList missing = m_places;
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    missing.removeIf([&watched](const QString &place) { return watched.contains(place) || !QFileInfo::exists(place); });
    return !missing.isEmpty() && m_watcher.addPaths(missing).size() < missing.size();
}

bool StoreWatch::isComplete() const
{
    return m_watcher.files().size() + m_watcher.directories().size() == m_places.size();
}

} // namespace license
