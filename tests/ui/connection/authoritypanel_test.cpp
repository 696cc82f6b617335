// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/ui/uitools.h"
#include "ui/connection/authoritydialog.h"
#include "ui/connection/authoritypanel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

using std::chrono::days;

namespace {

const Instant now = FakeClock().now().wall;

CertificateInfo authority(const QString &subject)
{
    return {.subject = subject,
            .issuer = subject,
            .sha256 = QByteArray(31, '\x5a') + '\x01',
            .validFrom = std::chrono::floor<std::chrono::seconds>(now) - days{30},
            .validUntil = std::chrono::floor<std::chrono::seconds>(now) + days{365}};
}

} // namespace

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

} // namespace license::ui
