// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFileDialog;

namespace license::ui {

/// Shows a person's documents first, else the home: never the folder that the program happens to run in.
void startInDocuments(QFileDialog &dialog);

} // namespace license::ui
