// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/tokenage.h"
#include "ui/kit/grouppanel.h"
#include "ui/kit/secretplace.h"

namespace license::ui {

class ActionButton;
class FactList;
class PlainLabel;

/// The state of a service's access token; never the token itself.
struct TokenState
{
    Service service;
    std::optional<TokenAge> age; ///< nothing if the time of saving is unknown
    SecretPlace place = SecretPlace::Keychain;
    bool refused = false;          ///< by the server, at the last attempt
    bool missing = false;          ///< at the last attempt
    std::optional<Error> keychain; ///< the keychain's answer at the last attempt, if it did not return the token
};

/// The access token: its location, age and end; replace, remove.
class TokenPanel final : public GroupPanel
{
    Q_OBJECT
public:
    explicit TokenPanel(QWidget *parent = nullptr);

    void present(const TokenState &state, Instant now);
    /// Why a person may neither replace nor remove it here; empty if they may.
    void setRefusal(const QString &why);

signals:
    void replaceRequested();
    void removeRequested();

private:
    void showPlace(const TokenState &state);
    void showAge(const TokenState &state, Instant now);

    FactList *m_facts;
    int m_place;
    int m_age;
    int m_end;
    PlainLabel *m_hint;
    ActionButton *m_replace;
    ActionButton *m_remove;
};

} // namespace license::ui
