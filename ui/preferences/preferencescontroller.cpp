// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/preferencescontroller.h"

#include "core/platform/sessionstart.h"
#include "core/sync/storeworker.h"
#include "core/text/errortext.h"

namespace license::ui {

PreferencesController::PreferencesController(Fleet &fleet, StoreWorker &storage, const QStringList &sessionCommand,
                                             QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_storage(storage)
    , m_sessionCommand(sessionCommand)
    , m_value(preferencesFrom(storage.preferences()))
{
    connect(&fleet, &Fleet::storeReplaced, this, [this] {
        const Preferences before = std::exchange(m_value, preferencesFrom(m_storage.preferences()));
        if (before != m_value) {
            show();
            emit changed(before, m_value);
        }
    });
}

void PreferencesController::bind(PreferencesPage *page)
{
    m_page = page;
    connect(page, &PreferencesPage::changed, this, &PreferencesController::set);
    connect(page, &PreferencesPage::startWithSessionWanted, this, &PreferencesController::setStartWithSession);
    show();
    lookAtSession();
}

void PreferencesController::setTray(bool tray)
{
    if (std::exchange(m_tray, tray) != tray) {
        show();
    }
}

void PreferencesController::show()
{
    if (m_page) {
        m_page->present(m_value, {m_tray, !m_sessionCommand.isEmpty(), m_startsWithSession});
    }
}

void PreferencesController::set(const Preferences &preferences)
{
    if (m_value == preferences) {
        return;
    }
    const Preferences before = std::exchange(m_value, preferences);
    show();
    keep();
    emit changed(before, m_value);
}

void PreferencesController::keep()
{
    const PreferenceValues kept = valuesOf(preferencesFrom(m_storage.preferences()));
    PreferenceValues changed = valuesOf(m_value);
    changed.removeIf([&kept](const auto &each) { return kept.value(each.key()) == each.value(); });
    m_storage.setPreferences(changed, this, [this](const Result<Done> &saved) {
        if (m_page) {
            m_page->showNote(
                saved ? QString()
                      : tr("This applies until the console is closed. %1").arg(text::message(saved.error())));
        }
        // The schedule takes the interval from the store, like agent and command line.
        m_fleet.reload();
    });
}

/// The entry is a file, whose folder may be on a share that hangs.
void PreferencesController::lookAtSession()
{
    if (!m_sessionCommand.isEmpty()) {
        m_storage.run(
            this, [](const Store &) { return platform::startsWithSession(); },
            [this](bool starts) {
                // While changes are under way, the page shows what a person wants.
                if (m_sessionChanges == 0 && std::exchange(m_startsWithSession, starts) != starts) {
                    show();
                }
            });
    }
}

void PreferencesController::setStartWithSession(bool wanted)
{
    m_startsWithSession = wanted; // as the page shows it; a failure takes it back
    ++m_sessionChanges;
    m_storage.run(
        this,
        [wanted, command = m_sessionCommand](const Store &) {
            return wanted ? platform::startWithSession(command) : platform::dontStartWithSession();
        },
        [this](const Result<Done> &done) {
            --m_sessionChanges;
            if (m_page) {
                m_page->showNote(done ? QString() : text::message(done.error()));
            }
            lookAtSession();
        });
}

} // namespace license::ui
