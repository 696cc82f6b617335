// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/questions.h"

#include "ui/kit/displaytext.h"
#include "ui/kit/theme.h"

#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// The label that shows `text` breaks it into lines only visually.
void speakWhole(const QDialog &dialog, const QString &text)
{
    const QString shown = breakable(text);
    for (QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->text() == shown) {
            label->setAccessibleName(text);
        }
    }
}

/// The only message box of the window: its text is plain. Qt would guess the format of an informative text, so there is
/// none.
QMessageBox *plainBox(QWidget *parent, Severity severity, const QString &title, const QString &text)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"messageBox"_s);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(title);
    box->setText(breakable(text));
    speakWhole(*box, text);
    box->setIconPixmap(severityIcon(severity).pixmap(space::large + space::small));
    return box;
}

} // namespace

void tell(QWidget *parent, Severity severity, const QString &title, const QString &text)
{
    QMessageBox *box = plainBox(parent, severity, title, text);
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

void ask(QWidget *parent, const Question &question, QObject *context, std::function<void()> yes,
         std::function<void()> no)
{
    QMessageBox *box = plainBox(parent, Severity::Warning, question.title, question.text);
    QPushButton *action = box->addButton(question.action, QMessageBox::DestructiveRole);
    action->setObjectName(u"questionYes"_s);
    QPushButton *safe = question.otherwise.isEmpty() ? box->addButton(QMessageBox::Cancel)
                                                     : box->addButton(question.otherwise, QMessageBox::RejectRole);
    safe->setObjectName(u"questionNo"_s);
    box->setDefaultButton(safe);
    box->setEscapeButton(safe);
    if (no) {
        QObject::connect(box, &QMessageBox::buttonClicked, context,
                         [safe, no = std::move(no)](QAbstractButton *pressed) {
                             if (pressed == safe) {
                                 no();
                             }
                         });
    }
    QObject::connect(action, &QPushButton::clicked, context, std::move(yes));
    box->open();
}

void askText(QWidget *parent, const QString &title, const QString &label, const QString &text, QObject *context,
             std::function<void(const QString &)> done)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"inputDialog"_s);
    dialog->setWindowTitle(title);
    dialog->setLabelText(breakable(label));
    speakWhole(*dialog, label);
    dialog->setTextValue(text);
    dialog->setMinimumWidth(400);
    QObject::connect(dialog, &QInputDialog::textValueSelected, context, std::move(done));
    dialog->open();
}

} // namespace license::ui
