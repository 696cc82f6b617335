// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QHash>
#include <QString>
#include <QVector>

#include <functional>
#include <optional>

namespace license {

/// The language of texts, dates and numbers; System follows the desktop, or the environment of the command line.
enum class Language { System, English, Polish, German };

/// The subject of an alert. Each kind can be switched off.
enum class AlertKind {
    RefreshFailed,  ///< the first failed refresh after a success
    BeforeDeadline, ///< twice before the offline grace period ends
    GraceOver,
    VerifiedAgain, ///< after one of the three above
    PackageEnding, ///< before the end of the package or of a license type, unless it renews, and at its end
    FewFree,
    Verdict ///< the vendor has suspended or revoked the package
};

inline constexpr AlertKind alertKinds[] = {AlertKind::RefreshFailed, AlertKind::BeforeDeadline, AlertKind::GraceOver,
                                           AlertKind::VerifiedAgain, AlertKind::PackageEnding,  AlertKind::FewFree,
                                           AlertKind::Verdict};

/// "refresh_failed", …: the names in the store.
QString alertKindName(AlertKind kind);

/// Which alerts a person wants, and from when.
struct AlertPreferences
{
    QVector<AlertKind> off; ///< the kinds switched off, in the order of `alertKinds`
    int firstWarning = 24;  ///< hours before the deadline, 2 … 71
    int lastWarning = 1;    ///< hours before the deadline, 1 … 24; equal to the first unless below it
    int daysBeforeEnd = 30; ///< of the package, 1 … 90; 14, 7 and 1 follow if they are fewer
    int freePercent = 10;   ///< of a license type, 0 … 50

    bool wants(AlertKind kind) const { return !off.contains(kind); }
    void want(AlertKind kind, bool wanted);
    bool operator==(const AlertPreferences &) const = default;
};

/// All settings of a person, with their defaults. They are kept in the store, which window, agent and command line
/// share; only `preferenceKeys()` knows how.
struct Preferences
{
    Language language = Language::System;
    bool closeToTray = true;
    bool trayExplained = false; ///< the hint that the window continues in the tray was shown
    /// The wanted interval of the automatic refresh, 1 … 24 h; a shorter interval from the server takes precedence.
    std::chrono::hours refreshEvery{24};
    AlertPreferences alerts;
    QString updateAddress; ///< asked once a day for new versions; empty, the default: nobody is asked
    bool operator==(const Preferences &) const = default;
};

/// One stored preference: the name of its key, its value as text, and the way back. `read` returns false and leaves the
/// preferences unchanged if the text is not a value: the default applies.
struct PreferenceKey
{
    QString name;
    std::function<QString(const Preferences &)> write;
    std::function<bool(const QString &, Preferences &)> read;
};

const QVector<PreferenceKey> &preferenceKeys();

/// The stored text of each key that was ever set, including keys of other parts of the program.
using PreferenceValues = QHash<QString, QString>;

/// An unset or invalid value is the default.
Preferences preferencesFrom(const PreferenceValues &values);
/// Every preference, including defaults.
PreferenceValues valuesOf(const Preferences &preferences);

/// The key of `refreshEvery`, which every refresh reads alone.
extern const QString refreshEveryKey;

} // namespace license
