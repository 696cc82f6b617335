// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"

#include <QString>

namespace license::ui {

/// One line of a pending alert.
struct AlertLine
{
    Severity severity = Severity::Warning;
    QString title;
    QString body;
    bool operator==(const AlertLine &) const = default;
};

} // namespace license::ui
