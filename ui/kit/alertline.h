// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/tone.h"

#include <QString>

namespace license::ui {

/// One line of a pending alert.
struct AlertLine
{
    text::Tone tone = text::Tone::Amber;
    QString title;
    QString body;
    bool operator==(const AlertLine &) const = default;
};

} // namespace license::ui
