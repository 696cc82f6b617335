// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platform/foreignwaits.h"

namespace license {

/// While it lives, warnings of Qt's driver in this thread go nowhere, and neither does what the library below it
/// prints: a server may send notices before it heeds our options. What they tell of is an error of ours, in words for
/// people. Standard error belongs to those.
class QuietDriver
{
public:
    QuietDriver();
    ~QuietDriver();
    QuietDriver(const QuietDriver &) = delete;
    QuietDriver &operator=(const QuietDriver &) = delete;

private:
    const bool m_before;
    const platform::SilentLibraries m_silent;
};

} // namespace license
