// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/guide.h"

#include "ui/kit/handover.h"
#include "ui/window/helpdialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace license::ui {

QString installedGuide(const QString &programFolder, const QLocale &locale)
{
    const QString translated = locale.name().section(u'_', 0, 0) + u".html"_s; // "pl.html"
    for (const QString &place : {u"/guide/"_s, u"/../share/license-console/guide/"_s}) {
        for (const QString &page : {translated, u"index.html"_s}) {
            QString file = QDir::cleanPath(programFolder + place + page);
            if (QFileInfo(file).isFile()) {
                return file;
            }
        }
    }
    return {};
}

void openGuide(QWidget *parent)
{
    const QString guide = installedGuide(QCoreApplication::applicationDirPath(), QLocale());
    if (guide.isEmpty() || !handOver(QUrl::fromLocalFile(guide))) {
        showHelp(parent);
    }
}

} // namespace license::ui
