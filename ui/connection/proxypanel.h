// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/proxysettings.h"
#include "ui/kit/grouppanel.h"
#include "ui/kit/secretplace.h"

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace license::ui {

class ActionButton;
class PlainLabel;
class ProblemLine;
class SecretField;

/// The content of the panel; never a password.
struct ProxyState
{
    ProxySettings settings;
    bool hasPassword = false; ///< one is stored for these settings
    SecretPlace place = SecretPlace::Keychain;
};

/// The route of requests: the system's, direct, or through a proxy named here. The system's and the direct route apply
/// once chosen, a proxy once it is complete and applied.
class ProxyPanel final : public GroupPanel
{
    Q_OBJECT
public:
    explicit ProxyPanel(QWidget *parent = nullptr);

    /// Keeps a person's unfinished input, unless the settings have changed.
    void present(const ProxyState &state);
    /// The result of saving; no words: it is in use.
    void showOutcome(const QString &words, Accent accent);

    /// As chosen and typed, without the password.
    ProxySettings value() const;
    /// The typed password; nothing keeps the stored one, empty removes it. Clears the field.
    std::optional<Secret> takePassword();
    void takeFocus();
    /// Continues what a person has chosen and typed there and not applied; `before` loses its password.
    void takeOver(ProxyPanel &before);

signals:
    void saveRequested();

private:
    QWidget *makeFields();
    void apply();
    void forgetPassword();
    void showFields();
    /// Why the fields cannot be used; empty: no problem.
    QString problem() const;

    ProxyState m_state;
    bool m_forget = false;
    QButtonGroup *m_choice;
    QWidget *m_fields;
    QComboBox *m_kind;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    SecretField *m_password;
    PlainLabel *m_hint;
    ProblemLine *m_problem;
    ActionButton *m_apply;
    ActionButton *m_forgetButton;
};

} // namespace license::ui
