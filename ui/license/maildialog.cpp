// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/license/maildialog.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/factlist.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/handover.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/problemline.h"
#include "ui/kit/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int mailWidth = 528;
constexpr int mailHeight = 288; ///< for a mail about five types of licenses

} // namespace

MailDialog::MailDialog(const SalesMail &prepared, bool demo, QWidget *parent)
    : PageDialog(u"mail"_s, demo ? tr("Demo – Mail to Xopero") : tr("Mail to Xopero"), mailWidth, parent)
    , m_prepared(prepared)
{
    setObjectName(u"mailDialog"_s);
    if (demo) {
        lines()->addWidget(
            PlainLabel::wrapped(PlainLabel::Role::Body,
                                tr("This is a demo: the account in this mail is made up. Do not send it."), content()));
    }
    auto *facts = new FactList(content());
    facts->setValue(facts->add(u"mailTo"_s, tr("To")), {m_prepared.to, {}, {}, {}});
    facts->setValue(facts->add(u"mailSubject"_s, tr("Subject")), {m_prepared.subject, {}, {}, {}});
    m_text = new QPlainTextEdit(m_prepared.text, content());
    m_text->setObjectName(u"mailText"_s);
    m_text->setAccessibleName(tr("Text of the mail"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(scaledToFont(mailHeight, this));
    m_note = new ProblemLine(u"mailNote"_s, content());
    lines()->addWidget(facts);
    lines()->addSpacing(space::small);
    lines()->addWidget(m_text, 1);
    lines()->addWidget(m_note);

    ActionButton *copyButton = addButton(u"mailCopy"_s, tr("&Copy"));
    copyButton->setIcon(themeIcon(u"copy"_s));
    copyButton->setAccessibleDescription(tr("Copies address, subject and text."));
    const ActionButton *openButton = addButton(u"mailOpen"_s, tr("&Open in mail program"), Button::Default);
    addCloseButton(u"mailClose"_s);
    connect(copyButton, &QAbstractButton::clicked, this, &MailDialog::copy);
    connect(openButton, &QAbstractButton::clicked, this, &MailDialog::openInMailProgram);
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
    revealSoon(m_note);
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
    revealSoon(m_note);
}

void offerMail(const SalesMail &mail, bool demo, QWidget *parent)
{
    (new MailDialog(mail, demo, parent))->openOnce();
}

} // namespace license::ui
