// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and state against its kept picture in tests/ui/pictures/kept. `./dev shot --keep` renews them.
#include "core/text/language.h"
#include "tests/ui/pictures/picturedifference.h"
#include "tests/ui/shots/palettes.h"
#include "tests/ui/shots/scenes.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QSet>

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

struct Setting
{
    const char *name; ///< also the folder of its pictures
    const char *look;
    Language language;
};

void PrintTo(const Setting &setting, std::ostream *out)
{
    *out << setting.name;
}

const Setting settings[] = {
    {"light_en", "light", Language::English},
    {"light_pl", "light", Language::Polish},
    {"dark_en", "dark", Language::English},
    {"dark_pl", "dark", Language::Polish},
};

/// Whether pictures are renewed instead of compared.
bool keeps()
{
    return qEnvironmentVariableIsSet("LICENSE_KEEP_PICTURES");
}

class KeptPictures : public ::testing::TestWithParam<Setting>
{
protected:
    void SetUp() override
    {
        const QVector<Look> all = looks();
        const auto look = std::find_if(all.cbegin(), all.cend(),
                                       [](const Look &one) { return one.name == QLatin1StringView(GetParam().look); });
        ASSERT_NE(look, all.cend());
        QApplication::setPalette(look->palette);
        m_speech.speak(GetParam().language, QLocale::c());
        QLocale::setDefault(text::localeOf(GetParam().language, QLocale(QLocale::English, QLocale::UnitedKingdom)));
        m_kept = QDir(QStringLiteral(LICENSE_KEPT_PICTURES "/") + QLatin1StringView(GetParam().name));
        m_drawn = QDir(QStringLiteral(LICENSE_DRAWN_PICTURES "/") + QLatin1StringView(GetParam().name));
        m_drawn.removeRecursively();
    }
    void TearDown() override { QApplication::setPalette(m_before); }

    void compare(const QString &scene, const QImage &drawn)
    {
        const QString file = scene + u".png"_s;
        const QImage kept(m_kept.filePath(file));
        if (kept.isNull()) {
            save(drawn, file);
            ADD_FAILURE() << scene.toStdString()
                          << " has no kept picture; drawn: " << m_drawn.filePath(file).toStdString();
            return;
        }
        const PictureDifference difference = differenceOf(kept, drawn);
        if (difference.isNone()) {
            return;
        }
        save(drawn, file);
        save(difference.marked, scene + u".differs.png"_s);
        ADD_FAILURE() << scene.toStdString() << ": " << difference.summary.toStdString() << "; see "
                      << m_drawn.path().toStdString() << "; if intended, run ./dev shot --keep";
    }

    void keep(const QString &scene, const QImage &drawn)
    {
        const QString path = m_kept.filePath(scene + u".png"_s);
        if (differenceOf(QImage(path), drawn).isNone()) {
            return; // what nobody can see does not change a file
        }
        ASSERT_TRUE(m_kept.mkpath(u"."_s) && drawn.save(path)) << path.toStdString();
    }

    void expectNoOtherFiles(const QSet<QString> &scenes)
    {
        const QStringList files = m_kept.entryList({u"*.png"_s}, QDir::Files);
        for (const QString &file : files) {
            if (scenes.contains(file.chopped(4))) {
                continue;
            }
            if (keeps()) {
                m_kept.remove(file);
            } else {
                ADD_FAILURE() << file.toStdString() << " is the picture of no scene";
            }
        }
    }

private:
    void save(const QImage &image, const QString &file)
    {
        if (!image.isNull()) {
            EXPECT_TRUE(m_drawn.mkpath(u"."_s) && image.save(m_drawn.filePath(file)));
        }
    }

    QPalette m_before = QApplication::palette();
    text::Speech m_speech;
    QDir m_kept;
    QDir m_drawn;
};

} // namespace

TEST_P(KeptPictures, AreWhatIsDrawn)
{
    QSet<QString> names;
    for (const Scene &scene : scenes()) {
        if (!scene.steady) {
            continue;
        }
        names.insert(scene.name);
        int at = 0;
        scene.show([&](QWidget &window) {
            const QString name = at++ == 0 ? scene.name : u"%1-%2"_s.arg(scene.name).arg(at);
            names.insert(name);
            const QImage drawn = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
            if (keeps()) {
                keep(name, drawn);
            } else {
                compare(name, drawn);
            }
        });
    }
    expectNoOtherFiles(names);
}

INSTANTIATE_TEST_SUITE_P(In, KeptPictures, ::testing::ValuesIn(settings),
                         [](const auto &one) { return std::string(one.param.name); });

} // namespace license::test
