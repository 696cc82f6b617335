// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/fleet.h"
#include "ui/kit/heldpreferences.h"
#include "ui/preferences/preferencespage.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

namespace license {
class StoreWorker;
}

namespace license::ui {

/// Holds the preferences while the program runs, saves a person's changes, and informs those affected. Outlives the
/// window and its page.
class PreferencesController final : public QObject, public HeldPreferences
{
    Q_OBJECT
public:
    /// `sessionCommand` is the command for the session; empty if that is not offered.
    PreferencesController(Fleet &fleet, StoreWorker &storage, const QStringList &sessionCommand,
                          QObject *parent = nullptr);

    const Preferences &value() const override { return m_value; }
    void set(const Preferences &preferences) override;
    void setTray(bool tray) override;
    /// This page now shows the preferences and changes them.
    void bind(PreferencesPage *page);

signals:
    void changed(const license::Preferences &before, const license::Preferences &now);

private:
    void show();
    void keep();
    void lookAtSession();
    void setStartWithSession(bool wanted);

    Fleet &m_fleet;
    StoreWorker &m_storage;
    const QStringList m_sessionCommand;
    Preferences m_value;
    bool m_tray = false;
    bool m_startsWithSession = false; ///< as a person has last set it, or as last heard of
    int m_sessionChanges = 0;         ///< under way
    QPointer<PreferencesPage> m_page;
};

} // namespace license::ui
