// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/license/accountpanel.h"

#include "core/text/moments.h"
#include "core/text/reasons.h"
#include "core/text/sanitize.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/factlist.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/refusal.h"
#include "ui/license/packagevalidity.h"
#include "ui/license/usagesummary.h"

#include <QAction>
#include <QBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// Below this width, the two columns are stacked.
constexpr int twoColumns = 720;

/// Green only for what holds at this moment.
Accent accentOfStatus(PackageStatus package, const LicenseStatus &status)
{
    switch (package) {
    case PackageStatus::Active:
    case PackageStatus::Trial:
        return text::isStale(status) || status.package == PackageState::Expired ? Accent::Neutral : Accent::Good;
    case PackageStatus::Suspended:
    case PackageStatus::Revoked:
        return Accent::Critical;
    }
    Q_UNREACHABLE();
}

} // namespace

AccountPanel::AccountPanel(QAction *refresh, QWidget *parent) : GroupPanel(parent)
{
    setObjectName(u"accountPanel"_s);
    setAccessibleName(tr("Manage license account"));
    auto *title = PlainLabel::wrapped(PlainLabel::Role::Section, tr("Manage license account"), this);
    m_sourceLine = new PlainLabel(PlainLabel::Role::Secondary, this);
    m_sourceLine->setObjectName(u"source"_s);
    m_sourceLine->setWordWrap(true);

    QWidget *package = makePackage(refresh); // the first column comes first for Tab, too
    m_usage = new UsageSummary(this);
    connect(m_usage, &UsageSummary::moreLicensesRequested, this, &AccountPanel::moreLicensesRequested);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(space::large * 2);
    m_columns->addWidget(package, 6);
    m_columns->addWidget(m_usage, 5);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::medium);
    column->addWidget(title);
    column->addLayout(m_columns);
    column->addWidget(m_sourceLine);
}

QWidget *AccountPanel::makePackage(QAction *refresh)
{
    auto *side = new QWidget(this);
    m_name = new PlainLabel(PlainLabel::Role::Title, side);
    m_name->setObjectName(u"packageName"_s);
    m_name->setWordWrap(true);
    m_facts = new FactList(side);
    m_status = m_facts->add(u"licenseStatus"_s, tr("License status"));
    m_verification = m_facts->add(u"lastVerification"_s, tr("Last verification"));
    m_validity = m_facts->add(u"validityPeriod"_s, tr("Validity period"));

    m_refresh = new ActionButton(u"refresh"_s, tr("&Refresh"), side);
    m_refresh->setIcon(themeIcon(u"refresh"_s));
    m_refresh->setDefault(true);
    m_refresh->setAccessibleDescription(tr("Verifies the license with the license server now."));
    m_details = new ActionButton(u"seeDetails"_s, tr("See &details"), side);
    m_details->setAccessibleDescription(tr("Shows each license type and the objects that use one."));
    connect(m_refresh, &QAbstractButton::clicked, this, [this, refresh] {
        if (!m_busyNow) {
            showBusy(true, true);
            refresh->trigger();
        }
    });
    connect(m_details, &QAbstractButton::clicked, this, &AccountPanel::detailsRequested);

    auto *buttons = new QWidget(side);
    auto *flow = new FlowLayout(buttons);
    flow->addWidget(m_refresh);
    flow->addWidget(m_details);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(m_name);
    column->addWidget(m_facts);
    column->addSpacing(space::small);
    column->addWidget(buttons);
    column->addStretch(1);
    return side;
}

void AccountPanel::present(const ServiceState &state, const LicenseStatus &status, Instant now)
{
    const QString from = addressText(state.service.connection.url);
    m_source = state.document ? tr("From %1 · signed by the license server %2")
                                    .arg(from, text::moment(Instant(state.document->issuedAt), now))
                              : tr("License server %1").arg(from);
    //: %1 is where the values came from, %2 how old they are
    m_sourceLine->setText(state.document && status.elapsed ? tr("%1 · %2").arg(m_source, ageText(*status.elapsed))
                                                           : m_source);
    showPackage(state, status, now);
    showVerification(state, status, now);
    m_usage->setVisible(state.document.has_value());
    if (state.document) {
        m_usage->present(state.document->package, status.licenses);
    }
    m_details->setEnabled(state.document.has_value());
    showBusy(state.refreshing, status.verification != VerificationState::NotApplicable);
}

void AccountPanel::showPackage(const ServiceState &state, const LicenseStatus &status, Instant now)
{
    if (!state.document) {
        m_name->setText(tr("No license package known yet"));
        m_facts->setValue(m_status, {tr("Not known"), {}, {}, m_source});
        m_facts->setValue(m_validity, {tr("Not known"), {}, {}, m_source});
        return;
    }
    const Package &package = state.document->package;
    m_name->setText(text::plain(package.name));
    m_name->setToolTip(literalToolTip(m_source));
    m_name->setAccessibleDescription(m_source);
    m_facts->setValue(m_status, {text::knownPackageStatus(package.status, status, now), text::plain(package.reason),
                                 accentOfStatus(package.status, status), m_source});
    const PackageValidity valid = validityOf(package, status);
    m_facts->setValue(m_validity, {valid.line, valid.note,
                                   valid.alarm ? std::optional(accentOf(*valid.alarm)) : std::nullopt, m_source});
}

void AccountPanel::showVerification(const ServiceState &state, const LicenseStatus &status, Instant now)
{
    const QString counted = tr("Counted by this computer since the license server's last answer.");
    if (!status.lastSuccess || !status.elapsed) {
        m_facts->setValue(m_verification, {tr("Never on this computer"), {}, {}, counted});
        return;
    }
    const QString note = state.attempts.failures > 0 && status.lastAttempt
                             ? tr("Last attempt %1 failed").arg(text::moment(*status.lastAttempt, now))
                             : sentenceCase(ageText(*status.elapsed));
    m_facts->setValue(m_verification, {sentenceCase(text::moment(*status.lastSuccess, now)), note, {}, counted});
}

void AccountPanel::showBusy(bool busy, bool applicable)
{
    m_busyNow = busy;
    // Stays enabled while it runs: a disabled button would lose the focus.
    m_refresh->setWords(busy ? tr("Verifying…") : tr("&Refresh"));
    m_applicable = applicable;
    m_refresh->setEnabled(applicable && m_refusal.isEmpty());
}

void AccountPanel::setRefusal(const QString &why)
{
    m_refusal = why;
    m_refresh->setEnabled(m_applicable && why.isEmpty());
    explainRefusal(m_refresh, why);
}

void AccountPanel::resizeEvent(QResizeEvent *event)
{
    GroupPanel::resizeEvent(event);
    m_columns->setDirection(width() < scaledToFont(twoColumns, this) ? QBoxLayout::TopToBottom
                                                                     : QBoxLayout::LeftToRight);
}

} // namespace license::ui
