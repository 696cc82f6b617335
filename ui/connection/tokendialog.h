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

/// Asks for a new access token of one service. It stands in nobody's way: the rest of the window goes on. Who asks for
/// it answers submitted() by closing it or with showFailure().
class TokenDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `service` is the name of the service as its connection file has it.
    explicit TokenDialog(const QString &service, QWidget *parent);

    /// What was typed; the field is empty afterwards.
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
