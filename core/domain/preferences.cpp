// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/preferences.h"

#include "core/domain/enumnames.h"

namespace license {

using namespace Qt::StringLiterals;

const QString refreshEveryKey = u"refresh/every_hours"_s;

namespace {

constexpr EnumName<Language> languageNames[] = {
    {Language::System, "system"},
    {Language::English, "english"},
    {Language::Polish, "polish"},
    {Language::German, "german"},
};

constexpr EnumName<AlertKind> alertKindNames[] = {
    {AlertKind::RefreshFailed, "refresh_failed"},
    {AlertKind::BeforeDeadline, "before_deadline"},
    {AlertKind::GraceOver, "grace_over"},
    {AlertKind::VerifiedAgain, "verified_again"},
    {AlertKind::PackageEnding, "package_ending"},
    {AlertKind::FewFree, "few_free"},
    {AlertKind::Verdict, "verdict"},
};

constexpr qsizetype longestAddressText = 500;

constexpr EnumName<bool> switchNames[] = {{true, "on"}, {false, "off"}};

/// A key whose value is one of a table. `at` finds the member in const or mutable preferences.
template <typename E, std::size_t N, typename Member>
PreferenceKey named(const QString &name, const EnumName<E> (&table)[N], Member at)
{
    return {name, [&table, at](const Preferences &from) { return nameIn(table, at(const_cast<Preferences &>(from))); },
            [&table, at](const QString &text, Preferences &into) {
                const auto value = valueIn(table, text);
                if (value) {
                    at(into) = *value;
                }
                return value.has_value();
            }};
}

/// A key whose value is a whole number within bounds.
template <typename Get, typename Set>
PreferenceKey number(const QString &name, int least, int most, Get get, Set set)
{
    return {name, [get](const Preferences &from) { return QString::number(get(from)); },
            [least, most, set](const QString &text, Preferences &into) {
                bool whole = false;
                const int value = text.toInt(&whole);
                const bool fits = whole && value >= least && value <= most;
                if (fits) {
                    set(into, value);
                }
                return fits;
            }};
}

PreferenceKey alertNumber(const QString &name, int least, int most, int AlertPreferences::*member)
{
    return number(
        name, least, most, [member](const Preferences &from) { return from.alerts.*member; },
        [member](Preferences &into, int value) { into.alerts.*member = value; });
}

PreferenceKey alertSwitch(AlertKind kind)
{
    return {u"alerts/"_s + alertKindName(kind),
            [kind](const Preferences &from) { return nameIn(switchNames, from.alerts.wants(kind)); },
            [kind](const QString &text, Preferences &into) {
                const auto wanted = valueIn(switchNames, text);
                if (wanted) {
                    into.alerts.want(kind, *wanted);
                }
                return wanted.has_value();
            }};
}

/// Any text of a usual length; who uses it judges it.
PreferenceKey shortText(const QString &name, QString Preferences::*member)
{
    return {name, [member](const Preferences &from) { return from.*member; },
            [member](const QString &text, Preferences &into) {
                const bool fits = text.size() <= longestAddressText;
                if (fits) {
                    into.*member = text;
                }
                return fits;
            }};
}

QVector<PreferenceKey> makeKeys()
{
    QVector<PreferenceKey> keys{
        named(u"language"_s, languageNames, [](Preferences &all) -> Language & { return all.language; }),
        named(u"tray/close"_s, switchNames, [](Preferences &all) -> bool & { return all.closeToTray; }),
        named(u"tray/explained"_s, switchNames, [](Preferences &all) -> bool & { return all.trayExplained; }),
        number(
            refreshEveryKey, 1, 24, [](const Preferences &from) { return int(from.refreshEvery.count()); },
            [](Preferences &into, int value) { into.refreshEvery = std::chrono::hours{value}; }),
        alertNumber(u"alerts/first_warning_hours"_s, 2, 71, &AlertPreferences::firstWarning),
        alertNumber(u"alerts/last_warning_hours"_s, 1, 24, &AlertPreferences::lastWarning),
        alertNumber(u"alerts/days_before_end"_s, 1, 90, &AlertPreferences::daysBeforeEnd),
        alertNumber(u"alerts/free_percent"_s, 0, 50, &AlertPreferences::freePercent),
        shortText(u"updates/address"_s, &Preferences::updateAddress),
    };
    for (const AlertKind kind : alertKinds) {
        keys.append(alertSwitch(kind));
    }
    return keys;
}

} // namespace

QString alertKindName(AlertKind kind)
{
    return nameIn(alertKindNames, kind);
}

void AlertPreferences::want(AlertKind kind, bool wanted)
{
    QVector<AlertKind> left;
    for (const AlertKind each : alertKinds) {
        const bool isOff = each == kind ? !wanted : off.contains(each);
        if (isOff) {
            left.append(each);
        }
    }
    off = left;
}

const QVector<PreferenceKey> &preferenceKeys()
{
    static const QVector<PreferenceKey> keys = makeKeys();
    return keys;
}

Preferences preferencesFrom(const PreferenceValues &values)
{
    Preferences preferences;
    for (const PreferenceKey &key : preferenceKeys()) {
        if (const auto kept = values.constFind(key.name); kept != values.cend()) {
            (void)key.read(*kept, preferences); // an invalid value leaves the default
        }
    }
    return preferences;
}

PreferenceValues valuesOf(const Preferences &preferences)
{
    PreferenceValues values;
    for (const PreferenceKey &key : preferenceKeys()) {
        values.insert(key.name, key.write(preferences));
    }
    return values;
}

} // namespace license
