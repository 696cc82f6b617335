// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/error.h"
#include "ui/kit/pagedialog.h"

class QLineEdit;

namespace license::ui {

class ProblemLine;
class SecretField;
class SubmitBar;

/// Asks for address, e-mail address and password of a Management Service. It does not block, and stays until the
/// sign-in has worked. The caller answers submitted() by closing it or with showFailure().
class ManagementDialog final : public PageDialog
{
    Q_OBJECT
public:
    /// `service` is the service's name from its connection file.
    explicit ManagementDialog(const QString &service, QWidget *parent);

    /// What was entered at an earlier sign-in.
    void setKnown(const QString &address, const QString &email);
    QString address() const;
    QString email() const;
    /// The typed password; the field keeps it until the dialog closes.
    Secret password() const;
    void showWorking();
    /// In its own words, at the field that it is about.
    void showFailure(const Error &error);

signals:
    void submitted();

private:
    enum class Field { Address, Email, Password };
    struct Parts
    {
        QLineEdit *edit;
        ProblemLine *problem;
    };

    static Field fieldOf(const Error &error);
    QLineEdit *addField(Field field, QLineEdit *edit, const QString &caption, const QString &name);
    Parts partsOf(Field field) const;
    void showProblem(Field field, const QString &words);
    void submit();
    void showReady();

    QLineEdit *m_address;
    ProblemLine *m_addressProblem = nullptr;
    QLineEdit *m_email;
    ProblemLine *m_emailProblem = nullptr;
    SecretField *m_password;
    ProblemLine *m_passwordProblem = nullptr;
    SubmitBar *m_bar;
    bool m_working = false;
};

} // namespace license::ui
