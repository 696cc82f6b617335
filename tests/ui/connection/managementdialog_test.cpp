// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uitools.h"
#include "ui/connection/managementdialog.h"

#include <QLineEdit>
#include <QSet>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

struct Entered
{
    QString address = u"https://xms.example"_s;
    QString email = u"admin@example.com"_s;
    QString password = u"correct horse"_s;
};

void enter(const ManagementDialog &dialog, const Entered &entered)
{
    widget<QLineEdit>(dialog, "managementAddressField")->setText(entered.address);
    widget<QLineEdit>(dialog, "managementEmail")->setText(entered.email);
    widget<QLineEdit>(dialog, "managementPassword")->setText(entered.password);
}

} // namespace

TEST(ManagementDialog, TakesOnlyWhatCanBeASignIn)
{
    const struct
    {
        Entered entered;
        const char *problem;
    } rows[] = {
        {{.address = u"http://xms.example"_s}, "managementAddressFieldProblem"},
        {{.address = u"https://xms.example/path"_s}, "managementAddressFieldProblem"},
        {{.email = u"two words"_s}, "managementEmailProblem"},
        {{.password = QString(3'000, u'a')}, "managementPasswordProblem"},
    };
    for (const auto &row : rows) {
        SCOPED_TRACE(row.problem);
        ManagementDialog dialog(u"Acme"_s, nullptr);
        int submitted = 0;
        QObject::connect(&dialog, &ManagementDialog::submitted, &dialog, [&submitted] { ++submitted; });
        EXPECT_FALSE(widget<QAbstractButton>(dialog, "managementSubmit")->isEnabled());
        enter(dialog, row.entered);
        press(dialog, "managementSubmit");
        EXPECT_EQ(submitted, 0);
        EXPECT_FALSE(textOf(dialog, row.problem).isEmpty());
    }
}

TEST(ManagementDialog, KeepsWhatWasTypedWhileItWaits)
{
    ManagementDialog dialog(u"<b>Acme</b>"_s, nullptr);
    int submitted = 0;
    QObject::connect(&dialog, &ManagementDialog::submitted, &dialog, [&submitted] { ++submitted; });
    enter(dialog, {.address = u" https://xms.example:8443/ "_s});
    press(dialog, "managementSubmit");
    EXPECT_EQ(submitted, 1);
    EXPECT_EQ(dialog.address(), u"https://xms.example:8443"_s) << "as a browser shows it";
    EXPECT_EQ(dialog.password().reveal(), "correct horse");
    EXPECT_EQ(widget<QLineEdit>(dialog, "managementPassword")->echoMode(), QLineEdit::Password);
    dialog.showWorking();
    EXPECT_TRUE(widget<QLineEdit>(dialog, "managementPassword")->isReadOnly());
}

TEST(ManagementDialog, EachFailureHasItsOwnWordsAtItsField)
{
    const struct
    {
        Error error;
        const char *problem;
    } rows[] = {
        {{.code = ErrorCode::CredentialsRejected, .management = ManagementProblem::SignInRefused},
         "managementPassword"},
        {{.code = ErrorCode::CredentialsRejected, .management = ManagementProblem::Locked}, "managementPassword"},
        {{.code = ErrorCode::CredentialsRejected, .management = ManagementProblem::NotPermitted}, "managementPassword"},
        {{.code = ErrorCode::CredentialsRejected, .management = ManagementProblem::NoToken}, "managementPassword"},
        {{.code = ErrorCode::KeychainLocked}, "managementPassword"},
        {{.code = ErrorCode::HttpStatus, .management = ManagementProblem::NotThere}, "managementAddressField"},
        {{.code = ErrorCode::CaptivePortal, .management = ManagementProblem::Other}, "managementAddressField"},
        {{.code = ErrorCode::MalformedReply, .management = ManagementProblem::Other}, "managementAddressField"},
        {{.code = ErrorCode::Dns, .management = ManagementProblem::Other}, "managementAddressField"},
        {{.code = ErrorCode::Tls, .tls = TlsProblem::SelfSigned, .management = ManagementProblem::Other},
         "managementAddressField"},
    };
    QSet<QString> said;
    for (const auto &row : rows) {
        ManagementDialog dialog(u"Acme"_s, nullptr);
        enter(dialog, {});
        dialog.showWorking();
        dialog.showFailure(row.error);
        const QByteArray problem = QByteArray(row.problem) + "Problem";
        const QString words = textOf(dialog, problem.constData());
        EXPECT_FALSE(words.isEmpty()) << problem.constData();
        said.insert(words);
        EXPECT_EQ(dialog.focusWidget(), widget<QLineEdit>(dialog, row.problem));
        EXPECT_FALSE(widget<QLineEdit>(dialog, row.problem)->isReadOnly());
        widget<QLineEdit>(dialog, row.problem)->setText(u"https://other.example"_s);
        EXPECT_TRUE(textOf(dialog, problem.constData()).isEmpty()) << "until something else is typed";
    }
    EXPECT_EQ(said.size(), static_cast<qsizetype>(std::size(rows)));
}

TEST(ManagementDialog, KnowsTheEarlierSignIn)
{
    ManagementDialog dialog(u"Acme"_s, nullptr);
    dialog.setKnown(u"https://xms.example"_s, u"admin@example.com"_s);
    EXPECT_EQ(dialog.address(), u"https://xms.example"_s);
    EXPECT_EQ(dialog.email(), u"admin@example.com"_s);
    EXPECT_EQ(dialog.focusWidget(), widget<QLineEdit>(dialog, "managementPassword"));
}

} // namespace license::ui
