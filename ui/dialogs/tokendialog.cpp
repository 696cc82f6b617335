// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/tokendialog.h"

#include "core/text/words.h"
#include "ui/fontscale.h"
#include "ui/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/busyindicator.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/problemline.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

PlainLabel *wrapped(PlainLabel::Role role, const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(role, text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

TokenDialog::TokenDialog(const QString &service, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"tokenDialog"_s);
    setWindowTitle(tr("Access token"));
    m_token = new QLineEdit(this);
    m_token->setObjectName(u"tokenField"_s);
    m_token->setAccessibleName(tr("New access token"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_token->setMinimumHeight(controlHeight(this));
    auto *caption = new PlainLabel(PlainLabel::Role::Section, tr("New access &token"), this);
    caption->setBuddy(m_token);
    m_problem = new ProblemLine(u"tokenProblem"_s, this);
    m_busy = new BusyIndicator(20, this);
    m_submit = new ActionButton(u"tokenSubmit"_s, tr("&Save and verify"), this);
    m_submit->setDefault(true);
    auto *cancel = new ActionButton(u"tokenCancel"_s, tr("Cancel"), this);
    cancel->setAutoDefault(false);
    connect(m_token, &QLineEdit::textChanged, this, &TokenDialog::showReady);
    connect(m_submit, &QAbstractButton::clicked, this, &TokenDialog::submit);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch(1);
    buttons->addWidget(m_busy);
    buttons->addWidget(m_submit);
    buttons->addWidget(cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::small);
    //: %1 is the name of a service
    column->addWidget(
        wrapped(PlainLabel::Role::Body,
                tr("Paste the access token that was made for %1. The one in use is kept until the license "
                   "server has accepted the new one.")
                    .arg(text::plain(service)),
                this));
    column->addSpacing(space::small);
    column->addWidget(caption);
    column->addWidget(m_token);
    column->addWidget(wrapped(PlainLabel::Role::Secondary,
                              tr("Kept in the keychain of this computer and sent to the service's address alone."),
                              this));
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addSpacing(space::small);
    column->addLayout(buttons);
    showReady();
    setMinimumWidth(std::max(scaledToFont(480, this), minimumSizeHint().width()));
}

void TokenDialog::submit()
{
    if (!isUsableToken(m_token->text().trimmed().toUtf8())) {
        showFailure(tr("An access token has 1 to 2,000 visible characters and no blanks between them."));
        m_token->setFocus();
        m_token->selectAll();
        return;
    }
    m_problem->present({});
    emit submitted();
}

Secret TokenDialog::takeToken()
{
    Secret token(m_token->text().trimmed().toUtf8());
    m_token->clear();
    return token;
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
    showReady();
}

void TokenDialog::showReady()
{
    m_submit->setEnabled(!m_working && !m_token->text().isEmpty());
    m_token->setEnabled(!m_working);
    m_busy->setVisible(m_working);
}

} // namespace license::ui
