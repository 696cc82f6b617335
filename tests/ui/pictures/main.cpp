// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/consolestyle.h"

#include <QApplication>
#include <QFont>

#include <gtest/gtest.h>

/// The same pictures on every computer: its own screen, fonts, scale, style and time zone.
int main(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" LICENSE_SCREENS "/screen.json");
    qputenv("FONTCONFIG_FILE", LICENSE_FONTS);
    for (const char *setting : {"QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "QT_STYLE_OVERRIDE",
                                "QT_QPA_PLATFORMTHEME", "QT_ENABLE_HIGHDPI_SCALING"}) {
        qunsetenv(setting);
    }
    testing::InitGoogleTest(&argc, argv);
    const QApplication application(argc, argv);
    QApplication::setStyle(license::ui::makeConsoleStyle(QStringLiteral("Fusion")));
    QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 10));
    return RUN_ALL_TESTS();
}
