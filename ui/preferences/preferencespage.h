// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/preferences.h"
#include "ui/kit/scrollpage.h"

class QComboBox;

namespace license::ui {

class AlertList;
class AlertSettings;
class CheckBox;
class NumberField;
class PlainLabel;

/// What a person can set. What is set holds at once: there is nothing to confirm.
class PreferencesPage final : public ScrollPage
{
    Q_OBJECT
public:
    /// What this computer has: without a tray the window cannot live on in it.
    struct Surroundings
    {
        bool tray = false;
        bool sessionStart = false;      ///< it can be started with the session, and
        bool startsWithSession = false; ///< it is
        bool operator==(const Surroundings &) const = default;
    };

    explicit PreferencesPage(QWidget *parent = nullptr);

    void present(const Preferences &preferences, const Surroundings &surroundings);
    /// What cannot be kept or done, in words; empty: all is well.
    void showNote(const QString &words);
    void focusLanguage();
    AlertSettings *alerts() const { return m_alerts; }
    AlertList *pending() const { return m_pending; }

signals:
    void changed(const license::Preferences &preferences);
    void startWithSessionWanted(bool wanted);

private:
    QWidget *makeGeneral();
    void change(const std::function<void(Preferences &)> &edit);

    Preferences m_value;
    QComboBox *m_language;
    NumberField *m_refreshEvery;
    CheckBox *m_startWithSession;
    CheckBox *m_closeToTray;
    PlainLabel *m_trayNote;
    PlainLabel *m_note;
    AlertSettings *m_alerts;
    AlertList *m_pending;
};

} // namespace license::ui
