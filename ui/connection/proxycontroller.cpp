// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/proxycontroller.h"

#include "core/text/errortext.h"
#include "core/text/sanitize.h"
#include "ui/connection/proxypanel.h"

namespace license::ui {

ProxyController::ProxyController(ProxyPanel *panel, ProxyPreference &preference, const Navigator &navigator)
    : QObject(panel), m_panel(panel), m_preference(preference), m_navigator(navigator)
{
    connect(panel, &ProxyPanel::saveRequested, this, &ProxyController::save);
    connect(&preference, &ProxyPreference::changed, this, &ProxyController::show);
    show();
}

void ProxyController::show()
{
    const Vault::Kind kind = m_preference.canKeepPassword() ? Vault::Kind::Keychain : Vault::Kind::File;
    m_panel->present({.settings = m_preference.settings(),
                      .hasPassword = m_preference.hasPassword(),
                      .place = secretPlace(kind, m_navigator)});
}

void ProxyController::save()
{
    m_preference.save(m_panel->value(), m_panel->takePassword(), this, [this](const Result<Done> &saved) {
        show();
        if (saved) {
            m_panel->showOutcome({}, Accent::Good);
            return;
        }
        const Error &error = saved.error();
        if (error.code == ErrorCode::InvalidInput) {
            //: %1 is what is wrong, in technical English
            m_panel->showOutcome(tr("This proxy cannot be used: %1.").arg(text::plain(error.detail)), Accent::Critical);
        } else if (error.code == ErrorCode::StorageFailed) {
            m_panel->showOutcome(
                tr("It is in use until the console is closed, but it could not be saved. %1").arg(text::message(error)),
                Accent::Warning);
        } else {
            m_panel->showOutcome(tr("It is in use. The keychain did not accept the password, which is kept until the "
                                    "console is closed. %1")
                                     .arg(text::message(error)),
                                 Accent::Warning);
        }
    });
}

} // namespace license::ui
