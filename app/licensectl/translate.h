// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace license::ctl {

/// The translation context of the command line's own texts; texts shared with the window are in core/text.
class CtlWords
{
    Q_DECLARE_TR_FUNCTIONS(licensectl)
};

} // namespace license::ctl
