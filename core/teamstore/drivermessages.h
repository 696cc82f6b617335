// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace license {

/// While it lives, warnings of Qt's driver in this thread go nowhere: what they tell of is an error of ours, in words
/// for people. Standard error belongs to those.
class QuietDriver
{
public:
    QuietDriver();
    ~QuietDriver();
    QuietDriver(const QuietDriver &) = delete;
    QuietDriver &operator=(const QuietDriver &) = delete;

private:
    const bool m_before;
};

} // namespace license
