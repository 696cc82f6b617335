// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/license/salesmail.h"

#include <QDialog>

class QPlainTextEdit;

namespace license::ui {

class DialogPage;
class ProblemLine;

/// A prepared mail: recipient, subject, and an editable text; to be copied, or opened in the mail program. It stays
/// until closed, because nothing reports whether a mail program has opened.
class MailDialog final : public QDialog
{
    Q_OBJECT
public:
    MailDialog(const SalesMail &mail, bool demo, QWidget *parent);

private:
    SalesMail mail() const;
    void copy();
    void openInMailProgram();

    const SalesMail m_prepared;
    DialogPage *m_page;
    QPlainTextEdit *m_text;
    ProblemLine *m_note;
};

/// Opens the dialog with a prepared mail.
void offerMail(const SalesMail &mail, bool demo, QWidget *parent);

} // namespace license::ui
