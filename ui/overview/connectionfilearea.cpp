// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/connectionfilearea.h"

#include "core/protocol/connectionfile.h"
#include "core/sync/background.h"
#include "core/text/sanitize.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/droparea.h"
#include "ui/kit/filedialogs.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

ConnectionFileArea::ConnectionFileArea(const QString &name, QWidget *parent, Reader reader)
    : QWidget(parent), m_reader(reader ? std::move(reader) : readConnectionFile)
{
    auto *area = new DropArea(this);
    area->setObjectName(name + u"DropArea"_s);
    m_file = new PlainLabel(PlainLabel::Role::Body, tr("Drop the connection file here"), area);
    m_file->setObjectName(name + u"File"_s);
    m_file->setElided(true);
    m_source = PlainLabel::wrapped(PlainLabel::Role::Secondary,
                                   tr("Ask your license server administrator for this file."), area);
    m_source->setObjectName(name + u"FileSource"_s);
    m_choose = new ActionButton(name + u"Choose"_s, tr("&Choose a file…"), area);
    m_choose->setAutoDefault(false);
    auto *picture = new IconLabel(largeIcon, area);
    picture->setIcon(themeIcon(u"file-connection"_s, Accent::Information));
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    row->setSpacing(space::small + space::tight);
    row->addWidget(picture);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_file);
    words->addWidget(m_source);
    row->addLayout(words, 1);
    row->addWidget(m_choose);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    connect(area, &DropArea::fileDropped, this, &ConnectionFileArea::takeFile);
    connect(m_choose, &QAbstractButton::clicked, this, &ConnectionFileArea::choose);
}

void ConnectionFileArea::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose a connection file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    startInDocuments(*dialog);
    dialog->setNameFilters({tr("Connection files (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ConnectionFileArea::takeFile);
    dialog->open();
}

void ConnectionFileArea::takeFile(const QString &path)
{
    runDetached(
        this,
        [path, reader = m_reader]() -> std::optional<Result<Connection>> {
            return QFileInfo(path).isDir() ? std::nullopt : std::optional(reader(path));
        },
        [this, path, number = ++m_number](const std::optional<Result<Connection>> &connection) {
            if (number == m_number) {
                taken(path, connection);
            }
        });
}

/// `connection` is nothing for a folder.
void ConnectionFileArea::taken(const QString &path, const std::optional<Result<Connection>> &connection)
{
    if (!connection) {
        //: %1 is the name of a folder
        emit refused(tr("%1 is a folder. Choose the connection file itself.").arg(text::plain(QDir(path).dirName())));
        return;
    }
    const QString name = text::plain(QFileInfo(path).fileName());
    if (!*connection) {
        //: %1 is the name of a file, %2 what is wrong with it, in technical English
        emit refused(tr("%1 is not a connection file of a Management Service: %2.")
                         .arg(name, text::plain(connection->error().detail)));
        return;
    }
    m_file->setText(name);
    m_source->hide();
    m_choose->setWords(tr("&Choose another…"));
    emit read(**connection);
}

void ConnectionFileArea::setChoosable(bool choosable)
{
    m_number += choosable ? 0 : 1;
    m_choose->setEnabled(choosable);
}

} // namespace license::ui
