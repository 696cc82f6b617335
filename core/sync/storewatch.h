// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QStringList>

namespace license {

/// Tells of each change of a store's file, without asking: whoever writes it, whoever replaces it or its folder. A
/// change of a folder above the store's parent is not noticed.
class StoreWatch final : public QObject
{
    Q_OBJECT
public:
    /// `storeFolder` is local: asking for another computer's files may block.
    explicit StoreWatch(const QString &storeFolder, QObject *parent = nullptr);

    /// Watches what there is now. Files that were removed and made again need this again; files that another has
    /// replaced need a new StoreWatch, since this one stays with the old. True if something was not watched until now:
    /// a change before this call may have been missed.
    bool watch();
    /// False if something is not watched: the system's limit is reached, or the folder is gone.
    bool isComplete() const;

signals:
    void noticed();

private:
    const QString m_folder;
    const QStringList m_places;
    QFileSystemWatcher m_watcher;
};

} // namespace license
