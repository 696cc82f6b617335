// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/errortext.h"
#include "core/text/teamwords.h"
#include "tests/support/connectionfilebytes.h"
#include "tests/support/documentsigner.h"
#include "tests/support/testpki.h"
#include "tests/ui/overview/takenfile.h"
#include "tests/ui/samplestates.h"
#include "tests/ui/shots/scenes.h"
#include "ui/kit/questions.h"
#include "ui/license/maildialog.h"
#include "ui/overview/addservicecontroller.h"
#include "ui/overview/addservicedialog.h"
#include "ui/overview/fleetcontroller.h"
#include "ui/overview/replaceconnectiondialog.h"
#include "ui/window/aboutdialog.h"
#include "ui/window/helpdialog.h"

#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>

#include <functional>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

/// The dialog that `open` shows over its own parent.
template <typename Open>
std::function<void(const Viewer &)> dialogOf(Open open)
{
    return [open](const Viewer &viewer) {
        QWidget parent;
        open(&parent);
        if (auto *dialog = parent.findChild<QDialog *>()) {
            present(*dialog, viewer);
        }
    };
}

/// `furnish` shows what has come of it.
void addDialog(const QByteArray &file, bool typed, const Viewer &viewer,
               const std::function<void(ui::AddServiceDialog &)> &furnish = {})
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"acme-hq.json"_s);
    ui::AddServiceDialog dialog(ui::SecretPlace::Keychain);
    if (!file.isNull()) {
        QFile out(path);
        if (out.open(QIODevice::WriteOnly)) {
            out.write(file);
        }
        out.close();
        static_cast<void>(takeFile(dialog, path)); // a picture without it differs
    }
    if (typed) {
        dialog.findChild<QLineEdit *>(u"addToken"_s)->setText(u"lic_0123456789abcdef"_s);
    }
    if (furnish) {
        furnish(dialog);
    }
    present(dialog, viewer);
}

/// The connection of a service with its own authorities.
Connection sampleOf(unsigned char seed)
{
    static const QByteArray authority = TestAuthority("TLS Inspection Root").certificate();
    Connection connection = DocumentSigner(u"https://one.xopero.com"_s, seed).connection();
    connection.name = u"Acme HQ"_s;
    connection.ca = authority;
    return connection;
}

void replaceDialog(unsigned char seed, const Viewer &viewer)
{
    const QTemporaryDir folder;
    QFile out(folder.filePath(u"acme-hq.json"_s));
    if (out.open(QIODevice::WriteOnly)) {
        out.write(connectionFileBytes(sampleOf(seed)));
    }
    out.close();
    ui::ReplaceConnectionDialog dialog(sampleOf(1), nullptr);
    static_cast<void>(takeFile(dialog, out.fileName()));
    present(dialog, viewer);
}

void mailDialog(bool demo, const Viewer &viewer)
{
    ui::MailDialog dialog(ui::moreLicensesMail(sampleState(), standingsOf(sampleDocument(), sampleTime)), demo,
                          nullptr);
    present(dialog, viewer);
}

} // namespace

std::vector<Scene> dialogScenes()
{
    const auto good = [] { return connectionFileBytes(sampleOf(1)); };
    return {
        {u"dialog-add"_s, [](const Viewer &viewer) { addDialog({}, false, viewer); }},
        unsteady({u"dialog-add-file"_s, [good](const Viewer &viewer) { addDialog(good(), true, viewer); }}),
        {u"dialog-add-refused"_s, [](const Viewer &viewer) { addDialog("{\"name\": \"x\"}", false, viewer); }},
        unsteady({u"dialog-add-token"_s,
                  [good](const Viewer &viewer) {
                      addDialog(good(), true, viewer, [](ui::AddServiceDialog &dialog) {
                          dialog.showTokenProblem(ui::AddServiceController::refusedWords());
                      });
                  }}),
        unsteady({u"dialog-add-unreached"_s,
                  [good](const Viewer &viewer) {
                      addDialog(good(), true, viewer, [](ui::AddServiceDialog &dialog) {
                          ui::AddServiceController::present(dialog, ServiceAddition::Stage::Verifying,
                                                            Error{.code = ErrorCode::Timeout});
                      });
                  }}),
        unsteady({u"dialog-add-keyring"_s,
                  [good](const Viewer &viewer) {
                      addDialog(good(), true, viewer, [](ui::AddServiceDialog &dialog) { dialog.showKeyring(); });
                  }}),
        unsteady({u"dialog-add-locked"_s,
                  [good](const Viewer &viewer) {
                      addDialog(good(), true, viewer, [](ui::AddServiceDialog &dialog) {
                          ui::AddServiceController::present(dialog, ServiceAddition::Stage::Keeping,
                                                            Error{.code = ErrorCode::KeychainUnavailable});
                      });
                  }}),
        unsteady({u"dialog-add-known"_s,
                  [good](const Viewer &viewer) {
                      addDialog(good(), false, viewer, [](ui::AddServiceDialog &dialog) {
                          dialog.showServiceProblem(ui::AddServiceController::knownWords(u"Acme HQ"_s));
                      });
                  }}),
        unsteady({u"dialog-replace-same"_s, [](const Viewer &viewer) { replaceDialog(1, viewer); }}),
        unsteady({u"dialog-replace-other"_s, [](const Viewer &viewer) { replaceDialog(2, viewer); }}),
        {u"dialog-mail"_s, [](const Viewer &viewer) { mailDialog(false, viewer); }},
        {u"dialog-mail-demo"_s, [](const Viewer &viewer) { mailDialog(true, viewer); }},
        {u"dialog-help"_s, dialogOf([](QWidget *parent) { ui::showHelp(parent); })},
        unsteady({u"dialog-about"_s, dialogOf([](QWidget *parent) { ui::showAbout(parent); })}),
        {u"dialog-rename"_s, dialogOf([](QWidget *parent) {
             ui::askText(parent, ui::FleetController::renaming(u"Acme HQ"_s), parent, [](const QString &) {});
         })},
        {u"dialog-remove"_s, dialogOf([](QWidget *parent) {
             ui::ask(parent, ui::FleetController::removal(u"<b>Acme</b> & Co"_s), parent, [] {});
         })},
        {u"dialog-agent-token"_s, dialogOf([](QWidget *parent) {
             const TeamRights person{.read = true, .operate = true};
             ui::AddServiceController::tellOfAgents(parent, text::tokenForAgents(person, Deployment::OnPremises));
         })},
        {u"dialog-failed"_s, dialogOf([](QWidget *parent) {
             ui::tell(parent, Severity::Warning, ui::FleetController::removal({}).title,
                      text::message(Error{.code = ErrorCode::StorageFailed}));
         })},
    };
}

} // namespace license::test
