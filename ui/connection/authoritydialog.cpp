// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/authoritydialog.h"

#include "core/text/sanitize.h"
#include "core/text/validity.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/checkbox.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/factlist.h"
#include "ui/kit/grouppanel.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int authorityWidth = 672; ///< a fingerprint takes two lines

} // namespace

AuthorityDialog::AuthorityDialog(const QVector<CertificateInfo> &authorities, const QString &service, Instant now,
                                 QWidget *parent)
    : PageDialog(u"authority"_s, tr("Add a certificate authority"), authorityWidth, parent)
{
    setObjectName(u"authorityDialog"_s);
    lines()->setSpacing(space::medium);
    //: %1 is the name of a service
    lines()->addWidget(
        PlainLabel::wrapped(PlainLabel::Role::Body,
                            tr("Anyone with this authority's private key can read the traffic between this computer "
                               "and %1. The license itself stays protected by its own signature.")
                                .arg(text::plain(service)),
                            content()));
    for (qsizetype i = 0; i < authorities.size(); ++i) {
        lines()->addWidget(makeAuthority(authorities.at(i), i, now), 1);
    }
    lines()->addWidget(PlainLabel::wrapped(
        PlainLabel::Role::Body,
        tr("Get the fingerprint from your network team through another channel, and compare every character."),
        content()));
    auto *compared =
        new CheckBox(u"authorityCompared"_s, tr("I have &compared the fingerprint with the one I was given."), this);
    addFixedLine(compared);
    ActionButton *trust = addButton(u"authorityTrust"_s, tr("&Trust it for this service"));
    trust->setEnabled(false);
    trust->setAutoDefault(false); // nobody trusts by Enter
    const ActionButton *cancel = addButton(u"authorityCancel"_s, tr("Cancel"), Button::Default);
    connect(compared, &QCheckBox::toggled, trust, &QWidget::setEnabled);
    connect(trust, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
}

QWidget *AuthorityDialog::makeAuthority(const CertificateInfo &authority, qsizetype number, Instant now)
{
    auto *panel = new GroupPanel(this);
    auto *facts = new FactList(panel);
    const auto add = [facts, number](const QString &name, const QString &caption, const QString &value,
                                     std::optional<Accent> accent = {}) {
        facts->setValue(facts->add(u"%1%2"_s.arg(name).arg(number), caption), {value, {}, accent, {}});
    };
    const bool ended = Instant(authority.validUntil) < now;
    const bool early = Instant(authority.validFrom) > now;
    add(u"authoritySubject"_s, tr("Subject"), text::plain(authority.subject));
    add(u"authorityIssuer"_s, tr("Issuer"), text::plain(authority.issuer));
    //: two dates
    const QString span =
        tr("%1 to %2").arg(text::validFrom(authority.validFrom), text::validUntil(authority.validUntil));
    add(u"authorityValidity"_s, tr("Valid"), span, ended || early ? std::optional(Accent::Critical) : std::nullopt);
    add(u"authorityFingerprint"_s, tr("SHA-256 fingerprint"), fingerprintLines(authority.sha256));
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    column->addWidget(facts);
    column->addStretch(1); // keeps names and values side by side in a tall dialog
    return panel;
}

} // namespace license::ui
