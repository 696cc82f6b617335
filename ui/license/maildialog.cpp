// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/license/maildialog.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/dialogpage.h"
#include "ui/kit/factlist.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/handover.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/problemline.h"
#include "ui/kit/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int textHeight = 208;

} // namespace

MailDialog::MailDialog(const SalesMail &prepared, bool demo, QWidget *parent)
    : QDialog(parent), m_prepared(prepared), m_page(new DialogPage(u"mailPage"_s, 528, this))
{
    setObjectName(u"mailDialog"_s);
    setWindowTitle(demo ? tr("Demo – Mail to Xopero") : tr("Mail to Xopero"));
    QVBoxLayout *lines = m_page->makeLines(space::medium);
    QWidget *content = lines->parentWidget();
    if (demo) {
        lines->addWidget(PlainLabel::wrapped(PlainLabel::Role::Body,
                                             tr("This is a demo: the account in this mail is made up. Do not send it."),
                                             content));
    }
    auto *facts = new FactList(content);
    facts->setValue(facts->add(u"mailTo"_s, tr("To")), {m_prepared.to, {}, {}, {}});
    facts->setValue(facts->add(u"mailSubject"_s, tr("Subject")), {m_prepared.subject, {}, {}, {}});
    m_text = new QPlainTextEdit(m_prepared.text, content);
    m_text->setObjectName(u"mailText"_s);
    m_text->setAccessibleName(tr("Text of the mail"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(scaledToFont(textHeight, this));
    m_note = new ProblemLine(u"mailNote"_s, content);
    lines->addWidget(facts);
    lines->addWidget(m_text, 1);
    lines->addWidget(m_note);

    auto *copyButton = new ActionButton(u"mailCopy"_s, tr("&Copy"), this);
    copyButton->setIcon(themeIcon(u"copy"_s));
    copyButton->setAccessibleDescription(tr("Copies address, subject and text."));
    copyButton->setAutoDefault(false);
    auto *open = new ActionButton(u"mailOpen"_s, tr("&Open in mail program"), this);
    open->setDefault(true);
    auto *closeButton = new ActionButton(u"mailClose"_s, tr("Close"), this);
    closeButton->setAutoDefault(false);
    connect(copyButton, &QAbstractButton::clicked, this, &MailDialog::copy);
    connect(open, &QAbstractButton::clicked, this, &MailDialog::openInMailProgram);
    connect(closeButton, &QAbstractButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch(1);
    buttons->addWidget(copyButton);
    buttons->addWidget(open);
    buttons->addWidget(closeButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    column->addWidget(m_page, 1);
    column->addLayout(buttons);
}

SalesMail MailDialog::mail() const
{
    SalesMail now = m_prepared;
    now.text = m_text->toPlainText();
    return now;
}

void MailDialog::copy()
{
    const SalesMail now = mail();
    //: a mail as text: address, subject, and the text below
    QGuiApplication::clipboard()->setText(tr("To: %1\nSubject: %2\n\n%3").arg(now.to, now.subject, now.text));
    m_note->present(tr("Copied"), Accent::Good);
    m_page->revealSoon(m_note);
}

void MailDialog::openInMailProgram()
{
    if (handOver(mail().url())) {
        m_note->present(tr("Your desktop was asked to open its mail program. If none appears, copy the mail."),
                        Accent::Information);
    } else {
        //: %1 is a mail address
        m_note->present(tr("No mail program opened. Copy the mail and send it to %1.").arg(m_prepared.to),
                        Accent::Warning);
    }
    m_page->revealSoon(m_note);
}

void offerMail(const SalesMail &mail, bool demo, QWidget *parent)
{
    auto *dialog = new MailDialog(mail, demo, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace license::ui
