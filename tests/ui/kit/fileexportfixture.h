// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/waitfor.h"
#include "ui/kit/fileexport.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace license::ui {

using namespace license::test;
using namespace Qt::StringLiterals;

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

inline FileExport::Write writing(const QByteArray &bytes)
{
    return [bytes](QIODevice &device, const std::atomic_bool &) -> Result<Done> {
        device.write(bytes);
        return Done{};
    };
}

class FileExportTest : public testing::Test
{
protected:
    FileExportTest()
    {
        QObject::connect(&exporter, &FileExport::finished, &exporter,
                         [this](const QString &file, const Result<Done> &result) {
                             finishedPath = file;
                             results.append(result);
                         });
    }
    bool waitForResults(qsizetype count)
    {
        return waitFor([this, count] { return results.size() >= count; });
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"out.csv"_s);
    FileExport exporter{nullptr};
    QString finishedPath;
    QVector<Result<Done>> results;
};

} // namespace license::ui
