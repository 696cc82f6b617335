// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace license::cmdline {

/// The translation context of what every command line says; it is licensectl's, the only one that speaks languages.
class UsageWords
{
    Q_DECLARE_TR_FUNCTIONS(licensectl)
};

} // namespace license::cmdline
