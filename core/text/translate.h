// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace license::text {

/// The single translation context of all texts in core/text: `Words::tr("…")`.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace license::text
