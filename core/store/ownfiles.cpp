// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ownfiles.h"

#include "core/domain/storageproblem.h"

#include <QRegularExpression>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

struct OwnFiles
{
    QString subfolder;
    QRegularExpression names; ///< captures the name of the finished file
};

/// A file that is being written has a suffix, which platform::NewFile gives it.
const QVector<OwnFiles> &ownFiles()
{
    static const QVector<OwnFiles> all{
        {u"copies"_s, QRegularExpression(u"^([0-9]+\\.json)(\\.[A-Za-z]{6})?$"_s)},
        {u"objects"_s, QRegularExpression(u"^([0-9a-f]{64})(\\.[A-Za-z]{6})?$"_s)},
        {u"locks"_s, QRegularExpression(u"^((?:service-[0-9]+|[a-z]+)\\.lock)$"_s)},
    };
    return all;
}

} // namespace

Result<Done> withoutForeignSubfolders(const platform::Folder &folder)
{
    for (const OwnFiles &own : ownFiles()) {
        const auto below = folder.existing(own.subfolder);
        if (!below || !*below) {
            continue; // what cannot be opened is reported elsewhere
        }
        const QStringList files = (*below)->files();
        const bool ours = (*below)->isClosed() &&
                          std::all_of(files.cbegin(), files.cend(),
                                      [&own](const QString &file) { return own.names.match(file).hasMatch(); });
        if (!ours) {
            return storageError(StorageProblem::Foreign, folder.path(own.subfolder));
        }
    }
    return Done{};
}

Result<Done> lookAtOwnFiles(const platform::Folder &folder)
{
    for (const OwnFiles &own : ownFiles()) {
        const auto below = folder.existing(own.subfolder);
        if (!below) {
            return below.error();
        }
        if (*below) {
            if (auto clean = (*below)->plain(own.names); !clean) {
                return clean;
            }
        }
    }
    return Done{};
}

void removeUnfinishedCopies(const platform::Folder &folder, Instant before)
{
    for (const OwnFiles &own : ownFiles()) {
        const auto below = folder.existing(own.subfolder);
        const QStringList files = below && *below ? (*below)->files() : QStringList();
        for (const QString &file : files) {
            const auto match = own.names.match(file);
            if (match.hasCaptured(2)) {
                (*below)->removeUnfinished(match.captured(1), before);
            }
        }
    }
}

} // namespace license
