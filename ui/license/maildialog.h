// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/pagedialog.h"
#include "ui/license/salesmail.h"

class QPlainTextEdit;

namespace license::ui {

class ProblemLine;

/// A prepared mail: recipient, subject, and an editable text; to be copied, or opened in the mail program. It stays
/// until closed, because nothing reports whether a mail program has opened.
class MailDialog final : public PageDialog
{
    Q_OBJECT
public:
    MailDialog(const SalesMail &mail, bool demo, QWidget *parent);

private:
    SalesMail mail() const;
    void copy();
    void openInMailProgram();

    const SalesMail m_prepared;
    QPlainTextEdit *m_text;
    ProblemLine *m_note;
};

/// Opens the dialog with a prepared mail.
void offerMail(const SalesMail &mail, bool demo, QWidget *parent);

} // namespace license::ui
