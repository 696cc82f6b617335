// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/tokendialog.h"

#include "core/credentials/tokentext.h"
#include "core/text/errortext.h"
#include "core/text/sanitize.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/problemline.h"
#include "ui/kit/secretfield.h"
#include "ui/kit/submitbar.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

QString titleOf(TokenDialog::Purpose purpose)
{
    return purpose == TokenDialog::Purpose::Replace ? TokenDialog::tr("Replace the access token")
                                                    : TokenDialog::tr("Enter an access token");
}

QString invitation(TokenDialog::Purpose purpose)
{
    return purpose == TokenDialog::Purpose::Replace
               //: %1 is the name of a service
               ? TokenDialog::tr("Paste the access token for %1. The current one is kept until the license server has "
                                 "accepted the new one.")
               //: %1 is the name of a service
               : TokenDialog::tr("Paste the access token for %1. It is saved once the license server has accepted it.");
}

} // namespace

TokenDialog::TokenDialog(const QString &service, Purpose purpose, SecretPlace place, QWidget *parent,
                         std::chrono::milliseconds patience)
    : PageDialog(u"token"_s, titleOf(purpose), 480, parent)
{
    setObjectName(u"tokenDialog"_s);
    m_token = new SecretField(u"tokenField"_s, content());
    m_token->setAccessibleName(tr("New access token"));
    m_token->setMinimumHeight(controlHeight(this));
    auto *caption = new PlainLabel(PlainLabel::Role::Section, tr("New access &token"), content());
    caption->setBuddy(m_token);
    m_problem = new ProblemLine(u"tokenProblem"_s, content());
    m_bar = new SubmitBar(u"token"_s, tr("&Save and verify"), SubmitBar::Default::Submit, this, patience);
    connect(m_bar, &SubmitBar::submitted, this, &TokenDialog::submit);
    connect(m_bar, &SubmitBar::againRequested, this, &TokenDialog::againRequested);
    connect(m_bar, &SubmitBar::insteadRequested, this, &TokenDialog::insteadRequested);
    connect(m_bar, &SubmitBar::cancelled, this, &QDialog::reject);
    connect(m_token, &QLineEdit::textChanged, this, [this] {
        m_problem->present({});
        m_bar->offerInstead({});
        showReady();
    });

    lines()->addWidget(
        PlainLabel::wrapped(PlainLabel::Role::Body, invitation(purpose).arg(text::plain(service)), content()));
    lines()->addSpacing(space::small);
    lines()->addWidget(caption);
    lines()->addWidget(m_token);
    lines()->addWidget(m_problem);
    auto *hint = PlainLabel::wrapped(PlainLabel::Role::Secondary, tokenKeeping(place), content());
    hint->setObjectName(u"tokenKeeping"_s);
    lines()->addWidget(hint);
    lines()->addStretch(1);
    setBar(m_bar);
    showReady();
}

void TokenDialog::submit()
{
    if (const auto token = tokenFrom(m_token->secret()); !token) {
        showFailure(text::message(token.error()));
        return;
    }
    m_problem->present({});
    emit submitted();
}

Secret TokenDialog::token() const
{
    auto token = tokenFrom(m_token->secret());
    return token ? token.take() : Secret();
}

void TokenDialog::showWorking()
{
    m_working = true;
    m_bar->showWorking(tr("Verifying with the license server…"));
    showReady();
}

void TokenDialog::showKeyring()
{
    m_working = true;
    m_bar->showKeyring();
    showReady();
}

void TokenDialog::showFailure(const QString &words, Accent accent, const QString &instead)
{
    m_working = false;
    m_problem->present(words, accent);
    revealSoon(m_problem);
    showReady();
    m_bar->offerInstead(instead);
    m_token->setFocus();
    m_token->selectAll();
}

void TokenDialog::showReady()
{
    m_token->setReadOnly(m_working); // and not disabled, which would take the focus away
    if (!m_working) {
        m_bar->showIdle(!m_token->isEmpty());
    }
}

} // namespace license::ui
