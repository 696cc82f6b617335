// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/preferences.h"
#include "core/sync/fleet.h"
#include "ui/preferences/preferencespage.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

namespace license::ui {

/// Holds the preferences while the program runs, saves a person's changes, and informs those affected. Outlives the
/// window and its page.
class PreferencesController final : public QObject
{
    Q_OBJECT
public:
    /// `sessionCommand` is the command for the session; empty if that is not offered.
    PreferencesController(Fleet &fleet, const SyncContext &context, const QStringList &sessionCommand,
                          QObject *parent = nullptr);

    const Preferences &value() const { return m_value; }
    /// Sets and saves the preferences, which take effect at once.
    void set(const Preferences &preferences);
    /// Whether there is a tray for the hidden window.
    void setTray(bool tray);
    /// This page now shows the preferences and changes them.
    void bind(PreferencesPage *page);

signals:
    void changed(const license::Preferences &before, const license::Preferences &now);

private:
    void show();
    void keep();
    void setStartWithSession(bool wanted);

    Fleet &m_fleet;
    const SyncContext m_context;
    const QStringList m_sessionCommand;
    Preferences m_value;
    bool m_tray = false;
    QPointer<PreferencesPage> m_page;
};

} // namespace license::ui
