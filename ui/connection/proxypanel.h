// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/proxysettings.h"
#include "ui/kit/grouppanel.h"

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace license::ui {

class ActionButton;
class PlainLabel;
class ProblemLine;
class SecretField;

/// What the panel shows; never a password.
struct ProxyState
{
    ProxySettings settings;
    bool hasPassword = false; ///< one is saved for these settings
    bool canKeep = true;      ///< false where there is no keychain to put a password into
};

/// Which way requests take: as the system says, direct, or through a proxy named here. The system's and the direct way
/// hold as soon as they are chosen, a proxy once it is complete and applied.
class ProxyPanel final : public GroupPanel
{
    Q_OBJECT
public:
    explicit ProxyPanel(QWidget *parent = nullptr);

    /// Leaves alone what a person is typing, unless the settings have changed.
    void present(const ProxyState &state);
    /// What came of saving; no words: it is in use.
    void showOutcome(const QString &words, Accent accent);

    /// As chosen and typed, without the password.
    ProxySettings value() const;
    /// What was typed as a password; nothing where the saved one stays, empty where it goes. The field is empty
    /// afterwards.
    std::optional<Secret> takePassword();
    void takeFocus();

signals:
    void saveRequested();

private:
    QWidget *makeFields();
    void apply();
    void forgetPassword();
    void showFields();
    /// What keeps the fields from being used; empty: nothing.
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
