// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/platform/obstacle.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace license::platform {

using namespace Qt::StringLiterals;

TEST(Obstacle, D09_IsTheNearestThingOnThePathThatIsNoFolder)
{
    const QTemporaryDir temporary;
    ASSERT_TRUE(QDir(temporary.path()).mkpath(u"folder"_s));
    const QString file = temporary.filePath(u"file ü"_s);
    QFile made(file);
    ASSERT_TRUE(made.open(QIODevice::WriteOnly));
    const struct
    {
        QString path;
        QString obstacle; ///< empty: none
    } rows[] = {
        {file, file},
        {file + u'/', file},
        {file + u"/below"_s, file},
        {file + u"/far/below/it"_s, file},
        {temporary.filePath(u"folder/../file ü/below"_s), file},
        {temporary.path(), {}},
        {temporary.filePath(u"folder"_s), {}},
        {temporary.filePath(u"folder/missing/below"_s), {}},
        {QString(), {}},
        {u"/"_s, {}},
        {u"missing/relative"_s, {}},
    };
    for (const auto &row : rows) {
        const auto found = notFolderOn(row.path);
        EXPECT_EQ(found.has_value(), !row.obstacle.isEmpty()) << qPrintable(row.path);
        if (found) {
            EXPECT_EQ(*found, storageError(StorageProblem::NotFolder, row.obstacle)) << qPrintable(row.path);
        }
    }
}

} // namespace license::platform
