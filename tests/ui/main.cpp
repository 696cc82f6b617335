// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language.h"

#include <QApplication>
#include <QLocale>

#include <gtest/gtest.h>

int main(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    testing::InitGoogleTest(&argc, argv);
    const QApplication application(argc, argv);
    license::text::Speech speech; // English has its own entries for plurals
    speech.speak(license::Language::English, QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setStyle(QStringLiteral("Fusion"));
    return RUN_ALL_TESTS();
}
