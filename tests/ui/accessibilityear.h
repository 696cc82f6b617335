// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace license::test {

/// Hears what Qt tells the accessibility bus while it lives: the texts of each event, and all that can be asked of its
/// sender at that moment. It is a bridge, as the plugins that speak to such a bus are, for platforms that have none.
class AccessibilityEar
{
public:
    AccessibilityEar();
    ~AccessibilityEar();
    AccessibilityEar(const AccessibilityEar &) = delete;
    AccessibilityEar &operator=(const AccessibilityEar &) = delete;

    /// All of it, one after the other.
    QString heard() const;
};

} // namespace license::test
