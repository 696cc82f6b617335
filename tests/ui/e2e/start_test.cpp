// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/display.h"
#include "app/console/options.h"

#include <gtest/gtest.h>

namespace license {

using namespace Qt::StringLiterals;

TEST(ConsoleOptions, K20_AreReadWithoutADisplay)
{
    const struct
    {
        QStringList arguments;
        int code; ///< -1: the window would be shown
        bool demo = false;
        bool hidden = false;
        QString dataFolder = {};
        QString display = {};
    } rows[] = {
        {{}, -1},
        {{u"--demo"_s}, -1, true},
        {{u"--hidden"_s, u"--data-dir"_s, u"/d"_s}, -1, false, true, u"/d"_s},
        {{u"--help"_s}, 0},
        {{u"--version"_s}, 0},
        {{u"--nonsense"_s}, 64},
        {{u"nonsense"_s}, 64},
        {{u"--demo"_s, u"--hidden"_s}, 64},
        {{u"--data-dir"_s}, 64},
        {{u"--store"_s, u"postgresql://db.example/team"_s, u"--hidden"_s}, -1, false, true},
        {{u"--store"_s, u"service=team"_s, u"--demo"_s}, 64},
        {{u"--data-dir"_s, u"postgresql://db.example/team"_s}, 64},
        {{u"--data-dir=~/licenses"_s}, 64},
        {{u"--store"_s, u"postgresql://anna:secret@db.example/team"_s}, 64},
        // Options that session managers and people add for the toolkit.
        {{u"-session"_s, u"1a2b_3c"_s, u"-style"_s, u"fusion"_s}, -1},
        {{u"-style=fusion"_s, u"-reverse"_s}, -1},
        {{u"--platform"_s, u"offscreen"_s, u"--demo"_s}, -1, true},
        {{u"-display"_s, u":12"_s}, -1, false, false, {}, u":12"_s},
    };
    for (const auto &row : rows) {
        const auto parsed = parseConsoleOptions(QStringList(u"license-console"_s) + row.arguments);
        const auto *exit = std::get_if<ConsoleExit>(&parsed);
        EXPECT_EQ(exit ? exit->code : -1, row.code) << row.arguments.join(u' ').toStdString();
        if (const auto *options = std::get_if<ConsoleOptions>(&parsed)) {
            EXPECT_EQ(options->demo, row.demo);
            EXPECT_EQ(options->hidden, row.hidden);
            EXPECT_EQ(options->dataFolder, row.dataFolder);
            EXPECT_EQ(options->display, row.display);
        }
    }
}

TEST(ConsoleOptions, K43_SayWhatIsWrongWithThem)
{
    const std::pair<QStringList, std::string> rows[] = {
        {{u"--nonsense"_s}, "There is no option “--nonsense”. See: license-console --help\n"},
        {{u"--hiden"_s}, "There is no option “--hiden”. Did you mean “--hidden”?\n"},
        {{u"nonsense"_s}, "“nonsense” is one argument too many. See: license-console --help\n"},
        {{u"--data-dir"_s}, "--data-dir needs a value: DIR. See: license-console --help\n"},
        {{u"--demo"_s, u"--hidden"_s}, "--demo cannot be combined with --data-dir, --store or --hidden.\n"},
        {{u"--data-dir"_s, u"d"_s, u"--demo"_s}, "--demo cannot be combined with --data-dir, --store or --hidden.\n"},
        {{u"--data-dir="_s}, "--data-dir cannot be “”. Allowed: the name of a file or folder.\n"},
        {{u"--data-dir=a"_s, u"--data-dir=b"_s}, "--data-dir is given twice.\n"},
        {{u"--hidden=yes"_s}, "--hidden takes no value.\n"},
    };
    for (const auto &[arguments, words] : rows) {
        const auto parsed = parseConsoleOptions(QStringList(u"license-console"_s) + arguments);
        const auto *exit = std::get_if<ConsoleExit>(&parsed);
        ASSERT_TRUE(exit) << arguments.join(u' ').toStdString();
        EXPECT_EQ(exit->output, words);
    }
}

TEST(ScreenName, K08_TellsDisplaysApartAndNotTheirSpellings)
{
    const struct
    {
        QString platform;
        QString display;
        QString name;
    } rows[] = {
        {u"xcb"_s, u":1"_s, u"x11::1"_s},
        {u"xcb"_s, u":1.0"_s, u"x11::1"_s},
        {u"xcb"_s, u"unix:1"_s, u"x11::1"_s},
        {u"xcb"_s, u":12"_s, u"x11::12"_s},
        {u"xcb"_s, u"localhost:10.0"_s, u"x11:localhost:10"_s},
        {u"offscreen"_s, u":1"_s, u"offscreen"_s},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(screenName(row.platform, row.display), row.name) << row.display.toStdString();
    }
    const QByteArray before = qgetenv("WAYLAND_DISPLAY");
    qputenv("WAYLAND_DISPLAY", "/run/x/wayland-3");
    EXPECT_EQ(screenName(u"wayland"_s, {}), u"wayland:/run/x/wayland-3"_s);
    before.isNull() ? (void)qunsetenv("WAYLAND_DISPLAY") : (void)qputenv("WAYLAND_DISPLAY", before);
}

} // namespace license
