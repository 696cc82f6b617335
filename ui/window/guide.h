// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace license::ui {

/// The first page of the installed user guide: beside the program in `guide`, or in `../share/license-console/guide`.
/// Empty if there is none.
QString installedGuide(const QString &programFolder);

/// Opens the user guide with the desktop's browser. Where the guide or a browser is missing, shows the help instead.
void openGuide(QWidget *parent);

} // namespace license::ui
