// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace license::text {

/// A server's text made safe to show: control, zero-width and bidirectional formatting characters become visible
/// symbols or are removed, and line ends become spaces. The text is isolated (U+2068 … U+2069) only if it contains
/// right-to-left letters.
QString plain(const QString &foreign);

} // namespace license::text
