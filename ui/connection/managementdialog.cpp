// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/managementdialog.h"

#include "core/management/managementaccess.h"
#include "core/protocol/serviceurl.h"
#include "core/text/errortext.h"
#include "core/text/sanitize.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/problemline.h"
#include "ui/kit/secretfield.h"
#include "ui/kit/submitbar.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

ManagementDialog::ManagementDialog(const QString &service, QWidget *parent)
    : PageDialog(u"management"_s, tr("Sign in to the Management Service"), 480, parent)
    , m_address(new QLineEdit(content()))
    , m_email(new QLineEdit(content()))
    , m_password(new SecretField(u"managementPassword"_s, content()))
{
    setObjectName(u"managementDialog"_s);
    m_address->setObjectName(u"managementAddressField"_s);
    m_address->setPlaceholderText(u"https://xms.example.com"_s);
    m_email->setObjectName(u"managementEmail"_s);
    m_bar = new SubmitBar(u"management"_s, tr("&Sign in"), SubmitBar::Default::Submit, this);
    connect(m_bar, &SubmitBar::submitted, this, &ManagementDialog::submit);
    connect(m_bar, &SubmitBar::cancelled, this, &QDialog::reject);

    //: %1 is the name of a service
    lines()->addWidget(PlainLabel::wrapped(PlainLabel::Role::Body,
                                           tr("The Management Service of %1, with an account that has the role System "
                                              "Administrator.")
                                               .arg(text::plain(service)),
                                           content()));
    lines()->addSpacing(space::small);
    addField(Field::Address, m_address, tr("&Address"), tr("Address of the Management Service"));
    addField(Field::Email, m_email, tr("&E-mail address"), tr("E-mail address"));
    addField(Field::Password, m_password, tr("&Password"), tr("Password"));
    lines()->addWidget(PlainLabel::wrapped(
        PlainLabel::Role::Secondary,
        tr("The password is sent once, to this address, and not kept. The token that the service gives for 30 days is "
           "kept in the keychain of this computer. Nothing of it is sent to a license server."),
        content()));
    lines()->addStretch(1);
    setBar(m_bar);
    showReady();
}

QLineEdit *ManagementDialog::addField(Field field, QLineEdit *edit, const QString &caption, const QString &name)
{
    edit->setAccessibleName(name);
    edit->setMinimumHeight(controlHeight(this));
    auto *label = new PlainLabel(PlainLabel::Role::Section, caption, content());
    label->setBuddy(edit);
    auto *problem = new ProblemLine(edit->objectName() + u"Problem"_s, content());
    (field == Field::Address ? m_addressProblem : field == Field::Email ? m_emailProblem : m_passwordProblem) = problem;
    connect(edit, &QLineEdit::textChanged, this, [this] {
        for (ProblemLine *each : {m_addressProblem, m_emailProblem, m_passwordProblem}) {
            if (each) {
                each->present({});
            }
        }
        showReady();
    });
    lines()->addWidget(label);
    lines()->addWidget(edit);
    lines()->addWidget(problem);
    return edit;
}

void ManagementDialog::setKnown(const QString &address, const QString &email)
{
    m_address->setText(editableName(address));
    m_email->setText(editableName(email));
    (address.isEmpty() ? m_address : m_password)->setFocus();
}

QString ManagementDialog::address() const
{
    QString address = m_address->text().trimmed();
    while (address.endsWith(u'/')) { // as a browser shows it
        address.chop(1);
    }
    return address;
}

QString ManagementDialog::email() const
{
    return m_email->text().trimmed();
}

Secret ManagementDialog::password() const
{
    return m_password->secret();
}

void ManagementDialog::submit()
{
    if (serviceUrlProblem(address())) {
        showProblem(Field::Address,
                    tr("The address must have the form https://name or https://name:port, without a path."));
    } else if (signInProblem(address(), email(), Secret(QByteArray("p")))) {
        showProblem(Field::Email, tr("The e-mail address must not be empty or contain blanks."));
    } else if (signInProblem(address(), email(), password())) {
        showProblem(Field::Password, tr("This cannot be a password of the service: it is too long, or has a control "
                                        "character."));
    } else {
        emit submitted();
    }
}

void ManagementDialog::showWorking()
{
    m_working = true;
    m_bar->showWorking(tr("Signing in…"));
    showReady();
}

void ManagementDialog::showFailure(const Error &error)
{
    showProblem(fieldOf(error), text::message(error));
}

/// What the account or the keychain causes stands at the password, all else at the address.
ManagementDialog::Field ManagementDialog::fieldOf(const Error &error)
{
    switch (error.management) {
    case ManagementProblem::SignInRefused:
    case ManagementProblem::Locked:
    case ManagementProblem::NotPermitted:
    case ManagementProblem::NoToken:
    case ManagementProblem::NeedsKeychain:
    case ManagementProblem::NoPassword:
    case ManagementProblem::SignedOut:
    case ManagementProblem::TokenRefused:
    case ManagementProblem::TokenExpired:
        return Field::Password;
    case ManagementProblem::NotThere:
    case ManagementProblem::Other:
        return Field::Address;
    case ManagementProblem::None: // of the keychain, or of the store
        break;
    }
    return Field::Password;
}

ManagementDialog::Parts ManagementDialog::partsOf(Field field) const
{
    switch (field) {
    case Field::Address:
        return {m_address, m_addressProblem};
    case Field::Email:
        return {m_email, m_emailProblem};
    case Field::Password:
        return {m_password, m_passwordProblem};
    }
    Q_UNREACHABLE();
}

void ManagementDialog::showProblem(Field field, const QString &words)
{
    const Parts parts = partsOf(field);
    m_working = false;
    parts.problem->present(words);
    revealSoon(parts.problem);
    showReady();
    parts.edit->setFocus();
    parts.edit->selectAll();
}

void ManagementDialog::showReady()
{
    for (QLineEdit *edit : std::initializer_list<QLineEdit *>{m_address, m_email, m_password}) {
        edit->setReadOnly(m_working); // and not disabled, which would take the focus away
    }
    if (!m_working) {
        m_bar->showIdle(!address().isEmpty() && !email().isEmpty() && !m_password->isEmpty());
    }
}

} // namespace license::ui
