// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/filedialogs.h"

#include "core/platform/places.h"

#include <QDir>
#include <QFileDialog>

namespace license::ui {

void startInDocuments(QFileDialog &dialog)
{
    const QString folder = platform::documentsFolder();
    dialog.setDirectory(folder.isEmpty() ? QDir::rootPath() : folder);
}

} // namespace license::ui
