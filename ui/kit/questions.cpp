// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/questions.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/messagedialog.h"
#include "ui/kit/plainlabel.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

class Questions
{
    Q_DECLARE_TR_FUNCTIONS(license::ui::Questions)
};

} // namespace

void tell(QWidget *parent, Severity severity, const QString &title, const QString &text)
{
    auto *box = new MessageDialog(severity, title, text, parent);
    box->addCloseButton(u"messageClose"_s);
    box->openOnce();
}

void ask(QWidget *parent, const Question &question, QObject *context, std::function<void()> yes,
         std::function<void()> no)
{
    auto *box = new MessageDialog(Severity::Warning, question.title, question.text, parent);
    const QString otherwise = question.otherwise.isEmpty() ? Questions::tr("Cancel") : question.otherwise;
    const QAbstractButton *action = box->addButton(u"questionYes"_s, question.action);
    const QAbstractButton *safe = box->addButton(u"questionNo"_s, otherwise, PageDialog::Button::Default);
    QObject::connect(safe, &QAbstractButton::clicked, box, &QDialog::reject);
    QObject::connect(action, &QAbstractButton::clicked, box, &QDialog::accept);
    QObject::connect(box, &QDialog::accepted, context, std::move(yes));
    if (no) {
        QObject::connect(box, &QDialog::rejected, context, std::move(no));
    }
    box->openOnce();
}

void askText(QWidget *parent, const TextQuestion &question, QObject *context, std::function<void(const QString &)> done)
{
    auto *box = new PageDialog(u"inputDialog"_s, question.title, PageDialog::usualWidth, parent);
    auto *field = new QLineEdit(question.text, box->content());
    field->setObjectName(u"inputField"_s);
    field->setAccessibleName(question.label);
    field->setMinimumHeight(controlHeight(field));
    field->selectAll();
    auto *caption = PlainLabel::wrapped(PlainLabel::Role::Section, question.label, box->content());
    box->lines()->addWidget(caption);
    box->lines()->addWidget(field);
    box->lines()->addStretch(1);
    QAbstractButton *submit = box->addButton(u"inputSubmit"_s, question.action, PageDialog::Button::Default);
    const QAbstractButton *cancel = box->addButton(u"inputCancel"_s, Questions::tr("Cancel"));
    submit->setEnabled(!question.text.trimmed().isEmpty());
    QObject::connect(field, &QLineEdit::textChanged, submit,
                     [submit](const QString &typed) { submit->setEnabled(!typed.trimmed().isEmpty()); });
    QObject::connect(cancel, &QAbstractButton::clicked, box, &QDialog::reject);
    QObject::connect(submit, &QAbstractButton::clicked, box, &QDialog::accept);
    QObject::connect(box, &QDialog::accepted, context, [field, done = std::move(done)] { done(field->text()); });
    box->openOnce();
    field->setFocus();
}

} // namespace license::ui
