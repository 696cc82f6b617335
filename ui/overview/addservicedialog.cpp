// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/addservicedialog.h"

#include "core/credentials/tokentext.h"
#include "core/text/words.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/secretfield.h"
#include "ui/kit/theme.h"
#include "ui/overview/trustlist.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

AddServiceDialog::AddServiceDialog(QWidget *parent) : ConnectionFileDialog(u"add"_s, {}, parent)
{
    setObjectName(u"addServiceDialog"_s);
    setWindowTitle(tr("Add a Management Service"));
    addTokenField();
    addButtons(tr("&Add and verify"), Default::Submit);
}

void AddServiceDialog::addTokenField()
{
    QWidget *parent = summary()->parentWidget();
    m_token = new SecretField(u"addToken"_s, parent);
    m_token->setAccessibleName(tr("Access token"));
    m_token->setMinimumHeight(controlHeight(this));
    auto *caption = new PlainLabel(PlainLabel::Role::Section, tr("Access &token"), parent);
    caption->setBuddy(m_token);
    auto *hint = new PlainLabel(PlainLabel::Role::Secondary,
                                tr("Kept in the keychain of this computer and sent to this address alone."), parent);
    hint->setWordWrap(true);
    connect(m_token, &QLineEdit::textChanged, this, &AddServiceDialog::showReady);
    summary()->addSpacing(space::medium);
    summary()->addWidget(caption);
    summary()->addWidget(m_token);
    summary()->addWidget(hint);
}

void AddServiceDialog::showConnection(const Connection &connection)
{
    headline()->setText(text::plain(connection.name));
    trust()->present(connection);
    m_token->setFocus();
}

bool AddServiceDialog::isComplete() const
{
    return !m_token->isEmpty();
}

void AddServiceDialog::showReady()
{
    m_token->setEnabled(!isWorking());
    ConnectionFileDialog::showReady();
}

void AddServiceDialog::submit()
{
    if (const auto token = tokenFrom(m_token->secret()); !token) {
        showProblem(text::message(token.error()));
        m_token->setFocus();
        m_token->selectAll();
        return;
    }
    ConnectionFileDialog::submit();
}

Secret AddServiceDialog::takeToken()
{
    auto token = tokenFrom(m_token->secret());
    m_token->clear();
    return token ? token.take() : Secret();
}

} // namespace license::ui
