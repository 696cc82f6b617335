// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/connectionfile.h"
#include "tests/support/documentsigner.h"
#include "tests/ui/samplestates.h"
#include "tests/ui/uitools.h"
#include "ui/dialogs/addservicedialog.h"
#include "ui/dialogs/questions.h"
#include "ui/salesmail.h"

#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrlQuery>

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
    EXPECT_EQ(textOf(dialog, "addName"), signer.connection().name);
    EXPECT_EQ(textOf(dialog, "addAddress"), u"license.example"_s);
    EXPECT_EQ(textOf(dialog, "addAccount"), signer.connection().account);
    EXPECT_EQ(textOf(dialog, "addDeployment"), u"On-premises"_s);
    EXPECT_EQ(textOf(dialog, "addKeys"), u"1 key"_s);
    EXPECT_EQ(textOf(dialog, "addAuthorities"), u"As trusted by this computer"_s);
    EXPECT_FALSE(canSubmit()) << "there is no token yet";
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

TEST(Questions, G03_MessageBoxesShowMarkupLiterally)
{
    QWidget parent;
    tell(&parent, Severity::Warning, u"Title"_s, u"<img src=\"file:///etc/passwd\">"_s);
    const auto *box = parent.findChild<QMessageBox *>();
    ASSERT_NE(box, nullptr);
    EXPECT_EQ(box->textFormat(), Qt::PlainText);
    EXPECT_TRUE(box->isVisible());
}

TEST(Questions, ActOnlyOnYes)
{
    QWidget parent;
    int acted = 0;
    ask(&parent, {u"Remove"_s, u"Really?"_s, u"Remove"_s}, &parent, [&acted] { ++acted; });
    auto *box = parent.findChild<QMessageBox *>();
    ASSERT_NE(box, nullptr);
    box->reject();
    EXPECT_EQ(acted, 0);
    ask(&parent, {u"Remove"_s, u"Really?"_s, u"Remove"_s}, &parent, [&acted] { ++acted; });
    for (auto *button : parent.findChildren<QPushButton *>(u"questionYes"_s)) {
        if (button->isVisible()) {
            button->click();
        }
    }
    EXPECT_EQ(acted, 1);
}

TEST(SalesMail, G11_NoServerTextLeavesItsPlace)
{
    ServiceState state = sampleState();
    state.document->package.name =
        u"Plan\r\nBcc: evil@example.com&bcc=evil@example.com?cc=x&attach=/etc/passwd#%0A\"+"_s;
    state.document->licenses[0].label = u"a&to=evil@example.com"_s;
    for (const QUrl &url : {moreLicensesMail(state, standingsOf(*state.document, sampleTime)), verdictMail(state)}) {
        ASSERT_TRUE(url.isValid());
        EXPECT_EQ(url.scheme(), u"mailto"_s);
        EXPECT_EQ(url.path(), u"sales@xopero.com"_s);
        EXPECT_FALSE(url.hasFragment());
        QStringList names;
        for (const auto &[name, value] : QUrlQuery(url).queryItems()) {
            names += name;
        }
        EXPECT_EQ(names, (QStringList{u"subject"_s, u"body"_s}));
        EXPECT_TRUE(QUrlQuery(url).queryItemValue(u"body"_s, QUrl::FullyDecoded).contains(u"Plan"_s));
    }
}

} // namespace license::ui
