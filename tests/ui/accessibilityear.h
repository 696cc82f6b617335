// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace license::test {

/// Records what Qt sends to the accessibility bus during its life: the texts of each event, and everything that can be
/// queried from its sender at that moment. It is a bridge, like the plugins for such a bus, for platforms without one.
class AccessibilityEar
{
public:
    AccessibilityEar();
    ~AccessibilityEar();
    AccessibilityEar(const AccessibilityEar &) = delete;
    AccessibilityEar &operator=(const AccessibilityEar &) = delete;

    /// All of it, in order.
    QString heard() const;
};

} // namespace license::test
