// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/connectionfile.h"
#include "tests/support/documentsigner.h"
#include "tests/ui/shots/scenes.h"
#include "ui/dialogs/addservicedialog.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/dialogs/questions.h"

#include <QCoreApplication>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

QPixmap pictureOf(QWidget &window)
{
    window.show();
    for (int turn = 0; turn < 3; ++turn) {
        QCoreApplication::processEvents();
    }
    return window.grab();
}

/// The dialog that `open` shows over a parent of its own.
template <typename Open>
QPixmap pictureOfDialog(Open open)
{
    QWidget parent;
    open(&parent);
    auto *dialog = parent.findChild<QDialog *>();
    return dialog ? pictureOf(*dialog) : QPixmap();
}

QPixmap addDialog(const QByteArray &file, bool typed)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"acme-hq.json"_s);
    ui::AddServiceDialog dialog;
    if (!file.isNull()) {
        QFile out(path);
        if (out.open(QIODevice::WriteOnly)) {
            out.write(file);
        }
        out.close();
        dialog.takeFile(path);
    }
    if (typed) {
        dialog.findChild<QLineEdit *>(u"addToken"_s)->setText(u"lic_0123456789abcdef"_s);
    }
    return pictureOf(dialog);
}

} // namespace

std::vector<Scene> dialogScenes()
{
    const auto good = [] {
        Connection connection = DocumentSigner(u"https://one.xopero.com"_s).connection();
        connection.name = u"Acme HQ"_s;
        return connectionFileBytes(connection);
    };
    return {
        {u"dialog-add"_s, [] { return addDialog({}, false); }},
        {u"dialog-add-file"_s, [good] { return addDialog(good(), true); }},
        {u"dialog-add-refused"_s, [] { return addDialog("{\"name\": \"x\"}", false); }},
        {u"dialog-help"_s, [] { return pictureOfDialog([](QWidget *parent) { ui::showHelp(parent); }); }},
        {u"dialog-about"_s, [] { return pictureOfDialog([](QWidget *parent) { ui::showAbout(parent); }); }},
        {u"dialog-remove"_s,
         [] {
             return pictureOfDialog([](QWidget *parent) {
                 ui::ask(parent, {u"Remove"_s, u"Remove <b>Acme</b> & Co from this console?"_s, u"Remove"_s}, parent,
                         [] {});
             });
         }},
    };
}

} // namespace license::test
