// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/fleet.h"
#include "ui/connection/tokendialog.h"
#include "ui/connection/tokenprompt.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace license {
class CurrentService;
}

namespace license::ui {

class Navigator;
class TokenPanel;

/// Shows the state of the current service's access token, asks for a new one if necessary, once and without blocking,
/// and replaces or removes it at a person's request.
class TokenController final : public QObject
{
    Q_OBJECT
public:
    TokenController(Fleet &fleet, CurrentService &service, Navigator &navigator, const SyncContext &context);

    /// This panel now shows the token. It lives as long as this.
    void bind(TokenPanel *panel);
    /// Opens the dialog for the current service.
    void replace();
    /// The dialog's text after the license server refused a new token.
    static QString refusedWords(TokenDialog::Purpose purpose);

private:
    void show();
    void showNotice(const ServiceState &state, Instant now);
    void act();
    void dismiss();
    /// An entered token on its way.
    struct Entry
    {
        ServiceId id{};
        QPointer<TokenDialog> dialog;
        TokenDialog::Purpose purpose{};
        std::shared_ptr<const Secret> token;
        std::optional<Error> warning; ///< why the keychain did not store it
        bool proved = true;           ///< the server has accepted it
        bool kept = false;
    };
    using Entered = std::shared_ptr<Entry>;
    void submit(ServiceId id);
    void keep(const Entered &entry);
    void finish(const Entered &entry);
    void verify(const Entered &entry);
    void conclude(const Entered &entry, const RefreshOutcome &outcome);
    void remove();
    SecretPlace place() const;
    bool inFile() const;

    TokenPanel *m_panel = nullptr; ///< once there is one
    Fleet &m_fleet;
    CurrentService &m_service;
    Navigator &m_navigator;
    const SyncContext m_context;
    QPointer<TokenDialog> m_dialog;
    Entered m_entered; ///< the last one of the dialog
    TokenPrompt m_prompt = TokenPrompt::None;
    bool m_told = false;                    ///< by the banner
    QHash<qint64, TokenPrompt> m_dismissed; ///< by service; until it is resolved or becomes another one
};

} // namespace license::ui
