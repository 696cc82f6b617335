// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLocale;
class QString;
class QWidget;

namespace license::ui {

/// The installed user guide in the language of the locale, otherwise in English: beside the program in `guide`, or in
/// `../share/license-console/guide`. Empty if there is none.
QString installedGuide(const QString &programFolder, const QLocale &locale);

/// Opens the user guide in the window's language with the desktop's browser. Where the guide or a browser is missing,
/// shows the help instead.
void openGuide(QWidget *parent);

} // namespace license::ui
