// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/authorityfile.h"
#include "core/protocol/connectionfile.h"
#include "tests/support/documentsigner.h"
#include "tests/support/testpki.h"
#include "tests/ui/uitools.h"
#include "ui/kit/displaytext.h"
#include "ui/overview/addservicedialog.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

class AddServiceDialogTest : public testing::Test
{
protected:
    QString file(const QByteArray &content)
    {
        const QString path = folder.filePath(u"connection.json"_s);
        QFile out(path);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        out.write(content);
        return path;
    }
    bool canSubmit() const { return widget<QPushButton>(dialog, "addSubmit")->isEnabled(); }
    QLineEdit *token() const { return widget<QLineEdit>(dialog, "addToken"); }

    QTemporaryDir folder;
    DocumentSigner signer;
    AddServiceDialog dialog;
};

} // namespace

TEST_F(AddServiceDialogTest, ShowsWhatStandsInTheFile)
{
    EXPECT_FALSE(canSubmit());
    dialog.takeFile(file(connectionFileBytes(signer.connection())));
    ASSERT_TRUE(dialog.connection().has_value());
    EXPECT_EQ(*dialog.connection(), signer.connection());
    EXPECT_EQ(textOf(dialog, "addHeadline"), signer.connection().name);
    EXPECT_FALSE(canSubmit()) << "there is no token yet";
}

TEST_F(AddServiceDialogTest, K65_ShowsWhomTheFileAsksToTrustBeforeTheTokenIsTyped)
{
    EXPECT_FALSE(token()->isVisibleTo(&dialog));
    Connection connection = signer.connection();
    connection.ca = TestAuthority("Acme root").certificate();
    dialog.takeFile(file(connectionFileBytes(connection)));
    EXPECT_TRUE(token()->isVisibleTo(&dialog));
    const QString shown[] = {connection.url, connection.account, connection.installation, u"On-premises"_s,
                             connection.keys.first().kid};
    for (std::size_t i = 0; i < std::size(shown); ++i) {
        EXPECT_EQ(textOf(dialog, u"addTrust%1"_s.arg(i).toUtf8().constData()), shown[i]);
    }
    const auto certificate = certificatesIn(connection.ca).first();
    EXPECT_EQ(textOf(dialog, "addTrust5"), certificate.subject + u'\n' + fingerprintLines(certificate.sha256));

    connection.ca.clear();
    dialog.takeFile(file(connectionFileBytes(connection)));
    EXPECT_EQ(textOf(dialog, "addTrust5"), u"Those trusted by this computer"_s);
}

TEST_F(AddServiceDialogTest, SaysWhatIsWrongWithAFile)
{
    const QByteArray contents[] = {"", "not json", "{\"name\":\"x\"}", QByteArray(connectionFileLimit + 1, ' ')};
    for (const QByteArray &content : contents) {
        dialog.takeFile(file(content));
        EXPECT_FALSE(dialog.connection().has_value());
        EXPECT_TRUE(textOf(dialog, "addProblem").startsWith(u"connection.json is not a connection file"_s))
            << textOf(dialog, "addProblem").toStdString();
        EXPECT_FALSE(canSubmit());
    }
    dialog.takeFile(folder.path());
    EXPECT_FALSE(dialog.connection().has_value());
    dialog.takeFile(folder.filePath(u"missing.json"_s));
    EXPECT_FALSE(dialog.connection().has_value());
    dialog.takeFile(file(connectionFileBytes(signer.connection())));
    EXPECT_TRUE(textOf(dialog, "addProblem").isEmpty()) << "a good file clears it";
}

TEST_F(AddServiceDialogTest, RefusesATokenThatNoRequestCanCarry)
{
    dialog.takeFile(file(connectionFileBytes(signer.connection())));
    QSignalSpy submitted(&dialog, &AddServiceDialog::submitted);
    for (const QString &bad : {u"two words"_s, u"zażółć"_s, QString(2'001, u'x')}) {
        token()->setText(bad);
        press(dialog, "addSubmit");
        EXPECT_EQ(submitted.size(), 0);
        EXPECT_FALSE(textOf(dialog, "addProblem").isEmpty());
        EXPECT_FALSE(textOf(dialog, "addProblem").contains(bad));
    }
    token()->setText(u"  lic_abc \n"_s);
    press(dialog, "addSubmit");
    EXPECT_EQ(submitted.size(), 1);
    EXPECT_EQ(dialog.takeToken().reveal(), "lic_abc");
    EXPECT_TRUE(token()->text().isEmpty());
}

TEST_F(AddServiceDialogTest, K26_TrimsAndSaysWhatIsWrongAsTheCommandLineDoes)
{
    dialog.takeFile(file(connectionFileBytes(signer.connection())));
    const std::pair<QString, QString> table[] = {
        {u" \u00a0"_s, u"is empty"_s},
        {u"two words"_s, u"contains a space or a line break"_s},
        {u"zażółć"_s, u"a letter or a sign"_s},
        {QString(2'001, u'x'), u"more than 2,000 characters"_s},
    };
    for (const auto &[bad, words] : table) {
        token()->setText(bad);
        press(dialog, "addSubmit");
        EXPECT_TRUE(textOf(dialog, "addProblem").contains(words)) << textOf(dialog, "addProblem").toStdString();
    }
    for (const QString &around : {u"\ufefflic_abc"_s, u"lic_abc\u00a0"_s, u"\tlic_abc\u200b "_s}) {
        token()->setText(around);
        press(dialog, "addSubmit");
        EXPECT_EQ(dialog.takeToken().reveal(), "lic_abc") << around.toStdString();
    }
}

TEST_F(AddServiceDialogTest, G15_HidesTheTokenFromEyesAndScreenReaders)
{
    dialog.takeFile(file(connectionFileBytes(signer.connection())));
    token()->setText(u"lic_CANARY"_s);
    EXPECT_EQ(token()->echoMode(), QLineEdit::Password);
    EXPECT_FALSE(token()->displayText().contains(u"CANARY"_s));
    EXPECT_FALSE(token()->accessibleName().contains(u"CANARY"_s));
    EXPECT_FALSE(token()->accessibleDescription().contains(u"CANARY"_s));
}

TEST_F(AddServiceDialogTest, StaysOpenOnFailureAndLetsOneTryAgain)
{
    dialog.takeFile(file(connectionFileBytes(signer.connection())));
    token()->setText(u"lic_abc"_s);
    dialog.showWorking();
    EXPECT_FALSE(canSubmit());
    dialog.showFailure({.code = ErrorCode::InvalidInput, .detail = u"there is a service of that name"_s});
    EXPECT_TRUE(textOf(dialog, "addProblem").contains(u"there is a service of that name"_s));
    EXPECT_TRUE(canSubmit());
}

} // namespace license::ui
