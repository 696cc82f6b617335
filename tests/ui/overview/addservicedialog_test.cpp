// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/authorityfile.h"
#include "core/protocol/connectionfile.h"
#include "tests/support/connectionfilebytes.h"
#include "tests/support/documentsigner.h"
#include "tests/support/testpki.h"
#include "tests/support/waitfor.h"
#include "tests/ui/overview/takenfile.h"
#include "tests/ui/uitools.h"
#include "ui/kit/displaytext.h"
#include "ui/overview/addservicedialog.h"

#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <chrono>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

class AddServiceDialogTest : public testing::Test
{
protected:
    QString file(const QByteArray &content)
    {
        QString path = folder.filePath(u"connection.json"_s);
        QFile out(path);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        out.write(content);
        return path;
    }
    bool canSubmit() const { return widget<QPushButton>(dialog, "addSubmit")->isEnabled(); }
    QLineEdit *name() const { return widget<QLineEdit>(dialog, "addName"); }
    QLineEdit *token() const { return widget<QLineEdit>(dialog, "addToken"); }

    QTemporaryDir folder;
    DocumentSigner signer;
    AddServiceDialog dialog{SecretPlace::Keychain};
};

} // namespace

TEST_F(AddServiceDialogTest, ShowsWhatStandsInTheFile)
{
    EXPECT_FALSE(canSubmit());
    ASSERT_TRUE(takeFile(dialog, file(connectionFileBytes(signer.connection()))));
    ASSERT_TRUE(dialog.connection().has_value());
    EXPECT_EQ(*dialog.connection(), signer.connection());
    EXPECT_EQ(name()->text(), signer.connection().name);
    EXPECT_EQ(dialog.chosen(), signer.connection());
    EXPECT_FALSE(canSubmit()) << "there is no token yet";
}

TEST_F(AddServiceDialogTest, K65_ShowsWhomTheFileAsksToTrustBeforeTheTokenIsTyped)
{
    EXPECT_FALSE(token()->isVisibleTo(&dialog));
    Connection connection = signer.connection();
    connection.ca = TestAuthority("Acme root").certificate();
    ASSERT_TRUE(takeFile(dialog, file(connectionFileBytes(connection))));
    EXPECT_TRUE(token()->isVisibleTo(&dialog));
    const QString shown[] = {connection.url, connection.account, connection.installation, u"On-premises"_s,
                             connection.keys.first().kid};
    for (std::size_t i = 0; i < std::size(shown); ++i) {
        EXPECT_EQ(textOf(dialog, u"addTrust%1"_s.arg(i).toUtf8().constData()), shown[i]);
    }
    const auto certificate = certificatesIn(connection.ca).first();
    EXPECT_EQ(textOf(dialog, "addTrust5"), certificate.subject + u'\n' + fingerprintLines(certificate.sha256));

    connection.ca.clear();
    ASSERT_TRUE(takeFile(dialog, file(connectionFileBytes(connection))));
    EXPECT_EQ(textOf(dialog, "addTrust5"), u"Those trusted by this computer"_s);
}

TEST_F(AddServiceDialogTest, SaysWhatIsWrongWithAFile)
{
    const QByteArray contents[] = {"", "not json", "{\"name\":\"x\"}", QByteArray(connectionFileLimit + 1, ' ')};
    for (const QByteArray &content : contents) {
        ASSERT_TRUE(takeFile(dialog, file(content)));
        EXPECT_FALSE(dialog.connection().has_value());
        EXPECT_TRUE(textOf(dialog, "addProblem").startsWith(u"connection.json is not a connection file"_s))
            << textOf(dialog, "addProblem").toStdString();
        EXPECT_FALSE(canSubmit());
    }
    for (const QString &path : {folder.path(), QString(folder.path() + u'/')}) { // dropped ones end in a slash
        ASSERT_TRUE(takeFile(dialog, path));
        EXPECT_FALSE(dialog.connection().has_value());
        EXPECT_EQ(textOf(dialog, "addProblem"),
                  QFileInfo(folder.path()).fileName() + u" is a folder. Choose the connection file itself."_s);
    }
    ASSERT_TRUE(takeFile(dialog, folder.filePath(u"missing.json"_s)));
    EXPECT_FALSE(dialog.connection().has_value());
    ASSERT_TRUE(takeFile(dialog, file(connectionFileBytes(signer.connection()))));
    EXPECT_TRUE(textOf(dialog, "addProblem").isEmpty()) << "a good file clears it";
}

TEST_F(AddServiceDialogTest, RefusesATokenThatNoRequestCanCarry)
{
    ASSERT_TRUE(takeFile(dialog, file(connectionFileBytes(signer.connection()))));
    QSignalSpy submitted(&dialog, &AddServiceDialog::submitted);
    for (const QString &bad : {u"two words"_s, u"zażółć"_s, QString(2'001, u'x')}) {
        token()->setText(bad);
        press(dialog, "addSubmit");
        EXPECT_EQ(submitted.size(), 0);
        EXPECT_FALSE(textOf(dialog, "addTokenProblem").isEmpty());
        EXPECT_FALSE(textOf(dialog, "addTokenProblem").contains(bad));
    }
    token()->setText(u"  lic_abc \n"_s);
    press(dialog, "addSubmit");
    EXPECT_EQ(submitted.size(), 1);
    EXPECT_EQ(dialog.token().reveal(), "lic_abc");
    EXPECT_FALSE(token()->text().isEmpty()) << "kept until it worked";
}

TEST_F(AddServiceDialogTest, K26_TrimsAndSaysWhatIsWrongAsTheCommandLineDoes)
{
    ASSERT_TRUE(takeFile(dialog, file(connectionFileBytes(signer.connection()))));
    const std::pair<QString, QString> table[] = {
        {u" \u00a0"_s, u"is empty"_s},
        {u"two words"_s, u"contains a space or a line break"_s},
        {u"zażółć"_s, u"a character that is not allowed"_s},
        {QString(2'001, u'x'), u"longer than 2,000 characters"_s},
    };
    for (const auto &[bad, words] : table) {
        token()->setText(bad);
        press(dialog, "addSubmit");
        EXPECT_TRUE(textOf(dialog, "addTokenProblem").contains(words))
            << textOf(dialog, "addTokenProblem").toStdString();
    }
    for (const QString &around : {u"\ufefflic_abc"_s, u"lic_abc\u00a0"_s, u"\tlic_abc\u200b "_s}) {
        token()->setText(around);
        press(dialog, "addSubmit");
        EXPECT_EQ(dialog.token().reveal(), "lic_abc") << around.toStdString();
    }
}

TEST_F(AddServiceDialogTest, G15_HidesTheTokenFromEyesAndScreenReaders)
{
    ASSERT_TRUE(takeFile(dialog, file(connectionFileBytes(signer.connection()))));
    token()->setText(u"lic_CANARY"_s);
    EXPECT_EQ(token()->echoMode(), QLineEdit::Password);
    EXPECT_FALSE(token()->displayText().contains(u"CANARY"_s));
    EXPECT_FALSE(token()->accessibleName().contains(u"CANARY"_s));
    EXPECT_FALSE(token()->accessibleDescription().contains(u"CANARY"_s));
}

TEST_F(AddServiceDialogTest, SaysWhoHandsTheFileOutUntilThereIsOne)
{
    EXPECT_EQ(textOf(dialog, "addFileSource"), u"Ask your license server administrator for this file."_s);
    ASSERT_TRUE(takeFile(dialog, file(connectionFileBytes(signer.connection()))));
    EXPECT_FALSE(isOffered(dialog, "addFileSource"));
}

TEST_F(AddServiceDialogTest, TakesAnotherNameThanTheFiles)
{
    ASSERT_TRUE(takeFile(dialog, file(connectionFileBytes(signer.connection()))));
    QSignalSpy changed(&dialog, &AddServiceDialog::chosenChanged);
    name()->setText(u"  Acme Berlin "_s);
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(dialog.chosen().name, u"Acme Berlin"_s);
    EXPECT_EQ(dialog.chosen().installation, signer.connection().installation);
}

TEST_F(AddServiceDialogTest, ShowsEachProblemAtItsFieldAndKeepsWhatWasTyped)
{
    ASSERT_TRUE(takeFile(dialog, file(connectionFileBytes(signer.connection()))));
    token()->setText(u"lic_abc"_s);
    ASSERT_TRUE(canSubmit());

    dialog.showServiceProblem(u"known"_s);
    EXPECT_EQ(textOf(dialog, "addProblem"), u"known"_s);
    EXPECT_FALSE(canSubmit());
    dialog.showServiceProblem({});
    dialog.showNameProblem(u"taken"_s);
    EXPECT_EQ(textOf(dialog, "addNameProblem"), u"taken"_s);
    EXPECT_FALSE(canSubmit());
    dialog.showNameProblem({});
    EXPECT_TRUE(canSubmit());

    dialog.showWorking(u"Verifying"_s);
    EXPECT_EQ(textOf(dialog, "addWorking"), u"Verifying"_s);
    EXPECT_FALSE(canSubmit());
    EXPECT_TRUE(token()->isReadOnly());
    dialog.showTokenProblem(u"refused"_s);
    EXPECT_EQ(textOf(dialog, "addTokenProblem"), u"refused"_s);
    EXPECT_EQ(dialog.token().reveal(), "lic_abc");
    EXPECT_TRUE(canSubmit());
    EXPECT_FALSE(isOffered(dialog, "addInstead"));

    dialog.showWorking();
    dialog.showFailure(u"not reached"_s, Accent::Warning, u"Add anyway"_s);
    EXPECT_EQ(textOf(dialog, "addFailure"), u"not reached"_s);
    QSignalSpy instead(&dialog, &AddServiceDialog::insteadRequested);
    press(dialog, "addInstead");
    EXPECT_EQ(instead.size(), 1);
    token()->setText(u"lic_abd"_s);
    EXPECT_FALSE(isOffered(dialog, "addInstead")) << "that was said of another token";
    EXPECT_TRUE(textOf(dialog, "addFailure").isEmpty());
}

TEST(AddServiceDialog, OffersToAskASlowKeyringAgain)
{
    const QTemporaryDir folder;
    QFile out(folder.filePath(u"connection.json"_s));
    ASSERT_TRUE(out.open(QIODevice::WriteOnly));
    out.write(connectionFileBytes(DocumentSigner().connection()));
    out.close();
    AddServiceDialog dialog(SecretPlace::Keychain, nullptr, std::chrono::milliseconds{0});
    ASSERT_TRUE(takeFile(dialog, out.fileName()));
    widget<QLineEdit>(dialog, "addToken")->setText(u"lic_abc"_s);
    QSignalSpy again(&dialog, &AddServiceDialog::againRequested);
    QSignalSpy submitted(&dialog, &AddServiceDialog::submitted);
    dialog.showKeyring();
    EXPECT_EQ(textOf(dialog, "addWorking"), u"Waiting for your keyring…"_s);
    const auto *submit = widget<QPushButton>(dialog, "addSubmit");
    EXPECT_FALSE(submit->isEnabled());
    ASSERT_TRUE(waitFor([submit] { return submit->isEnabled(); }));
    EXPECT_EQ(submit->accessibleName(), u"Try again"_s);
    press(dialog, "addSubmit");
    EXPECT_EQ(again.size(), 1);
    EXPECT_EQ(submitted.size(), 0);
}

} // namespace license::ui
