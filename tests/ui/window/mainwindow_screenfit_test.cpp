// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/connectionfilebytes.h"
#include "tests/support/documentsigner.h"
#include "tests/support/testpki.h"
#include "tests/ui/overview/takenfile.h"
#include "tests/ui/samplestates.h"
#include "tests/ui/uitools.h"
#include "ui/connection/textsdialog.h"
#include "ui/connection/tokendialog.h"
#include "ui/license/maildialog.h"
#include "ui/overview/addservicedialog.h"
#include "ui/overview/replaceconnectiondialog.h"
#include "ui/window/helpdialog.h"
#include "ui/window/leastscroll.h"
#include "ui/window/mainwindow.h"

#include <QCoreApplication>
#include <QFile>
#include <QScreen>
#include <QScrollBar>
#include <QTemporaryDir>

namespace license::ui {

using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

/// The least that a frame takes. From the screen, and not from what the window was told: that is tested here.
QSize room(const QWidget &window)
{
    return window.screen()->availableGeometry().size() - QSize(16, 48);
}

/// Run on screens of several sizes and scales; see CMakeLists.txt.
void expectFits(QWidget &window)
{
    window.show();
    const QSize room = license::ui::room(window);
    EXPECT_LE(window.width(), room.width()) << window.objectName().toStdString();
    EXPECT_LE(window.height(), room.height()) << window.objectName().toStdString();
    EXPECT_LE(window.minimumSizeHint().height(), room.height()) << window.objectName().toStdString();
}

} // namespace

TEST(ScreenFit, K21_TheWindowFitsTheScreenFromItsFirstStart)
{
    MainWindow window;
    expectFits(window);
    EXPECT_LE(window.minimumWidth(), room(window).width());
    EXPECT_LE(window.minimumHeight(), room(window).height());
}

TEST(ScreenFit, K21_DialogsFitTheScreen)
{
    const QTemporaryDir folder;
    Connection connection = DocumentSigner().connection();
    for (int i = 0; i < 4; ++i) {
        connection.ca += TestAuthority("Acme root " + QByteArray::number(i)).certificate();
    }
    QFile file(folder.filePath(u"connection.json"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(connectionFileBytes(connection));
    file.close();
    AddServiceDialog add(SecretPlace::Keychain);
    add.show();
    ASSERT_TRUE(takeFile(add, file.fileName()));
    expectFits(add);
    ReplaceConnectionDialog replace(DocumentSigner(u"https://other.example"_s, 2).connection(), nullptr);
    replace.show();
    ASSERT_TRUE(takeFile(replace, file.fileName()));
    expectFits(replace);
    MailDialog mail(moreLicensesMail(sampleState(), standingsOf(sampleDocument(), sampleTime)), true, nullptr);
    expectFits(mail);
    TokenDialog token(u"Acme HQ"_s, TokenDialog::Purpose::Replace, SecretPlace::Keychain, nullptr);
    expectFits(token);
    TextsDialog texts({u"texts"_s, u"Texts"_s, u"Some"_s, {}}, {{u"One"_s, u"one.txt"_s, u"text"_s}}, nullptr);
    expectFits(texts);
}

TEST(ScreenFit, K21_WhatTheWindowHasNoRoomForIsScrolledTo)
{
    auto *content = new QWidget;
    content->setMinimumSize(500, 400);
    LeastScroll scroll(content);
    scroll.resize(300, 200);
    scroll.show();
    QCoreApplication::processEvents();
    EXPECT_EQ(content->size(), QSize(500, 400));
    EXPECT_GT(scroll.horizontalScrollBar()->maximum(), 0);
    EXPECT_GT(scroll.verticalScrollBar()->maximum(), 0);
    scroll.resize(900, 800);
    QCoreApplication::processEvents();
    EXPECT_EQ(content->size(), QSize(900, 800)) << "with room it fills the window";
    EXPECT_EQ(scroll.horizontalScrollBar()->maximum(), 0);
    EXPECT_EQ(scroll.verticalScrollBar()->maximum(), 0);
}

} // namespace license::ui
