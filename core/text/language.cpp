// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language.h"

#include <QCoreApplication>
#include <QStringList>

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

std::optional<Language> languageOf(QLocale::Language language)
{
    switch (language) {
    case QLocale::English:
        return Language::English;
    case QLocale::Polish:
        return Language::Polish;
    case QLocale::German:
        return Language::German;
    default: // the many languages without translations
        return std::nullopt;
    }
}

/// The code in the file names, and the territory of the language's dates and numbers.
struct Code
{
    QString code;
    QLocale locale;
};

Code codeOf(Language language)
{
    switch (language) {
    case Language::System:
    case Language::English:
        return {u"en"_s, QLocale(QLocale::English, QLocale::UnitedKingdom)};
    case Language::Polish:
        return {u"pl"_s, QLocale(QLocale::Polish, QLocale::Poland)};
    case Language::German:
        return {u"de"_s, QLocale(QLocale::German, QLocale::Germany)};
    }
    Q_UNREACHABLE();
}

#ifdef Q_OS_UNIX
/// Whether messages follow the plain locale. LANGUAGE does not count then, as for every program that uses gettext:
/// scripts set LC_ALL=C for English, and desktops set LANGUAGE for everything.
bool isPlainEnvironment()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const QByteArray value = qgetenv(name); !value.isEmpty()) {
            return value == "C" || value == "POSIX";
        }
    }
    return true;
}
#else
constexpr bool isPlainEnvironment()
{
    return false;
}
#endif

} // namespace

Language spokenLanguage(Language wanted, const QLocale &system)
{
    if (wanted != Language::System) {
        return wanted;
    }
    if (system == QLocale::system() && isPlainEnvironment()) {
        return Language::English;
    }
    for (const QString &name : system.uiLanguages()) {
        if (const auto known = languageOf(QLocale(name).language())) {
            return *known;
        }
    }
    return Language::English;
}

namespace {

/// Whether the names of days are in that language: the environment may set another one for dates only (LC_TIME).
bool namesDaysIn(const QLocale &locale, const QLocale &spoken)
{
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        if (locale.dayName(day) != spoken.dayName(day)) {
            return false;
        }
    }
    return true;
}

} // namespace

QLocale localeOf(Language wanted, const QLocale &system)
{
    const Language spoken = spokenLanguage(wanted, system);
    const QLocale usual = codeOf(spoken).locale;
    // The C locale belongs to no language, though it names days in English; its users want its number format.
    const bool plain = wanted == Language::System && system.language() == QLocale::C;
    const bool speaks = plain || languageOf(system.language()) == spoken;
    if (speaks && namesDaysIn(system, usual)) {
        return system;
    }
    // A sentence never mixes two languages: only the system's territory remains.
    return languageOf(system.language()) == spoken ? QLocale(system.language(), system.territory()) : usual;
}

QString nativeName(Language language)
{
    switch (language) {
    case Language::System:
        return {};
    case Language::English:
        return u"English"_s;
    case Language::Polish:
        return u"Polski"_s;
    case Language::German:
        return u"Deutsch"_s;
    }
    Q_UNREACHABLE();
}

Speech::~Speech()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Speech::speak(Language wanted, const QLocale &system)
{
    QLocale::setDefault(localeOf(wanted, system));
    const QString code = codeOf(spokenLanguage(wanted, system)).code;
    install(m_qt, u"qtbase_"_s + code);
    install(m_own, u"license-console_"_s + code);
}

void Speech::install(QTranslator &translator, const QString &file)
{
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(file, u":/i18n"_s)) {
        QCoreApplication::installTranslator(&translator);
    }
}

} // namespace license::text
