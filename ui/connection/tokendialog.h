// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/error.h"

#include <QDialog>

namespace license::ui {

class ActionButton;
class BusyIndicator;
class DialogPage;
class ProblemLine;
class SecretField;

/// Asks for a new access token of one service. It does not block: the rest of the window remains usable. The caller
/// answers submitted() by closing it or with showFailure().
class TokenDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `service` is the service's name from its connection file.
    explicit TokenDialog(const QString &service, QWidget *parent);

    /// The typed text; clears the field.
    Secret takeToken();
    void showWorking();
    void showFailure(const QString &words);

signals:
    void submitted();

private:
    QWidget *makeButtons();
    void submit();
    void showReady();

    DialogPage *m_page;
    SecretField *m_token;
    ProblemLine *m_problem;
    BusyIndicator *m_busy;
    ActionButton *m_submit;
    bool m_working = false;
};

} // namespace license::ui
