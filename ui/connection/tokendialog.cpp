// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/tokendialog.h"

#include "core/credentials/tokentext.h"
#include "core/text/words.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/busyindicator.h"
#include "ui/kit/dialogpage.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/problemline.h"
#include "ui/kit/secretfield.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

TokenDialog::TokenDialog(const QString &service, QWidget *parent)
    : QDialog(parent), m_page(new DialogPage(u"tokenPage"_s, 432, this))
{
    setObjectName(u"tokenDialog"_s);
    setWindowTitle(tr("Access token"));
    QVBoxLayout *lines = m_page->makeLines(space::small);
    QWidget *content = lines->parentWidget();
    m_token = new SecretField(u"tokenField"_s, content);
    m_token->setAccessibleName(tr("New access token"));
    m_token->setMinimumHeight(controlHeight(this));
    auto *caption = new PlainLabel(PlainLabel::Role::Section, tr("New access &token"), content);
    caption->setBuddy(m_token);
    m_problem = new ProblemLine(u"tokenProblem"_s, content);
    connect(m_token, &QLineEdit::textChanged, this, &TokenDialog::showReady);

    //: %1 is the name of a service
    lines->addWidget(
        PlainLabel::wrapped(PlainLabel::Role::Body,
                            tr("Paste the access token that was made for %1. The one in use is kept until the license "
                               "server has accepted the new one.")
                                .arg(text::plain(service)),
                            content));
    lines->addSpacing(space::small);
    lines->addWidget(caption);
    lines->addWidget(m_token);
    lines->addWidget(PlainLabel::wrapped(
        PlainLabel::Role::Secondary,
        tr("Kept in the keychain of this computer and sent to the service's address alone."), content));
    lines->addWidget(m_problem);
    lines->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    column->addWidget(m_page, 1);
    column->addWidget(makeButtons());
    showReady();
}

QWidget *TokenDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    m_busy = new BusyIndicator(20, bar);
    m_submit = new ActionButton(u"tokenSubmit"_s, tr("&Save and verify"), bar);
    m_submit->setDefault(true);
    auto *cancel = new ActionButton(u"tokenCancel"_s, tr("Cancel"), bar);
    cancel->setAutoDefault(false);
    connect(m_submit, &QAbstractButton::clicked, this, &TokenDialog::submit);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addStretch(1);
    row->addWidget(m_busy);
    row->addWidget(m_submit);
    row->addWidget(cancel);
    return bar;
}

void TokenDialog::submit()
{
    if (const auto token = tokenFrom(m_token->secret()); !token) {
        showFailure(text::message(token.error()));
        m_token->setFocus();
        m_token->selectAll();
        return;
    }
    m_problem->present({});
    emit submitted();
}

Secret TokenDialog::takeToken()
{
    auto token = tokenFrom(m_token->secret());
    m_token->clear();
    return token ? token.take() : Secret();
}

void TokenDialog::showWorking()
{
    m_working = true;
    showReady();
}

void TokenDialog::showFailure(const QString &words)
{
    m_working = false;
    m_problem->present(words);
    m_page->revealSoon(m_problem);
    showReady();
}

void TokenDialog::showReady()
{
    m_submit->setEnabled(!m_working && !m_token->isEmpty());
    m_token->setEnabled(!m_working);
    m_busy->setVisible(m_working);
}

} // namespace license::ui
