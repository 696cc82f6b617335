// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/samplestates.h"
#include "tests/ui/uitools.h"
#include "ui/license/maildialog.h"
#include "ui/license/salesmail.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

TEST(SalesMail, G11_NoServerTextLeavesItsPlace)
{
    ServiceState state = sampleState();
    state.document->package.name =
        u"Plan\r\nBcc: evil@example.com&bcc=evil@example.com?cc=x&attach=/etc/passwd#%0A\"+"_s;
    state.document->licenses[0].label = u"a&to=evil@example.com"_s;
    const LicenseStatus status = evaluate(state.statusInput(), FakeClock().now());
    for (const QUrl &url : {moreLicensesMail(state, standingsOf(*state.document, sampleTime)).url(),
                            renewalMail(state, status).url(), verdictMail(state).url()}) {
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

} // namespace license::ui

#include "maildialog_test.moc"
