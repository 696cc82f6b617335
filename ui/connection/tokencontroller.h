// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/fleet.h"
#include "ui/connection/tokenprompt.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace license::ui {

class CurrentService;
class Navigator;
class TokenDialog;
class TokenPanel;

/// Shows what is known of the current service's access token, asks for a new one where there is need, once and in
/// nobody's way, and replaces or removes it at a person's wish.
class TokenController final : public QObject
{
    Q_OBJECT
public:
    /// The panel lives as long as this.
    TokenController(TokenPanel *panel, Fleet &fleet, CurrentService &service, Navigator &navigator,
                    const SyncContext &context);

    /// Opens the dialog for the current service.
    void replace();
    /// What the dialog says of a new token that the license server refused.
    static QString refusedWords();

private:
    void show();
    void showNotice(const ServiceState &state, Instant now);
    void act();
    void dismiss();
    /// A token that was entered, on its way to its proof.
    struct Entry
    {
        ServiceId id{};
        QPointer<TokenDialog> dialog;
        std::optional<Error> warning; ///< why the keychain did not take it
    };
    void submit(const Entry &entry);
    void verify(const Entry &entry);
    void conclude(const Entry &entry, const RefreshOutcome &outcome);
    void remove();
    bool inFile() const;

    TokenPanel *m_panel;
    Fleet &m_fleet;
    CurrentService &m_service;
    Navigator &m_navigator;
    const SyncContext m_context;
    QPointer<TokenDialog> m_dialog;
    TokenPrompt m_prompt = TokenPrompt::None;
    QHash<qint64, TokenPrompt> m_dismissed; ///< by service; until it is cured or becomes another one
};

} // namespace license::ui
