// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language.h"
#include "tests/ui/looks/examiner.h"
#include "tests/ui/looks/pseudolanguage.h"
#include "tests/ui/shots/scenes.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSet>
#include <QTableView>

#include <gtest/gtest.h>

#include <optional>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

/// A person's desktop settings.
struct Setting
{
    const char *name;
    std::optional<Language> language{}; ///< none: the made-up one
    bool mirrored = false;
    double points = 10;
};

void PrintTo(const Setting &setting, std::ostream *out)
{
    *out << setting.name;
}

/// Words that need no translation: the samples' data, names of days and months, keys, names of protocols.
const QSet<QString> &dataWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> made;
        const QString data =
            u"Acme HQ acme hq json objects csv Bluebird Logistics Contoso Hospital Delta Works Example University "
            u"Xopero ONE "
            "Business Endpoint Server Cloud worker Microsoft user Git repository anna nowak jan kowalski acme example "
            "build tools Finance laptop web payments service Reception PC db server obj endpoint microsoft365 git "
            "one sales xopero com https acct 7Qm2 https213 TLS Inspection Ltd Root versions attempts txt English "
            "Polski "
            "Deutsch HTTP SOCKS5 proxy bob Ctrl Del Esc Made Qt nftables ufw firewalld PowerShell Windows R11 cloud "
            "repository inst Qm2 Payment of invoice is overdue Bold img src file etc passwd gnp exe href press second "
            "line "
            "Söhne Co LGPL BSD Clause GPL only QCustomPlot QtKeychain OpenSSL Apache SQLite Public domain libsodium "
            "ISC libpq PostgreSQL libxcb "
            "libzip zlib Zlib simdjson nlohmann MIT CLI11 or later License Console Return Enter Alt Left Shift UTC "
            "User Repository "
            "home OrgName labs archive new platform xms postgresql licenses local share license console north south desk olga"_s;
        const QStringList listed = data.split(u' ');
        made = QSet<QString>(listed.cbegin(), listed.cend());
        for (int at = 1; at <= 12; ++at) {
            made << QLocale().monthName(at) << QLocale().monthName(at, QLocale::ShortFormat)
                 << QLocale().dayName(at % 7 + 1) << QLocale().dayName(at % 7 + 1, QLocale::ShortFormat);
        }
        return made;
    }();
    return words;
}

/// The problems of a text in the made-up language: words outside brackets, or adjacent brackets.
QString untranslated(const QString &text)
{
    int depth = 0;
    QString outside;
    for (const QChar c : text) {
        if (c == PseudoLanguage::opening) {
            outside += depth++ == 0 ? QString(QChar(1)) : QString();
        } else if (c == PseudoLanguage::closing) {
            --depth;
        } else if (depth == 0) {
            outside += c;
        }
    }
    static const QRegularExpression glued(u"\\x01 *\\x01"_s);
    if (glued.match(outside).hasMatch()) {
        return u"glued"_s;
    }
    outside.remove(QRegularExpression(u"\\b[0-9A-F]{2}(:|\\b)"_s)); // of a fingerprint
    outside.remove(
        QRegularExpression(u"(?<![\\w-])([\\w-]{22}|[\\w-]{43})(?![\\w-])"_s)); // of a key, of an installation
    static const QRegularExpression word(u"\\p{L}{2}[\\p{L}\\d]*"_s);
    for (auto found = word.globalMatch(outside); found.hasNext();) {
        const QString one = found.next().captured();
        if (!dataWords().contains(one)) {
            return u"not translated: "_s + one;
        }
    }
    return {};
}

class Looks : public ::testing::TestWithParam<Setting>
{
protected:
    void SetUp() override
    {
        const Setting &setting = GetParam();
        if (setting.language) {
            m_speech.emplace();
            m_speech->speak(*setting.language, QLocale::c());
        } else {
            ASSERT_TRUE(m_pseudo.read(QStringLiteral(LICENSE_TRANSLATIONS "/license-console_pl.ts")));
            QCoreApplication::installTranslator(&m_pseudo);
        }
        QLocale::setDefault(setting.language ? text::localeOf(*setting.language, QLocale::c())
                                             : QLocale(QLocale::English, QLocale::UnitedKingdom));
        QApplication::setLayoutDirection(setting.mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        QFont font = m_font;
        font.setPointSizeF(setting.points);
        QApplication::setFont(font);
    }
    void TearDown() override
    {
        QCoreApplication::removeTranslator(&m_pseudo);
        m_speech.reset();
        QApplication::setLayoutDirection(Qt::LeftToRight);
        QApplication::setFont(m_font);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    /// Examines every state of every page and dialog; reports each finding once, with the first state that shows it.
    static void examine(const std::function<QStringList(QWidget &)> &look)
    {
        QSet<QString> known;
        for (const Scene &scene : scenes()) {
            scene.show([&](QWidget &window) {
                const QStringList found = look(window);
                for (const QString &each : found) {
                    if (!known.contains(each)) {
                        known.insert(each);
                        ADD_FAILURE() << scene.name.toStdString() << ": " << each.toStdString();
                    }
                }
            });
        }
    }

private:
    QFont m_font = QApplication::font();
    std::optional<text::Speech> m_speech;
    PseudoLanguage m_pseudo;
};

const Setting settings[] = {
    {.name = "English", .language = Language::English},
    {.name = "Polish", .language = Language::Polish},
    {.name = "German", .language = Language::German},
    {.name = "MadeUp"},
    {.name = "MirroredEnglish", .language = Language::English, .mirrored = true},
    {.name = "MirroredMadeUp", .mirrored = true},
    {.name = "LargeEnglish", .language = Language::English, .points = 24},
    {.name = "LargeGerman", .language = Language::German, .points = 24},
};

} // namespace

TEST_P(Looks, NothingIsCutOrOverlapped)
{
    examine([](QWidget &window) { return cutIn(window); });
}

TEST_P(Looks, NoKeyWithAltStandsTwice)
{
    examine([](QWidget &window) { return ambiguousKeysIn(window); });
}

using Tables = Looks;

TEST_P(Tables, FitTheWindowSoThatNoneScrollsSideways)
{
    for (const Scene &scene : scenes()) {
        if (scene.name.contains("hostile"_L1)) {
            continue; // a name of two hundred letters may have the width of the window
        }
        scene.show([&scene](QWidget &window) {
            const auto tables = window.findChildren<QTableView *>();
            for (const QTableView *table : tables) {
                EXPECT_TRUE(!table->isVisible() || table->horizontalScrollBar()->maximum() == 0)
                    << scene.name.toStdString() << ": " << table->objectName().toStdString() << " lacks "
                    << table->horizontalScrollBar()->maximum() << " pixels";
            }
        });
    }
}

INSTANTIATE_TEST_SUITE_P(Spoken, Tables, ::testing::ValuesIn(settings, settings + 3),
                         [](const auto &one) { return std::string(one.param.name); });

INSTANTIATE_TEST_SUITE_P(All, Looks, ::testing::ValuesIn(settings),
                         [](const auto &one) { return std::string(one.param.name); });

using Words = Looks;

TEST_P(Words, AreTranslatedAndNeverGlued)
{
    examine([](QWidget &window) {
        QStringList wrong;
        for (const SeenText &seen : textsIn(window)) {
            if (const QString how = untranslated(seen.text); !how.isEmpty()) {
                wrong += u"%1: “%2”: %3"_s.arg(seen.where, seen.text, how);
            }
        }
        return wrong;
    });
}

INSTANTIATE_TEST_SUITE_P(MadeUp, Words, ::testing::Values(Setting{.name = "Here"}),
                         [](const auto &one) { return std::string(one.param.name); });

TEST(Dialogs, HaveTheirTitleInFullAndCancelOrCloseLast)
{
    int dialogs = 0;
    for (const Scene &scene : scenes()) {
        scene.show([&](QWidget &window) {
            if (!qobject_cast<QDialog *>(&window)) {
                return;
            }
            ++dialogs;
            SCOPED_TRACE(scene.name.toStdString());
            QStringList titles;
            const QAbstractButton *last = nullptr;
            const auto widgets = window.findChildren<QWidget *>();
            for (const QWidget *each : widgets) {
                const auto *label = qobject_cast<const QLabel *>(each);
                if (label && label->objectName().endsWith("Title"_L1)) {
                    titles += label->text();
                }
                const auto *button = qobject_cast<const QPushButton *>(each);
                const auto edge = [&window](const QWidget *one) {
                    return one->mapTo(&window, one->rect().bottomRight());
                };
                if (button && button->isVisible() &&
                    (!last || edge(button).y() > edge(last).y() ||
                     (edge(button).y() == edge(last).y() && edge(button).x() > edge(last).x()))) {
                    last = button;
                }
            }
            EXPECT_EQ(titles, QStringList{window.windowTitle()}) << titles.join(u'|').toStdString();
            ASSERT_TRUE(last);
            EXPECT_TRUE(QStringList({u"Cancel"_s, u"Close"_s}).contains(last->text())) << last->text().toStdString();
        });
    }
    EXPECT_GT(dialogs, 15);
}

TEST(Dialogs, CannotBeNarrowerThanTheirContent)
{
    for (const Scene &scene : scenes()) {
        scene.show([&](QWidget &window) {
            if (qobject_cast<QDialog *>(&window)) {
                window.resize(1, window.height());
                QApplication::processEvents();
                EXPECT_EQ(cutIn(window), QStringList()) << scene.name.toStdString() << " at " << window.width();
            }
        });
    }
}

TEST(PseudoLanguage, IsLongerAndKeepsArguments)
{
    EXPECT_EQ(PseudoLanguage::disguised(u"%1 of %Ln"_s), u"[%1 øf %Lnññññ]"_s);
    EXPECT_EQ(PseudoLanguage::disguised(u" h"_s), u" [hñ]"_s);
    EXPECT_TRUE(untranslated(u"[a] · [b [c]] Acme HQ 12"_s).isEmpty());
    EXPECT_EQ(untranslated(u"[a] [b]"_s), u"glued"_s);
    EXPECT_EQ(untranslated(u"[a] Refresh"_s), u"not translated: Refresh"_s);
}

} // namespace license::test
