// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/connectionfile.h"
#include "core/report/sessionlog.h"
#include "core/report/ziparchive.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/ui/e2e/consolebench.h"
#include "ui/connection/textsdialog.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSysInfo>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

const QByteArray passwordCanary = "proxy-CANARY-5b1f";

/// The likely spellings of a secret or name.
QList<QByteArray> codings(const QByteArray &secret)
{
    const QString text = QString::fromUtf8(secret);
    const QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    return {secret,
            secret.toPercentEncoding(),
            secret.toHex(),
            secret.toHex().toUpper(),
            secret.toBase64(QByteArray::OmitTrailingEquals).chopped(1),
            secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals).chopped(1),
            utf16,
            utf16.toHex(),
            utf16.toBase64(QByteArray::OmitTrailingEquals).chopped(1)};
}

class ReportE2e : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(server.start()) << server.error().toStdString();
        QFile file(server.connectionFile());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        ASSERT_TRUE(bench.add(*parseConnectionFile(file.readAll()), server.token()));
    }
    /// Saves from a dialog by its button; returns the file.
    QByteArray saved(const QDialog &dialog, const char *button, const QString &path)
    {
        press(dialog, button);
        auto *chooser = bench.awaited<QFileDialog>("exportDialog");
        if (!chooser) {
            return {};
        }
        chooser->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        QMetaObject::invokeMethod(chooser, "accept");
        const QByteArray note = dialog.objectName().toLatin1() + "Note";
        EXPECT_TRUE(waitFor([&dialog, &note] { return textOf(dialog, note.constData()).startsWith(u"Saved as"_s); }));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    LicenseServerProcess server{{u"--objects"_s, u"25"_s}};
    QTemporaryDir folder;
    ConsoleBench bench{folder.filePath(u"data"_s)};
    const report::SessionLog log{bench.clock};
};

} // namespace

TEST_F(ReportE2e, H06_K70_TheReportIsWhatWasShownAndHoldsNoSecretAndNoNameOfAnObject)
{
    // Everything that could leak was in use: token, proxy password, objects, a refusal, a check.
    MainWindow &window = bench.console.window;
    qWarning("a careless library: Authorization: Bearer %s", server.token().constData());
    qWarning("and one that looks like nothing: %s, %s, %s", server.token().toBase64().constData(),
             server.token().toHex().constData(), passwordCanary.toHex().constData());
    bench.pressRefresh();
    window.go(PageId::Details);
    widget<QTabWidget>(window, "detailsTabs")->setCurrentIndex(1);
    const auto *objects = widget<QTableView>(window, "objectsTable")->model();
    ASSERT_TRUE(waitFor([objects] { return objects->rowCount() == 25; }));
    QList<QByteArray> forbidden = codings(server.token()) + codings(passwordCanary);
    for (int row = 0; row < objects->rowCount(); ++row) {
        const QByteArray name = objects->index(row, 0).data().toString().toUtf8();
        ASSERT_GT(name.size(), 4) << "a shorter one might stand there by chance";
        forbidden += codings(name);
    }
    bool kept = false;
    bench.proxy.save({.mode = ProxyMode::Http, .host = u"127.0.0.1"_s, .port = 9, .user = u"bob"_s},
                     Secret(QByteArray(passwordCanary)), &window, [&kept](const Result<Done> &) { kept = true; });
    ASSERT_TRUE(waitFor([&kept] { return kept; }));
    bench.console.window.go(PageId::License);
    bench.pressRefresh();
    window.go(PageId::Connection);
    press(window, "checkStart");
    ASSERT_TRUE(waitFor([&window] { return isOffered(window, "checkWhen"); }, 30'000));

    press(window, "saveReport");
    const auto *dialog = bench.awaited<TextsDialog>("reportDialog");
    ASSERT_NE(dialog, nullptr);
    QVector<report::ReportFile> shown;
    for (const ShownText &text : dialog->texts()) {
        const QByteArray bytes = text.text.toUtf8();
        shown.append({text.fileName, bytes});
        for (const QByteArray &secret : std::as_const(forbidden)) {
            EXPECT_FALSE(bytes.contains(secret)) << text.fileName.toStdString() << ": " << secret.constData();
        }
    }
    EXPECT_TRUE(shown.at(1).text.contains("proxy: http://bob@127.0.0.1:9")) << shown.at(1).text.constData();
    EXPECT_TRUE(shown.at(3).text.contains("\"proxy\"")) << "the refused attempt";
    EXPECT_TRUE(shown.at(4).text.contains("\"tcp\"")) << "the check";
    ASSERT_EQ(shown.size(), 6);
    EXPECT_EQ(shown.at(5).name, u"log.txt"_s);
    const QByteArray &lines = shown.at(5).text;
    EXPECT_TRUE(lines.contains("Authorization: [removed]")) << lines.constData();
    EXPECT_TRUE(lines.contains(" info license.refresh https://")) << lines.constData();
    EXPECT_TRUE(lines.contains(" proxy ")) << "why the second refresh failed: " << lines.constData();
    EXPECT_TRUE(lines.contains(" info license.check https://")) << lines.constData();
    const QByteArray archive = saved(*dialog, "reportDialogSave", folder.filePath(u"report.zip"_s));
    const auto again = report::zipArchive(shown, bench.clock.now().wall);
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(archive, *again) << "exactly what was shown";
}

TEST_F(ReportE2e, TheFirewallRequestIsCopiedShownAndSavedWithItsRules)
{
    MainWindow &window = bench.console.window;
    window.go(PageId::Connection);
    press(window, "checkStart");
    ASSERT_TRUE(waitFor([&window] { return isOffered(window, "checkWhen"); }, 30'000));
    widget<QAction>(window, "firewallCopy")->trigger();
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(QString::number(server.port()))) << copied.toStdString();
    EXPECT_TRUE(copied.contains(u"From this computer: "_s + QSysInfo::machineHostName())) << copied.toStdString();
    EXPECT_EQ(bench.said("componentNote"), u"The firewall request has been copied."_s);
    widget<QAction>(window, "firewallOpen")->trigger();
    const auto *dialog = bench.awaited<TextsDialog>("firewallDialog");
    ASSERT_NE(dialog, nullptr);
    QStringList titles;
    for (const ShownText &text : dialog->texts()) {
        titles += text.title;
        EXPECT_TRUE(text.text.contains(QString::number(server.port()))) << text.title.toStdString();
    }
    EXPECT_EQ(titles, (QStringList{u"Request"_s, u"nftables"_s, u"ufw"_s, u"firewalld"_s, u"Windows (PowerShell)"_s}));
    EXPECT_EQ(QString::fromUtf8(saved(*dialog, "firewallDialogSave", folder.filePath(u"request.txt"_s))),
              dialog->texts().first().text);
}

} // namespace license::ui
