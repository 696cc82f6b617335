// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/droparea.h"
#include "ui/kit/secretfield.h"
#include "ui/window/mainwindow.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QUrl>

#include <gtest/gtest.h>

namespace license::ui {

using namespace Qt::StringLiterals;

namespace {

QList<QUrl> local(const QStringList &files)
{
    QList<QUrl> urls;
    for (const QString &file : files) {
        urls.append(QUrl::fromLocalFile(file));
    }
    return urls;
}

/// What the source of the drag is told: the action it may act upon, or that nothing was taken.
Qt::DropAction drop(QWidget &on, const QMimeData &data, Qt::DropActions offered)
{
    const QPoint where = on.rect().center();
    QDragEnterEvent enter(where, offered, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&on, &enter);
    QDropEvent event(where, offered, &data, Qt::LeftButton, Qt::NoModifier);
    event.setAccepted(false);
    QCoreApplication::sendEvent(&on, &event);
    return event.isAccepted() ? event.dropAction() : Qt::IgnoreAction;
}

struct Drag
{
    const char *what;
    QList<QUrl> urls;
    Qt::DropActions offered;
    Qt::DropAction told;
};

const Drag drags[] = {
    {"copied", local({u"/a/b.json"_s}), Qt::CopyAction, Qt::CopyAction},
    {"moved by default, as within a drive", local({u"/a/b.json"_s}), Qt::MoveAction | Qt::CopyAction | Qt::LinkAction,
     Qt::CopyAction},
    {"linked", local({u"/a/b.json"_s}), Qt::LinkAction, Qt::LinkAction},
    {"only moved", local({u"/a/b.json"_s}), Qt::MoveAction, Qt::IgnoreAction},
    {"two files", local({u"/a/b.json"_s, u"/a/c.json"_s}), Qt::CopyAction, Qt::IgnoreAction},
    {"an address", {QUrl(u"https://one.example/b.json"_s)}, Qt::CopyAction, Qt::IgnoreAction},
    {"nothing", {}, Qt::CopyAction, Qt::IgnoreAction},
};

template <typename Target>
void expectReadsAndNeverMoves(Target &target)
{
    for (const Drag &row : drags) {
        QMimeData data;
        data.setUrls(row.urls);
        const QSignalSpy dropped(&target, &Target::fileDropped);
        EXPECT_EQ(drop(target, data, row.offered), row.told) << row.what;
        ASSERT_EQ(dropped.count(), row.told == Qt::IgnoreAction ? 0 : 1) << row.what;
        if (!dropped.isEmpty()) {
            EXPECT_EQ(dropped.first().first().toString(), u"/a/b.json"_s) << row.what;
        }
    }
}

} // namespace

TEST(DropArea, AFileIsReadAndNeverTakenFromWhereItLies)
{
    DropArea area;
    expectReadsAndNeverMoves(area);
}

TEST(DropArea, TheWholeWindowTakesAFileTheSameWay)
{
    MainWindow window;
    expectReadsAndNeverMoves(window);
}

TEST(DropArea, ATokenIsCopiedAndAFileIsNoToken)
{
    SecretField field(u"token"_s);
    QMimeData text;
    text.setText(u"token-1"_s);
    EXPECT_EQ(drop(field, text, Qt::MoveAction | Qt::CopyAction), Qt::CopyAction);
    EXPECT_EQ(field.secret().reveal(), "token-1");
    EXPECT_EQ(drop(field, text, Qt::MoveAction), Qt::IgnoreAction);
    QMimeData file;
    file.setUrls(local({u"/a/token.txt"_s}));
    file.setText(u"file:///a/token.txt"_s);
    EXPECT_EQ(drop(field, file, Qt::CopyAction), Qt::IgnoreAction);
    EXPECT_EQ(field.secret().reveal(), "token-1");
}

} // namespace license::ui
