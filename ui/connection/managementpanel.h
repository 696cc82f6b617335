// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/management/managementreports.h"
#include "ui/kit/grouppanel.h"

namespace license::ui {

class ActionButton;
class FactList;
class PlainLabel;

/// The Management Service of one service as this computer knows it; never its token.
struct ManagementPanelState
{
    KnownManagement known;
    bool keychain = true;   ///< otherwise nobody can sign in
    bool demo = false;      ///< a demo has no Management Service
    bool signingIn = false; ///< an answer is awaited
};

/// The sign-in at the Management Service's own interface: as whom, until when, and what it has reported; sign in, sign
/// out, open its console.
class ManagementPanel final : public GroupPanel
{
    Q_OBJECT
public:
    explicit ManagementPanel(QWidget *parent = nullptr);

    void present(const ManagementPanelState &state, Instant now);
    /// Why a person may neither sign in nor out; empty if they may.
    void setRefusal(const QString &why);

signals:
    void signInRequested();
    void signOutRequested();
    void consoleRequested();

private:
    void showSignIn(const ManagementPanelState &state, Instant now);
    void showEnd(const ManagementSignIn &signIn, Instant now);
    void showReport(const KnownManagement &known, Instant now);

    FactList *m_facts;
    int m_account;
    int m_address;
    int m_end;
    int m_report;
    ActionButton *m_signIn;
    ActionButton *m_signOut;
    ActionButton *m_console;
};

} // namespace license::ui
