// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/preferences.h"

#include <QLocale>
#include <QTranslator>

namespace license::text {

/// The language of texts: the wanted one, or the first of the system's with translations, otherwise English. Never
/// System. In the plain locale (LC_ALL=C) English, whatever LANGUAGE says.
Language spokenLanguage(Language wanted, const QLocale &system);
/// The matching locale of dates and numbers: the system's own if it is entirely in that language, including the names
/// of days and months.
QLocale localeOf(Language wanted, const QLocale &system);
/// "English", "Polski", "Deutsch": the language's own name. System has none.
QString nativeName(Language language);

/// The translations of the application: ours, and Qt's for its dialog buttons. Each program has one, on the stack of
/// main(), after the application.
class Speech final
{
public:
    Speech() = default;
    ~Speech();
    Speech(const Speech &) = delete;
    Speech &operator=(const Speech &) = delete;

    /// Switches texts, dates and numbers to this language. Existing widgets get a LanguageChange.
    void speak(Language wanted, const QLocale &system = QLocale::system());

private:
    void install(QTranslator &translator, const QString &file);

    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace license::text
