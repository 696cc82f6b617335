// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/ui/samplechecks.h"
#include "tests/ui/uitools.h"
#include "ui/connection/authoritydialog.h"
#include "ui/connection/authoritypanel.h"
#include "ui/connection/checkadvice.h"
#include "ui/connection/proxypanel.h"
#include "ui/connection/textsdialog.h"
#include "ui/connection/tokendialog.h"
#include "ui/connection/tokenpanel.h"
#include "ui/kit/noticestrip.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;
using std::chrono::days;

namespace {

const Instant now = FakeClock().now().wall;

TokenState keptFor(days age)
{
    TokenState state;
    state.service.tokenExpected = true;
    state.service.tokenStoredAt = now - age;
    state.age = tokenAge(state.service, now);
    return state;
}

CertificateInfo authority(const QString &subject)
{
    return {.subject = subject,
            .issuer = subject,
            .sha256 = QByteArray(31, '\x5a') + '\x01',
            .validFrom = std::chrono::floor<std::chrono::seconds>(now) - days{30},
            .validUntil = std::chrono::floor<std::chrono::seconds>(now) + days{365}};
}

void choose(const ProxyPanel &panel, const char *name)
{
    widget<QRadioButton>(panel, name)->click();
}

void type(const ProxyPanel &panel, const char *name, const QString &text)
{
    widget<QLineEdit>(panel, name)->setText(text);
}

} // namespace

TEST(CheckAdvice, LeadsFromEachFailureToWhatTheWindowCanDo)
{
    const struct
    {
        CheckStage stage;
        Error error;
        CheckAdvice advice;
    } rows[] = {
        {CheckStage::Tcp, {.code = ErrorCode::Refused}, CheckAdvice::FirewallRequest},
        {CheckStage::Tcp, {.code = ErrorCode::Timeout}, CheckAdvice::FirewallRequest},
        {CheckStage::Tunnel, {.code = ErrorCode::Proxy}, CheckAdvice::ProxySettings},
        {CheckStage::Tunnel, {.code = ErrorCode::Proxy, .proxy = ProxyProblem::Forbids}, CheckAdvice::FirewallRequest},
        {CheckStage::Tls, {.code = ErrorCode::Tls, .tls = TlsProblem::UnknownIssuer}, CheckAdvice::AddAuthority},
        {CheckStage::Tls, {.code = ErrorCode::Tls, .tls = TlsProblem::Expired}, CheckAdvice::None},
        {CheckStage::Http, {.code = ErrorCode::RateLimited}, CheckAdvice::None},
        {CheckStage::Token, {.code = ErrorCode::CredentialsRejected}, CheckAdvice::EnterToken},
        {CheckStage::Token, {.code = ErrorCode::KeychainLocked}, CheckAdvice::None},
        {CheckStage::Name, {.code = ErrorCode::Cancelled}, CheckAdvice::None},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(adviceOf(failedAt(row.stage, row.error, now)), row.advice) << errorName(row.error.code).toStdString();
    }
    EXPECT_EQ(adviceOf({.results = passedStages(), .endedAt = now}), CheckAdvice::Refresh);
    EXPECT_EQ(adviceOf({}), CheckAdvice::None);
}

TEST(TokenPanel, SaysWhereTheTokenIsHowOldItIsAndWhenItEnds)
{
    TokenPanel panel;
    panel.present(keptFor(days{12}), now);
    EXPECT_EQ(textOf(panel, "tokenPlace"), u"The keychain of this computer"_s);
    EXPECT_EQ(textOf(panel, "tokenAgeNote"), u"12 d ago"_s);
    EXPECT_TRUE(textOf(panel, "tokenEndNote").contains(u"18 d left"_s));
    panel.present(keptFor(days{27}), now);
    EXPECT_TRUE(textOf(panel, "tokenEndNote").contains(u"Ask for a new one now"_s));
    panel.present(keptFor(days{31}), now);
    EXPECT_TRUE(textOf(panel, "tokenEndNote").startsWith(u"The 30 days are over"_s));
    EXPECT_TRUE(isOffered(panel, "tokenRemove"));
}

TEST(TokenPanel, E01_WithoutAKeychainItSaysThatTheTokenIsOfThisSession)
{
    TokenPanel panel;
    TokenState state;
    panel.present(state, now);
    EXPECT_EQ(textOf(panel, "tokenPlace"), u"Not in the keychain"_s);
    EXPECT_TRUE(textOf(panel, "tokenPlaceNote").contains(u"until the console is closed"_s));
    EXPECT_FALSE(isOffered(panel, "tokenRemove"));
    state.keychain = Error{.code = ErrorCode::KeychainUnavailable};
    panel.present(state, now);
    EXPECT_TRUE(textOf(panel, "tokenPlaceNote").contains(u"Start the keychain service"_s));
}

TEST(TokenPanel, ATokenFileBelongsToWhoeverRunsTheComputer)
{
    TokenPanel panel;
    panel.present({.service = {}, .age = {}, .inFile = true, .refused = true}, now);
    EXPECT_EQ(textOf(panel, "tokenPlace"), u"A token file"_s);
    EXPECT_FALSE(isOffered(panel, "tokenReplace"));
    EXPECT_TRUE(textOf(panel, "tokenPlaceNote").contains(u"refused it"_s));
}

TEST(TokenPanel, ANewTokenWaitsForItsProof)
{
    TokenPanel panel;
    TokenState state = keptFor(days{29});
    state.service.tokenPending = true;
    panel.present(state, now);
    EXPECT_TRUE(textOf(panel, "tokenHint").contains(u"The old one is kept until then"_s));
}

TEST(TokenDialog, TakesOnlyWhatCanBeAToken)
{
    TokenDialog dialog(u"<b>Acme</b>"_s, nullptr);
    int submitted = 0;
    QObject::connect(&dialog, &TokenDialog::submitted, &dialog, [&submitted] { ++submitted; });
    auto *field = widget<QLineEdit>(dialog, "tokenField");
    EXPECT_EQ(field->echoMode(), QLineEdit::Password);
    EXPECT_FALSE(widget<QAbstractButton>(dialog, "tokenSubmit")->isEnabled());
    field->setText(u"two words"_s);
    press(dialog, "tokenSubmit");
    EXPECT_EQ(submitted, 0);
    EXPECT_TRUE(textOf(dialog, "tokenProblem").contains(u"A blank or a line end stands inside"_s));
    field->setText(u"  lic_new \n"_s);
    press(dialog, "tokenSubmit");
    EXPECT_EQ(submitted, 1);
    EXPECT_EQ(dialog.takeToken().reveal(), "lic_new");
    EXPECT_TRUE(field->text().isEmpty()) << "nothing of it stays in the window";
    dialog.showWorking();
    EXPECT_FALSE(field->isEnabled());
    dialog.showFailure(u"refused"_s);
    EXPECT_EQ(textOf(dialog, "tokenProblem"), u"refused"_s);
    EXPECT_TRUE(field->isEnabled());
}

TEST(ProxyPanel, TheSystemsAndTheDirectWayHoldAsSoonAsTheyAreChosen)
{
    ProxyPanel panel;
    int saves = 0;
    QObject::connect(&panel, &ProxyPanel::saveRequested, &panel, [&saves] { ++saves; });
    EXPECT_FALSE(isOffered(panel, "proxyHost") && widget<QWidget>(panel, "proxyHost")->isVisibleTo(&panel));
    choose(panel, "proxyNone");
    EXPECT_EQ(saves, 1);
    EXPECT_EQ(panel.value().mode, ProxyMode::None);
    choose(panel, "proxySystem");
    EXPECT_EQ(saves, 2);
    EXPECT_EQ(panel.value().mode, ProxyMode::System);
    choose(panel, "proxyManual");
    EXPECT_EQ(saves, 2) << "not before it is complete";
    EXPECT_TRUE(widget<QWidget>(panel, "proxyHost")->isVisibleTo(&panel));
}

TEST(ProxyPanel, SaysInPlaceWhatIsWrongWithWhatWasTyped)
{
    const struct
    {
        QString host;
        QString user;
        QString password;
        QString words; ///< empty: nothing is wrong
    } rows[] = {
        {{}, {}, {}, u"Enter the name or the address"_s},
        {u"http://proxy"_s, {}, {}, u"Enter the host alone"_s},
        {u"proxy:3128"_s, {}, {}, u"Enter the host alone"_s},
        {u"a b"_s, {}, {}, u"Enter the host alone"_s},
        {u"proxy.example"_s, {}, {}, {}},
        {u"10.1.2.3"_s, u"bob"_s, u"päss"_s, {}},
    };
    for (const auto &row : rows) {
        ProxyPanel panel;
        int saves = 0;
        QObject::connect(&panel, &ProxyPanel::saveRequested, &panel, [&saves] { ++saves; });
        choose(panel, "proxyManual");
        type(panel, "proxyHost", row.host);
        type(panel, "proxyUser", row.user);
        type(panel, "proxyPassword", row.password);
        press(panel, "proxyApply");
        EXPECT_EQ(saves, row.words.isEmpty() ? 1 : 0) << row.host.toStdString();
        EXPECT_EQ(textOf(panel, "proxyProblem").contains(row.words), true) << row.host.toStdString();
    }
}

TEST(ProxyPanel, HandsThePasswordOutOnceAndShowsNone)
{
    ProxyPanel panel;
    const ProxySettings settings{.mode = ProxyMode::Socks5, .host = u"proxy"_s, .port = 1080, .user = u"bob"_s};
    panel.present({.settings = settings, .hasPassword = true});
    EXPECT_EQ(proxyText(panel.value()), proxyText(settings));
    EXPECT_EQ(widget<QComboBox>(panel, "proxyKind")->currentText(), u"SOCKS5"_s);
    EXPECT_EQ(widget<QSpinBox>(panel, "proxyPort")->value(), 1080);
    auto *password = widget<QLineEdit>(panel, "proxyPassword");
    EXPECT_TRUE(password->text().isEmpty());
    EXPECT_EQ(password->placeholderText(), u"Kept in the keychain"_s);
    EXPECT_FALSE(panel.takePassword().has_value()) << "the saved one stays";
    password->setText(u"secret"_s);
    const auto taken = panel.takePassword();
    ASSERT_TRUE(taken.has_value());
    EXPECT_EQ(taken->reveal(), "secret");
    EXPECT_TRUE(password->text().isEmpty());
    press(panel, "proxyForget");
    const auto none = panel.takePassword();
    ASSERT_TRUE(none.has_value());
    EXPECT_TRUE(none->isEmpty());
}

TEST(ProxyPanel, WithoutAKeychainItSaysSoAndTakesNoPassword)
{
    ProxyPanel panel;
    panel.present({.settings = {.mode = ProxyMode::Http, .host = u"proxy"_s, .port = 3128, .user = u"bob"_s},
                   .hasPassword = false,
                   .canKeep = false});
    EXPECT_FALSE(widget<QLineEdit>(panel, "proxyPassword")->isEnabled());
    EXPECT_TRUE(textOf(panel, "proxyHint").contains(u"no keychain"_s));
}

TEST(ProxyPanel, WhatIsBeingTypedOutlivesAnUpdate)
{
    ProxyPanel panel;
    panel.present({});
    choose(panel, "proxyManual");
    type(panel, "proxyHost", u"half-typ"_s);
    panel.present({});
    EXPECT_EQ(panel.value().host, u"half-typ"_s);
    EXPECT_EQ(panel.value().mode, ProxyMode::Http);
}

TEST(AuthorityPanel, ListsWhatWasAddedAndRemovesTheSelectedOne)
{
    AuthorityPanel panel;
    auto *table = widget<QTableView>(panel, "authorityTable");
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_TRUE(textOf(panel, "authorityWords").contains(u"Where a device on the way inspects TLS"_s));
    EXPECT_FALSE(isOffered(panel, "authorityRemove"));
    const CertificateInfo device = authority(u"<b>Contoso</b> Inspection"_s);
    panel.present({device}, true, now);
    EXPECT_EQ(table->model()->index(0, 0).data().toString(), u"<b>Contoso</b> Inspection"_s);
    EXPECT_TRUE(table->model()->index(0, 2).data().toString().endsWith(u":5A:01"_s));
    EXPECT_FALSE(widget<QAbstractButton>(panel, "authorityRemove")->isEnabled());
    QByteArray removed;
    QObject::connect(&panel, &AuthorityPanel::removeRequested, &panel,
                     [&removed](const QByteArray &sha256) { removed = sha256; });
    table->selectRow(0);
    press(panel, "authorityRemove");
    EXPECT_EQ(removed, device.sha256);
    panel.present({device}, true, now + days{500});
    panel.present({}, true, now);
    EXPECT_FALSE(isOffered(panel, "authorityTable"));
}

TEST(AuthorityDialog, TrustsNothingBeforeTheFingerprintWasCompared)
{
    AuthorityDialog dialog({authority(u"Contoso\u202e"_s)}, u"Acme"_s, now, nullptr);
    EXPECT_EQ(textOf(dialog, "authoritySubject0"), u"Contoso"_s);
    EXPECT_EQ(textOf(dialog, "authorityFingerprint0").count(u':'), 31);
    auto *trust = widget<QAbstractButton>(dialog, "authorityTrust");
    EXPECT_FALSE(trust->isEnabled());
    widget<QCheckBox>(dialog, "authorityCompared")->click();
    EXPECT_TRUE(trust->isEnabled());
    trust->click();
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
}

TEST(TextsDialog, ShowsAndCopiesExactlyTheTexts)
{
    const QVector<ShownText> texts{{u"One"_s, u"one.txt"_s, u"<b>1</b>\n"_s}, {u"Two"_s, u"two.txt"_s, u"2\n"_s}};
    TextsDialog dialog({.name = u"texts"_s, .title = u"T"_s, .intro = u"I"_s, .saveAll = {}}, texts, nullptr);
    const auto *shown = widget<QPlainTextEdit>(dialog, "textsText");
    EXPECT_EQ(shown->toPlainText(), texts.at(0).text);
    EXPECT_TRUE(shown->isReadOnly());
    widget<QListWidget>(dialog, "textsList")->setCurrentRow(1);
    EXPECT_EQ(shown->toPlainText(), texts.at(1).text);
    EXPECT_EQ(dialog.current(), 1);
    press(dialog, "textsCopy");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), texts.at(1).text);
    EXPECT_EQ(textOf(dialog, "textsNote"), u"Copied"_s);
}

TEST(NoticeStrip, AsksOnceAndCanBeDismissed)
{
    QWidget window;
    NoticeStrip strip(&window);
    EXPECT_TRUE(strip.isHidden());
    strip.present({.accent = Accent::Critical, .text = u"<b>Refused</b>"_s, .action = u"Replace…"_s});
    EXPECT_FALSE(strip.isHidden());
    EXPECT_EQ(strip.accessibleName(), u"<b>Refused</b>"_s);
    int actions = 0;
    int dismissals = 0;
    QObject::connect(&strip, &NoticeStrip::actionRequested, &strip, [&actions] { ++actions; });
    QObject::connect(&strip, &NoticeStrip::dismissed, &strip, [&dismissals] { ++dismissals; });
    press(strip, "noticeAction");
    press(strip, "noticeDismiss");
    EXPECT_EQ(actions, 1);
    EXPECT_EQ(dismissals, 1);
    strip.present({.accent = Accent::Warning, .text = u"Told"_s, .action = {}});
    EXPECT_FALSE(isOffered(strip, "noticeAction"));
    strip.present({});
    EXPECT_TRUE(strip.isHidden());
}

} // namespace license::ui
