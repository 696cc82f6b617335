// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/waitfor.h"
#include "ui/overview/connectionfilearea.h"
#include "ui/overview/connectionfiledialog.h"

namespace license::test {

/// The dialog takes the file, and has read it, or refused it, on return. False if it never answered.
inline bool takeFile(ui::ConnectionFileDialog &dialog, const QString &path)
{
    const auto *area = dialog.findChild<ui::ConnectionFileArea *>();
    bool answered = false;
    QObject scope;
    QObject::connect(area, &ui::ConnectionFileArea::read, &scope, [&answered] { answered = true; });
    QObject::connect(area, &ui::ConnectionFileArea::refused, &scope, [&answered] { answered = true; });
    dialog.takeFile(path);
    return waitFor([&answered] { return answered; });
}

} // namespace license::test
