// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/preferences.h"

namespace license::ui {

/// The preferences while the program runs, for whoever acts on them.
class HeldPreferences
{
public:
    virtual const Preferences &value() const = 0;
    /// Sets and saves the preferences, which take effect at once.
    virtual void set(const Preferences &preferences) = 0;
    /// Whether there is a tray for the hidden window.
    virtual void setTray(bool tray) = 0;

protected:
    ~HeldPreferences() = default;
};

} // namespace license::ui
