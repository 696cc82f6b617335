// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/guide.h"

#include "ui/kit/handover.h"
#include "ui/window/helpdialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace license::ui {

QString installedGuide(const QString &programFolder)
{
    for (const QString &place : {u"guide/index.html"_s, u"../share/license-console/guide/index.html"_s}) {
        const QString file = QDir::cleanPath(programFolder + u'/' + place);
        if (QFileInfo(file).isFile()) {
            return file;
        }
    }
    return {};
}

void openGuide(QWidget *parent)
{
    const QString guide = installedGuide(QCoreApplication::applicationDirPath());
    if (guide.isEmpty() || !handOver(QUrl::fromLocalFile(guide))) {
        showHelp(parent);
    }
}

} // namespace license::ui
