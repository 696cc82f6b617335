// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language.h"
#include "ui/kit/consolestyle.h"

#include <QApplication>
#include <QFontDatabase>

#include <gtest/gtest.h>

int main(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    // Dialogs have to fit the smallest common screen, even with large fonts.
    if (qgetenv("QT_QPA_PLATFORM") == "offscreen") {
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" LICENSE_SCREENS "/laptop.json");
    }
    testing::InitGoogleTest(&argc, argv);
    const QApplication application(argc, argv);
    license::text::Speech speech;
    speech.speak(license::Language::English, QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setStyle(license::ui::makeConsoleStyle(QStringLiteral("Fusion")));
    QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 10)); // provided by the build
    return RUN_ALL_TESTS();
}
