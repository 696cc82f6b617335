// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/license/licensepage.h"

#include "core/text/errortext.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"
#include "ui/license/accountpanel.h"
#include "ui/license/attentionpanel.h"
#include "ui/license/changespanel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

LicensePage::LicensePage(QAction *refresh, QWidget *parent)
    : ScrollPage(u"licensePage"_s, parent)
    , m_notice(makeNotice())
    , m_attention(new AttentionPanel(this))
    , m_changes(new ChangesPanel(this))
    , m_account(new AccountPanel(refresh, this))
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, space::large);
    column->setSpacing(space::medium);
    column->addWidget(m_notice);
    column->addWidget(m_changes);
    column->addWidget(m_attention);
    column->addWidget(m_account);
    column->addStretch(1);
    m_changes->hide();
    m_attention->setTabAfter(m_changes->dismissButton());
    setForm(content);

    connect(m_account, &AccountPanel::detailsRequested, this, &LicensePage::detailsRequested);
    connect(m_account, &AccountPanel::moreLicensesRequested, this, &LicensePage::moreLicensesRequested);
    connect(m_attention, &AttentionPanel::licenseRequested, this, &LicensePage::licenseRequested);
    connect(m_attention, &AttentionPanel::unlicensedRequested, this, &LicensePage::unlicensedRequested);
    connect(m_attention, &AttentionPanel::moreLicensesRequested, this, &LicensePage::moreLicensesRequested);
    connect(m_attention, &AttentionPanel::renewalRequested, this, &LicensePage::renewalRequested);
    connect(m_attention, &AttentionPanel::tokenRequested, this, &LicensePage::tokenRequested);
    connect(m_attention, &AttentionPanel::organizationsRequested, this, &LicensePage::organizationsRequested);
    connect(m_attention, &AttentionPanel::signInRequested, this, &LicensePage::signInRequested);
    connect(m_changes, &ChangesPanel::dismissed, this, &LicensePage::changesDismissed);
}

QWidget *LicensePage::makeNotice()
{
    auto *notice = new GroupPanel(this);
    notice->setObjectName(u"storageNotice"_s);
    notice->setEdge(Accent::Warning);
    notice->hide();
    auto *picture = new IconLabel(smallIcon, notice);
    picture->setIcon(accentIcon(Accent::Warning));
    m_noticeWords = new PlainLabel(notice);
    m_noticeWords->setObjectName(u"storageNoticeText"_s);
    m_noticeWords->setWordWrap(true);
    auto *row = new QHBoxLayout(notice);
    row->setContentsMargins(space::medium + edgeWidth, space::small, space::medium, space::small);
    row->setSpacing(space::small);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addWidget(m_noticeWords, 1);
    return notice;
}

void LicensePage::setTokenAvailable(bool available)
{
    m_attention->setTokenAvailable(available);
}

void LicensePage::setRefusal(const QString &why)
{
    m_account->setRefusal(why);
}

void LicensePage::presentReported(const QVector<text::ManagementNotice> &notices, const QString &origin)
{
    m_attention->presentReported(notices, origin);
}

void LicensePage::present(const ServiceState &state, const LicenseStatus &status, Instant now,
                          std::optional<qint64> unlicensed)
{
    m_attention->present({status, state.document, tokenAge(state.service, now), unlicensed}, now);
    // Why a team's database cannot be read stands in the banner.
    const bool told = state.lastKnown && state.lastKnown->why == state.storageError;
    m_notice->setVisible(state.storageError && !told);
    if (state.storageError) {
        m_noticeWords->setText(text::message(*state.storageError));
    }
    m_account->present(state, status, now);
    m_changes->setVisible(state.lastChangesAt.has_value());
    if (state.lastChangesAt) {
        m_changes->present(state.lastChanges, *state.lastChangesAt, now);
    }
}

} // namespace license::ui
