// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "ui/kit/pagedialog.h"
#include "ui/kit/secretplace.h"
#include "ui/kit/theme.h"

#include <chrono>

namespace license::ui {

class ProblemLine;
class SecretField;
class SubmitBar;

/// Asks for a new access token of one service. It does not block: the rest of the window remains usable. The caller
/// answers submitted() by closing it or with showFailure(); what was typed stays, and so does the focus.
class TokenDialog final : public PageDialog
{
    Q_OBJECT
public:
    /// Whether there is a token that the new one replaces.
    enum class Purpose { Replace, Enter };

    /// `service` is the service's name from its connection file. `patience` is the wait for a keyring until *Try again*
    /// is offered.
    TokenDialog(const QString &service, Purpose purpose, SecretPlace place, QWidget *parent,
                std::chrono::milliseconds patience = std::chrono::seconds{10});

    /// The typed token; the field keeps it.
    Secret token() const;
    void showWorking();
    void showKeyring();
    /// `instead` is a way to go on without what failed, or empty.
    void showFailure(const QString &words, Accent accent = Accent::Critical, const QString &instead = {});

signals:
    void submitted();
    void againRequested();
    void insteadRequested();

private:
    void submit();
    void showReady();

    SecretField *m_token;
    ProblemLine *m_problem;
    SubmitBar *m_bar;
    bool m_working = false;
};

} // namespace license::ui
