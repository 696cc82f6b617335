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
class PlacePanel;
class PlainLabel;
class UpdateSettings;

/// A person's settings. Changes take effect at once, without confirmation.
class PreferencesPage final : public ScrollPage
{
    Q_OBJECT
public:
    /// The capabilities of this computer: without a tray the window cannot hide in it.
    struct Surroundings
    {
        bool tray = false;
        bool sessionStart = false;      ///< starting with the session is possible, and
        bool startsWithSession = false; ///< enabled
        bool operator==(const Surroundings &) const = default;
    };

    explicit PreferencesPage(QWidget *parent = nullptr);

    void present(const Preferences &preferences, const Surroundings &surroundings);
    /// A setting that cannot be saved or applied, in words; empty: all is well.
    void showNote(const QString &words);
    void focusLanguage();
    AlertSettings *alerts() const { return m_alerts; }
    AlertList *pending() const { return m_pending; }
    /// Hidden until it is shown: a demo has no such choice.
    PlacePanel *place() const { return m_place; }

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
    UpdateSettings *m_updates;
    PlacePanel *m_place;
};

} // namespace license::ui
