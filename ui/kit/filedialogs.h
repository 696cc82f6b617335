// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFileDialog;

namespace license::ui {

/// Starts in a person's documents folder, or the home: never in the program's working folder.
void startInDocuments(QFileDialog &dialog);

} // namespace license::ui
