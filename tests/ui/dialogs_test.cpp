// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/authorityfile.h"
#include "core/protocol/connectionfile.h"
#include "tests/support/documentsigner.h"
#include "tests/support/testpki.h"
#include "tests/ui/samplestates.h"
#include "tests/ui/uitools.h"
#include "ui/kit/questions.h"
#include "ui/kit/words.h"
#include "ui/license/maildialog.h"
#include "ui/license/salesmail.h"
#include "ui/overview/addservicedialog.h"
#include "ui/overview/replaceconnectiondialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
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
    EXPECT_EQ(textOf(dialog, "addTrust5"), u"Those that this computer trusts"_s);
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
        {u"two words"_s, u"A blank or a line end"_s},
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
    for (const QUrl &url :
         {moreLicensesMail(state, standingsOf(*state.document, sampleTime)).url(), verdictMail(state).url()}) {
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

namespace {

/// Simulates a desktop's mail program.
class MailProgram final : public QObject
{
    Q_OBJECT
public:
    MailProgram() { QDesktopServices::setUrlHandler(u"mailto"_s, this, "open"); }
    ~MailProgram() override { QDesktopServices::unsetUrlHandler(u"mailto"_s); }

    QVector<QUrl> opened;

public slots:
    void open(const QUrl &url) { opened.append(url); }
};

} // namespace

TEST(MailDialog, K40_WhereNoMailProgramOpensAddressAndTextAreThereToBeCopied)
{
    const SalesMail mail = moreLicensesMail(sampleState(), standingsOf(sampleDocument(), sampleTime));
    MailDialog dialog(mail, false, nullptr);
    dialog.show();
    EXPECT_EQ(textOf(dialog, "mailTo"), u"sales@xopero.com"_s);
    EXPECT_EQ(textOf(dialog, "mailSubject"), mail.subject);
    EXPECT_EQ(widget<QPlainTextEdit>(dialog, "mailText")->toPlainText(), mail.text);
    press(dialog, "mailOpen"); // this platform has no programs
    EXPECT_TRUE(textOf(dialog, "mailNote").startsWith(u"No mail program opened"_s))
        << textOf(dialog, "mailNote").toStdString();
    EXPECT_TRUE(dialog.isVisible());
    press(dialog, "mailCopy");
    const QString copied = QGuiApplication::clipboard()->text();
    for (const QString &part : {mail.to, mail.subject, mail.text}) {
        EXPECT_TRUE(copied.contains(part)) << copied.toStdString();
    }
}

TEST(MailDialog, K40_AMailProgramGetsTheTextAsItWasChanged)
{
    const MailProgram program;
    MailDialog dialog(verdictMail(sampleState()), false, nullptr);
    dialog.show();
    widget<QPlainTextEdit>(dialog, "mailText")->setPlainText(u"Of mine & yours"_s);
    press(dialog, "mailOpen");
    ASSERT_EQ(program.opened.size(), 1);
    EXPECT_EQ(QUrlQuery(program.opened.first()).queryItemValue(u"body"_s, QUrl::FullyDecoded), u"Of mine & yours"_s);
    EXPECT_TRUE(dialog.isVisible()) << "nothing tells whether a window came of it";
}

class ReplaceConnectionDialogTest : public testing::Test
{
protected:
    QString file(const Connection &connection) const
    {
        QFile out(folder.filePath(u"connection.json"_s));
        EXPECT_TRUE(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        out.write(connectionFileBytes(connection));
        return out.fileName();
    }
    bool canReplace() const { return widget<QPushButton>(dialog, "replaceSubmit")->isEnabled(); }
    QCheckBox *compared() const { return widget<QCheckBox>(dialog, "replaceCompared"); }

    QTemporaryDir folder;
    DocumentSigner signer;
    ReplaceConnectionDialog dialog{signer.connection(), nullptr};
};

TEST_F(ReplaceConnectionDialogTest, K64_WantsAPersonToSayThatAllWasCompared)
{
    EXPECT_FALSE(canReplace());
    dialog.takeFile(file(signer.connection()));
    EXPECT_EQ(textOf(dialog, "replaceChanges"), u"Address, keys and authorities stay as they are"_s);
    EXPECT_EQ(textOf(dialog, "replaceTrust4"), signer.connection().keys.first().kid);
    EXPECT_FALSE(canReplace());
    compared()->setChecked(true);
    EXPECT_TRUE(canReplace());

    const Connection other = DocumentSigner(u"https://other.example"_s, 2).connection();
    dialog.takeFile(file(other));
    EXPECT_FALSE(canReplace()) << "it was said of another file";
    EXPECT_EQ(textOf(dialog, "replaceTrust0"), other.url);
    EXPECT_EQ(textOf(dialog, "replaceTrust0Note"), u"Until now: "_s + signer.connection().url);
    EXPECT_EQ(textOf(dialog, "replaceTrust4Note"), u"Until now: "_s + signer.connection().keys.first().kid);
    EXPECT_FALSE(isOffered(dialog, "replaceTrust1Note"));

    QSignalSpy submitted(&dialog, &ReplaceConnectionDialog::submitted);
    compared()->setChecked(true);
    press(dialog, "replaceSubmit");
    EXPECT_EQ(submitted.size(), 1);
    dialog.showWorking();
    EXPECT_FALSE(canReplace());
    dialog.showFailure({.code = ErrorCode::KeychainLocked});
    EXPECT_TRUE(canReplace());
    EXPECT_FALSE(textOf(dialog, "replaceProblem").isEmpty());
}

} // namespace license::ui

#include "dialogs_test.moc"
