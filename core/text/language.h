// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/preferences.h"

#include <QLocale>
#include <QTranslator>

namespace license::text {

/// The language that words appear in: the wanted one, or the first of the system's that there are translations for,
/// else English. Never System.
Language spokenLanguage(Language wanted, const QLocale &system);
/// The locale of dates and numbers that goes with it: the system's own where all of it is of that language, the names
/// of days and months too.
QLocale localeOf(Language wanted, const QLocale &system);
/// "English", "Polski", "Deutsch": what speakers of it call it. System has no name.
QString nativeName(Language language);

/// The translations of the application: ours, and Qt's own for the buttons of its dialogs. One for each program, on
/// the main function's stack, after the application.
class Speech final
{
public:
    Speech() = default;
    ~Speech();
    Speech(const Speech &) = delete;
    Speech &operator=(const Speech &) = delete;

    /// From now on words, dates and numbers are in this language. Widgets that are there get a LanguageChange.
    void speak(Language wanted, const QLocale &system = QLocale::system());

private:
    void install(QTranslator &translator, const QString &file);

    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace license::text
